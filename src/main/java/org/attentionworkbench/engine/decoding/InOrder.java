package org.attentionworkbench.engine.decoding;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/** Does the same to every item of a list on several threads; the results are in the order of the items. */
final class InOrder {
    private InOrder() {}

    /** @throws CancellationException if the calling thread is interrupted; the work is given up then */
    static <T, R> List<R> map(List<T> items, int threads, Function<T, R> work) {
        if (threads < 1) {
            throw new IllegalArgumentException("threads must be at least 1, was " + threads);
        }
        if (threads == 1 || items.size() <= 1) {
            return items.stream().map(work).toList();
        }
        ExecutorService pool = Executors.newFixedThreadPool(Math.min(threads, items.size()), InOrder::daemon);
        try {
            List<Future<R>> results = items.stream()
                    .map(item -> pool.submit(() -> work.apply(item)))
                    .toList();
            return results.stream().map(InOrder::get).toList();
        } finally {
            pool.shutdownNow();
        }
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "decoding");
        thread.setDaemon(true);
        return thread;
    }

    private static <R> R get(Future<R> result) {
        try {
            return result.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            var cancelled = new CancellationException("interrupted while decoding");
            cancelled.initCause(e);
            throw cancelled;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            if (e.getCause() instanceof Error failure) {
                throw failure;
            }
            throw new IllegalStateException(e.getCause());
        }
    }
}
