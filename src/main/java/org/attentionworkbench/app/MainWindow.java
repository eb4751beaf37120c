package org.attentionworkbench.app;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.stage.Screen;
import javafx.stage.Stage;

/** The program's window: size and place, theme, keys that work everywhere, closing. */
final class MainWindow {
    private static final double WIDTH = 1280;
    private static final double HEIGHT = 720;
    private static final double MIN_WIDTH = 960;
    private static final double MIN_HEIGHT = 600;

    private final Workbench workbench;
    private final Stage window;

    MainWindow(Workbench workbench, Stage window) {
        this.workbench = workbench;
        this.window = window;
    }

    /** Shows it as it was left the last time. @return what prepares the views of stages that have not been shown */
    StageViews show() {
        Preferences preferences = workbench.preferences();
        preferences.darkProperty().subscribe(MainWindow::useTheme);
        Views.View frame = new Views(workbench).load("/fxml/frame.fxml");
        var scene = new Scene(frame.root(), WIDTH, HEIGHT);
        preferences.typeSize().subscribe(size -> scene.getStylesheets()
                .setAll("/css/workbench.css", TypeSheet.of(size.doubleValue())));
        addKeys(scene, (FrameController) frame.controller());
        window.setScene(scene);
        window.titleProperty().bind(workbench.texts().get("window.title"));
        window.setMinWidth(MIN_WIDTH);
        window.setMinHeight(MIN_HEIGHT);
        window.setFullScreenExitHint("");
        place();
        preferences.projectorProperty().subscribe(window::setFullScreen);
        window.fullScreenProperty()
                .subscribe(full -> preferences.projectorProperty().set(full));
        window.setOnCloseRequest(event -> {
            event.consume();
            workbench.closing().request(window, this::close);
        });
        window.show();
        workbench
                .background()
                .ui()
                .execute(this::place); // some window managers forget the size asked for before showing
        return new StageViews(((FrameController) frame.controller())::prepare);
    }

    private void close() {
        if (!window.isFullScreen()) {
            workbench
                    .preferences()
                    .windowProperty()
                    .set(new Settings.Bounds(
                            window.getX(), window.getY(), window.getWidth(), window.getHeight(), window.isMaximized()));
        }
        workbench.corpora().keepEdits();
        // after what is still to be stored
        workbench
                .background()
                .loading()
                .execute(() -> workbench.background().ui().execute(Platform::exit));
    }

    private void place() {
        Settings.Bounds stored = workbench.preferences().windowProperty().get();
        Settings.Bounds last = stored == null ? new Settings.Bounds(0, 0, WIDTH, HEIGHT, false) : stored;
        Rectangle2D screen = Screen.getScreensForRectangle(last.x(), last.y(), last.width(), last.height()).stream()
                .findFirst()
                .orElse(Screen.getPrimary())
                .getVisualBounds();
        Settings.Bounds fitting = last.within(
                new Settings.Bounds(screen.getMinX(), screen.getMinY(), screen.getWidth(), screen.getHeight(), false));
        window.setX(fitting.x());
        window.setY(fitting.y());
        window.setWidth(fitting.width());
        window.setHeight(fitting.height());
        window.setMaximized(fitting.maximized());
    }

    private void addKeys(Scene scene, FrameController frame) {
        var keys = scene.getAccelerators();
        Preferences preferences = workbench.preferences();
        for (WorkStage stage : WorkStage.values()) {
            Runnable show = () -> workbench.session().show(stage);
            keys.put(control(KeyCode.valueOf("DIGIT" + stage.number())), show);
            keys.put(control(KeyCode.valueOf("NUMPAD" + stage.number())), show);
        }
        keys.put(control(KeyCode.ENTER), frame::mainAction);
        keys.put(control(KeyCode.O), frame::open);
        keys.put(control(KeyCode.PLUS), () -> preferences.zoomBy(1));
        keys.put(control(KeyCode.EQUALS), () -> preferences.zoomBy(1));
        keys.put(control(KeyCode.ADD), () -> preferences.zoomBy(1));
        keys.put(control(KeyCode.MINUS), () -> preferences.zoomBy(-1));
        keys.put(control(KeyCode.SUBTRACT), () -> preferences.zoomBy(-1));
        keys.put(control(KeyCode.DIGIT0), () -> preferences.zoomProperty().set(1));
        keys.put(control(KeyCode.NUMPAD0), () -> preferences.zoomProperty().set(1));
        keys.put(
                new KeyCodeCombination(KeyCode.ESCAPE),
                () -> workbench.notices().dismiss());
        keys.put(new KeyCodeCombination(KeyCode.F1), frame::help);
        keys.put(new KeyCodeCombination(KeyCode.F11), () -> preferences
                .projectorProperty()
                .set(!preferences.projectorProperty().get()));
    }

    private static KeyCombination control(KeyCode key) {
        return new KeyCodeCombination(key, KeyCombination.SHORTCUT_DOWN);
    }

    private static void useTheme(boolean dark) {
        Application.setUserAgentStylesheet((dark ? new PrimerDark() : new PrimerLight()).getUserAgentStylesheetBSS());
    }
}
