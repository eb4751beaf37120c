package org.attentionworkbench.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.attentionworkbench.figures.ColourMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsFileTest {
    private static final Settings SOME = new Settings(
            Settings.VERSION,
            "zh-CN",
            true,
            1.25,
            false,
            ColourMap.CIVIDIS,
            true,
            true,
            new Settings.Bounds(10, 20, 1280, 720, true),
            Map.of("corpus", "/data"));

    @TempDir
    Path home;

    @Test
    void whatIsWrittenIsRead() {
        new SettingsFile(home.resolve("new")).write(SOME);
        assertThat(new SettingsFile(home.resolve("new")).read()).isEqualTo(SOME);
    }

    @Test
    void withoutAFileTheFirstStartIsInTheSystemsLanguage() {
        assertThat(new SettingsFile(home).read()).isEqualTo(Settings.initial(Locale.getDefault()));
    }

    @Test
    void aDamagedFileIsKeptAsideAndTheDefaultsAreUsed() throws IOException {
        new SettingsFile(home).write(SOME);
        String whole = Files.readString(home.resolve("settings.properties"));
        for (String damaged : new String[] {
            "version=1",
            "zoom=\\u12",
            "{}",
            whole.replace("version=1", "version=99"),
            whole.replace("zoom=1", "zoom=x"),
            ""
        }) {
            Files.writeString(home.resolve("settings.properties"), damaged);
            assertThat(new SettingsFile(home).read()).as(damaged).isEqualTo(Settings.initial(Locale.getDefault()));
            assertThat(home.resolve("settings.properties.unusable")).hasContent(damaged);
            assertThat(home.resolve("settings.properties")).doesNotExist();
        }
    }

    @Test
    void aWindowThatWasOnAScreenThatIsGoneComesBackIntoSight() {
        var screen = new Settings.Bounds(0, 0, 1280, 720, false);
        assertThat(new Settings.Bounds(3000, -50, 800, 600, false).within(screen))
                .isEqualTo(new Settings.Bounds(480, 0, 800, 600, false));
        assertThat(new Settings.Bounds(100, 100, 4000, 3000, true).within(screen))
                .isEqualTo(new Settings.Bounds(0, 0, 1280, 720, true));
    }
}
