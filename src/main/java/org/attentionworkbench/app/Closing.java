package org.attentionworkbench.app;

import java.util.function.BiConsumer;
import javafx.stage.Window;

/**
 * Decides whether the window may close. A stage that has work to save plugs in what asks and saves; it runs the given
 * action, on the window's thread, once the window may go, or drops it.
 */
public final class Closing {
    private BiConsumer<Window, Runnable> guard = (window, close) -> close.run();

    /** From now on this is asked; it gets the window, to ask in front of, and the action that closes it. */
    public void setGuard(BiConsumer<Window, Runnable> guard) {
        this.guard = guard;
    }

    /** Somebody wants to close the window. */
    public void request(Window window, Runnable close) {
        guard.accept(window, close);
    }
}
