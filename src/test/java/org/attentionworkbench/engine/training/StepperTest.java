package org.attentionworkbench.engine.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.attentionworkbench.engine.model.Batch;
import org.attentionworkbench.engine.model.StepResult;
import org.attentionworkbench.engine.training.TrainingConfig.Method;
import org.junit.jupiter.api.Test;

class StepperTest {
    private static final long TOTAL = 100;
    private static final List<Batch> TWO_BATCHES = List.of(batch(300), batch(200));

    /** Notes what it is told; its own word is always 9. */
    private static final class Recorder implements Learner {
        private final List<Double> rates = new ArrayList<>();
        private final List<List<Batch>> steps = new ArrayList<>();

        @Override
        public void setLearningRate(double learningRate) {
            rates.add(learningRate);
        }

        @Override
        public Batch readingOwnWords(Batch batch, BooleanSupplier own) {
            int[][] previous = new int[batch.size()][];
            for (int row = 0; row < previous.length; row++) {
                previous[row] = batch.previous()[row].clone();
                for (int t = 1; t < previous[row].length; t++) {
                    previous[row][t] = own.getAsBoolean() ? 9 : previous[row][t];
                }
            }
            return new Batch(batch.source(), batch.target(), previous);
        }

        @Override
        public StepResult trainStep(List<Batch> batches) {
            steps.add(batches);
            return new StepResult(1, 1, 1);
        }
    }

    private final Recorder recorder = new Recorder();

    private static Batch batch(int pairs) {
        int[][] rows = new int[pairs][];
        for (int row = 0; row < pairs; row++) {
            rows[row] = new int[] {4, 5, 6, 7, 2};
        }
        return new Batch(rows, rows);
    }

    private Stepper stepper(Method method) {
        return new Stepper(recorder, new TrainingConfig(1, 8, 0.01, 1, 5, 1, method), TOTAL);
    }

    private static int[] ownWords(List<Batch> batches) {
        return batches.stream()
                .flatMap(batch -> List.of(batch.previous()).stream())
                .flatMapToInt(row -> Arrays.stream(row).skip(1))
                .map(word -> word == 9 ? 1 : 0)
                .toArray();
    }

    private static double share(int[] ones) {
        return Arrays.stream(ones).average().orElseThrow();
    }

    @Test
    void theBatchesOfAGroupAreOneStep() {
        stepper(Method.PLAIN).step(1, TWO_BATCHES, List.of());

        assertThat(recorder.steps).containsExactly(TWO_BATCHES);
        assertThat(recorder.rates).as("the network has it already").isEmpty();
    }

    @Test
    void theLearningRateIsToldWhenItChanges() {
        Stepper stepper = stepper(Method.PLAIN.with(new LearningSchedule.Exponential(0.5)));

        stepper.step(1, TWO_BATCHES, List.of());
        stepper.step(2, TWO_BATCHES, List.of());
        stepper.step(3, TWO_BATCHES, List.of(2.0));
        stepper.step(4, TWO_BATCHES, List.of(2.0));

        assertThat(recorder.rates).containsExactly(0.005);
    }

    @Test
    void aRunThatGoesOnHasTheRateOfItsStepFromTheFirstOne() {
        stepper(Method.PLAIN.with(new LearningSchedule.InverseSquareRoot(10))).step(40, TWO_BATCHES, List.of());

        assertThat(recorder.rates).containsExactly(0.005);
    }

    @Test
    void withoutSamplingNoWordIsReplaced() {
        stepper(Method.PLAIN.with(new ScheduledSampling.Linear(0.5))).step(1, TWO_BATCHES, List.of());

        assertThat(recorder.steps.get(0)).as("not even copied").isSameAs(TWO_BATCHES);
    }

    @Test
    void asManyWordsAreReplacedAsTheStepHasProbability() {
        Stepper stepper = stepper(Method.PLAIN.with(new ScheduledSampling.Linear(1)));

        stepper.step(31, TWO_BATCHES, List.of());
        stepper.step(TOTAL, TWO_BATCHES, List.of());

        assertThat(share(ownWords(recorder.steps.get(0)))).isCloseTo(30 / 99.0, within(0.04));
        assertThat(share(ownWords(recorder.steps.get(1)))).isEqualTo(1);
    }

    @Test
    void theWordsReplacedDependOnTheSeedAndTheStepOnly() {
        Method method = Method.PLAIN.with(new ScheduledSampling.Constant(0.5));
        Stepper whole = stepper(method);
        whole.step(6, TWO_BATCHES, List.of());
        whole.step(7, TWO_BATCHES, List.of());
        stepper(method).step(7, TWO_BATCHES, List.of());

        int[] six = ownWords(recorder.steps.get(0));
        int[] seven = ownWords(recorder.steps.get(1));
        assertThat(ownWords(recorder.steps.get(2))).as("resumed").containsExactly(seven);
        assertThat(six).isNotEqualTo(seven);
        int[] second = Arrays.copyOfRange(six, 300 * 4, 500 * 4);
        assertThat(second).as("the batches of a group differ").isNotEqualTo(Arrays.copyOf(six, 200 * 4));
    }
}
