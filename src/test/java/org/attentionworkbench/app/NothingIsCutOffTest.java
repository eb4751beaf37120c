package org.attentionworkbench.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.TitledPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.attentionworkbench.engine.UserFolders;
import org.attentionworkbench.engine.embeddings.Pretrained;
import org.attentionworkbench.engine.text.Sides;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/**
 * In a window of 1280 by 720 every stage has room for its words in both languages, after a training too; from the Train
 * stage on also in the type of a projector, which leaves less room than a window of 1024 by 640 does.
 */
class NothingIsCutOffTest {
    private static final double WIDTH = 1280;
    private static final double HEIGHT = 720;
    private static final double USUAL = 1;
    private static final double PROJECTOR = 1.3;
    private static final double LARGEST = 1.4;

    @TempDir
    Path home;

    private Workbench workbench;
    private Stage window;

    @BeforeEach
    void openTheWindow() throws Exception {
        window = FxToolkit.registerPrimaryStage();
        workbench = Workbench.create(
                Settings.initial(Locale.ENGLISH),
                new SettingsFile(home),
                Background.threads(Platform::runLater),
                new UserFolders(home),
                new SmallCorpora(home.resolve("corpora")));
        onFx(() -> {
            new MainWindow(workbench, window).show();
            window.setWidth(WIDTH);
            window.setHeight(HEIGHT);
            return null;
        });
    }

    @AfterEach
    void closeTheWindow() throws Exception {
        FxToolkit.cleanupStages();
    }

    @Test
    void everyStageHasRoomForItsWordsInBothLanguages() throws Exception {
        List<String> cut = new ArrayList<>(cutIn(WorkStage.CORPUS));
        onFx(() -> {
            workbench.corpora().openDefault();
            return null;
        });
        until(() -> workbench.session().factsProperty().get() != null);
        for (CorpusPart part : List.of(CorpusPart.PAIRS, CorpusPart.SAMPLES)) {
            onFx(() -> {
                workbench.session().corpusFocus().partProperty().set(part);
                return null;
            });
            cut.addAll(cutIn(WorkStage.CORPUS));
        }
        for (WorkStage stage : List.of(WorkStage.CORPUS, WorkStage.MODEL, WorkStage.TRAIN)) {
            cut.addAll(cutIn(stage));
        }
        onFx(() -> {
            ((Button) window.getScene().lookup("#trainButton")).fire();
            return null;
        });
        cut.addAll(cutFromTrainOn(WorkStage.TRAIN));
        until(() -> workbench.session().translatorProperty().get() != null
                && !workbench.session().trainingProperty().get());
        cut.addAll(cutAfterTraining());
        decodeSomething();
        cut.addAll(cutAfterTraining());
        showPastRuns();
        cut.addAll(cutAfterTraining());
        assertThat(cut).isEmpty();
    }

    /** Large type on a projector of the same size, and a small window. */
    @Test
    void theCorpusStageHasRoomInLargeTypeAndInASmallWindow() throws Exception {
        onFx(() -> {
            workbench.corpora().openSample("dates");
            return null;
        });
        until(() -> workbench.session().factsProperty().get() != null);
        List<String> cut = new ArrayList<>();
        for (boolean projector : List.of(true, false)) {
            onFx(() -> {
                workbench.preferences().zoomProperty().set(projector ? 1.4 : 1);
                window.setWidth(projector ? WIDTH : 1024);
                window.setHeight(projector ? HEIGHT : 640);
                return null;
            });
            for (CorpusPart part : CorpusPart.values()) {
                onFx(() -> {
                    workbench.session().corpusFocus().partProperty().set(part);
                    return null;
                });
                cut.addAll(cutIn(WorkStage.CORPUS));
            }
        }
        assertThat(cut).isEmpty();
    }

