package org.attentionworkbench.app.corpus.importing;

import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TableView;
import javafx.scene.layout.VBox;
import org.attentionworkbench.app.Shown;
import org.attentionworkbench.app.Texts;
import org.attentionworkbench.app.Wording;
import org.attentionworkbench.app.Workbench;
import org.attentionworkbench.engine.corpus.reading.ImportPreview;

/** Binds the preview of an import. */
public final class ImportController {
    @FXML
    private Label title;

    @FXML
    private Label seems;

    @FXML
    private Label fault;

    @FXML
    private Button accept;

    @FXML
    private ProgressBar looking;

    @FXML
    private VBox failure;

    @FXML
    private Label problem;

    @FXML
    private TableView<ImportPreview.Row> rows;

    @FXML
    private ImportChoicesController choicesController;

    private final Texts texts;
    private final ImportViewModel model;

    /** @param workbench whose corpus it may become */
    public ImportController(Workbench workbench) {
        this.texts = workbench.texts();
        this.model = new ImportViewModel(workbench);
    }

    @FXML
    private void initialize() {
        title.textProperty().bind(texts.get(model.title()));
        seems.textProperty().bind(texts.get(model.seems()));
        fault.textProperty().bind(texts.get(model.faultProperty()));
        Shown.when(fault.textProperty().isNotEmpty(), fault);
        problem.textProperty().bind(texts.get(model.problem()));
        Shown.when(problem.textProperty().isNotEmpty(), failure);
        rows.visibleProperty().bind(problem.textProperty().isEmpty());
        looking.visibleProperty().bind(model.busyProperty());
        accept.disableProperty().bind(model.acceptable().not());
        showRows();
    }

    private void showRows() {
        var none = new Label();
        none.textProperty()
                .bind(texts.get(model.busyProperty().map(busy -> Wording.of(busy ? "import.looking" : "import.none"))));
        rows.setPlaceholder(none);
        var table = new PreviewTable(rows, texts, model::read);
        choicesController.edit(model);
        model.stateProperty().subscribe(state -> {
            state.preview().ifPresentOrElse(table::show, () -> rows.getItems().clear());
            choicesController.show(state);
        });
    }

    /** So that Enter imports and Tab leads through the choices. */
    public void shown() {
        accept.requestFocus();
    }

    @FXML
    private void accept() {
        model.accept();
    }

    @FXML
    private void cancel() {
        model.cancel();
    }
}
