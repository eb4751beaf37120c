package org.attentionworkbench.app;

import org.attentionworkbench.engine.Problem;

/** What the window says where something failed. */
public final class FailureWording {
    private FailureWording() {}

    /** A problem in its own words; a fault of the program in general ones, which point to the log. */
    public static Wording of(Throwable failure) {
        return failure instanceof Problem problem
                ? Wording.of("notice.sentence", problem)
                : Wording.of("notice.fault.text");
    }
}
