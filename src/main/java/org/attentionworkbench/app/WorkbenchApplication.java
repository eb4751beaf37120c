package org.attentionworkbench.app;

import javafx.application.Application;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.attentionworkbench.engine.UserFolders;
import org.slf4j.LoggerFactory;

/** The class JavaFX starts: makes the workbench and its window. */
public final class WorkbenchApplication extends Application {
    private final UserFolders folders = UserFolders.ofThisUser();
    private final SettingsFile file = new SettingsFile(folders.home());
    private final CorpusSource corpora = new EngineCorpora(folders.home().resolve("corpora"));

    /** Called by JavaFX. */
    public WorkbenchApplication() {}

    /** Opens the window and returns when it is closed. */
    public static void launchWindow(String[] args) {
        System.setProperty("java.awt.headless", "true"); // figures draw with AWT, but JavaFX owns the display
        var logging = new Thread(LoggerFactory::getILoggerFactory, "logging"); // the log gets going while JavaFX does
        logging.setDaemon(true);
        logging.start();
        launch(WorkbenchApplication.class, args);
    }

    @Override
    public void start(Stage stage) {
        var workbench = Workbench.create(file.read(), file, Background.threads(Platform::runLater), folders, corpora);
        Thread.setDefaultUncaughtExceptionHandler(
                (thread, failure) -> workbench.notices().failed(failure));
        StallWatch.startIfAsked(workbench.background().ui());
        StageViews views = new MainWindow(workbench, stage).show();
        new Startup(workbench, views, new ViewWarmUp(folders, corpora)).afterFirstPicture();
    }
}
