package org.attentionworkbench.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javafx.scene.Parent;
import javafx.scene.control.TabPane;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** Whoever uses no mouse goes on where something has just appeared, not at the top of the window. */
class KeyboardFocusTest {
    @TempDir
    Path home;

    private final FxRobot robot = new FxRobot();
    private Stage window;
    private Workbench workbench;

    @BeforeEach
    void openTheWindow() throws Exception {
        window = FxToolkit.registerPrimaryStage();
        workbench = Benches.window(home, window);
        robot.interact(() -> workbench.corpora().openSample("dates"));
        until(() -> workbench.session().factsProperty().get() != null);
    }

    @AfterEach
    void closeTheWindow() throws Exception {
        FxToolkit.cleanupStages();
    }

    @Test
    void aStageChosenByKeysHasTheKeyboard() throws Exception {
        for (KeyCode digit : new KeyCode[] {KeyCode.DIGIT2, KeyCode.DIGIT3, KeyCode.DIGIT1}) {
            robot.push(KeyCode.CONTROL, digit);
            until(() -> KeyboardFocus.isIn(robot.lookup("#stages").queryAs(Parent.class)));
        }
    }

    @Test
    void inTheNavigationItStaysThere() throws Exception {
        robot.interact(() -> robot.lookup("#nav-model").query().requestFocus());
        robot.push(KeyCode.SPACE);
        until(() -> workbench.session().stageProperty().get() == WorkStage.MODEL);
        assertThat(robot.lookup("#nav-model").query().isFocused()).isTrue();
    }

    @Test
    void afterASampleWasOpenedFromTheGalleryItIsOnThePartsOfTheCorpus() throws Exception {
        robot.interact(() -> robot.lookup("#search").query().requestFocus());
        robot.interact(() -> workbench.corpora().openSample("reverse"));
        until(() -> window.getScene().getFocusOwner() instanceof TabPane);
    }

    private static void until(Callable<Boolean> condition) throws Exception {
        WaitForAsyncUtils.waitFor(
                20, TimeUnit.SECONDS, () -> WaitForAsyncUtils.asyncFx(condition).get());
        WaitForAsyncUtils.waitForFxEvents();
    }
}
