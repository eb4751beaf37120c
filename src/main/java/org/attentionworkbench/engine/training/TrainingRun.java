package org.attentionworkbench.engine.training;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.attentionworkbench.engine.Problem;
import org.attentionworkbench.engine.decoding.Evaluator;
import org.attentionworkbench.engine.decoding.Evaluator.Evaluation;
import org.attentionworkbench.engine.decoding.Translation;
import org.attentionworkbench.engine.decoding.Translator;
import org.attentionworkbench.engine.model.Batch;
import org.attentionworkbench.engine.model.Network;
import org.attentionworkbench.engine.model.StepResult;
import org.attentionworkbench.engine.run.Checkpoint;
import org.attentionworkbench.engine.run.Progress;
import org.attentionworkbench.engine.run.RunRecord;
import org.attentionworkbench.engine.run.RunWriter;

/**
 * The training loop, from a checkpoint to the end or to a stop. What is learnt depends on the checkpoint, the data and
 * the configuration only: time decides when probes are decoded and checkpoints written, which changes nothing in the
 * network.
 */
final class TrainingRun {
    /** Probes are decoded this often; in the first seconds, when attention takes shape, more often. */
    private static final Duration PROBES_AT_LEAST_EVERY = Duration.ofSeconds(5);

    /** In a long epoch, too: a process that is killed loses at most half of what it has done, and never much over a minute. */
    private static final Duration CHECKPOINTS_AT_LEAST_EVERY = Duration.ofSeconds(60);

    private static final Duration FIRST_CHECKPOINT = Duration.ofSeconds(10);

    /** What a run is made of. {@code nanoTime}: a clock as {@link System#nanoTime()}. */
    record Parts(
            Network network,
            LearningData data,
            TrainingConfig config,
            List<String> probes,
            RunWriter writer,
            LongSupplier nanoTime) {}

    private final Network network;
    private final Stepper stepper;
    private final LearningData data;
    private final TrainingConfig config;
    private final List<String> probes;
    private final RunWriter writer;
    private final LongSupplier nanoTime;
    private final Consumer<TrainingEvent> events;
    private final TrainingControl control;

    private final List<RunRecord.EpochRecord> epochs;
    private final Pace pace = new Pace();
    private final LossCurve curve = new LossCurve();
    private final Timetable curvePoints;
    private final Timetable probesShown;
    private final Timetable probesStored;
    private final Timetable checkpoints;
    private Progress progress;
    private long checkpointStep;
    /** Of the last step, before clipping. */
    private double gradientNorm;

    private boolean interrupted;

    TrainingRun(Parts parts, Checkpoint start, Consumer<TrainingEvent> events, TrainingControl control) {
        network = parts.network;
        stepper = new Stepper(Learner.of(network), parts.config, parts.data.totalSteps(parts.config));
        data = parts.data;
        config = parts.config;
        probes = parts.probes;
        writer = parts.writer;
        nanoTime = parts.nanoTime;
        this.events = events;
        this.control = control;
        epochs = new ArrayList<>(writer.record().epochs());
        progress = start.progress();
        checkpointStep = start.step();
        Duration trained = progress.totalTime();
        Duration atMost = Duration.ofDays(1);
        curvePoints = new Timetable(0.005, Duration.ofMillis(100), atMost, trained);
        probesShown = new Timetable(0.25, Duration.ofMillis(500), PROBES_AT_LEAST_EVERY, trained);
        probesStored = new Timetable(0.01, Duration.ZERO, atMost, trained);
        checkpoints = new Timetable(0.5, FIRST_CHECKPOINT, CHECKPOINTS_AT_LEAST_EVERY, trained);
    }

    /** @throws Problem if the loss stops being finite or the folder cannot be written */
    void run() {
        while (progress.epoch() < config.epochs()) {
            if (!learnEpoch()) {
                stop();
                return;
            }
            finishEpoch();
        }
        finish(RunRecord.Status.COMPLETED, TrainingEvent.Outcome.COMPLETED);
    }

    /** The rest of the epoch under way. @return whether it was finished, and not stopped */
    private boolean learnEpoch() {
        BatchPlan plan = data.plan(config, progress.epoch() + 1);
        while (progress.batch() < plan.size()) {
            if (!mayContinue()) {
                return false;
            }
            learn(plan.group(progress.batch(), config.method().accumulation()));
            showProbesIfDue();
            if (checkpoints.isDue(progress.totalNanos())) {
                writeCheckpoint();
            }
        }
        return true;
    }

    /** An interrupt is a wish to stop; it is passed on once the last checkpoint is written. */
    private boolean mayContinue() {
        try {
            return control.mayContinue();
        } catch (InterruptedException e) {
            interrupted = true;
            return false;
        }
    }

