package org.attentionworkbench.app.corpus.leftout;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableNumberValue;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.attentionworkbench.app.Shown;
import org.attentionworkbench.app.Texts;
import org.attentionworkbench.app.Wording;
import org.attentionworkbench.app.Workbench;
import org.attentionworkbench.engine.corpus.SkippedLine.Reason;

/** Binds what an import left out: the rules, and the lines of one of them. */
public final class LeftOutController {
    @FXML
    private Label nothing;

    @FXML
    private VBox imported;

    @FXML
    private Label summary;

    @FXML
    private HBox again;

    @FXML
    private ProgressBar progress;

    @FXML
    private VBox rules;

    @FXML
    private Label chosen;

    @FXML
    private TableView<RuleRow.Line> lines;

    @FXML
    private TableColumn<RuleRow.Line, String> part;

    @FXML
    private TableColumn<RuleRow.Line, Number> line;

    @FXML
    private TableColumn<RuleRow.Line, String> excerpt;

    /** Width of the numbers of lines in units of the type; no column is narrower. */
    private static final double LINE_WIDTH = 5.5;

    private final ObservableNumberValue type;
    private final Texts texts;
    private final LeftOutViewModel model;
    private final Map<Reason, RuleLine> made = new EnumMap<>(Reason.class);

    /** @param workbench whose corpus is shown */
    public LeftOutController(Workbench workbench) {
        this.type = workbench.preferences().typeSize();
        this.texts = workbench.texts();
        this.model = new LeftOutViewModel(workbench);
    }

    @FXML
    private void initialize() {
        Shown.when(model.imported(), imported);
        Shown.when(model.imported().map(there -> !there), nothing);
        summary.textProperty().bind(texts.get(model.summary()));
        Shown.when(model.refreshing(), again);
        progress.progressProperty().bind(model.progress());
        chosen.textProperty()
                .bind(texts.get(model.chosenProperty().map(reason -> Wording.of("skip." + reason.name()))));
        model.rowsProperty().subscribe(this::showRows);
        model.rulesProperty().subscribe(now -> made.values().forEach(rule -> rule.show(now)));
        model.chosenProperty().subscribe(now -> made.forEach((reason, rule) -> rule.setChosen(reason == now)));
        fillLines();
    }

    /** A rule's switch stays the same one, so that it keeps the focus. */
    private void showRows(List<RuleRow> rows) {
        for (RuleRow row : rows) {
            made.computeIfAbsent(row.reason(), reason -> new RuleLine(row, texts, model))
                    .show(row, model.rulesProperty().get());
        }
        List<Node> shown =
                rows.stream().<Node>map(row -> made.get(row.reason())).toList();
        if (!rules.getChildren().equals(shown)) {
            rules.getChildren().setAll(shown);
        }
        made.forEach((reason, rule) ->
                rule.setChosen(reason == model.chosenProperty().get()));
    }

    private void fillLines() {
        model.lines().subscribe(found -> lines.getItems().setAll(found));
        lines.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
        var none = new Label();
        none.textProperty().bind(texts.get("leftOut.noLine"));
        lines.setPlaceholder(none);
        part.visibleProperty().bind(model.hasParts());
        part.setCellValueFactory(row -> {
            var where = row.getValue().where();
            return texts.get("import.part", Wording.of("part." + where.part()), where.files());
        });
        part.minWidthProperty().bind(Bindings.multiply(LINE_WIDTH, type));
        excerpt.minWidthProperty().bind(Bindings.multiply(LINE_WIDTH, type));
        line.minWidthProperty().bind(Bindings.multiply(LINE_WIDTH, type));
        line.maxWidthProperty().bind(line.minWidthProperty());
        line.setCellValueFactory(
                row -> new ReadOnlyObjectWrapper<>(row.getValue().line().line()));
        excerpt.setCellValueFactory(
                row -> new ReadOnlyStringWrapper(row.getValue().line().excerpt()));
    }

    @FXML
    private void cancel() {
        model.cancel();
    }
}
