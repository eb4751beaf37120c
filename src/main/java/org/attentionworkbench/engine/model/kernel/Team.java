package org.attentionworkbench.engine.model.kernel;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * A fixed number of threads that do one task together, each knowing its number. The thread that calls {@link #run} is
 * worker 0; the others are daemon threads that sleep between tasks. Tasks meet at {@link Worker#barrier()}, which spins,
 * because a recurrent step is shorter than waking a thread.
 *
 * <p>Every worker counts the barriers it has come to in a place that only it writes to, and waits until the counts of all
 * others are as high. The places are {@value #APART} ints apart, so that no two share a cache line, nor the line the processor
 * fetches beside it, and no worker ever waits for a lock.
 */
public final class Team implements AutoCloseable {
    private static final int SPINS_BEFORE_YIELD = 1_000;
    private static final int YIELDS_BEFORE_PARK = 2_000;

    /** What every worker of the team carries out. */
    @FunctionalInterface
    public interface Task {
        void run(Worker worker);
    }

    private static final int APART = 32;
    private static final VarHandle COUNT = MethodHandles.arrayElementVarHandle(int[].class);

    private final Worker[] workers;
    private final Thread[] threads;
    private final int[] arrivals;
    private final int[] finished;
    private volatile int generation;
    private volatile boolean closed;
    private volatile @Nullable Throwable failure;
    private @Nullable Task task;

    /** A team of so many workers, the calling thread included. */
    public Team(int size) {
        Blas.useOneThread();
        workers = new Worker[size];
        threads = new Thread[size];
        arrivals = new int[(size + 1) * APART];
        finished = new int[(size + 1) * APART];
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
        for (int i = 0; i < workers.length; i++) {
            COUNT.set(arrivals, place(i), 0);
        }
        int next = generation + 1;
        generation = next;
        for (int i = 1; i < workers.length; i++) {
            LockSupport.unpark(threads[i]);
        }
        carryOut(workers[0]);
        for (int i = 1; i < workers.length; i++) {
            for (int spins = 0; (int) COUNT.getAcquire(finished, place(i)) != next; spins++) {
                pause(spins);
            }
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
                COUNT.setRelease(finished, place(index), seen);
            }
        }
    }

    private static int place(int index) {
        return (index + 1) * APART;
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
            int now = (int) COUNT.get(arrivals, place(index)) + 1;
            COUNT.setRelease(arrivals, place(index), now);
            for (int other = 0; other < workers.length; other++) {
                await(other, now);
            }
        }

        private void await(int other, int count) {
            for (int spins = 0; (int) COUNT.getAcquire(arrivals, place(other)) < count; spins++) {
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
