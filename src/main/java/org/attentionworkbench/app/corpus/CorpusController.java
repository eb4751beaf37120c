package org.attentionworkbench.app.corpus;

import java.io.File;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.attentionworkbench.app.Assembly;
import org.attentionworkbench.app.CorpusPart;
import org.attentionworkbench.app.KeyboardFocus;
import org.attentionworkbench.app.Shown;
import org.attentionworkbench.app.StageController;
import org.attentionworkbench.app.Texts;
import org.attentionworkbench.app.Views;
import org.attentionworkbench.app.Wording;
import org.attentionworkbench.app.WorkStage;
import org.attentionworkbench.app.Workbench;
import org.jspecify.annotations.Nullable;

/** Binds the Corpus stage: what is above its parts, and the parts as tabs. */
public final class CorpusController implements StageController {
    private static final PseudoClass DROP = PseudoClass.getPseudoClass("drop");

    @FXML
    private VBox root;

    @FXML
    private Button heldOut;

    @FXML
    private Button next;

    @FXML
    private VBox content;

    @FXML
    private FlowPane summary;

    @FXML
    private Label name;

    @FXML
    private Label size;

    @FXML
    private Label vocabulary;

    @FXML
    private Label lookFor;

    @FXML
    private TabPane parts;

    @FXML
    private StackPane middle;

    @FXML
    private VBox busy;

    @FXML
    private Label loadingWhat;

    @FXML
    private ProgressBar progress;

    private final Workbench workbench;
    private final Texts texts;
    private final CorpusViewModel model;
    private final PairFileChooser files;
    private Optional<Parent> importing = Optional.empty();
    private boolean returning; // the keyboard, to what is shown again
    private final Map<CorpusPart, Tab> tabs = new EnumMap<>(CorpusPart.class);

    /** @param workbench whose corpus is shown */
    public CorpusController(Workbench workbench) {
        this.workbench = workbench;
        this.texts = workbench.texts();
        this.model = new CorpusViewModel(workbench);
        this.files = new PairFileChooser(workbench);
    }

    @FXML
    private void initialize() {
        name.textProperty().bind(texts.get(model.name()));
        size.textProperty().bind(texts.get(model.size()));
        vocabulary.textProperty().bind(texts.get(model.vocabulary()));
        lookFor.textProperty().bind(texts.get(model.lookFor()));
        Shown.when(
                lookFor.textProperty()
                        .isNotEmpty()
                        .and(model.part().isNotEqualTo(CorpusPart.SAMPLES)), // which says it itself
                lookFor);
        heldOut.disableProperty().bind(model.hasCorpus().not());
        next.disableProperty().bind(model.hasCorpus().not());
        Shown.when(model.hasCorpus(), summary);
        Shown.when(model.loading(), busy);
        model.showsImport().subscribe(this::showImport);
        Shown.when(model.showsCorpus(), content);
        loadingWhat.textProperty().bind(texts.get(model.loadingWhat()));
        progress.progressProperty().bind(model.progress());
        addParts();
        acceptDrops();
        keepFocus();
    }

    /** Who opened something from here finds the keyboard on the parts of what was opened. */
    private void keepFocus() {
        content.visibleProperty().subscribe((before, now) -> {
            if (!now) {
                returning |= KeyboardFocus.isIn(content);
            } else if (returning) {
                returning = false;
                workbench.background().ui().execute(parts::requestFocus);
            }
        });
    }

    private void addParts() {
        for (CorpusPart part : CorpusPart.values()) {
            var tab = new Tab();
            tab.setId("part-" + part.key());
            tab.textProperty().bind(texts.get(model.title(part)));
            if (part != CorpusPart.SAMPLES) {
                tab.disableProperty().bind(model.hasCorpus().not());
            }
            tabs.put(part, tab);
            parts.getTabs().add(tab);
        }
        model.part().subscribe(this::bringToFront);
        parts.getSelectionModel().selectedIndexProperty().subscribe(index -> model.part()
                .set(CorpusPart.values()[index.intValue()]));
    }

    /** A part is built at its first visit, piece by piece: styling a table takes long. */
    private void bringToFront(CorpusPart part) {
        Tab tab = Objects.requireNonNull(tabs.get(part));
        if (tab.getContent() == null) {
            var view = new Views(workbench).load(part.view()).root();
            var assembly = Assembly.of(view);
            tab.setContent(view);
            assembly.proceedWithEveryPicture();
        }
        parts.getSelectionModel().select(tab);
    }

    /** The preview of an import is built when it is first wanted, and in the window only then: Enter and Esc are its own. */
    private void showImport(boolean wanted) {
        if (!wanted) {
            returning |= importing.filter(KeyboardFocus::isIn).isPresent();
            importing.ifPresent(middle.getChildren()::remove);
            return;
        }
        boolean first = importing.isEmpty();
        Parent view = importing.orElseGet(
                () -> new Views(workbench).load(CorpusPart.IMPORT_VIEW).root());
        importing = Optional.of(view);
        if (first) {
            var assembly = Assembly.of(view);
            middle.getChildren().add(view);
            assembly.proceedWithEveryPicture();
        } else {
            middle.getChildren().add(view);
        }
    }

    private void acceptDrops() {
        root.setOnDragOver(event -> {
            if (event.getDragboard().hasFiles() || event.getDragboard().hasString()) {
                event.acceptTransferModes(TransferMode.COPY);
                root.pseudoClassStateChanged(DROP, true);
            }
            event.consume();
        });
        root.setOnDragExited(event -> root.pseudoClassStateChanged(DROP, false));
        root.setOnDragDropped(this::dropped);
    }

    private void dropped(DragEvent event) {
        Dragboard dropped = event.getDragboard();
        if (dropped.hasFiles()) {
            model.openFiles(dropped.getFiles().stream().map(File::toPath).toList());
        } else if (dropped.hasString()) {
            model.openText(dropped.getString());
        }
        event.setDropCompleted(true);
        event.consume();
    }

    @Override
    public void mainAction() {
        next();
    }

    @Override
    public void open() {
        chooseFile();
    }

    @FXML
    private void chooseFile() {
        List<Path> chosen = files.askForAll("corpus.open.title", root.getScene().getWindow());
        if (!chosen.isEmpty()) {
            model.openFiles(chosen);
        }
    }

    @FXML
    private void chooseHeldOut() {
        files.ask("corpus.heldOut.title", root.getScene().getWindow()).ifPresent(model::openHeldOut);
    }

    @FXML
    private void paste() {
        @Nullable String text = Clipboard.getSystemClipboard().getString();
        if (text == null || text.isBlank()) {
            workbench.notices().tell(Wording.of("corpus.paste"), Wording.of("corpus.paste.nothing"));
        } else {
            model.openText(text);
        }
    }

    @FXML
    private void next() {
        workbench.session().show(WorkStage.MODEL);
    }

    @FXML
    private void cancel() {
        model.cancel();
    }
}
