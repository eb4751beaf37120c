package org.attentionworkbench.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.TitledPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;
import javafx.stage.Window;
import javax.imageio.ImageIO;
import org.attentionworkbench.engine.UserFolders;
import org.attentionworkbench.engine.corpus.Pair;
import org.attentionworkbench.engine.corpus.samples.SampleCorpora;
import org.attentionworkbench.engine.decoding.UnknownWords;
import org.attentionworkbench.engine.model.ModelSpec;
import org.attentionworkbench.engine.text.Sides;
import org.attentionworkbench.engine.text.TokenizerSpec;
import org.attentionworkbench.engine.training.TrainingJob.TextConfig;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * Re-makes the pictures in {@code screenshots/} from the running program, without a display: {@code mvn -Pscreenshots
 * test}. It goes through the five stages as a beginner would, and really trains. Not one of the tests that hold the
 * program.
 */
@EnabledIfSystemProperty(named = "screenshots.dir", matches = ".+")
class Screenshots {
    private static final int WIDTH = 1280;
    private static final int HEIGHT = 720;
    private static final int SETTLING_FRAMES = 30;
    private static final int EPOCHS_TO_SHOW = 2;
    private static final int PAIR_SHOWN = 4;
    private static final int MERGES = 60;
    private static final double ADVANCED_SHOWN = 0.55;
    private static final long PATIENCE_SECONDS = 900;
    private static final String SOURCE = "the 22nd of April 2054";

    private final Path pictures = Path.of(System.getProperty("screenshots.dir", "screenshots"));

    @Test
    void takeAll(@TempDir Path home) throws Exception {
        Files.createDirectories(pictures);
        Platform.startup(() -> {});
        Platform.setImplicitExit(false);
        Workbench bench = onWindow(() -> open(new UserFolders(home)));
        Session session = bench.session();
        until(() -> session.factsProperty().get() != null);
        take(bench, WorkStage.CORPUS, "corpus");
        takePartsOfTheCorpus(bench, home);
        takeSubwords(bench);
        open(bench, "dates", CorpusPart.SAMPLES);
        take(bench, WorkStage.MODEL, "model");
        takeModelOfManyParts(bench);
        press("trainButton", bench, WorkStage.TRAIN);
        until(() -> find("epochs", TableView.class).getItems().size() >= EPOCHS_TO_SHOW);
        take(bench, WorkStage.TRAIN, "train");
        press("stopButton", bench, WorkStage.TRAIN);
        until(() -> !session.trainingProperty().get());
        until(() -> session.translatorProperty().get() != null);
        select("pastRuns", bench, WorkStage.TRAIN);
        until(() -> !find("runsTable", TableView.class).getItems().isEmpty());
        take(bench, WorkStage.TRAIN, "runs");
        onWindow(() -> {
            session.show(WorkStage.DECODE);
            find("source", TextInputControl.class).setText(SOURCE);
            return true;
        });
        press("decodeButton", bench, WorkStage.DECODE);
        until(() -> scene().lookup("#target") instanceof Labeled target
                && !target.getText().isEmpty()
                && !session.decodingProperty().get());
        take(bench, WorkStage.DECODE, "decode");
        press("inspect", bench, WorkStage.DECODE);
        until(() -> session.inspectedProperty().get() != null);
        take(bench, WorkStage.ATTENTION, "attention");
        select("asLines", bench, WorkStage.ATTENTION);
        take(bench, WorkStage.ATTENTION, "lines");
        select("asHeatmap", bench, WorkStage.ATTENTION);
        onWindow(() -> {
            bench.preferences().projectorProperty().set(true);
            return true;
        });
        take(bench, WorkStage.ATTENTION, "projector");
    }

    /** The pairs of a sample side by side, its X-ray, and a file that is about to be imported. */
    private void takePartsOfTheCorpus(Workbench bench, Path home) throws Exception {
        CorpusFocus focus = bench.session().corpusFocus();
        open(bench, "english-french", CorpusPart.PAIRS);
        until(() -> scene().lookup("#pairs") instanceof TableView<?> pairs
                && pairs.getItems().size() > PAIR_SHOWN);
        onWindow(() -> {
            find("pairs", TableView.class).getSelectionModel().clearAndSelect(PAIR_SHOWN);
            return true;
        });
        take(bench, WorkStage.CORPUS, "pairs");
        onWindow(() -> {
            focus.partProperty().set(CorpusPart.XRAY);
            return true;
        });
        until(() -> scene().lookup("#cards") instanceof ScrollPane cards && cards.isVisible());
        take(bench, WorkStage.CORPUS, "xray");
        Path file = orders(home.resolve("orders.csv"));
        onWindow(() -> {
            focus.preview(ImportRequest.corpus(List.of(file)));
            return true;
        });
        until(() -> scene().lookup("#importRows") instanceof TableView<?> rows
                && !rows.getItems().isEmpty());
        take(bench, WorkStage.CORPUS, "import");
        onWindow(() -> {
            focus.endPreview();
            return true;
        });
    }

