package org.attentionworkbench.engine.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TimetableTest {
    private static final Duration HALF = Duration.ofMillis(500);
    private static final Duration FIVE = Duration.ofSeconds(5);

    @Test
    void oftenInTheBeginningAndSeldomLater() {
        List<Double> times = times(new Timetable(0.25, HALF, FIVE, Duration.ZERO), 0, 40);

        assertThat(times).startsWith(0.5, 1.0, 1.5, 2.0, 2.7).hasSizeLessThan(20);
        assertThat(times.get(times.size() - 1) - times.get(times.size() - 2)).isCloseTo(5, within(1e-9));
    }

    @Test
    void afterResumingTheFirstPauseIsAsLongAsAnyOther() {
        List<Double> times = times(new Timetable(0.25, HALF, FIVE, Duration.ofSeconds(100)), 100, 110);

        assertThat(times).containsExactly(105.0, 110.0);
    }

    /** When it is due, looking every tenth of a second. */
    private static List<Double> times(Timetable timetable, int from, int to) {
        List<Double> times = new ArrayList<>();
        for (int tenth = from * 10 + 1; tenth <= to * 10; tenth++) {
            long nanos = tenth * 100_000_000L;
            if (timetable.isDue(nanos)) {
                timetable.done(nanos);
                times.add(tenth / 10.0);
            }
        }
        return times;
    }
}