    /** One step. @param group the pairs of each of its batches */
    private void learn(List<int[]> group) {
        long before = nanoTime.getAsLong();
        List<Batch> batches = group.stream().map(data::batch).toList();
        StepResult result = stepper.step(progress.step() + 1, batches, heldOutLosses());
        long nanos = nanoTime.getAsLong() - before;
        gradientNorm = result.gradientNorm();
        if (!Double.isFinite(result.lossSum()) || !Double.isFinite(gradientNorm)) {
            throw diverged(progress.step() + 1);
        }
        progress = progress.plusStep(group.size(), result.lossSum(), result.tokens(), nanos);
        events.accept(new TrainingEvent.StepDone(
                progress.step(),
                progress.epoch() + 1,
                result.lossPerToken(),
                result.gradientNorm(),
                pace.after(result.tokens(), nanos),
                progress.totalTime()));
        curve.add(result);
        if (curvePoints.isDue(progress.totalNanos())) {
            curvePoints.done(progress.totalNanos());
            writer.loss(curve.take(progress));
        }
    }

    private List<Double> heldOutLosses() {
        return epochs.stream().map(RunRecord.EpochRecord::testLoss).toList();
    }

    private Problem diverged(long step) {
        Problem problem = new Problem(
                "training.diverged", step, gradientNorm, checkpointStep, config.learningRate(), config.clip());
        try {
            writer.finish(RunRecord.Status.FAILED);
        } catch (Problem unwritable) {
            problem.addSuppressed(unwritable);
        }
        return problem;
    }

    private void showProbesIfDue() {
        if (probesShown.isDue(progress.totalNanos())) {
            List<Translation> decoded;
            try (Translator translator = translator()) {
                decoded = decodeProbes(translator);
            }
            show(decoded);
            if (probesStored.isDue(progress.totalNanos())) {
                probesStored.done(progress.totalNanos());
                writer.probes(progress.step(), decoded);
            }
        }
    }

    private void show(List<Translation> decoded) {
        probesShown.done(progress.totalNanos());
        events.accept(new TrainingEvent.ProbesDecoded(progress.step(), decoded));
    }

    private Translator translator() {
        return new Translator(network.snapshot(), data.text());
    }

    private List<Translation> decodeProbes(Translator translator) {
        return probes.stream().map(translator::translate).toList();
    }

    private void finishEpoch() {
        try (Translator translator = translator()) {
            Evaluation evaluation = Evaluator.quick(translator, data.evaluated(), config.threads());
            if (!Double.isFinite(evaluation.loss())) {
                throw diverged(progress.step());
            }
            boolean best = epochs.stream().allMatch(e -> evaluation.loss() < e.testLoss());
            RunRecord.EpochRecord epoch = record(evaluation);
            epochs.add(epoch);
            progress = progress.plusEpoch();
            List<Translation> decoded = decodeProbes(translator);
            events.accept(epochDone(epoch, best));
            show(decoded);
            writeCheckpoint(decoded);
        }
    }

    private RunRecord.EpochRecord record(Evaluation evaluation) {
        return new RunRecord.EpochRecord(
                progress.epoch() + 1,
                progress.step(),
                progress.epochLoss(),
                evaluation.loss(),
                evaluation.exactMatch(),
                progress.epochNanos() / 1e9);
    }

    private static TrainingEvent.EpochDone epochDone(RunRecord.EpochRecord epoch, boolean best) {
        return new TrainingEvent.EpochDone(
                epoch.epoch(),
                epoch.step(),
                epoch.trainLoss(),
                epoch.testLoss(),
                epoch.exactMatch(),
                Duration.ofNanos(Math.round(epoch.trainSeconds() * 1e9)),
                best);
    }

    private void writeCheckpoint() {
        try (Translator translator = translator()) {
            writeCheckpoint(decodeProbes(translator));
        }
    }

    private void writeCheckpoint(List<Translation> decoded) {
        writer.checkpoint(new Checkpoint(progress, network.state(), decoded), epochs);
        checkpointStep = progress.step();
        checkpoints.done(progress.totalNanos());
        events.accept(new TrainingEvent.CheckpointWritten(checkpointStep));
    }

    private void stop() {
        if (checkpointStep != progress.step()) {
            writeCheckpoint();
        }
        finish(RunRecord.Status.STOPPED, TrainingEvent.Outcome.STOPPED);
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void finish(RunRecord.Status status, TrainingEvent.Outcome outcome) {
        writer.finish(status);
        events.accept(new TrainingEvent.Finished(progress.step(), outcome));
    }
}
