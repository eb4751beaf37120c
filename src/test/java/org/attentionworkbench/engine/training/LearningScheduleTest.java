package org.attentionworkbench.engine.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.assertj.core.data.Offset;
import org.attentionworkbench.engine.run.NamedNumbers;
import org.attentionworkbench.engine.training.LearningSchedule.Exponential;
import org.attentionworkbench.engine.training.LearningSchedule.InverseSquareRoot;
import org.attentionworkbench.engine.training.LearningSchedule.Moment;
import org.attentionworkbench.engine.training.LearningSchedule.OneCycle;
import org.attentionworkbench.engine.training.LearningSchedule.Plateau;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LearningScheduleTest {
    private static final Offset<Double> EXACT = within(1e-15);

    private static Moment step(long step) {
        return new Moment(step, 1001, List.of());
    }

    private static Moment after(Double... losses) {
        return new Moment(1, 1001, List.of(losses));
    }

    static List<LearningSchedule> all() {
        return List.of(
                LearningSchedule.CONSTANT,
                new Exponential(0.7),
                new Plateau(0.25, 3),
                new InverseSquareRoot(17),
                new OneCycle(0.3));
    }

    @Test
    void exponentialKeepsAShareOfTheRateEachEpoch() {
        assertThat(new Exponential(0.5).rate(0.8, after())).isEqualTo(0.8);
        assertThat(new Exponential(0.5).rate(0.8, after(3.0, 2.0, 1.0))).isCloseTo(0.1, EXACT);
    }

    @Test
    void plateauLowersWhenTheHeldOutLossHasNotFallenForSoManyEpochs() {
        LearningSchedule patient = new Plateau(0.5, 2);

        assertThat(patient.rate(1, after(3.0, 2.0, 2.0)))
                .as("one epoch of standing still")
                .isEqualTo(1);
        assertThat(patient.rate(1, after(3.0, 2.0, 2.0, 2.5))).as("two").isEqualTo(0.5);
        assertThat(patient.rate(1, after(3.0, 2.0, 2.0, 2.5, 2.1)))
                .as("counted anew")
                .isEqualTo(0.5);
        assertThat(patient.rate(1, after(3.0, 2.0, 2.0, 2.5, 2.1, 2.0))).isEqualTo(0.25);
        assertThat(patient.rate(1, after(3.0, 2.0, 2.5, 1.9, 2.5)))
                .as("an epoch that helped in between")
                .isEqualTo(1);
        assertThat(Plateau.DEFAULT.rate(1, after(2.0, 2.1, 1.9, 1.9))).isEqualTo(0.25);
    }

    @Test
    void inverseSquareRootIsThePapersFormulaScaledToItsPeak() {
        LearningSchedule schedule = new InverseSquareRoot(100);

        assertThat(schedule.rate(2, step(1))).isCloseTo(0.02, EXACT);
        assertThat(schedule.rate(2, step(50))).isCloseTo(1, EXACT);
        assertThat(schedule.rate(2, step(100))).as("the peak").isEqualTo(2);
        assertThat(schedule.rate(2, step(400))).isCloseTo(1, EXACT);
        double scale = 2 / Math.min(Math.pow(100, -0.5), 100 * Math.pow(100, -1.5));
        for (long n : new long[] {1, 7, 99, 101, 1000}) {
            double paper = Math.min(Math.pow(n, -0.5), n * Math.pow(100, -1.5));
            assertThat(schedule.rate(2, step(n))).isCloseTo(scale * paper, within(1e-14));
        }
    }

    @Test
    void oneCycleClimbsFallsAndAnneals() {
        LearningSchedule schedule = new OneCycle(0.4);

        assertThat(schedule.rate(1, step(1))).isCloseTo(0.1, EXACT);
        assertThat(schedule.rate(1, step(201))).as("half way up").isCloseTo(0.55, EXACT);
        assertThat(schedule.rate(1, step(401))).as("the peak").isCloseTo(1, EXACT);
        assertThat(schedule.rate(1, step(601))).as("half way down").isCloseTo(0.55, EXACT);
        assertThat(schedule.rate(1, step(801))).as("down").isCloseTo(0.1, within(1e-12));
        assertThat(schedule.rate(1, step(901))).isCloseTo(0.0505, within(1e-12));
        assertThat(schedule.rate(1, step(1001))).as("the last step").isCloseTo(0.001, within(1e-12));
        assertThat(schedule.rate(1, new Moment(1, 1, List.of())))
                .as("a training of one step")
                .isPositive();
    }

    @ParameterizedTest
    @MethodSource("all")
    void noRateIsAboveThePeakOrZero(LearningSchedule schedule) {
        assertThat(LongStream.rangeClosed(1, 1001)
                        .mapToDouble(n -> schedule.rate(0.003, step(n)))
                        .boxed())
                .allMatch(rate -> rate > 0 && rate <= 0.003);
    }

    @ParameterizedTest
    @MethodSource("all")
    void whatIsStoredWithARunIsReadBack(LearningSchedule schedule) {
        assertThat(LearningSchedule.of(schedule.named())).isEqualTo(schedule);
    }

    @Test
    void wrongNumbersAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Exponential(0))
                .withMessageContaining("decay");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Exponential(1.01))
                .withMessageContaining("1.01");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Plateau(0.5, 0))
                .withMessageContaining("patience");
        assertThatIllegalArgumentException().isThrownBy(() -> new Plateau(Double.NaN, 1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new InverseSquareRoot(0))
                .withMessageContaining("warm-up");
        assertThatIllegalArgumentException().isThrownBy(() -> new OneCycle(0.5)).withMessageContaining("below 0.5");
        assertThatIllegalArgumentException().isThrownBy(() -> new Moment(0, 10, List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> new Moment(11, 10, List.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LearningSchedule.of(NamedNumbers.of("cosine")))
                .withMessageContaining("cosine");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LearningSchedule.of(new NamedNumbers("plateau", Map.of("factor", 0.5))))
                .withMessageContaining("patience");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LearningSchedule.of(new NamedNumbers("inverse-sqrt", Map.of("warmUp", 1.5))))
                .withMessageContaining("whole");
    }
}
