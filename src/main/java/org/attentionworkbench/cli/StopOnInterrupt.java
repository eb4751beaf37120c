package org.attentionworkbench.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.attentionworkbench.engine.training.TrainingControl;

/**
 * Lets Ctrl-C end a training the way a person means it: after the current step, with a checkpoint. Open while training;
 * when the process is told to end meanwhile, its end waits for {@link #close()}, though not for ever.
 */
final class StopOnInterrupt implements AutoCloseable {
    private static final int PATIENCE_SECONDS = 20;

    private final TrainingControl control = new TrainingControl();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread hook = new Thread(this::stopAndWait, "stop-training");

    StopOnInterrupt() {
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /** Told to stop when the process is. */
    TrainingControl control() {
        return control;
    }

    private void stopAndWait() {
        control.stop();
        try {
            if (!closed.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                return; // a step that takes this long is not waited for; the last checkpoint stays
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closed.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            return; // the process is ending and the hook is what waited for this
        }
    }
}
