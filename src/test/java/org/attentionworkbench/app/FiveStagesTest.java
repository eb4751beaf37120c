package org.attentionworkbench.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import org.attentionworkbench.engine.UserFolders;
import org.attentionworkbench.engine.corpus.Pair;
import org.attentionworkbench.engine.run.RunFolder;
import org.attentionworkbench.engine.run.RunRecord;
import org.attentionworkbench.engine.training.TrainingJob;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** Somebody goes through all five stages, from an empty start to a heatmap in a file. */
class FiveStagesTest {
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G'};

    private static final int ATTEMPTS = 4;

    @TempDir
    Path home;

    private final FxRobot robot = new FxRobot();
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
        robot.interact(() -> new MainWindow(workbench, window).show());
    }

    @AfterEach
    void closeTheWindow() throws Exception {
        FxToolkit.cleanupStages();
    }

    @Test
    void fromAnEmptyStartToAHeatmapInAFile() throws Exception {
        assertThat(workbench.session().enabled(WorkStage.TRAIN).get()).isFalse();

        robot.clickOn("#sample-dates");
        until("the corpus is there", () -> workbench.session().corpusProperty().get() != null);
        until("its pairs are shown", () -> there("#pairs"));
        until("they are counted", () -> workbench.session().factsProperty().get() != null);
        editTheFirstPair();
        robot.clickOn("#next");
        until(
                "the Model stage is there",
                () -> workbench.session().stageProperty().get() == WorkStage.MODEL);
        robot.clickOn("#next");
        until("the Train stage is there", () -> there("#trainButton"));

        robot.clickOn("#trainButton");
        until(
                "a probe was decoded",
                () -> workbench.session().probeHistory().moments().size() > 0);
        until("the run has ended", () -> text("#status").startsWith("Completed"));
        until(
                "its model is there",
                () -> workbench.session().translatorProperty().get() != null);
        assertThat(robot.lookup("#epochs").queryTableView().getItems()).hasSize(2);
        RunRecord record = RunFolder.list(home.resolve("runs")).get(0).record();
        assertThat(record.status()).isEqualTo(RunRecord.Status.COMPLETED);
        assertThat(workbench
                        .corpora()
                        .read(new TrainingJob.Origin(
                                record.corpus().origin(), record.corpus().testOrigin()))
                        .pairs())
                .extracting(Pair::source)
                .contains("5 June 2031");

        robot.clickOn("#nav-decode");
        robot.clickOn("#source").write("3 May 2021").type(KeyCode.ENTER);
        until("the first token is there", () -> !chips("#targetChips").isEmpty());
        assertThat(chips("#sourceChips")).hasSize("3 May 2021".length() + 1);
        until(
                "all tokens are there",
                () -> !text("#target").isEmpty() || chips("#targetChips").size() > 20);
        until(
                "its attention can be looked at",
                () -> !robot.lookup("#inspect").query().isDisabled());
        until(
                "decoding has ended",
                () -> !workbench.session().decodingProperty().get());
        clickUntil(
                "#inspect",
                "the Attention stage is there",
                () -> workbench.session().stageProperty().get() == WorkStage.ATTENTION);

        until("the map is there", () -> there("#map"));
        robot.clickOn("#map").type(KeyCode.RIGHT);
        assertThat(text("#reading")).contains("α = ");
        Path file = home.resolve("heatmap.png");
        robot.interact(() -> window.getProperties()
                .put(ExportDialog.Chooser.class, (ExportDialog.Chooser) (dialog, owner) -> Optional.of(file)));
        robot.clickOn("#exportMap");
        until("the file is there", () -> Files.exists(file));
        assertThat(Files.readAllBytes(file)).startsWith(PNG);
    }

    private void editTheFirstPair() throws Exception {
        until("a pair is looked at", () -> text("#pairTitle").startsWith("Pair "));
        robot.interact(() -> robot.lookup("#pairs").queryTableView().requestFocus());
        robot.type(KeyCode.F2);
        until(
                "it is being edited",
                () -> robot.lookup("#pairs").queryTableView().getEditingCell() != null);
        robot.push(KeyCode.SHORTCUT, KeyCode.A)
                .type(KeyCode.BACK_SPACE)
                .write("5 June 2031")
                .type(KeyCode.ENTER);
        until("it is edited", () -> text("#said").startsWith("Pair "));
    }

    private String text(String query) {
        Node node = robot.lookup(query).query();
        if (node instanceof TextInputControl input) {
            return input.getText();
        }
        return node instanceof Label label ? label.getText() : ((Labeled) node).getText();
    }

    private java.util.List<Node> chips(String query) {
        return robot.lookup(query).queryAs(Pane.class).getChildren();
    }

    private boolean there(String query) {
        return robot.lookup(query).tryQuery().map(Node::isVisible).orElse(false);
    }

    /** Clicks once the button has come to rest, and again if the click went beside it because the page still moved. */
    private void clickUntil(String button, String what, Callable<Boolean> met) throws Exception {
        for (int attempt = 1; attempt < ATTEMPTS; attempt++) {
            clickAtRest(button);
            try {
                WaitForAsyncUtils.waitFor(5, TimeUnit.SECONDS, () -> WaitForAsyncUtils.asyncFx(met)
                        .get());
                return;
            } catch (TimeoutException beside) {
                WaitForAsyncUtils.waitForFxEvents();
            }
        }
        clickAtRest(button);
        until(what, met);
    }

    private void clickAtRest(String button) throws Exception {
        Node node = robot.lookup(button).query();
        Bounds[] before = {node.localToScreen(node.getBoundsInLocal())};
        until(button + " is at rest", () -> {
            Bounds now = node.localToScreen(node.getBoundsInLocal());
            boolean resting = now.equals(before[0]);
            before[0] = now;
            return resting;
        });
        robot.clickOn(button);
    }

    private static void until(String what, Callable<Boolean> condition) throws Exception {
        try {
            WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> WaitForAsyncUtils.asyncFx(condition)
                    .get());
        } catch (TimeoutException late) {
            throw new AssertionError("waited in vain until " + what, late);
        }
        WaitForAsyncUtils.waitForFxEvents();
    }
}
