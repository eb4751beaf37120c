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
 * @param corpora     loads corpora into the session
 * @param notices     what the user is told
 * @param closing     whether the window may close
 * @param folders     where runs and settings are kept
 */
public record Workbench(
        Session session,
        Texts texts,
        Preferences preferences,
        Background background,
        Corpora corpora,
        Notices notices,
        Closing closing,
        UserFolders folders) {
    /** Everything as it is before anything is loaded. */
    public static Workbench create(
            Settings settings, SettingsFile file, Background background, UserFolders folders, CorpusSource source) {
        var texts = new Texts(Locale.forLanguageTag(settings.language()));
        var session = new Session(background.decoding());
        var notices = new Notices(background.ui());
        return new Workbench(
                session,
                texts,
                new Preferences(settings, texts, file::write, background.loading()),
                background,
                new Corpora(session, background, notices, source),
                notices,
                new Closing(),
                folders);
    }
}
