package org.attentionworkbench.engine.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.attentionworkbench.engine.model.Optimizer;
import org.attentionworkbench.engine.model.Regularization;
import org.attentionworkbench.engine.training.TrainingConfig.Method;
import org.attentionworkbench.engine.training.TrainingEvent.Started;
import org.attentionworkbench.engine.training.TrainingEvent.StepDone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** However a network is trained, a run that was stopped and resumed has the same bits as one that was not. */
class ResumedMethodsTest {
    /** 180 pairs to learn in batches of 16. */
    private static final int BATCHES = 12;

    private static final int EPOCHS = 3;

    @TempDir
    Path directory;

    /** Whether there is a plateau in three epochs is not for sure. */
    static List<Method> plateaus() {
        return List.of(Method.PLAIN.with(new LearningSchedule.Plateau(0.1, 1)));
    }

    static List<Method> schedules() {
        return List.of(
                Method.PLAIN.with(new LearningSchedule.Exponential(0.5)),
                Method.PLAIN.with(new LearningSchedule.InverseSquareRoot(8)),
                Method.PLAIN.with(new LearningSchedule.OneCycle(0.4)));
    }

    static List<Method> samplings() {
        return List.of(
                Method.PLAIN.with(new ScheduledSampling.Constant(0.5)),
                Method.PLAIN.with(new ScheduledSampling.Linear(1)),
                Method.PLAIN.with(new ScheduledSampling.InverseSigmoid(5)));
    }

    static List<Method> accumulations() {
        return List.of(Method.PLAIN.withAccumulation(5), everything());
    }

    static List<Method> regularizations() {
        return Stream.of(
                        new Regularization(0.3, 0, 0, 0, 0),
                        new Regularization(0, 0, 0.3, 0, 0),
                        new Regularization(0, 0, 0, 0.1, 0),
                        new Regularization(0, 0, 0, 0, 0.1))
                .map(Method.PLAIN::with)
                .toList();
    }

    static List<Method> optimizers() {
        return Arrays.stream(Optimizer.values()).map(Method.PLAIN::with).toList();
    }

    private static Method everything() {
        return new Method(
                Optimizer.ADAMW,
                new Regularization(0.1, 0.1, 0.1, 0.1, 0.01),
                new LearningSchedule.OneCycle(0.3),
                new ScheduledSampling.Linear(0.5),
                4);
    }

    private static Consumer<TrainingEvent> stopping(TrainingControl control, long step) {
        return event -> {
            if (event instanceof StepDone done && done.step() == step) {
                control.stop();
            }
        };
    }

    private Path train(String name, Method method, Consumer<TrainingEvent> events, TrainingControl control) {
        var config = new TrainingConfig(EPOCHS, 16, 3e-3, 1, 7, 1, method);
        var job = DigitRuns.job(directory.resolve(name), DigitRuns.reversedDigits(200), config, DigitRuns.additive(8));
        Trainer.train(job, events, control);
        return job.folder();
    }

    @ParameterizedTest
    @MethodSource({"plateaus", "schedules", "samplings", "accumulations", "regularizations", "optimizers"})
    void resumedEqualsUninterrupted(Method method) throws IOException {
        int stepsPerEpoch = BatchPlan.batches(BATCHES, method.accumulation());
        long last = (long) EPOCHS * stepsPerEpoch;
        Path whole = train("whole", method, event -> {}, new TrainingControl());
        var control = new TrainingControl();
        Path parts = train("parts", method, stopping(control, stepsPerEpoch + 1L), control);

        Trainer.resume(parts, DigitRuns.reversedDigits(200), event -> {}, new TrainingControl());

        assertThat(DigitRuns.isSameModel(whole, parts, last)).isTrue();
    }

    @Test
    void everyMethodChangesWhatIsLearnt() {
        double plain = lastLoss("plain", Method.PLAIN);
        List<Method> others = Stream.of(schedules(), samplings(), accumulations(), regularizations())
                .flatMap(List::stream)
                .toList();

        for (int i = 0; i < others.size(); i++) {
            assertThat(lastLoss("other" + i, others.get(i)))
                    .as("with " + others.get(i))
                    .isNotEqualTo(plain);
        }
    }

    private double lastLoss(String name, Method method) {
        List<Double> losses = losses(name, method);
        return losses.get(losses.size() - 1);
    }

    private List<Double> losses(String name, Method method) {
        List<Double> losses = new ArrayList<>();
        train(
                name,
                method,
                event -> {
                    if (event instanceof TrainingEvent.EpochDone epoch) {
                        losses.add(epoch.testLoss());
                    }
                },
                new TrainingControl());
        return losses;
    }

    @Test
    void theLossReportedIsThatOfTheWordsAlone() {
        double plain = firstLoss("plain", Regularization.NONE);

        assertThat(firstLoss("smoothed", new Regularization(0, 0, 0, 0.2, 0))).isCloseTo(plain, within(1e-6));
        assertThat(firstLoss("decaying", new Regularization(0, 0, 0, 0, 0.1))).isCloseTo(plain, within(1e-6));
    }

    /** Before anything is learnt. */
    private double firstLoss(String name, Regularization regularization) {
        List<Double> losses = new ArrayList<>();
        var control = new TrainingControl();
        train(
                name,
                Method.PLAIN.with(regularization),
                event -> {
                    if (event instanceof StepDone step) {
                        losses.add(step.loss());
                        control.stop();
                    }
                },
                control);
        return losses.get(0);
    }

    @Test
    void stepsAreUpdatesAndTheLastOfAnEpochMayBeSmaller() {
        List<TrainingEvent> events = new ArrayList<>();

        train("run", Method.PLAIN.withAccumulation(5), events::add, new TrainingControl());

        assertThat(events.get(0)).isEqualTo(new Started(0, 3, 9));
        assertThat(events.stream().filter(StepDone.class::isInstance).map(StepDone.class::cast))
                .extracting(StepDone::epoch)
                .containsExactly(1, 1, 1, 2, 2, 2, 3, 3, 3);
    }
}
