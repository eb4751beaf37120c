package org.attentionworkbench.engine.model.kernel;

import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * A fixed number of threads that do one task together, each knowing its number. The thread that calls {@link #run} is
 * worker 0; the others are daemon threads that sleep between tasks. Tasks meet at {@link Worker#barrier()}, which spins,
 * because a recurrent step is shorter than waking a thread.
 */
public final class Team implements AutoCloseable {
    private static final int SPINS_BEFORE_YIELD = 1_000;
    private static final int YIELDS_BEFORE_PARK = 2_000;

    /** What every worker of the team carries out. */
    @FunctionalInterface
    public interface Task {
        void run(Worker worker);
    }

    private final Worker[] workers;
    private final Thread[] threads;
    private volatile int generation;
    private volatile int arrived;
    private volatile int phase;
    private volatile int running;
    private volatile boolean closed;
    private volatile @Nullable Throwable failure;
    private @Nullable Task task;

    /** A team of so many workers, the calling thread included. */
    public Team(int size) {
        Blas.useOneThread();
        workers = new Worker[size];
        threads = new Thread[size];
        for (int i = 0; i < size; i++) {
            workers[i] = new Worker(i);
            if (i > 0) {
                int index = i;
                threads[i] = new Thread(() -> serve(index), "kernel-" + i);
                threads[i].setDaemon(true);
                threads[i].start();
            }
        }
    }

    public int size() {
        return workers.length;
    }

    /** Has every worker carry out the task and returns when all are done; throws what the first failing one threw. */
    public void run(Task task) {
        if (workers.length == 1) {
            task.run(workers[0]);
            return;
        }
        this.task = task;
        failure = null;
        arrived = 0;
        running = workers.length - 1;
        int next = generation + 1;
        generation = next;
        for (int i = 1; i < workers.length; i++) {
            LockSupport.unpark(threads[i]);
        }
        carryOut(workers[0]);
        for (int spins = 0; running > 0; spins++) {
            pause(spins);
        }
        this.task = null;
        Throwable thrown = failure;
        if (thrown instanceof RuntimeException e) {
            throw e;
        }
        if (thrown instanceof Error e) {
            throw e;
        }
    }

    private void serve(int index) {
        int seen = 0;
        while (!closed) {
            for (int spins = 0; generation == seen && !closed; spins++) {
                if (spins < SPINS_BEFORE_YIELD + YIELDS_BEFORE_PARK) {
                    pause(spins);
                } else {
                    LockSupport.park(this);
                }
            }
            if (!closed) {
                seen = generation;
                carryOut(workers[index]);
                leave();
            }
        }
    }

    private synchronized void leave() {
        running--;
    }

    private void carryOut(Worker worker) {
        try {
            Task now = task;
            if (now != null) {
                now.run(worker);
            }
        } catch (RuntimeException | Error e) {
            synchronized (this) {
                if (failure == null) {
                    failure = e;
                }
            }
        }
    }

    private static void pause(int spins) {
        if (spins < SPINS_BEFORE_YIELD) {
            Thread.onSpinWait();
        } else {
            Thread.yield();
        }
    }

    private synchronized boolean arriveAndIsLast() {
        arrived++;
        if (arrived == workers.length) {
            arrived = 0;
            phase++;
            return true;
        }
        return false;
    }

    @Override
    public void close() {
        closed = true;
        for (int i = 1; i < threads.length; i++) {
            LockSupport.unpark(threads[i]);
        }
    }

    /** One member of the team. */
    public final class Worker {
        private final int index;
        private final Blas blas = new Blas();

        private Worker(int index) {
            this.index = index;
        }

        /** From 0. */
        public int index() {
            return index;
        }

        /** Workers in the team. */
        public int teamSize() {
            return workers.length;
        }

        /** This worker's own products. */
        public Blas blas() {
            return blas;
        }

        /** Waits until every worker of the team is here; what they wrote before is seen by all after. */
        public void barrier() {
            if (workers.length == 1) {
                return;
            }
            int now = phase;
            if (arriveAndIsLast()) {
                return;
            }
            for (int spins = 0; phase == now; spins++) {
                if (failure != null) {
                    throw new IllegalStateException("another worker failed");
                }
                pause(spins);
            }
        }

        /** First of the n things that are this worker's share. */
        public int from(int n) {
            return Share.boundary(n, index, workers.length);
        }

        /** One behind the last of the n things that are this worker's share. */
        public int to(int n) {
            return Share.boundary(n, index + 1, workers.length);
        }
    }
}
