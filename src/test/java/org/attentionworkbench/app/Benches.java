package org.attentionworkbench.app;

import java.nio.file.Path;
import java.util.Locale;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.attentionworkbench.engine.UserFolders;
import org.testfx.api.FxRobot;

/** Workbenches for tests: English, light, nothing loaded, everything stored below a folder of the test. */
public final class Benches {
    private Benches() {}

    /** One whose work is done by the given executors. */
    public static Workbench with(Background background, Path home) {
        return Workbench.create(
                Settings.initial(Locale.ENGLISH),
                new SettingsFile(home),
                background,
                new UserFolders(home),
                new FakeCorpora());
    }

    /** One whose work is done at once, on the calling thread. */
    public static Workbench direct(Path home) {
        return with(Background.direct(), home);
    }

    /** One that reads real files and makes small samples, at once. */
    public static Workbench importing(Path home) {
        return Workbench.create(
                Settings.initial(Locale.ENGLISH),
                new SettingsFile(home),
                Background.direct(),
                new UserFolders(home),
                new SmallCorpora(home.resolve("corpora")));
    }

    /** One in a window, with threads of its own, that reads real files. On any thread but the window's. */
    public static Workbench window(Path home, Stage stage) {
        var workbench = Workbench.create(
                Settings.initial(Locale.ENGLISH),
                new SettingsFile(home),
                Background.threads(Platform::runLater),
                new UserFolders(home),
                new SmallCorpora(home.resolve("corpora")));
        new FxRobot().interact(() -> new MainWindow(workbench, stage).show());
        return workbench;
    }
}
