package org.attentionworkbench.engine.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Set;
import org.attentionworkbench.engine.corpus.Link;
import org.junit.jupiter.api.Test;

class AlignmentErrorRateTest {
    private static final Set<Link> GOLD = Set.of(new Link(0, 0), new Link(1, 2), new Link(2, 1), new Link(3, 3));
    private static final Set<Link> PREDICTED = Set.of(new Link(0, 0), new Link(1, 1), new Link(2, 1));

    /** |A| = 3, |S| = 4, |A ∩ S| = 2 (0-0 and 2-1): precision 2/3, recall 2/4, AER 1 - 4/7. */
    @Test
    void byHand() {
        AlignmentErrorRate rate = AlignmentErrorRate.of(List.of(PREDICTED), List.of(GOLD));
        assertThat(rate.precision()).isCloseTo(2 / 3.0, within(1e-12));
        assertThat(rate.recall()).isEqualTo(2 / 4.0);
        assertThat(rate.aer()).isCloseTo(3 / 7.0, within(1e-12));
    }

    /** With a second pair of one right link: |A| = 4, |S| = 5, |A ∩ S| = 3. Not the mean of 3/7 and 0. */
    @Test
    void pairsArePooled() {
        Set<Link> one = Set.of(new Link(5, 5));
        AlignmentErrorRate rate = AlignmentErrorRate.of(List.of(PREDICTED, one), List.of(GOLD, one));
        assertThat(rate.aer()).isCloseTo(3 / 9.0, within(1e-12));
        assertThat(rate.precision()).isEqualTo(3 / 4.0);
    }

    /** AER is one minus the harmonic mean of precision and recall when every link is sure. */
    @Test
    void itIsOneMinusTheFScore() {
        AlignmentErrorRate rate = AlignmentErrorRate.of(List.of(PREDICTED), List.of(GOLD));
        double fScore = 2 * rate.precision() * rate.recall() / (rate.precision() + rate.recall());
        assertThat(rate.aer()).isCloseTo(1 - fScore, within(1e-12));
    }

    @Test
    void rightIsZeroWrongIsOneAndNothingIsOne() {
        assertThat(AlignmentErrorRate.of(List.of(GOLD), List.of(GOLD))).isEqualTo(new AlignmentErrorRate(0, 1, 1));
        Set<Link> wrong = Set.of(new Link(9, 9));
        assertThat(AlignmentErrorRate.of(List.of(wrong), List.of(GOLD))).isEqualTo(new AlignmentErrorRate(1, 0, 0));
        assertThat(AlignmentErrorRate.of(List.of(Set.of()), List.of(GOLD))).isEqualTo(new AlignmentErrorRate(1, 0, 0));
    }

    @Test
    void withoutAnyGoldLinkThereIsNothingToMeasure() {
        assertThatThrownBy(() -> AlignmentErrorRate.of(List.of(PREDICTED), List.of(Set.of())))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no gold link");
        assertThatThrownBy(() -> AlignmentErrorRate.of(List.of(), List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
