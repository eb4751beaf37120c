package org.attentionworkbench.app.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.attentionworkbench.app.Background;
import org.attentionworkbench.app.Benches;
import org.attentionworkbench.app.LoadedCorpus;
import org.attentionworkbench.app.ProbeHistory;
import org.attentionworkbench.app.Session;
import org.attentionworkbench.app.Wording;
import org.attentionworkbench.app.Workbench;
import org.attentionworkbench.app.train.TrainViewModel.Phase;
import org.attentionworkbench.engine.Problem;
import org.attentionworkbench.engine.corpus.Corpus;
import org.attentionworkbench.engine.corpus.Pair;
import org.attentionworkbench.engine.decoding.Translation;
import org.attentionworkbench.engine.model.ModelSpec;
import org.attentionworkbench.engine.run.LossPoint;
import org.attentionworkbench.engine.run.RunRecord;
import org.attentionworkbench.engine.training.Proposal;
import org.attentionworkbench.engine.training.TrainingConfig;
import org.attentionworkbench.engine.training.TrainingControl;
import org.attentionworkbench.engine.training.TrainingEvent;
import org.attentionworkbench.engine.training.TrainingJob;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainViewModelTest {
    @TempDir
    Path home;

    private final Scripted training = new Scripted();
    private final Deque<Runnable> trainingThread = new ArrayDeque<>();
    private final List<Path> checkpoints = new ArrayList<>();
    private final Instant now = Instant.parse("2026-11-22T10:00:00Z");
    private Workbench workbench;
    private Session session;
    private Path runs;

    @BeforeEach
    void makeAWorkbench() {
        workbench =
                Benches.with(new Background(Runnable::run, trainingThread::add, Runnable::run, Runnable::run), home);
        session = workbench.session();
        runs = workbench.folders().runs();
    }

    @Test
    void withoutACorpusNothingCanStart() {
        assertThat(model().startable().get()).isFalse();
    }

    @Test
    void theJobIsWhatTheSessionAndTheFormSay() {
        TrainViewModel model = ready();
        model.form().probes().get(1).set("  ");
        model.form().probes().get(2).set("another");
        model.start();
        work();
        TrainingJob job = training.jobs.get(0);
        assertThat(job.folder()).isEqualTo(runs.resolve("2026-11-22-toy-gru-additive-1"));
        assertThat(job.spec())
                .isEqualTo(
                        new ModelSpec(ModelSpec.Cell.GRU, ModelSpec.Attention.ADDITIVE, ModelSpec.Timing.AFTER, 8, 8));
        assertThat(job.probes()).containsExactly("a b", "another");
        assertThat(job.corpus().heldOut()).containsExactly(new Pair("x y", "y x"));
    }

    @Test
    void whatIsReportedIsKeptInOrder() {
        training.say(new TrainingEvent.Started(0, 10, 20))
                .say(step(1, 2.5))
                .say(step(2, 2.0))
                .say(new TrainingEvent.ProbesDecoded(2, List.of(translation("b"))))
                .say(epoch(1, 10, 1.5, 0.25));
        TrainViewModel model = ready();
        model.start();
        work();
        assertThat(model.report().losses().training())
                .containsExactly(new LossHistory.Point(1, 2.5), new LossHistory.Point(2, 2.0));
        assertThat(model.report().losses().validation()).containsExactly(new LossHistory.Point(10, 1.5));
        assertThat(model.report().epochs())
                .extracting(TrainingEvent.EpochDone::exactMatch)
                .containsExactly(0.25);
        assertThat(model.report().probes().shownProperty().get().orElseThrow().step())
                .isEqualTo(2);
        assertThat(model.report().progress().epochsProperty().get()).isEqualTo(2);
        assertThat(model.report().progress().doneProperty().get()).isEqualTo(0.1);
    }

    @Test
    void aProblemIsSaidInWordsAndWhatWasReachedStays() {
        training.say(new TrainingEvent.Started(0, 10, 20))
                .say(step(1, 2.5))
                .fail(new Problem("notAvailableYet", "LSTM"));
        TrainViewModel model = ready();
        model.start();
        work();
        assertThat(model.phaseProperty().get()).isEqualTo(Phase.FAILED);
        assertThat(model.failureProperty().get().key()).isEqualTo("notice.sentence");
        assertThat(model.report().losses().training()).hasSize(1);
        assertThat(session.trainingProperty().get()).isFalse();
        assertThat(model.startable().get()).isTrue();
    }

    @Test
    void aNoticeOfTheTrainingIsToldAndTheRunGoesOn() {
        training.say(new TrainingEvent.Started(0, 10, 20))
                .say(new TrainingEvent.Notice(new Problem("notAvailableYet", "LSTM")))
                .say(step(1, 2.5));
        TrainViewModel model = ready();
        model.start();
        work();
        assertThat(workbench.notices().currentProperty().get()).isNotNull();
        assertThat(model.report().losses().training()).hasSize(1);
    }

    @Test
    void evenAnErrorOfTheMachineEndsTheRunOnly() {
        training.fail(new OutOfMemoryError("too large"));
        TrainViewModel model = ready();
        model.start();
        work();
        assertThat(model.failureProperty().get()).isEqualTo(Wording.of("notice.fault.text"));
        assertThat(model.phaseProperty().get()).isEqualTo(Phase.FAILED);
    }

    @Test
    void oneRunAtATime() {
        TrainViewModel model = ready();
        model.start();
        model.start();
        work();
        assertThat(training.jobs).hasSize(1);
    }

    @Test
    void pausingAndGoingOnReachTheTraining() {
        TrainViewModel model = ready();
        model.start();
        model.pauseOrGoOn();
        assertThat(model.phaseProperty().get()).isEqualTo(Phase.PAUSED);
        training.whileRunning = control -> assertThat(control.isPaused()).isTrue();
        work();
        assertThat(training.jobs).hasSize(1);
    }

    @Test
    void goingOnAfterAPauseLetsTheTrainingGoOn() {
        TrainViewModel model = ready();
        model.start();
        model.pauseOrGoOn();
        model.pauseOrGoOn();
        assertThat(model.phaseProperty().get()).isEqualTo(Phase.RUNNING);
        training.whileRunning = control -> assertThat(control.isPaused()).isFalse();
        work();
        assertThat(training.jobs).hasSize(1);
    }

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

    private static List<Long> steps(TrainViewModel model) {
        return model.report().losses().training().stream()
                .map(LossHistory.Point::step)
                .toList();
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
    void whatWaitsForTheEndComesAfterTheCheckpoint() {
        TrainViewModel model = ready();
        List<String> order = new ArrayList<>();
        training.whileRunning = control -> order.add(control.isStopped() ? "stopped" : "went on");
        model.start();
        model.stopThen(() -> order.add("closed"));
        assertThat(order).isEmpty();
        work();
        assertThat(order).containsExactly("stopped", "closed");
    }

    @Test
    void withoutATrainingNothingIsWaitedFor() {
        List<String> order = new ArrayList<>();
        ready().stopThen(() -> order.add("closed"));
        assertThat(order).containsExactly("closed");
    }

    @Test
    void aNameThatIsTakenKeepsTheRunFromStarting() throws Exception {
        TrainViewModel model = ready();
        Files.createDirectories(runs.resolve("mine"));
        model.form().nameProperty().set("mine");
        assertThat(model.form().faultProperty().get()).isEqualTo(Wording.of("train.name.TAKEN"));
        assertThat(model.startable().get()).isFalse();
        model.start();
        assertThat(trainingThread).isEmpty();
    }

    @Test
    void aTypedNameSurvivesAnotherModel() {
        TrainViewModel model = ready();
        model.form().nameProperty().set("lesson-3");
        session.specProperty().set(ModelSpec.DEFAULT);
        assertThat(model.form().nameProperty().get()).isEqualTo("lesson-3");
    }

    @Test
    void aProposedNameFollowsTheModel() {
        TrainViewModel model = ready();
        session.specProperty()
                .set(new ModelSpec(ModelSpec.Cell.GRU, ModelSpec.Attention.NONE, ModelSpec.Timing.AFTER, 8, 8));
        assertThat(model.form().nameProperty().get()).isEqualTo("2026-11-22-toy-gru-none-1");
    }

    @Test
    void aRunOfThePastIsShownAndCanGoOn() {
        TrainViewModel model = ready();
        var moment = new ProbeHistory.Moment(10, List.of(translation("b")));
        model.show(
                past(RunRecord.Status.STOPPED),
                List.of(new LossPoint(5, 1, 3, 1, 2), new LossPoint(10, 1, 2, 1, 4)),
                List.of(moment),
                Optional.of(new TrainViewModel.Resumable(runs.resolve("old"), TrainViewModelTest::corpus)));
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
    void aRunOfThePastDoesNotDisturbATraining() {
        TrainViewModel model = ready();
        model.start();
        model.show(past(RunRecord.Status.COMPLETED), List.of(), List.of(), Optional.empty());
        assertThat(model.phaseProperty().get()).isEqualTo(Phase.RUNNING);
    }

    private TrainViewModel model() {
        return new TrainViewModel(workbench, training, () -> now, checkpoints::add);
    }

    private TrainViewModel ready() {
        var spec = new ModelSpec(ModelSpec.Cell.GRU, ModelSpec.Attention.ADDITIVE, ModelSpec.Timing.AFTER, 8, 8);
        session.open(
                new LoadedCorpus(
                        "toy",
                        new TrainingJob.Origin("toy.tsv", Optional.empty()),
                        corpus().training(),
                        Optional.of(corpus().heldOut()),
                        List.of(),
                        0),
                new Proposal(TrainingJob.TextConfig.DEFAULT, spec, TrainingConfig.DEFAULT, List.of("a b", "c d")));
        return model();
    }

    private void work() {
        while (!trainingThread.isEmpty()) {
            trainingThread.remove().run();
        }
    }

    private static Corpus corpus() {
        return new Corpus("toy", List.of(new Pair("a b", "b a")), List.of(new Pair("x y", "y x")));
    }

    private static RunRecord past(RunRecord.Status status) {
        return new RunRecord(
                RunRecord.FORMAT,
                "0.1",
                Instant.EPOCH,
                new RunRecord.CorpusReference("toy", "toy.tsv", Optional.empty(), "f", 1, 1),
                RunRecord.Text.of("whitespace"),
                ModelSpec.DEFAULT,
                new RunRecord.Settings(4, 64, 1e-3, 1, 1, 1, 1, 100),
                List.of("a b"),
                status,
                List.of(new RunRecord.EpochRecord(1, 10, 2, 1.5, 0.5, 3.25)),
                Optional.of(10L),
                Optional.of(10L));
    }

    private static TrainingEvent step(long step, double loss) {
        return new TrainingEvent.StepDone(step, 1, loss, 1, 1000, Duration.ofSeconds(step));
    }

    private static TrainingEvent epoch(int epoch, long step, double testLoss, double exactMatch) {
        return new TrainingEvent.EpochDone(epoch, step, 2, testLoss, exactMatch, Duration.ofSeconds(1), true);
    }

    private static Translation translation(String target) {
        return new Translation("a", target, List.of("a", "<eos>"), List.of(), -1, Optional.empty());
    }

    /** Says what it was told to say instead of training. */
    private static final class Scripted implements Training {
        final List<TrainingJob> jobs = new ArrayList<>();
        final List<Path> resumed = new ArrayList<>();
        Consumer<TrainingControl> whileRunning = control -> {};
        private final List<TrainingEvent> events = new ArrayList<>();
        private Optional<Throwable> failure = Optional.empty();

        Scripted say(TrainingEvent event) {
            events.add(event);
            return this;
        }

        Scripted sayInstead(TrainingEvent event) {
            events.clear();
            return say(event);
        }

        void fail(Throwable thrown) {
            failure = Optional.of(thrown);
        }

        @Override
        public void train(TrainingJob job, Consumer<TrainingEvent> listener, TrainingControl control) {
            jobs.add(job);
            play(listener, control);
        }

        @Override
        public void resume(Path folder, Corpus corpus, Consumer<TrainingEvent> listener, TrainingControl control) {
            resumed.add(folder);
            play(listener, control);
        }

        private void play(Consumer<TrainingEvent> listener, TrainingControl control) {
            whileRunning.accept(control);
            events.forEach(listener);
            failure.ifPresent(Scripted::throwIt);
        }

        private static void throwIt(Throwable thrown) {
            if (thrown instanceof RuntimeException e) {
                throw e;
            }
            throw (Error) thrown;
        }
    }
}
