package org.attentionworkbench.app;

import java.nio.file.Path;
import java.util.Locale;

/**
 * What the controllers of all views get: the one place where the program's parts are put together.
 *
 * @param session     what the stages share
 * @param texts       all words
 * @param preferences what is remembered
 * @param background  where work is done
 * @param notices     what the user is told
 * @param closing     whether the window may close
 * @param runs        where runs are kept
 */
public record Workbench(
        Session session,
        Texts texts,
        Preferences preferences,
        Background background,
        Notices notices,
        Closing closing,
        Path runs) {
    /** Everything as it is before anything is loaded. */
    public static Workbench create(Settings settings, SettingsFile file, Background background, Path runs) {
        var texts = new Texts(Locale.forLanguageTag(settings.language()));
        return new Workbench(
                new Session(background.decoding()),
                texts,
                new Preferences(settings, texts, file::write, background.loading()),
                background,
                new Notices(background.ui()),
                new Closing(),
                runs);
    }
}
