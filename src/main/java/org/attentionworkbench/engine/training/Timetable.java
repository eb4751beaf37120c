package org.attentionworkbench.engine.training;

import java.time.Duration;

/**
 * When something that happens now and then is due, counted in time spent in training steps. The pause between two times
 * is a share of the time trained so far, within bounds: often in the beginning, when much changes, seldom later on.
 */
final class Timetable {
    private final double share;
    private final long shortestNanos;
    private final long longestNanos;
    private long lastNanos;

    /**
     * @param share    the pause as a share of the time trained so far, 0..1
     * @param shortest no pause is shorter
     * @param longest  no pause is longer
     * @param start    the time trained so far
     */
    Timetable(double share, Duration shortest, Duration longest, Duration start) {
        this.share = share;
        shortestNanos = shortest.toNanos();
        longestNanos = longest.toNanos();
        lastNanos = start.toNanos();
    }

    /** Whether it is time again. {@code nanos}: time trained so far. */
    boolean isDue(long nanos) {
        double pause = Math.min(Math.max(nanos * share, shortestNanos), longestNanos);
        return nanos - lastNanos >= pause;
    }

    /** It was done at that time. */
    void done(long nanos) {
        lastNanos = nanos;
    }
}
