package org.attentionworkbench.app;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import javafx.animation.AnimationTimer;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import org.attentionworkbench.engine.model.ModelSpec;
import org.attentionworkbench.engine.model.Network;
import org.attentionworkbench.engine.model.NetworkConfig;
import org.attentionworkbench.figures.Fonts;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What happens behind the window once it is there. */
final class Startup {
    private static final Logger log = LoggerFactory.getLogger(Startup.class);

    /** The timer is called before a picture is drawn. */
    private static final int PICTURES = 2;

    private static final int SMALLEST = 5; // the four special words and one more

    private Startup() {}

    /** Starts it once the window has drawn itself, for until then it needs both cores; returns at once. */
    static void afterFirstPicture(Workbench workbench, StageViews views) {
        new AnimationTimer() {
            private int pictures;

            @Override
            public void handle(long now) {
                if (++pictures > PICTURES) {
                    stop();
                    Instant usable = Instant.now();
                    begin(workbench);
                    workbench.background().loading().execute(() -> logStart(usable));
                    prepareOnceLoaded(workbench.session(), views);
                }
            }
        }.start();
    }

    /** Until the first corpus is there the window has enough to do. */
    private static void prepareOnceLoaded(Session session, StageViews views) {
        session.factsProperty().addListener(new ChangeListener<>() {
            @Override
            public void changed(
                    ObservableValue<? extends @Nullable CorpusFacts> facts,
                    @Nullable CorpusFacts before,
                    @Nullable CorpusFacts now) {
                session.factsProperty().removeListener(this);
                views.prepare();
            }
        });
    }

    /** Not by the start instant of {@code ProcessHandle}: on Linux that is wrong by up to a second. */
    private static void logStart(Instant usable) {
        Instant start = Instant.ofEpochMilli(ManagementFactory.getRuntimeMXBean().getStartTime());
        log.info(
                "the window could be used {} ms after the start",
                Duration.between(start, usable).toMillis());
    }

    /** Starts it; returns at once. */
    static void begin(Workbench workbench) {
        workbench.corpora().openDefault();
        workbench.background().decoding().execute(Startup::warmUp);
        workbench.background().loading().execute(() -> tellMissingFont(workbench));
    }

    /** The first network takes seconds, most of them to load native libraries: that must not wait for Train. */
    private static void warmUp() {
        FigureWarmUp.paintAll();
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
