package org.attentionworkbench.engine.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.stream.LongStream;
import org.attentionworkbench.engine.Problem;
import org.attentionworkbench.engine.corpus.Corpus;
import org.attentionworkbench.engine.corpus.Pair;
import org.attentionworkbench.engine.decoding.Translation;
import org.attentionworkbench.engine.decoding.Translator;
import org.attentionworkbench.engine.run.RunFolder;
import org.attentionworkbench.engine.run.RunRecord;
import org.attentionworkbench.engine.training.TrainingEvent.CheckpointWritten;
import org.attentionworkbench.engine.training.TrainingEvent.EpochDone;
import org.attentionworkbench.engine.training.TrainingEvent.Finished;
import org.attentionworkbench.engine.training.TrainingEvent.Outcome;
import org.attentionworkbench.engine.training.TrainingEvent.ProbesDecoded;
import org.attentionworkbench.engine.training.TrainingEvent.Started;
import org.attentionworkbench.engine.training.TrainingEvent.StepDone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Trains small networks for real: to reverse three digits. */
class TrainerTest {
    @TempDir
    Path directory;

    private final List<TrainingEvent> events = new ArrayList<>();
    private final TrainingControl control = new TrainingControl();

    private TrainingJob job(String name, Corpus corpus, TrainingConfig config, int size) {
        return DigitRuns.job(directory.resolve(name), corpus, config, DigitRuns.additive(size));
    }

    /** Three epochs of 12 steps. */
    private TrainingJob shortJob(String name) {
        return job(name, DigitRuns.reversedDigits(200), new TrainingConfig(3, 16, 3e-3, 1, 7, 1), 8);
    }

    /** Every look at the clock is so much later than the one before. */
    private static LongSupplier ticking(Duration tick) {
        AtomicLong now = new AtomicLong();
        return () -> now.addAndGet(tick.toNanos());
    }

    private <T extends TrainingEvent> List<T> all(Class<T> type) {
        return events.stream().filter(type::isInstance).map(type::cast).toList();
    }

    private Consumer<TrainingEvent> stoppingAfter(long step) {
        return event -> {
            events.add(event);
            if (event instanceof StepDone done && done.step() == step) {
                control.stop();
            }
        };
    }

    @Test
    void learnsToReverseThreeDigits() {
        Corpus corpus = DigitRuns.reversedDigits(1000);
        TrainingJob job = job("reverse", corpus, new TrainingConfig(12, 32, 5e-3, 1, 1, 1), 32);

        Trainer.train(job, events::add, control);

        EpochDone last = all(EpochDone.class).get(11);
        assertThat(last.exactMatch()).as("on pairs it has not seen").isGreaterThan(0.9);
        assertThat(last.testLoss()).isLessThan(0.2);
        try (Translator translator = RunFolder.open(job.folder()).translator()) {
            assertThat(translator.translate("4 7 1").target()).isEqualTo("1 7 4");
        }
    }

    @Test
    void reportsWhatItDoesInOrder() {
        Trainer.train(shortJob("run"), events::add, control, ticking(Duration.ofMillis(1)));

        assertThat(events.get(0)).isEqualTo(new Started(0, 12, 36));
        assertThat(all(StepDone.class)).extracting(StepDone::step).containsExactly(steps(1, 36));
        assertThat(all(StepDone.class).get(20).epoch()).isEqualTo(2);
        assertThat(all(StepDone.class).get(35).elapsed()).isEqualTo(Duration.ofMillis(36));
        assertThat(all(EpochDone.class)).extracting(EpochDone::step).containsExactly(12L, 24L, 36L);
        assertThat(all(CheckpointWritten.class))
                .extracting(CheckpointWritten::step)
                .containsExactly(0L, 12L, 24L, 36L);
        assertThat(all(ProbesDecoded.class)).extracting(ProbesDecoded::step).containsExactly(0L, 12L, 24L, 36L);
        assertThat(events.get(events.size() - 1)).isEqualTo(new Finished(36, Outcome.COMPLETED));
    }

    private static Long[] steps(long from, long to) {
        return LongStream.rangeClosed(from, to).boxed().toArray(Long[]::new);
    }

    @Test
    void theRunFolderTellsWhatHappened() {
        TrainingJob job = shortJob("run");

        Trainer.train(job, events::add, control);

        RunFolder run = RunFolder.open(job.folder());
        RunRecord record = run.record();
        assertThat(record.status()).isEqualTo(RunRecord.Status.COMPLETED);
        assertThat(record.corpus().fingerprint()).isEqualTo(job.corpus().fingerprint());
        assertThat(record.spec()).isEqualTo(job.spec());
        assertThat(record.epochs()).hasSize(3);
        EpochDone second = all(EpochDone.class).get(1);
        RunRecord.EpochRecord noted = record.epochs().get(1);
        assertThat(noted.testLoss()).isEqualTo(second.testLoss());
        assertThat(noted.trainLoss()).isEqualTo(second.trainLoss());
        assertThat(record.bestStep()).contains(36L);
        assertThat(run.probes(24)).extracting(Translation::source).isEqualTo(DigitRuns.PROBES);
        assertThat(run.probes(24).get(0).attention()).isPresent();
        assertThat(run.isRunning()).isFalse();
    }

