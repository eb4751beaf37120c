package org.attentionworkbench.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/**
 * Carries values from a working thread to the window's thread, in order, with at most one delivery waiting: however
 * fast they come, the window's queue does not grow.
 *
 * @param <T> what is carried
 */
public final class Batcher<T> {
    private final Executor ui;
    private final Consumer<List<T>> receiver;
    private final Queue<T> pending = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean scheduled = new AtomicBoolean();

    /**
     * @param ui       where values are received
     * @param receiver told every value once, in the order they were submitted, several at a time
     */
    public Batcher(Executor ui, Consumer<List<T>> receiver) {
        this.ui = ui;
        this.receiver = receiver;
    }

    /** Hands over one value; may be called from any thread. */
    public void submit(T value) {
        pending.add(value);
        if (scheduled.compareAndSet(false, true)) {
            ui.execute(this::deliver);
        }
    }

    private void deliver() {
        scheduled.set(false); // before emptying: whatever is added from here on books its own delivery
        var batch = new ArrayList<T>();
        for (T value; (value = pending.poll()) != null; ) {
            batch.add(value);
        }
        if (!batch.isEmpty()) {
            receiver.accept(batch);
        }
    }
}
