package org.attentionworkbench.app.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class TimeLeftTest {
    private Instant now = Instant.parse("2026-11-22T10:00:00Z");
    private final TimeLeft time = new TimeLeft(() -> now);

    @Test
    void halfTheStepsInTenSecondsLeaveTenSeconds() {
        time.start(0);
        now = now.plusSeconds(10);
        assertThat(time.left(50, 100)).contains(Duration.ofSeconds(10));
    }

    @Test
    void stepsDoneBeforeAResumeTookNoTimeNow() {
        time.start(50);
        now = now.plusSeconds(10);
        assertThat(time.left(60, 100)).contains(Duration.ofSeconds(40));
    }

    @Test
    void aPauseDoesNotCount() {
        time.start(0);
        now = now.plusSeconds(5);
        time.pause();
        now = now.plusSeconds(3600);
        time.goOn();
        now = now.plusSeconds(5);
        assertThat(time.left(50, 100)).contains(Duration.ofSeconds(10));
    }

    @Test
    void timeStandsStillWhilePaused() {
        time.start(0);
        now = now.plusSeconds(5);
        time.pause();
        now = now.plusSeconds(60);
        assertThat(time.spent()).isEqualTo(Duration.ofSeconds(5));
    }

    @Test
    void nothingIsGuessedInTheFirstTwoSeconds() {
        time.start(0);
        now = now.plusMillis(1900);
        assertThat(time.left(1, 100)).isEmpty();
    }
}
