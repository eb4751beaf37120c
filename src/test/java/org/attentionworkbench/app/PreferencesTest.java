package org.attentionworkbench.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import org.junit.jupiter.api.Test;

class PreferencesTest {
    private final Queue<Runnable> waiting = new ArrayDeque<>();
    private final List<Settings> saved = new ArrayList<>();
    private final Texts texts = new Texts(Locale.ENGLISH);
    private final Preferences preferences =
            new Preferences(Settings.initial(Locale.ENGLISH), texts, saved::add, waiting::add);

    @Test
    void severalQuickChangesAreStoredOnce() {
        preferences.darkProperty().set(true);
        texts.setLocale(Locale.SIMPLIFIED_CHINESE);
        preferences.setFolder("export", Path.of("pictures"));
        assertThat(waiting).hasSize(1);
        waiting.poll().run();
        assertThat(saved).hasSize(1);
        assertThat(saved.get(0).dark()).isTrue();
        assertThat(saved.get(0).language()).isEqualTo("zh-CN");
        assertThat(preferences.folder("export")).contains(Path.of("pictures"));
    }

    @Test
    void zoomStaysWithinItsLimitsAndFiguresFollowIt() {
        preferences.zoomBy(100);
        assertThat(preferences.zoomProperty().get()).isEqualTo(Settings.MAX_ZOOM);
        assertThat(preferences.figureStyle().get().fontSize()).isEqualTo(28);
        preferences.zoomBy(-100);
        assertThat(preferences.zoomProperty().get()).isEqualTo(Settings.MIN_ZOOM);
    }

    @Test
    void onAProjectorTheTypeIsLarger() {
        double normal = preferences.typeSize().get();
        preferences.projectorProperty().set(true);
        assertThat(preferences.typeSize().get()).isGreaterThan(normal * 1.2);
    }
}
