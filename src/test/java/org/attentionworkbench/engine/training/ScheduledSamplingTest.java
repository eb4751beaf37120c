package org.attentionworkbench.engine.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.attentionworkbench.engine.run.NamedNumbers;
import org.attentionworkbench.engine.training.ScheduledSampling.Constant;
import org.attentionworkbench.engine.training.ScheduledSampling.InverseSigmoid;
import org.attentionworkbench.engine.training.ScheduledSampling.Linear;
import org.junit.jupiter.api.Test;

class ScheduledSamplingTest {
    @Test
    void linearGrowsFromNothingToItsLastProbability() {
        Linear linear = new Linear(0.4);

        assertThat(linear.ownWord(1, 101)).isZero();
        assertThat(linear.ownWord(26, 101)).isCloseTo(0.1, within(1e-15));
        assertThat(linear.ownWord(101, 101)).isEqualTo(0.4);
        assertThat(linear.ownWord(1, 1)).isZero();
    }

    @Test
    void inverseSigmoidIsThePapersFormula() {
        InverseSigmoid sigmoid = new InverseSigmoid(10);

        assertThat(sigmoid.ownWord(10, 1000)).isCloseTo(1 - 10 / (10 + Math.E), within(1e-15));
        assertThat(sigmoid.ownWord(Math.round(10 * Math.log(10)), 1000)).isCloseTo(0.5, within(0.01));
        assertThat(sigmoid.ownWord(1_000_000, 1_000_000))
                .as("e^x too large for a number")
                .isEqualTo(1);
        assertThat(InverseSigmoid.DEFAULT.ownWord(2749, 3000)).isCloseTo(0.5, within(1e-3));
    }

    @Test
    void withoutItTheModelNeverReadsItsOwnWords() {
        assertThat(ScheduledSampling.NONE.ownWord(500, 500)).isZero();
        assertThat(new Constant(0.3).ownWord(1, 500)).isEqualTo(0.3);
    }

    @Test
    void whatIsStoredWithARunIsReadBack() {
        for (ScheduledSampling sampling :
                List.of(ScheduledSampling.NONE, new Constant(0.2), new Linear(1), new InverseSigmoid(7.5))) {
            assertThat(ScheduledSampling.of(sampling.named())).isEqualTo(sampling);
        }
    }

    @Test
    void wrongNumbersAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Constant(1.1)).withMessageContaining("1.1");
        assertThatIllegalArgumentException().isThrownBy(() -> new Linear(-0.1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Linear(Double.NaN));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new InverseSigmoid(0.5))
                .withMessageContaining("0.5");
        assertThatIllegalArgumentException().isThrownBy(() -> ScheduledSampling.of(NamedNumbers.of("exponential")));
    }
}
