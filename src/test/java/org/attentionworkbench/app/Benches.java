package org.attentionworkbench.app;

import java.nio.file.Path;
import java.util.Locale;
import org.attentionworkbench.engine.UserFolders;

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
}
