package org.attentionworkbench.app;

import java.util.Locale;
import org.attentionworkbench.engine.UserFolders;

/**
 * What the controllers of all views get: the one place where the program's parts are put together.
 *
 * @param session     what the stages share
 * @param texts       all words
 * @param preferences what is remembered
 * @param background  where work is done
 * @param notices     what the user is told
 * @param closing     whether the window may close
 * @param folders     where runs and settings are kept
 */
public record Workbench(
        Session session,
        Texts texts,
        Preferences preferences,
        Background background,
        Notices notices,
        Closing closing,
        UserFolders folders) {
    /** Everything as it is before anything is loaded. */
    public static Workbench create(Settings settings, SettingsFile file, Background background, UserFolders folders) {
        var texts = new Texts(Locale.forLanguageTag(settings.language()));
        return new Workbench(
                new Session(background.decoding()),
                texts,
                new Preferences(settings, texts, file::write, background.loading()),
                background,
                new Notices(background.ui()),
                new Closing(),
                folders);
    }
}
