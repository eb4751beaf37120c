package org.attentionworkbench.app.corpus.leftout;

import java.util.List;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.attentionworkbench.app.Texts;
import org.attentionworkbench.app.Workbench;
import org.attentionworkbench.engine.corpus.SkippedLine;

/** Binds the list of lines that were left out. */
public final class LeftOutController {
    @FXML
    private TableView<SkippedLine> skipped;

    @FXML
    private TableColumn<SkippedLine, Number> line;

    @FXML
    private TableColumn<SkippedLine, String> reason;

    @FXML
    private TableColumn<SkippedLine, String> excerpt;

    private final Workbench workbench;
    private final Texts texts;

    /** @param workbench whose corpus is shown */
    public LeftOutController(Workbench workbench) {
        this.workbench = workbench;
        this.texts = workbench.texts();
    }

    @FXML
    private void initialize() {
        workbench.session().corpusProperty().subscribe(corpus -> skipped.getItems()
                .setAll(corpus == null ? List.of() : corpus.skipped()));
        skipped.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
        var none = new Label();
        none.textProperty().bind(texts.get("corpus.skipped.none"));
        skipped.setPlaceholder(none);
        line.setCellValueFactory(
                row -> new ReadOnlyObjectWrapper<>(row.getValue().line()));
        reason.setCellValueFactory(
                row -> texts.get("skip." + row.getValue().reason().name()));
        excerpt.setCellValueFactory(
                row -> new SimpleStringProperty(row.getValue().excerpt()));
    }
}