    @Test
    void timeDecidesWhenProbesAreDecodedAndCheckpointsWritten() {
        Trainer.train(shortJob("run"), events::add, control, ticking(Duration.ofSeconds(9)));

        assertThat(all(ProbesDecoded.class))
                .as("every step takes longer than 5 s")
                .hasSizeGreaterThanOrEqualTo(37);
        assertThat(all(CheckpointWritten.class))
                .extracting(CheckpointWritten::step)
                .containsExactly(0L, 2L, 4L, 8L, 12L, 19L, 24L, 31L, 36L);
        assertThat(RunFolder.open(directory.resolve("run")).checkpoints()).contains(steps(0, 36));
    }

    @Test
    void theSameSeedGivesTheSameBitsHoweverOftenItIsLookedAt() throws IOException {
        TrainingJob one = shortJob("one");
        TrainingJob two = shortJob("two");

        Trainer.train(one, events::add, control, ticking(Duration.ofMillis(1)));
        Trainer.train(two, events::add, control, ticking(Duration.ofSeconds(9)));

        assertSameModel(one.folder(), two.folder());
    }

    @Test
    void aRunThatWasStoppedAndResumedEqualsOneThatWasNot() throws IOException {
        TrainingJob whole = shortJob("whole");
        Trainer.train(whole, events::add, control);
        TrainingJob parts = shortJob("parts");
        events.clear();

        Trainer.train(parts, stoppingAfter(17), control);

        assertThat(events.get(events.size() - 1)).isEqualTo(new Finished(17, Outcome.STOPPED));
        RunFolder stopped = RunFolder.open(parts.folder());
        assertThat(stopped.record().status()).isEqualTo(RunRecord.Status.STOPPED);
        assertThat(stopped.record().latestStep()).contains(17L);
        events.clear();

        Trainer.resume(parts.folder(), parts.corpus(), events::add, new TrainingControl());

        assertThat(events.get(0)).isEqualTo(new Started(17, 12, 36));
        assertThat(all(StepDone.class)).extracting(StepDone::step).containsExactly(steps(18, 36));
        assertSameModel(whole.folder(), parts.folder());
        List<RunRecord.EpochRecord> epochs =
                RunFolder.open(parts.folder()).record().epochs();
        List<RunRecord.EpochRecord> expected =
                RunFolder.open(whole.folder()).record().epochs();
        for (int e = 0; e < 3; e++) {
            assertThat(epochs.get(e).trainLoss()).isEqualTo(expected.get(e).trainLoss());
            assertThat(epochs.get(e).testLoss()).isEqualTo(expected.get(e).testLoss());
        }
    }

    private static void assertSameModel(Path one, Path two) throws IOException {
        assertThat(DigitRuns.isSameModel(one, two, 36)).isTrue();
    }

    @Test
    void stoppingWhilePausedEndsTheRunAtOnce() {
        TrainingJob job = shortJob("run");
        control.pause();
        control.stop();

        Trainer.train(job, events::add, control);

        assertThat(events.get(events.size() - 1)).isEqualTo(new Finished(0, Outcome.STOPPED));
        assertThat(RunFolder.open(job.folder()).isResumable()).isTrue();
    }

    @Test
    void anInterruptStopsTheRunAndIsPassedOn() {
        Consumer<TrainingEvent> interrupting = event -> {
            events.add(event);
            if (event instanceof StepDone done && done.step() == 3) {
                control.pause();
                Thread.currentThread().interrupt();
            }
        };

        Trainer.train(shortJob("run"), interrupting, control, ticking(Duration.ofMillis(1)));

        assertThat(Thread.interrupted()).isTrue();
        assertThat(events.get(events.size() - 1)).isEqualTo(new Finished(3, Outcome.STOPPED));
    }

    @Test
    void aPausedRunDoesNothingUntilItGoesOn() throws InterruptedException {
        TrainingJob job = shortJob("run");
        Object atStep = new Object();
        List<Long> steps = new ArrayList<>();
        Thread trainer = new Thread(() -> Trainer.train(
                job,
                event -> {
                    if (event instanceof StepDone done) {
                        steps.add(done.step());
                        if (done.step() == 3) {
                            control.pause();
                        }
                    }
                },
                control));
        trainer.start();
        while (trainer.getState() != Thread.State.WAITING || !control.isPaused()) {
            Thread.onSpinWait();
        }
        assertThat(steps).containsExactly(1L, 2L, 3L);
        control.resume();
        trainer.join();
        assertThat(steps).hasSize(36);
    }

