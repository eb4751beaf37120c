package org.attentionworkbench.app;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes to the log what kept the window's thread for too long, and where it was meanwhile: for those who work on the
 * program. Asked for with {@code -Dworkbench.stalls=100}, the number being the milliseconds that are still let pass.
 */
final class StallWatch {
    /** Names the longest time in milliseconds that is not reported; without it nothing is watched. */
    static final String PROPERTY = "workbench.stalls";

    private static final Logger log = LoggerFactory.getLogger(StallWatch.class);
    private static final Duration SAMPLE = Duration.ofMillis(10);
    private static final Duration REST = Duration.ofMillis(15);
    private static final int FRAMES = 45;

    private final Executor ui;
    private final Thread watched;
    private final Duration limit;

    private StallWatch(Executor ui, Thread watched, Duration limit) {
        this.ui = ui;
        this.watched = watched;
        this.limit = limit;
    }

    /** Watches the calling thread, which carries out what is given to {@code ui}; does nothing unless asked for. */
    static void startIfAsked(Executor ui) {
        Integer limit = Integer.getInteger(PROPERTY);
        if (limit != null) {
            var watch = new StallWatch(ui, Thread.currentThread(), Duration.ofMillis(limit));
            var thread = new Thread(watch::run, "stall-watch");
            thread.setDaemon(true);
            thread.setPriority(Thread.MAX_PRIORITY);
            thread.start();
        }
    }

    private void run() {
        try {
            while (true) {
                var answered = new CountDownLatch(1);
                ui.execute(answered::countDown);
                Stall stall = await(answered);
                if (stall.length.compareTo(limit) > 0) {
                    log.warn("{}", stall.text());
                }
                TimeUnit.MILLISECONDS.sleep(REST.toMillis());
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private Stall await(CountDownLatch answered) throws InterruptedException {
        List<StackTraceElement[]> stacks = new ArrayList<>();
        long begin = System.nanoTime();
        long outside = 0;
        long before = begin;
        while (!answered.await(SAMPLE.toMillis(), TimeUnit.MILLISECONDS)) {
            stacks.add(watched.getStackTrace());
            long now = System.nanoTime();
            outside += late(now - before);
            before = now;
        }
        long end = System.nanoTime();
        outside += late(end - before);
        return new Stall(Duration.ofNanos(end - begin - outside), Duration.ofNanos(outside), List.copyOf(stacks));
    }

    /** This thread does nothing but wait: if it comes late, the whole process was kept from running. */
    private static long late(long nanos) {
        return Math.max(0, nanos - 3 * SAMPLE.toNanos());
    }

    /**
     * One time the thread did not answer.
     *
     * @param length  how long, without {@code outside}
     * @param outside how long the whole process stood still in it
     * @param stacks  where the thread was, a sample every {@link #SAMPLE}
     */
    record Stall(Duration length, Duration outside, List<StackTraceElement[]> stacks) {
        /** Length, the program's own methods met most, and the stack met in the middle. */
        String text() {
            StackTraceElement[] middle = stacks.isEmpty() ? new StackTraceElement[0] : stacks.get(stacks.size() / 2);
            return "stall of %d ms (and %d ms outside); own methods: %s; in the middle:%n%s"
                    .formatted(
                            length.toMillis(),
                            outside.toMillis(),
                            ownMethods(),
                            Arrays.stream(middle)
                                    .limit(FRAMES)
                                    .map(frame -> "    at " + frame)
                                    .collect(Collectors.joining(System.lineSeparator())));
        }

        private String ownMethods() {
            String own = "org.attentionworkbench.";
            Map<String, Integer> met = new HashMap<>();
            for (StackTraceElement[] stack : stacks) {
                Arrays.stream(stack)
                        .filter(frame -> frame.getClassName().startsWith(own))
                        .map(frame -> frame.getClassName().substring(own.length()) + "." + frame.getMethodName())
                        .distinct()
                        .forEach(method -> met.merge(method, 1, Integer::sum));
            }
            return met.entrySet().stream()
                    .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                    .limit(8)
                    .map(entry -> entry.getKey() + " " + entry.getValue() + "/" + stacks.size())
                    .collect(Collectors.joining(", "));
        }
    }
}
