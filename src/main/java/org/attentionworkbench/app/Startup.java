package org.attentionworkbench.app;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javafx.animation.AnimationTimer;
import org.attentionworkbench.engine.model.ModelSpec;
import org.attentionworkbench.engine.model.Network;
import org.attentionworkbench.engine.model.NetworkConfig;
import org.attentionworkbench.figures.Fonts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What happens behind the window once it is there. */
final class Startup {
    private static final Logger log = LoggerFactory.getLogger(Startup.class);

    /** The timer is called before a picture is drawn. */
    private static final int PICTURES = 2;

    private static final int SMALLEST = 5; // the four special words and one more

    private final Workbench workbench;
    private final StageViews views;
    private final ViewWarmUp warmUp;

    /**
     * @param workbench what the window shows
     * @param views     prepares the views that have not been shown
     * @param warmUp    what the first of them would have to wait for
     */
    Startup(Workbench workbench, StageViews views, ViewWarmUp warmUp) {
        this.workbench = workbench;
        this.views = views;
        this.warmUp = warmUp;
    }

    /** Starts it once the window has drawn itself, for until then it needs both cores; returns at once. */
    void afterFirstPicture() {
        new AnimationTimer() {
            private int pictures;

            @Override
            public void handle(long now) {
                if (++pictures > PICTURES) {
                    stop();
                    Instant usable = Instant.now();
                    begin();
                    workbench.background().loading().execute(() -> logStart(usable));
                }
            }
        }.start();
    }

    /** Not by the start instant of {@code ProcessHandle}: on Linux that is wrong by up to a second. */
    private static void logStart(Instant usable) {
        Instant start =
                Instant.ofEpochMilli(ManagementFactory.getRuntimeMXBean().getStartTime());
        log.info(
                "the window could be used {} ms after the start",
                Duration.between(start, usable).toMillis());
    }

    /** Starts it; returns at once. */
    void begin() {
        workbench.background().decoding().execute(this::warmUp);
        workbench.background().loading().execute(this::loadSkins); // the first corpus is shown in a table
        workbench.corpora().openDefault();
        workbench.background().loading().execute(() -> tellMissingFont(workbench));
        workbench.corpora().tidy(workbench.folders().runs());
    }

    private void loadSkins() {
        List<Runnable> pieces = ViewWarmUp.loadSkins().stream()
                .<Runnable>map(unseen -> () -> ViewWarmUp.layOut(unseen))
                .toList();
        workbench.background().ui().execute(() -> new PictureByPicture().run(pieces));
    }

    /** In the order in which it will be wanted. */
    private void warmUp() {
        workbench.texts().readAll();
        FigureWarmUp.paintAll();
        warmUp.loadAll();
        workbench.background().ui().execute(views::prepare);
        loadNetwork();
    }

    /** The first network takes seconds, most of them to load native libraries: that must not wait for Train. */
    private static void loadNetwork() {
        var spec = new ModelSpec(ModelSpec.Cell.GRU, ModelSpec.Attention.ADDITIVE, ModelSpec.Timing.AFTER, 1, 1);
        Network.create(spec, new NetworkConfig(SMALLEST, SMALLEST, 1e-3, 1.0, 1, 1))
                .close();
    }

    private static void tellMissingFont(Workbench workbench) {
        if (workbench.preferences().fontToldProperty().get() || Fonts.hasCjk()) {
            return;
        }
        workbench.notices().tell(Wording.of("notice.font"), Wording.of("notice.font.text"));
        workbench
                .background()
                .ui()
                .execute(() -> workbench.preferences().fontToldProperty().set(true));
    }
}
