package org.attentionworkbench.app;

import org.attentionworkbench.figures.Fonts;

/** What happens behind the window once it is there. */
final class Startup {
    private Startup() {}

    /** Starts it; returns at once. */
    static void begin(Workbench workbench) {
        workbench.corpora().openDefault();
        workbench.background().loading().execute(() -> tellMissingFont(workbench));
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