    /** A spreadsheet as somebody may have it: with headings, quotation marks, an empty cell and a row that stands twice. */
    private static Path orders(Path file) throws IOException {
        StringBuilder table = new StringBuilder("number,request,query,remark\n");
        List<Pair> pairs = SampleCorpora.named("sql").generate(40, 1);
        for (int i = 0; i < pairs.size(); i++) {
            Pair pair = pairs.get(i == 3 ? 2 : i);
            String query = i == 5 ? "" : pair.target();
            table.append("%d,\"%s\",\"%s\",%n".formatted(i + 1, pair.source().replace("\"", "\"\""), query));
        }
        return Files.writeString(file, table);
    }

    /** Merges of byte pairs while they are shown. */
    private void takeSubwords(Workbench bench) throws Exception {
        onWindow(() -> {
            var subwords = Sides.both(TokenizerSpec.bpe(MERGES));
            Session session = bench.session();
            session.textProperty().set(new TextConfig(subwords, 1, MERGES, UnknownWords.KEEP));
            session.show(WorkStage.MODEL);
            find("tokensPage", ToggleButton.class).setSelected(true);
            return true;
        });
        until(() -> scene().lookup("#learn") instanceof Button learn && !learn.isDisabled());
        press("learn", bench, WorkStage.MODEL);
        until(() -> scene().lookup("#merges") instanceof TableView<?> merges
                && merges.getItems().size() >= MERGES);
        take(bench, WorkStage.MODEL, "tokens");
        onWindow(() -> {
            find("networkPage", ToggleButton.class).setSelected(true);
            return true;
        });
    }

    private static void open(Workbench bench, String sample, CorpusPart part) throws Exception {
        onWindow(() -> {
            bench.corpora().openSample(sample);
            return true;
        });
        until(() -> !bench.session().loadingProperty().get()
                && bench.session().factsProperty().get() != null);
        onWindow(() -> {
            bench.session().corpusFocus().partProperty().set(part);
            return true;
        });
    }

    /** A network that has everything, with what is folded away open; then back to the proposal. */
    private void takeModelOfManyParts(Workbench bench) throws Exception {
        onWindow(() -> {
            ModelSpec usual = bench.session().specProperty().get();
            var general = new ModelSpec(
                    ModelSpec.Cell.LSTM,
                    ModelSpec.Attention.GENERAL,
                    ModelSpec.Timing.AFTER,
                    usual.embedding(),
                    usual.hidden());
            bench.session()
                    .specProperty()
                    .set(general.with(new ModelSpec.Depth(2, true)).with(new ModelSpec.Readout(true, true, false)));
            find("advanced", TitledPane.class).setExpanded(true);
            return true;
        });
        settle();
        onWindow(() -> {
            ((ScrollPane) scene().lookup(".choices")).setVvalue(ADVANCED_SHOWN);
            return true;
        });
        take(bench, WorkStage.MODEL, "model-advanced");
        onWindow(() -> {
            find("advanced", TitledPane.class).setExpanded(false);
            bench.session().takeProposal();
            return true;
        });
    }

    private static Workbench open(UserFolders folders) {
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
        new Startup(bench, new StageViews(stage -> true), new ViewWarmUp(bench.folders(), new FakeCorpora())).begin();
        return bench;
    }

    /** One stage, once light and in English, once dark and in Chinese. */
    private void take(Workbench bench, WorkStage stage, String name) throws Exception {
        for (Locale language : Texts.LANGUAGES) {
            boolean english = language.equals(Locale.ENGLISH);
            onWindow(() -> {
                bench.session().show(stage);
                bench.texts().setLocale(language);
                bench.preferences().darkProperty().set(!english);
                return true;
            });
            settle();
            picture(name + (english ? "" : "-zh"));
        }
    }

    private void picture(String name) throws Exception {
        WritableImage image = onWindow(() -> scene().snapshot(null));
        Path file = pictures.resolve(name + ".png");
        assertThat(ImageIO.write(SwingFXUtils.fromFXImage(image, null), "png", file.toFile()))
                .as("written: " + file)
                .isTrue();
    }

    private static void press(String button, Workbench bench, WorkStage stage) throws Exception {
        onWindow(() -> {
            bench.session().show(stage);
            find(button, Button.class).fire();
            return true;
        });
    }

    private static void select(String button, Workbench bench, WorkStage stage) throws Exception {
        onWindow(() -> {
            bench.session().show(stage);
            find(button, ToggleButton.class).setSelected(true);
            return true;
        });
    }

    private static <T extends Node> T find(String id, Class<T> type) {
        return type.cast(scene().lookup("#" + id));
    }

    private static Scene scene() {
        return Window.getWindows().get(0).getScene();
    }

    /** Waits until layout and style have come to rest. */
    private static void settle() throws Exception {
        int[] frames = {0};
        until(() -> ++frames[0] == SETTLING_FRAMES);
    }

    /** Looks at every frame whether it is so. */
    private static void until(BooleanSupplier condition) throws Exception {
        var met = new CompletableFuture<Void>();
        onWindow(() -> {
            new AnimationTimer() {
                @Override
                public void handle(long now) {
                    if (condition.getAsBoolean()) {
                        stop();
                        met.complete(null);
                    }
                }
            }.start();
            return true;
        });
        met.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
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
