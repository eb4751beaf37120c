package org.attentionworkbench.app.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.attentionworkbench.app.Benches;
import org.attentionworkbench.app.LoadedCorpus;
import org.attentionworkbench.app.Workbench;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** Somebody imports a file without touching the mouse. */
class ImportByKeyboardTest {
    private static final int MOST_STEPS = 40;

    @TempDir
    Path home;

    private final FxRobot robot = new FxRobot();
    private Workbench workbench;

    @BeforeEach
    void openTheWindow() throws Exception {
        Stage window = FxToolkit.registerPrimaryStage();
        workbench = Benches.window(home, window);
        Path file = Files.writeString(home.resolve("pairs.csv"), "same,same\na b,c\nd,e\nf,g\n");
        robot.interact(() -> window.getProperties()
                .put(PairFileChooser.Chooser.class, (PairFileChooser.Chooser) () -> List.of(file.toFile())));
    }

    @AfterEach
    void closeTheWindow() throws Exception {
        FxToolkit.cleanupStages();
    }

    @Test
    void escapeGivesUpAndEnterImportsWithARuleSwitchedByTab() throws Exception {
        open();
        robot.press(KeyCode.ESCAPE).release(KeyCode.ESCAPE);
        until(() -> robot.lookup("#importRows").tryQuery().isEmpty());
        assertThat(workbench.session().corpusProperty().get()).isNull();

        open();
        for (int step = 0; step < MOST_STEPS && !isFocused("SAME_AS_TARGET"); step++) {
            robot.push(KeyCode.TAB);
        }
        assertThat(isFocused("SAME_AS_TARGET")).isTrue();
        robot.push(KeyCode.SPACE);
        robot.push(KeyCode.ENTER);
        until(() -> workbench.session().corpusProperty().get() != null);
        LoadedCorpus corpus = workbench.session().corpusProperty().get();
        assertThat(corpus).isNotNull();
        assertThat(corpus.pairs()).hasSize(3);
        assertThat(corpus.skippedCount()).isEqualTo(1);
    }

    private void open() throws Exception {
        robot.push(KeyCode.CONTROL, KeyCode.O);
        until(() -> robot.lookup("#importRows")
                .tryQuery()
                .map(table -> ((TableView<?>) table).getItems().size() == 4)
                .orElse(false));
    }

    private boolean isFocused(String rule) {
        return robot.lookup("#rule-" + rule).query().lookup(".check-box") instanceof CheckBox box && box.isFocused();
    }

    private static void until(Callable<Boolean> condition) throws Exception {
        WaitForAsyncUtils.waitFor(
                60, TimeUnit.SECONDS, () -> WaitForAsyncUtils.asyncFx(condition).get());
        WaitForAsyncUtils.waitForFxEvents();
    }
}