    @Test
    void aLossThatIsNoNumberEndsTheRunAndKeepsTheLastCheckpoint() {
        TrainingJob job = job("run", DigitRuns.reversedDigits(200), new TrainingConfig(3, 16, 1e39, 1, 7, 1), 8);

        assertThatThrownBy(() -> Trainer.train(job, events::add, control))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("lower learning rate")
                .hasMessageMatching(
                        "The loss stopped being a number at step [1-9].* \\(gradient norm .+\\)\\. The checkpoint of step 0 is safe.*");

        RunFolder run = RunFolder.open(job.folder());
        assertThat(run.record().status()).isEqualTo(RunRecord.Status.FAILED);
        assertThat(run.isRunning()).isFalse();
        try (Translator translator = run.translator()) {
            Translation translation = translator.translate("1 2 3");
            assertThat(translation.logProbability()).isFinite();
        }
    }

    @Test
    void anotherCorpusIsRefused() {
        TrainingJob job = shortJob("run");
        Trainer.train(job, stoppingAfter(2), control);

        assertThatThrownBy(() ->
                        Trainer.resume(job.folder(), DigitRuns.reversedDigits(201), events::add, new TrainingControl()))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("digits.tsv");
    }

    @Test
    void aScheduleOfANewerProgramIsNamedAndTheModelCanStillBeUsed() {
        TrainingJob job = shortJob("run");
        Trainer.train(job, events::add, control);
        Path newer = directory.resolve("newer");
        NewerRun.write(RunFolder.open(job.folder()), newer);

        assertThatThrownBy(() -> Trainer.resume(newer, job.corpus(), events::add, control))
                .isInstanceOf(Problem.class)
                .hasMessageContaining(newer + " has \"cosine\" for \"schedule\", which this program does not know");
        try (Translator translator = RunFolder.open(newer).translator()) {
            assertThat(translator.translate("1 2 3").sourceTokens()).hasSize(4);
        }
    }

    @Test
    void aFinishedRunIsNotResumed() {
        TrainingJob job = shortJob("run");
        Trainer.train(job, events::add, control);

        assertThatThrownBy(() -> Trainer.resume(job.folder(), job.corpus(), events::add, new TrainingControl()))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("finished");
    }

    @Test
    void aFolderThatExistsIsRefusedBeforeAnythingIsDone() throws IOException {
        TrainingJob job = shortJob("run");
        Files.createDirectory(job.folder());

        assertThatThrownBy(() -> Trainer.train(job, events::add, control))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("exists already");
        assertThat(events).isEmpty();
    }

    @Test
    void tooFewPairsAreToldSo() {
        Corpus corpus = new Corpus("tiny.tsv", List.of(new Pair("a", "b")), List.of());

        assertThatThrownBy(() -> Trainer.train(job("run", corpus, TrainingConfig.DEFAULT, 8), events::add, control))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("tiny.tsv gives 1 pairs to learn and 0 held out");
        assertThat(directory.resolve("run")).doesNotExist();
    }

    @Test
    void aListenerThatFailsLeavesARunThatCanBeResumed() {
        TrainingJob job = shortJob("run");

        assertThatThrownBy(() -> Trainer.train(job, dyingAfter(14), control)).hasMessage("killed");

        RunFolder run = RunFolder.open(job.folder());
        assertThat(run.record().status()).isEqualTo(RunRecord.Status.RUNNING);
        assertThat(run.isResumable()).isTrue();
        Trainer.resume(job.folder(), job.corpus(), events::add, control);
        assertThat(events.get(0)).isEqualTo(new Started(12, 12, 36));
    }

    @Test
    void aRunThatIsKilledInItsFirstEpochGoesOnFromThereWithTheSameBits() throws IOException {
        TrainingJob whole = shortJob("whole");
        Trainer.train(whole, event -> {}, control);
        TrainingJob killed = shortJob("killed");

        assertThatThrownBy(() ->
                        Trainer.train(killed, dyingAfter(11), new TrainingControl(), ticking(Duration.ofSeconds(9))))
                .hasMessage("killed");

        RunFolder left = RunFolder.open(killed.folder());
        assertThat(left.record().epochs()).isEmpty();
        assertThat(left.checkpoints().stream().filter(left::hasModel))
                .as("the latest and the one before")
                .containsExactly(4L, 8L);
        Trainer.resume(killed.folder(), killed.corpus(), events::add, control);
        assertThat(events.get(0)).isEqualTo(new Started(8, 12, 36));
        assertSameModel(whole.folder(), killed.folder());
        assertThat(epochLosses(killed)).isEqualTo(epochLosses(whole));
    }

    /** As the end of the process does, this leaves the folder as it is at that moment. */
    private static Consumer<TrainingEvent> dyingAfter(long step) {
        return event -> {
            if (event instanceof StepDone done && done.step() == step) {
                throw new IllegalStateException("killed");
            }
        };
    }

    private static List<Double> epochLosses(TrainingJob job) {
        return RunFolder.open(job.folder()).record().epochs().stream()
                .map(RunRecord.EpochRecord::trainLoss)
                .toList();
    }
}
