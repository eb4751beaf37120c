package org.attentionworkbench.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What carries work and values between threads: {@link Batcher} and {@link Latest}. */
class CarryingTest {
    private final Queue<Runnable> window = new ArrayDeque<>();
    private final Queue<Runnable> work = new ArrayDeque<>();

    @Test
    void aBatcherHasAtMostOneDeliveryWaitingAndKeepsTheOrder() {
        var got = new ArrayList<Integer>();
        var batcher = new Batcher<Integer>(window::add, got::addAll);
        IntStream.range(0, 1000).forEach(batcher::submit);
        assertThat(window).hasSize(1);
        window.poll().run();
        batcher.submit(1000);
        assertThat(window).hasSize(1);
        window.poll().run();
        assertThat(got)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(0, 1000).boxed().toList());
    }

    @Test
    void aBatcherLosesNothingThatAnotherThreadSubmits() throws InterruptedException {
        var ui = Executors.newSingleThreadExecutor();
        var all = new CountDownLatch(10_000);
        var batcher = new Batcher<Integer>(ui, batch -> batch.forEach(value -> all.countDown()));
        IntStream.range(0, 10_000).forEach(batcher::submit);
        all.await();
        ui.shutdown();
        assertThat(all.getCount()).isZero();
    }

    @Test
    void ofSeveralJobsOnlyTheLatestIsDoneAndDelivered() {
        var failures = new ArrayList<Throwable>();
        var latest = new Latest(work::add, window::add, failures::add);
        var done = new ArrayList<String>();
        var results = new ArrayList<String>();
        for (String job : List.of("a", "b", "c")) {
            latest.run(
                    () -> {
                        done.add(job);
                        return job;
                    },
                    results::add);
        }
        work.poll().run(); // a: dropped before it begins
        work.poll().run();
        work.poll().run();
        latest.<String>run(
                () -> {
                    throw new IllegalStateException("dropped as well");
                },
                results::add);
        window.poll().run(); // c: begun, but no longer the newest
        assertThat(done).containsExactly("c");
        assertThat(results).isEmpty();
        work.poll().run();
        window.poll().run();
        assertThat(failures).hasSize(1);
    }
}
