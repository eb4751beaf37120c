package org.attentionworkbench.engine.training;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.attentionworkbench.engine.Problem;
import org.attentionworkbench.engine.decoding.Translation;
import org.attentionworkbench.engine.embeddings.Coverage;
import org.attentionworkbench.engine.text.LearntMerge;
import org.attentionworkbench.engine.text.Side;

/** What a training run reports, in order, on the training thread. Losses are nats per target token, {@code <eos>} included. */
public sealed interface TrainingEvent {
    /** Before anything else, if subwords are learnt: one more merge of a side. Many thousands come in a second. */
    record MergeLearnt(Side side, LearntMerge merge) implements TrainingEvent {}

    /**
     * Then, if a side begins with pretrained embeddings: how far their file is read.
     *
     * @param share 0..1; at most a hundred times a side
     */
    record VectorsRead(Side side, double share) implements TrainingEvent {}

    /**
     * What a file of word vectors knew of the side's vocabulary.
     *
     * @param file as it was given
     */
    record EmbeddingsFound(Side side, Path file, Coverage coverage) implements TrainingEvent {}

    /**
     * What is to come.
     *
     * @param step          steps already done (more than 0 when resumed)
     * @param stepsPerEpoch updates in one epoch
     * @param totalSteps    steps when all epochs are done
     */
    record Started(long step, int stepsPerEpoch, long totalSteps) implements TrainingEvent {}

    /** After each update. {@code elapsed}: time spent in training steps so far, evaluation and checkpoints left out. */
    record StepDone(
            long step, int epoch, double loss, double gradientNorm, double targetTokensPerSecond, Duration elapsed)
            implements TrainingEvent {}

    /** The probe sentences as the model decodes them now: every few seconds and after every epoch. */
    record ProbesDecoded(long step, List<Translation> probes) implements TrainingEvent {
        public ProbesDecoded {
            probes = List.copyOf(probes);
        }
    }

    /**
     * After each epoch.
     *
     * @param epoch         from 1
     * @param trainLoss     mean over the epoch's target tokens, while they were learnt
     * @param testLoss      on the held-out pairs
     * @param exactMatch    share of held-out pairs decoded exactly, 0..1
     * @param trainDuration time spent in this epoch's training steps
     * @param best          whether testLoss is the lowest so far
     */
    record EpochDone(
            int epoch,
            long step,
            double trainLoss,
            double testLoss,
            double exactMatch,
            Duration trainDuration,
            boolean best)
            implements TrainingEvent {}

    /** A checkpoint is safe on disk. */
    record CheckpointWritten(long step) implements TrainingEvent {}

    /** Something to tell that does not end the run, e.g. that a damaged checkpoint was passed over. */
    record Notice(Problem problem) implements TrainingEvent {}

    /** The last event of a run that ended well. */
    record Finished(long step, Outcome outcome) implements TrainingEvent {}

    /** How a run ended. */
    enum Outcome {
        /** All epochs are done. */
        COMPLETED,
        /** Somebody asked for it to stop; it can be resumed. */
        STOPPED
    }
}
