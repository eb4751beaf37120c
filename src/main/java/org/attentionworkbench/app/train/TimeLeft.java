package org.attentionworkbench.app.train;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Guesses how long a training will still take from how long it took so far, evaluation and checkpoints included, pauses
 * left out. Confined to one thread.
 */
final class TimeLeft {
    private static final Duration TOO_EARLY = Duration.ofSeconds(2);

    private final InstantSource clock;
    private Instant from = Instant.EPOCH;
    private long firstStep;
    private Instant pausedAt = Instant.MAX;

    TimeLeft(InstantSource clock) {
        this.clock = clock;
    }

    /** @param step steps already done before this training began */
    void start(long step) {
        from = clock.instant();
        firstStep = step;
        pausedAt = Instant.MAX;
    }

    void pause() {
        if (pausedAt.equals(Instant.MAX)) {
            pausedAt = clock.instant();
        }
    }

    void goOn() {
        if (!pausedAt.equals(Instant.MAX)) {
            from = from.plus(Duration.between(pausedAt, clock.instant()));
            pausedAt = Instant.MAX;
        }
    }

    /** Time spent since the start, pauses left out. */
    Duration spent() {
        Instant now = pausedAt.equals(Instant.MAX) ? clock.instant() : pausedAt;
        return Duration.between(from, now);
    }

    /** @return nothing in the first two seconds, when any guess would be wrong */
    Optional<Duration> left(long step, long totalSteps) {
        Duration spent = spent();
        if (step <= firstStep || spent.compareTo(TOO_EARLY) < 0) {
            return Optional.empty();
        }
        double milliseconds = spent.toMillis() * (double) (totalSteps - step) / (step - firstStep);
        return Optional.of(Duration.ofMillis(Math.round(milliseconds)));
    }
}
