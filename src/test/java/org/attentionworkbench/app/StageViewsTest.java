package org.attentionworkbench.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** The views of the stages load on their own, in both languages, before anything is there to show. */
class StageViewsTest {
    @TempDir
    Path home;

    @BeforeAll
    static void startTheToolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @ParameterizedTest
    @EnumSource(
            value = WorkStage.class,
            names = {"MODEL", "TRAIN", "DECODE", "ATTENTION"})
    void aViewLoadsWithNothingToShow(WorkStage stage) throws Exception {
        var workbench = Benches.with(Background.threads(Platform::runLater), home);
        Views.View view = WaitForAsyncUtils.waitFor(
                10, TimeUnit.SECONDS, WaitForAsyncUtils.asyncFx(() -> new Views(workbench).load(stage.view())));
        assertThat(view.controller()).isInstanceOf(StageController.class);
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, WaitForAsyncUtils.asyncFx(() -> workbench
                .texts()
                .setLocale(Locale.SIMPLIFIED_CHINESE)));
    }

    @ParameterizedTest
    @EnumSource(
            value = WorkStage.class,
            names = {"MODEL", "TRAIN", "DECODE", "ATTENTION"})
    void everyButtonHasWords(WorkStage stage) throws Exception {
        var workbench = Benches.with(Background.threads(Platform::runLater), home);
        Views.View view = WaitForAsyncUtils.waitFor(
                10, TimeUnit.SECONDS, WaitForAsyncUtils.asyncFx(() -> new Views(workbench).load(stage.view())));
        checkButtons(view.root());
    }

    @Test
    void theListOfRunsShowsNoPathUntilItIsAskedFor() throws Exception {
        var workbench = Benches.with(Background.threads(Platform::runLater), home);
        Views.View view = WaitForAsyncUtils.waitFor(
                10, TimeUnit.SECONDS, WaitForAsyncUtils.asyncFx(() -> new Views(workbench).load("/fxml/runs.fxml")));
        var folder = (TextField) view.root().lookup("#folder");
        assertThat(folder.isVisible()).isFalse();
        assertThat(folder.getText()).isEmpty();
    }

    private static void checkButtons(Parent parent) {
        for (Node node : parent.getChildrenUnmodifiable()) {
            if (node instanceof ButtonBase button) {
                boolean words = button.getText() != null && !button.getText().isBlank();
                boolean explained = button.getTooltip() != null || button.getParent() instanceof Explained;
                boolean said = button.getAccessibleText() != null && explained;
                assertThat(words || said).as("words for " + button.getId()).isTrue();
            }
            if (node instanceof Parent inner) {
                checkButtons(inner);
            }
        }
    }
}
