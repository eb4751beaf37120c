package org.attentionworkbench.app.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class LossHistoryTest {
    private final LossHistory losses = new LossHistory();

    @Test
    void keepsEveryStepOfAShortRun() {
        losses.addTraining(1, 3.0);
        losses.addTraining(2, 2.0);
        assertThat(losses.training()).containsExactly(new LossHistory.Point(1, 3.0), new LossHistory.Point(2, 2.0));
    }

    @Test
    void aLongRunIsThinnedOutWithoutMovingTheMean() {
        int steps = 100_000;
        double sum = 0;
        for (int step = 1; step <= steps; step++) {
            double loss = 4 - 3.0 * step / steps;
            sum += loss;
            losses.addTraining(step, loss);
        }
        assertThat(losses.training()).hasSizeBetween(LossHistory.MOST_POINTS / 4, LossHistory.MOST_POINTS);
        double mean = losses.training().stream()
                .mapToDouble(LossHistory.Point::loss)
                .average()
                .orElseThrow();
        assertThat(mean).isCloseTo(sum / steps, within(0.01));
        assertThat(losses.training()).isSortedAccordingTo((a, b) -> Long.compare(a.step(), b.step()));
    }

    @Test
    void aLossThatIsNoNumberIsNotDrawn() {
        losses.addTraining(1, Double.NaN);
        losses.addValidation(1, Double.POSITIVE_INFINITY);
        assertThat(losses.isEmpty()).isTrue();
    }

    @Test
    void afterClearingEveryStepCountsAgain() {
        for (int step = 0; step < 3 * LossHistory.MOST_POINTS; step++) {
            losses.addTraining(step, 1);
        }
        losses.clear();
        losses.addTraining(1, 2);
        assertThat(losses.training()).containsExactly(new LossHistory.Point(1, 2));
    }
}
