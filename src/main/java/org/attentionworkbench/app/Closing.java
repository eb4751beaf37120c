package org.attentionworkbench.app;

import java.util.function.Consumer;

/**
 * Decides whether the window may close. A stage that has work to save plugs in what asks and saves; it runs the given
 * action, on the window's thread, once the window may go, or drops it.
 */
public final class Closing {
    private Consumer<Runnable> guard = Runnable::run;

    /** From now on this is asked; it gets the action that closes the window. */
    public void setGuard(Consumer<Runnable> guard) {
        this.guard = guard;
    }

    /** Somebody wants to close the window. */
    public void request(Runnable close) {
        guard.accept(close);
    }
}