    /** With everything unfolded and word vectors chosen, in the type of a projector and in a small window. */
    @Test
    void theModelStageHasRoomInLargeTypeAndInASmallWindow() throws Exception {
        Path vectors = Files.writeString(home.resolve("vectors.of.a.long.name.vec"), "a 1 2\n");
        Path damaged = Files.writeString(home.resolve("damaged.vec"), "no vector\n");
        onFx(() -> {
            workbench.corpora().openDefault();
            return null;
        });
        until(() -> workbench.session().factsProperty().get() != null);
        onFx(() -> {
            workbench.session().show(WorkStage.MODEL);
            var text = workbench.session().textProperty();
            text.set(text.get().with(new Pretrained(new Sides<>(Optional.of(vectors), Optional.of(damaged)), false)));
            return null;
        });
        WaitForAsyncUtils.waitForFxEvents(10);
        onFx(() -> {
            window.getScene().getRoot().lookupAll(".titled-pane").forEach(pane -> ((TitledPane) pane)
                    .setExpanded(true));
            return null;
        });
        List<String> cut = new ArrayList<>();
        for (double zoom : List.of(PROJECTOR, USUAL)) {
            size(zoom);
            cut.addAll(cutIn(WorkStage.MODEL));
            cut.addAll(choicesBeyondTheirColumn());
        }
        assertThat(cut).isEmpty();
    }

    /** The preview of an import beside its choices, and what it left out. */
    @Test
    void anImportHasRoomInLargeTypeAndInASmallWindow() throws Exception {
        List<String> cut = new ArrayList<>();
        for (List<Path> files : ImportedFiles.write(home)) {
            for (double zoom : List.of(PROJECTOR, LARGEST, USUAL)) {
                preview(files, zoom);
                cutIn(WorkStage.CORPUS).forEach(text -> cut.add(files + " type × " + zoom + " " + text));
            }
            onFx(() -> {
                ((Button) window.getScene().lookup("#importAccept")).fire();
                return null;
            });
            until(() -> window.getScene().lookup("#importRows") == null);
            for (double zoom : List.of(LARGEST, USUAL)) {
                size(zoom);
                onFx(() -> {
                    workbench.session().corpusFocus().partProperty().set(CorpusPart.LEFT_OUT);
                    return null;
                });
                cut.addAll(cutIn(WorkStage.CORPUS));
            }
        }
        assertThat(cut).isEmpty();
    }

    /** What a scrolled column has no room for is not shortened: it goes on where nobody sees it. */
    private List<String> choicesBeyondTheirColumn() throws Exception {
        List<String> beyond = new ArrayList<>();
        for (Locale language : Texts.LANGUAGES) {
            onFx(() -> {
                workbench.texts().setLocale(language);
                return null;
            });
            WaitForAsyncUtils.waitForFxEvents(10);
            onFx(() -> {
                window.getScene().getRoot().applyCss();
                window.getScene().getRoot().layout();
                collectBeyond(window.getScene().lookup(".choices > .viewport"), beyond);
                return null;
            });
        }
        return beyond;
    }

    private static void collectBeyond(Node viewport, List<String> beyond) {
        double right = viewport.localToScene(viewport.getLayoutBounds()).getMaxX();
        for (Node node : viewport.lookupAll("*")) {
            if (node instanceof Labeled labeled
                    && isShown(labeled)
                    && labeled.localToScene(labeled.getLayoutBounds()).getMaxX() > right + 1) {
                beyond.add("beyond the column: " + labeled.getText());
            }
        }
    }

    private static boolean isShown(Node node) {
        return node.isVisible() && (node.getParent() == null || isShown(node.getParent()));
    }

    private void preview(List<Path> files, double zoom) throws Exception {
        size(zoom);
        onFx(() -> {
            workbench.session().corpusFocus().preview(ImportRequest.corpus(files));
            return null;
        });
        until(() -> window.getScene().lookup("#importRows") instanceof TableView<?> rows
                && !rows.getItems().isEmpty()
                && rows.getMaxHeight() == Region.USE_COMPUTED_SIZE); // all pieces are in place
    }

    private void size(double zoom) throws Exception {
        onFx(() -> {
            workbench.preferences().zoomProperty().set(zoom);
            window.setWidth(zoom == USUAL ? 1024 : WIDTH);
            window.setHeight(zoom == USUAL ? 640 : HEIGHT);
            return null;
        });
    }

