package org.attentionworkbench.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.beans.value.ObservableValue;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;
import javafx.stage.Window;
import javax.imageio.ImageIO;
import org.attentionworkbench.engine.UserFolders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * Re-makes the pictures in {@code screenshots/} from the running program, without a display: {@code mvn -Pscreenshots
 * test}. Not one of the tests that hold the program.
 */
@EnabledIfSystemProperty(named = "screenshots.dir", matches = ".+")
class Screenshots {
    private static final int WIDTH = 1280;
    private static final int HEIGHT = 720;
    private static final int SETTLING_FRAMES = 20;
    private static final long PATIENCE_SECONDS = 300;

    private final Path pictures = Path.of(System.getProperty("screenshots.dir", "screenshots"));

    @Test
    void takeAll(@TempDir Path home) throws Exception {
        Files.createDirectories(pictures);
        var started = new CompletableFuture<Void>();
        Platform.startup(() -> started.complete(null));
        started.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        Platform.setImplicitExit(false);
        var folders = new UserFolders(home);
        Workbench bench = onWindow(() -> open(folders));
        onWindow(() -> {
            bench.corpora().openDefault();
            return true;
        });
        await(bench.session().factsProperty(), facts -> facts != null);
        take(bench, WorkStage.CORPUS, "corpus");
        take(bench, WorkStage.MODEL, "model");
    }

    private Workbench open(UserFolders folders) {
        var bench = Workbench.create(
                Settings.initial(Locale.ENGLISH),
                new SettingsFile(folders.home()),
                Background.threads(Platform::runLater),
                folders,
                new EngineCorpora(folders.home().resolve("corpora")));
        var window = new Stage();
        new MainWindow(bench, window).show();
        window.setWidth(WIDTH);
        window.setHeight(HEIGHT);
        return bench;
    }

    /** One stage in both themes and both languages. */
    private void take(Workbench bench, WorkStage stage, String name) throws Exception {
        for (Locale language : Texts.LANGUAGES) {
            for (boolean dark : new boolean[] {false, true}) {
                onWindow(() -> {
                    bench.session().show(stage);
                    bench.texts().setLocale(language);
                    bench.preferences().darkProperty().set(dark);
                    return true;
                });
                settle();
                picture(name + "-" + language.getLanguage() + (dark ? "-dark" : ""));
            }
        }
    }

    private void picture(String name) throws Exception {
        WritableImage image =
                onWindow(() -> Window.getWindows().get(0).getScene().snapshot(null));
        Path file = pictures.resolve(name + ".png");
        assertThat(ImageIO.write(SwingFXUtils.fromFXImage(image, null), "png", file.toFile()))
                .as("written: " + file)
                .isTrue();
    }

    /** Waits until layout and style have come to rest. */
    private static void settle() throws Exception {
        var done = new CompletableFuture<Void>();
        onWindow(() -> {
            new AnimationTimer() {
                private int frames;

                @Override
                public void handle(long now) {
                    if (++frames == SETTLING_FRAMES) {
                        stop();
                        done.complete(null);
                    }
                }
            }.start();
            return true;
        });
        done.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    private static <T> void await(ObservableValue<T> value, Predicate<T> wanted) throws Exception {
        var arrived = new CompletableFuture<Void>();
        onWindow(() -> value.subscribe(now -> {
            if (wanted.test(now)) {
                arrived.complete(null);
            }
        }));
        arrived.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    private static <T> T onWindow(Callable<T> action) throws Exception {
        var result = new CompletableFuture<T>();
        Platform.runLater(() -> {
            try {
                result.complete(action.call());
            } catch (Exception failure) {
                result.completeExceptionally(failure);
            }
        });
        return result.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }
}
