package org.attentionworkbench.app.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.attentionworkbench.app.ProbeHistory;
import org.attentionworkbench.app.train.TrainViewModel.Phase;
import org.attentionworkbench.engine.run.LossPoint;
import org.attentionworkbench.engine.run.RunRecord;
import org.attentionworkbench.engine.training.TrainingEvent;
import org.junit.jupiter.api.Test;

/** Runs that go on, and runs of the past. */
class ResumedRunTest extends TrainBench {
    @Test
    void aStoppedRunCanGoOnWithTheSamePairs() {
        training.say(new TrainingEvent.Started(0, 10, 20))
                .say(step(1, 2.5))
                .say(new TrainingEvent.CheckpointWritten(1))
                .say(new TrainingEvent.Finished(1, TrainingEvent.Outcome.STOPPED));
        TrainViewModel model = ready();
        model.start();
        model.stop();
        assertThat(model.phaseProperty().get()).isEqualTo(Phase.STOPPING);
        work();
        assertThat(model.phaseProperty().get()).isEqualTo(Phase.STOPPED);
        assertThat(checkpoints)
                .as("the newest model, and the best one at the end")
                .containsExactly(
                        training.jobs.get(0).folder(), training.jobs.get(0).folder());
        training.sayInstead(new TrainingEvent.Started(1, 10, 20)).say(step(2, 0.8));
        model.resumeRun();
        work();
        assertThat(training.resumed).containsExactly(training.jobs.get(0).folder());
        assertThat(steps(model)).as("the curve goes on").containsExactly(1L, 2L);
    }

    @Test
    void whatACutOffRunDidAfterItsCheckpointIsForgottenWhenItGoesOn() {
        List<LossPoint> curve = IntStream.rangeClosed(1, 30)
                .mapToObj(k -> new LossPoint(k, 1, 1.0 / k, 1, 0.1 * k))
                .toList();
        List<ProbeHistory.Moment> moments =
                List.of(new ProbeHistory.Moment(10, List.of()), new ProbeHistory.Moment(25, List.of()));
        TrainViewModel model = ready();
        model.show(
                past(RunRecord.Status.RUNNING),
                curve,
                moments,
                Optional.of(new TrainViewModel.Resumable(Path.of("old"), () -> corpus())));
        training.say(new TrainingEvent.Started(10, 10, 40)).say(step(11, 0.1));
        model.resumeRun();
        work();
        assertThat(steps(model)).hasSize(11).isSorted().endsWith(11L);
        assertThat(model.report().probes().moments())
                .extracting(ProbeHistory.Moment::step)
                .containsExactly(10L);
        assertThat(model.report().epochs()).allMatch(epoch -> epoch.step() <= 10);
    }

    @Test
    void aCompletedRunHasNothingToResume() {
        training.say(new TrainingEvent.Started(0, 10, 20))
                .say(step(20, 0.5))
                .say(new TrainingEvent.Finished(20, TrainingEvent.Outcome.COMPLETED));
        TrainViewModel model = ready();
        model.start();
        work();
        assertThat(model.phaseProperty().get()).isEqualTo(Phase.COMPLETED);
        assertThat(model.resumableProperty().get()).isEmpty();
    }

    @Test
    void aRunOfThePastIsShownAndCanGoOn() {
        TrainViewModel model = ready();
        var moment = new ProbeHistory.Moment(10, List.of(translation("b")));
        model.show(
                past(RunRecord.Status.STOPPED),
                List.of(new LossPoint(5, 1, 3, 1, 2), new LossPoint(10, 1, 2, 1, 4)),
                List.of(moment),
                Optional.of(new TrainViewModel.Resumable(runs.resolve("old"), TrainBench::corpus)));
        assertThat(model.report().epochs()).hasSize(1);
        assertThat(model.report().epochs().get(0).best()).isTrue();
        assertThat(model.report().losses().training())
                .containsExactly(new LossHistory.Point(5, 3), new LossHistory.Point(10, 2));
        assertThat(model.report().probes().shownProperty().get()).contains(moment);
        model.resumeRun();
        work();
        assertThat(training.resumed).containsExactly(runs.resolve("old"));
    }

    @Test
    void theStepsOfARunOfThePastAreSaidAfterATraining() {
        training.say(new TrainingEvent.Started(0, 10, 20))
                .say(step(20, 0.5))
                .say(new TrainingEvent.Finished(20, TrainingEvent.Outcome.COMPLETED));
        TrainViewModel model = ready();
        model.start();
        work();
        model.show(past(RunRecord.Status.COMPLETED), List.of(), List.of(), Optional.empty());
        assertThat(model.statusProperty().getValue().arguments().get(0)).isEqualTo(10L);
    }

    @Test
    void aRunOfThePastDoesNotDisturbATraining() {
        TrainViewModel model = ready();
        model.start();
        model.show(past(RunRecord.Status.COMPLETED), List.of(), List.of(), Optional.empty());
        assertThat(model.phaseProperty().get()).isEqualTo(Phase.RUNNING);
    }
}
