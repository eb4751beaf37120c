package org.attentionworkbench.app;

import javafx.animation.PauseTransition;
import javafx.util.Duration;

/** Does something soon after it was asked for, but not more often than ten times a second. On the window's thread. */
public final class Throttle {
    private final PauseTransition pause = new PauseTransition(Duration.millis(100));

    /** @param work what is done */
    public Throttle(Runnable work) {
        pause.setOnFinished(finished -> work.run());
    }

    /** Asks for the work; several requests within a tenth of a second are one. */
    public void request() {
        if (pause.getStatus() != javafx.animation.Animation.Status.RUNNING) {
            pause.playFromStart();
        }
    }
}
