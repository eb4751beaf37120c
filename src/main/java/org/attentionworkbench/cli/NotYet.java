package org.attentionworkbench.cli;

import org.attentionworkbench.engine.Problem;

/** What is known by name but not there yet. */
final class NotYet {
    /** The key of its sentence. */
    static final String KEY = "notAvailableYet";

    private NotYet() {}

    /** @param option as it was written on the command line, its value included */
    static Problem of(String option) {
        return new Problem(KEY, option);
    }

    /** @throws Problem if the option was given */
    static void unless(boolean absent, String option) {
        if (!absent) {
            throw of(option);
        }
    }
}
