package org.attentionworkbench.app.train;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.attentionworkbench.app.Background;
import org.attentionworkbench.app.Benches;
import org.attentionworkbench.app.LoadedCorpus;
import org.attentionworkbench.app.Session;
import org.attentionworkbench.app.Workbench;
import org.attentionworkbench.engine.corpus.Corpus;
import org.attentionworkbench.engine.corpus.Pair;
import org.attentionworkbench.engine.decoding.Translation;
import org.attentionworkbench.engine.model.ModelSpec;
import org.attentionworkbench.engine.run.RunRecord;
import org.attentionworkbench.engine.training.Proposal;
import org.attentionworkbench.engine.training.TrainingConfig;
import org.attentionworkbench.engine.training.TrainingEvent;
import org.attentionworkbench.engine.training.TrainingJob;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A view model of the Train stage whose training says what a test tells it, on a thread the test drives. */
abstract class TrainBench {
    @TempDir
    Path home;

    final ScriptedTraining training = new ScriptedTraining();
    final Deque<Runnable> trainingThread = new ArrayDeque<>();
    final List<Path> checkpoints = new ArrayList<>();
    private final Instant now = Instant.parse("2026-11-22T10:00:00Z");
    Workbench workbench;
    Session session;
    Path runs;

    @BeforeEach
    void makeAWorkbench() {
        workbench =
                Benches.with(new Background(Runnable::run, trainingThread::add, Runnable::run, Runnable::run), home);
        session = workbench.session();
        runs = workbench.folders().runs();
    }

    TrainViewModel model() {
        return new TrainViewModel(workbench, training, () -> now, checkpoints::add);
    }

    TrainViewModel ready() {
        var spec = new ModelSpec(ModelSpec.Cell.GRU, ModelSpec.Attention.ADDITIVE, ModelSpec.Timing.AFTER, 8, 8);
        session.open(
                new LoadedCorpus(
                        "toy",
                        new TrainingJob.Origin("toy.tsv", Optional.empty()),
                        corpus().training(),
                        Optional.of(corpus().heldOut()),
                        List.of()),
                new Proposal(TrainingJob.TextConfig.DEFAULT, spec, TrainingConfig.DEFAULT, List.of("a b", "c d")));
        return model();
    }

    void work() {
        while (!trainingThread.isEmpty()) {
            trainingThread.remove().run();
        }
    }

    static Corpus corpus() {
        return new Corpus("toy", List.of(new Pair("a b", "b a")), List.of(new Pair("x y", "y x")));
    }

    static RunRecord past(RunRecord.Status status) {
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

    static TrainingEvent step(long step, double loss) {
        return new TrainingEvent.StepDone(step, 1, loss, 1, 1000, Duration.ofSeconds(step));
    }

    static TrainingEvent epoch(int epoch, long step, double testLoss, double exactMatch) {
        return new TrainingEvent.EpochDone(epoch, step, 2, testLoss, exactMatch, Duration.ofSeconds(1), true);
    }

    static Translation translation(String target) {
        return new Translation("a", target, List.of("a", "<eos>"), List.of(), -1, Optional.empty());
    }

    static List<Long> steps(TrainViewModel model) {
        return model.report().losses().training().stream()
                .map(LossHistory.Point::step)
                .toList();
    }
}