    private List<String> cutAfterTraining() throws Exception {
        return cutFromTrainOn(WorkStage.TRAIN, WorkStage.DECODE, WorkStage.ATTENTION);
    }

    private List<String> cutFromTrainOn(WorkStage... stages) throws Exception {
        List<String> cut = new ArrayList<>();
        for (double zoom : List.of(PROJECTOR, USUAL)) {
            onFx(() -> {
                workbench.preferences().zoomProperty().set(zoom);
                return null;
            });
            for (WorkStage stage : stages) {
                cutIn(stage).forEach(text -> cut.add("type × " + zoom + " " + text));
            }
        }
        return cut;
    }

    private void decodeSomething() throws Exception {
        onFx(() -> {
            workbench.session().show(WorkStage.DECODE);
            ((TextField) window.getScene().lookup("#source")).setText("the 22nd of April 2054");
            ((Button) window.getScene().lookup("#decodeButton")).fire();
            return null;
        });
        until(() -> window.getScene().lookup("#target") instanceof Labeled target
                && !target.getText().isEmpty());
    }

    private void showPastRuns() throws Exception {
        onFx(() -> {
            workbench.session().show(WorkStage.TRAIN);
            ((ToggleButton) window.getScene().lookup("#pastRuns")).fire();
            return null;
        });
        until(() -> window.getScene().lookup("#runsTable") instanceof TableView<?> table
                && !table.getItems().isEmpty());
    }

    private List<String> cutIn(WorkStage stage) throws Exception {
        List<String> cut = new ArrayList<>();
        for (Locale language : Texts.LANGUAGES) {
            onFx(() -> {
                workbench.session().show(stage);
                workbench.texts().setLocale(language);
                return null;
            });
            WaitForAsyncUtils.waitForFxEvents(10);
            onFx(() -> {
                window.getScene().getRoot().applyCss();
                window.getScene().getRoot().layout();
                collect(window.getScene().getRoot(), stage + " " + language, cut);
                return null;
            });
        }
        return cut;
    }

    /**
     * Cells and the navigation hold what the user brought, and a probe what a model has made of it, which may be longer than
     * any column.
     */
    private static void collect(Node node, String where, List<String> cut) {
        if (!node.isVisible()
                || node instanceof IndexedCell
                || node.getStyleClass().contains("probe-decoded")
                || (node instanceof Label state && isNamedByAFile(state))) {
            return;
        }
        if (node instanceof Labeled labeled && (isCut(labeled) || isSqueezed(labeled))) {
            cut.add(where + ": " + labeled.getText());
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, where, cut));
        }
    }

    private static boolean isNamedByAFile(Label label) {
        return label.getStyleClass().contains("navigation-state")
                && label.getText() != null
                && label.getText().contains(".");
    }

    /** Whether less is shown than was to be shown. */
    private static boolean isCut(Labeled labeled) {
        String wanted = labeled.getText();
        if (wanted == null || wanted.isBlank() || labeled.getWidth() == 0) {
            return false;
        }
        return labeled.getChildrenUnmodifiable().stream()
                .filter(child -> child instanceof Text && child != labeled.getGraphic()) // icons are texts, too
                .map(Text.class::cast)
                .anyMatch(shown -> !shown.getText().equals(wanted));
    }

    /** Whether its lines hold a letter or two. */
    private static boolean isSqueezed(Labeled labeled) {
        return labeled.isWrapText()
                && labeled.getWidth() > 0
                && labeled.getText() != null
                && labeled.getText().length() > 3
                && labeled.getHeight() > 2 * labeled.getWidth();
    }

    private static void until(Callable<Boolean> condition) throws Exception {
        WaitForAsyncUtils.waitFor(
                60, TimeUnit.SECONDS, () -> WaitForAsyncUtils.asyncFx(condition).get());
    }

    private static <T> void onFx(Callable<T> work) throws Exception {
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, WaitForAsyncUtils.asyncFx(work));
    }
}
