package org.attentionworkbench.app.corpus.pairs;

import atlantafx.base.controls.CustomTextField;
import java.util.Comparator;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.attentionworkbench.app.CorpusFacts;
import org.attentionworkbench.app.Texts;
import org.attentionworkbench.app.Workbench;

/** Binds the list of pairs. */
public final class PairsController {
    @FXML
    private CustomTextField filter;

    @FXML
    private TableView<CorpusFacts.Row> pairs;

    @FXML
    private TableColumn<CorpusFacts.Row, Number> number;

    @FXML
    private TableColumn<CorpusFacts.Row, String> source;

    @FXML
    private TableColumn<CorpusFacts.Row, String> target;

    @FXML
    private TableColumn<CorpusFacts.Row, String> held;

    private final Texts texts;
    private final PairsViewModel model;

    /** @param workbench whose corpus is shown */
    public PairsController(Workbench workbench) {
        this.texts = workbench.texts();
        this.model = new PairsViewModel(workbench);
    }

    @FXML
    private void initialize() {
        filter.textProperty().bindBidirectional(model.filterProperty());
        pairs.setItems(model.rows());
        pairs.setSortPolicy(table -> {
            model.orderProperty().set(order());
            return true;
        });
        pairs.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
        var none = new Label();
        none.textProperty().bind(texts.get("corpus.filter.none"));
        pairs.setPlaceholder(none);
        number.setCellValueFactory(
                row -> new ReadOnlyObjectWrapper<>(row.getValue().number()));
        source.setCellValueFactory(
                row -> new SimpleStringProperty(row.getValue().pair().source()));
        target.setCellValueFactory(
                row -> new SimpleStringProperty(row.getValue().pair().target()));
        held.setCellValueFactory(
                row -> row.getValue().heldOut() ? texts.get("corpus.held") : new SimpleStringProperty(""));
    }

    /** What the headers of the columns ask for. */
    private Comparator<CorpusFacts.Row> order() {
        if (pairs.getSortOrder().isEmpty()) {
            return PairsViewModel.AS_THEY_CAME;
        }
        TableColumn<CorpusFacts.Row, ?> column = pairs.getSortOrder().get(0);
        Function<CorpusFacts.Row, String> text = column == source
                ? row -> row.pair().source()
                : row -> row.pair().target();
        Comparator<CorpusFacts.Row> rising = Comparator.comparing(text, String.CASE_INSENSITIVE_ORDER);
        return column.getSortType() == TableColumn.SortType.ASCENDING ? rising : rising.reversed();
    }
}
