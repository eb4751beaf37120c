package org.attentionworkbench.app;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.controls.Message;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Collectors;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.layout.Pane;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** What the window tells is in its place and covers nothing. */
class NoticeBoxTest {
    @TempDir
    Path home;

    private final FxRobot robot = new FxRobot();
    private Workbench workbench;

    @BeforeEach
    void openTheWindow() throws Exception {
        Stage window = FxToolkit.registerPrimaryStage();
        workbench = Benches.window(home, window);
        workbench.notices().tell(Wording.of("corpus.paste"), Wording.of("corpus.paste.nothing"));
        WaitForAsyncUtils.waitForFxEvents();
    }

    @AfterEach
    void closeTheWindow() throws Exception {
        FxToolkit.cleanupStages();
    }

    @Test
    void inAnotherLanguageTheTitleIsATitleAndTheTextAText() {
        robot.interact(() -> workbench.texts().setLocale(Locale.SIMPLIFIED_CHINESE));
        WaitForAsyncUtils.waitForFxEvents();
        Message message = robot.lookup(".notice").queryAs(Message.class);
        assertThat(words(message.lookup(".title"))).isEqualTo(workbench.texts().now("corpus.paste"));
        assertThat(words(message.lookup(".description")))
                .isEqualTo(workbench.texts().now("corpus.paste.nothing"));
    }

    @Test
    void theStageGivesWayAndHasItsRoomBackAfterwards() {
        Pane stages = robot.lookup("#stages").queryAs(Pane.class);
        double before = stages.getHeight();
        assertThat(bounds(robot.lookup(".notice").query()).getMinY())
                .isGreaterThanOrEqualTo(bounds(stages).getMaxY());
        robot.interact(() -> workbench.notices().dismiss());
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(stages.getHeight()).isGreaterThan(before + 20);
    }

    private static Bounds bounds(Node node) {
        return node.localToScene(node.getLayoutBounds());
    }

    /** What is written there, be it a label or a text in a box. */
    private static String words(Node node) {
        if (node instanceof Labeled label) {
            return label.getText();
        }
        return node instanceof Text text
                ? text.getText()
                : ((Parent) node)
                        .getChildrenUnmodifiable().stream()
                                .map(NoticeBoxTest::words)
                                .collect(Collectors.joining());
    }
}
