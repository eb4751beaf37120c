package org.attentionworkbench.app;

import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Work in the background of which only the newest matters: an older one is dropped if it has not begun, and its result if
 * it has.
 */
public final class Latest {
    private final Executor work;
    private final Executor ui;
    private final Consumer<Throwable> failed;
    private final AtomicLong newest = new AtomicLong();

    /**
     * @param work   where work is done
     * @param ui     where results arrive
     * @param failed told when the newest work fails, on ui
     */
    public Latest(Executor work, Executor ui, Consumer<Throwable> failed) {
        this.work = work;
        this.ui = ui;
        this.failed = failed;
    }

    /** Asks for this work and drops what was asked for before. */
    public <T> void run(Supplier<T> job, Consumer<T> done) {
        run(dropped -> job.get(), done);
    }

    /** The same for work that looks now and then whether it has been dropped, and then ends with any exception. */
    public <T> void run(Function<BooleanSupplier, T> job, Consumer<T> done) {
        long mine = newest.incrementAndGet();
        work.execute(() -> {
            if (newest.get() != mine) {
                return;
            }
            try {
                T result = job.apply(() -> newest.get() != mine);
                deliver(mine, () -> done.accept(result));
            } catch (RuntimeException failure) {
                deliver(mine, () -> failed.accept(failure));
            }
        });
    }

    /** Drops what was asked for. */
    public void drop() {
        newest.incrementAndGet();
    }

    private void deliver(long mine, Runnable delivery) {
        ui.execute(() -> {
            if (newest.get() == mine) {
                delivery.run();
            }
        });
    }
}
