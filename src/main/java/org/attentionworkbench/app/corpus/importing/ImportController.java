package org.attentionworkbench.app.corpus.importing;

import java.util.ArrayList;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.attentionworkbench.app.PictureByPicture;
import org.attentionworkbench.app.Shown;
import org.attentionworkbench.app.Texts;
import org.attentionworkbench.app.Views;
import org.attentionworkbench.app.Wording;
import org.attentionworkbench.app.Workbench;
import org.attentionworkbench.engine.corpus.reading.ImportPreview;
import org.attentionworkbench.engine.corpus.reading.Part;

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

    @FXML
    private Picker<Part> part;

    @FXML
    private ToggleButton folding;

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
        var table = new PreviewTable(rows, texts, workbench.preferences().typeSize(), model::read);
        Views.View choices = new Views(workbench).load(CHOICES);
        middle.getChildren().add(choices.root());
        Shown.when(model.choosable(), folding);
        Shown.when(model.choosable().and(folding.selectedProperty()), choices.root());
        var inputs = (ImportChoicesController) choices.controller();
        inputs.edit(model);
        part.offer(one -> name(one), texts, model::look);
        var pieces = new PictureByPicture();
        model.stateProperty().subscribe(state -> pieces.run(show(state, table, inputs)));
    }

    /** What is to be done to show how things stand, in pieces. */
    private List<Runnable> show(ImportState state, PreviewTable table, ImportChoicesController inputs) {
        List<Runnable> pieces = new ArrayList<>(inputs.show(state));
        showParts(state);
        if (state.preview().isPresent()) {
            pieces.addAll(table.show(state.preview().get()));
        } else {
            rows.getItems().clear();
        }
        return pieces;
    }

    private void showParts(ImportState state) {
        List<Part> parts =
                state.files().map(files -> List.copyOf(files.parts().keySet())).orElse(List.of());
        part.setVisible(parts.size() > 1);
        part.setManaged(parts.size() > 1);
        part.show(parts, state.partShown());
        part.rename();
    }

    private Wording name(Part one) {
        return model.stateProperty()
                .get()
                .files()
                .map(files -> ImportWords.part(one, files))
                .orElse(Wording.NOTHING);
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
