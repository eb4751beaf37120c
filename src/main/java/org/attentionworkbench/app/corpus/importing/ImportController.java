package org.attentionworkbench.app.corpus.importing;

import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.attentionworkbench.app.Shown;
import org.attentionworkbench.app.Texts;
import org.attentionworkbench.app.Views;
import org.attentionworkbench.app.Wording;
import org.attentionworkbench.app.Workbench;
import org.attentionworkbench.engine.corpus.reading.ImportPreview;

/** Binds the preview of an import. */
public final class ImportController {
    private static final String CHOICES = "/fxml/corpus-import-choices.fxml";

    @FXML
    private VBox root;

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
    private Label hint;

    @FXML
    private HBox middle;

    private final Workbench workbench;
    private final Texts texts;
    private final ImportViewModel model;

    /** @param workbench whose corpus it may become */
    public ImportController(Workbench workbench) {
        this.workbench = workbench;
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
        hint.textProperty().bind(texts.get(model.hint()));
        accept.sceneProperty().subscribe(scene -> {
            if (scene != null) { // so that Tab leads on to the choices
                workbench.background().ui().execute(accept::requestFocus);
            }
        });
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::acceptByEnter);
        showRows();
    }

    /** Check boxes and lists would keep Enter from the default button. */
    private void acceptByEnter(KeyEvent key) {
        boolean modified = key.isShortcutDown() || key.isAltDown() || key.isShiftDown();
        boolean isOfTarget = key.getTarget() instanceof Button
                || key.getTarget() instanceof MenuButton
                || (key.getTarget() instanceof ComboBoxBase<?> list && list.isShowing());
        if (key.getCode() == KeyCode.ENTER && !modified && !isOfTarget) {
            model.accept();
            key.consume();
        }
    }

    private void showRows() {
        var none = new Label();
        none.textProperty()
                .bind(texts.get(model.busyProperty().map(busy -> Wording.of(busy ? "import.looking" : "import.none"))));
        rows.setPlaceholder(none);
        var table = new PreviewTable(rows, texts, model::read);
        Views.View choices = new Views(workbench).load(CHOICES);
        middle.getChildren().add(choices.root());
        var inputs = (ImportChoicesController) choices.controller();
        inputs.edit(model);
        model.stateProperty().subscribe(state -> {
            state.preview().ifPresentOrElse(table::show, () -> rows.getItems().clear());
            inputs.show(state);
        });
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
