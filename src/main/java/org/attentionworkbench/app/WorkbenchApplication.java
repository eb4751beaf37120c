package org.attentionworkbench.app;

import java.util.Locale;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.attentionworkbench.engine.UserFolders;

/** The class JavaFX starts: makes the workbench and its window. */
public final class WorkbenchApplication extends Application {
    private final UserFolders folders = UserFolders.ofThisUser();
    private Settings settings = Settings.initial(Locale.getDefault());
    private final SettingsFile file = new SettingsFile(folders.home());

    /** Called by JavaFX. */
    public WorkbenchApplication() {}

    /** Opens the window and returns when it is closed. */
    public static void launchWindow(String[] args) {
        System.setProperty("java.awt.headless", "true"); // figures draw with AWT, but JavaFX owns the display
        launch(WorkbenchApplication.class, args);
    }

    @Override
    public void init() {
        settings = file.read();
    }

    @Override
    public void start(Stage stage) {
        var workbench = Workbench.create(
                settings,
                file,
                Background.threads(Platform::runLater),
                folders,
                new EngineCorpora(folders.home().resolve("corpora")));
        Thread.setDefaultUncaughtExceptionHandler(
                (thread, failure) -> workbench.notices().failed(failure));
        new MainWindow(workbench, stage).show();
        Startup.begin(workbench);
    }
}
