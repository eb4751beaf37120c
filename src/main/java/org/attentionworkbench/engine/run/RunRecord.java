package org.attentionworkbench.engine.run;

import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.attentionworkbench.engine.decoding.UnknownWords;
import org.attentionworkbench.engine.embeddings.Coverage;
import org.attentionworkbench.engine.model.ModelSpec;
import org.attentionworkbench.engine.model.Optimizer;
import org.attentionworkbench.engine.model.Regularization;
import org.attentionworkbench.engine.text.Side;
import org.attentionworkbench.engine.text.Sides;
import org.attentionworkbench.engine.text.TokenizerSpec;

/**
 * {@code run.json}: what a run is and how far it came. Written after the checkpoint it speaks of, so what it says is on
 * disk.
 *
 * @param format      version of the folder's layout
 * @param program     version of the program that wrote it
 * @param created     when it began
 * @param corpus      what it learns from
 * @param text        how texts become tokens, and what becomes of those the model does not know
 * @param spec        the network
 * @param settings    how it is trained
 * @param probes      source texts watched
 * @param status      how it stands
 * @param epochs      every finished epoch
 * @param bestStep    checkpoint with the lowest held-out loss
 * @param latestStep  newest checkpoint
 */
public record RunRecord(
        int format,
        String program,
        Instant created,
        CorpusReference corpus,
        Text text,
        ModelSpec spec,
        Settings settings,
        List<String> probes,
        Status status,
        List<EpochRecord> epochs,
        Optional<Long> bestStep,
        Optional<Long> latestStep) {
    /** The layout this program writes. */
    public static final int FORMAT = 1;

    public RunRecord {
        probes = List.copyOf(probes);
        epochs = List.copyOf(epochs);
    }

    /** The same run, standing otherwise. */
    public RunRecord withStatus(Status newStatus) {
        return new RunRecord(
                format,
                program,
                created,
                corpus,
                text,
                spec,
                settings,
                probes,
                newStatus,
                epochs,
                bestStep,
                latestStep);
    }

    /**
     * The same run, come as far as this.
     *
     * @param finished   every finished epoch; the best step is that of the one with the lowest held-out loss
     * @param checkpoint the newest checkpoint's step
     */
    public RunRecord withCheckpoint(List<EpochRecord> finished, long checkpoint) {
        Optional<Long> best = finished.stream()
                .min(Comparator.comparingDouble(EpochRecord::testLoss))
                .map(EpochRecord::step);
        return new RunRecord(
                format,
                program,
                created,
                corpus,
                text,
                spec,
                settings,
                probes,
                status,
                finished,
                best,
                Optional.of(checkpoint));
    }

    /**
     * @param tokenizers what cuts each side
     * @param unknown    what becomes of {@code <unk>} in a target, unless somebody decoding says otherwise
     * @param embeddings what each side's began with, if not at random
     */
    public record Text(
            Sides<TokenizerSpec> tokenizers, UnknownWords.Answer unknown, Sides<Optional<Embeddings>> embeddings) {
        /** Embeddings began at random. */
        public Text(Sides<TokenizerSpec> tokenizers, UnknownWords.Answer unknown) {
            this(tokenizers, unknown, Sides.both(Optional.empty()));
        }

        /** The same tokenizer on both sides; {@code <unk>} stays. */
        public static Text of(String tokenizer) {
            return new Text(Sides.both(TokenizerSpec.of(tokenizer)), UnknownWords.Answer.KEEP);
        }

        /** The sides whose embeddings are not learnt. */
        public Set<Side> frozen() {
            Set<Side> frozen = EnumSet.noneOf(Side.class);
            embeddings.source().filter(Embeddings::frozen).ifPresent(e -> frozen.add(Side.SOURCE));
            embeddings.target().filter(Embeddings::frozen).ifPresent(e -> frozen.add(Side.TARGET));
            return frozen;
        }
    }

    /**
     * Word vectors that a side's embeddings began with. The file is not needed any more.
     *
     * @param file        where it was
     * @param fingerprint SHA-256 of its bytes, hexadecimal
     * @param frozen      whether the embeddings stay as they began
     * @param coverage    what the file knew of the vocabulary
     */
    public record Embeddings(String file, String fingerprint, boolean frozen, Coverage coverage) {}

    /** How a run stands. A RUNNING one whose process is gone was cut off and can be resumed like a STOPPED one. */
    public enum Status {
        RUNNING,
        STOPPED,
        COMPLETED,
        FAILED
    }

    /**
     * @param name        for people
     * @param origin      {@code sample:NAME:PAIRS:SEED} or the file it was read from
     * @param testOrigin  the file of the held-out pairs, if they have their own
     * @param fingerprint of the pairs
     * @param trainingPairs number of pairs learnt
     * @param heldOutPairs  number of pairs held out
     */
    public record CorpusReference(
            String name,
            String origin,
            Optional<String> testOrigin,
            String fingerprint,
            int trainingPairs,
            int heldOutPairs) {}

    /** The training settings, as plain data, so that this package needs none of training's. Units as in TrainingConfig. */
    public record Settings(
            int epochs,
            int batchSize,
            double learningRate,
            double clip,
            long seed,
            int threads,
            int minCount,
            int maxVocabulary,
            Method method) {
        /** By the {@linkplain Method#PLAIN plain} method. */
        public Settings(
                int epochs,
                int batchSize,
                double learningRate,
                double clip,
                long seed,
                int threads,
                int minCount,
                int maxVocabulary) {
            this(epochs, batchSize, learningRate, clip, seed, threads, minCount, maxVocabulary, Method.PLAIN);
        }
    }

    /**
     * How gradients are made and used, as in {@code TrainingConfig.Method}.
     *
     * @param schedule name and numbers, for training to make sense of
     * @param sampling likewise
     */
    public record Method(
            Optimizer optimizer,
            Regularization regularization,
            NamedNumbers schedule,
            NamedNumbers sampling,
            int accumulation) {
        /** What every run did that says nothing of it. */
        public static final Method PLAIN = new Method(
                Optimizer.ADAM, Regularization.NONE, NamedNumbers.of("constant"), NamedNumbers.of("none"), 1);
    }

    /** One finished epoch; losses in nats per target token, exactMatch in 0..1. */
    public record EpochRecord(
            int epoch, long step, double trainLoss, double testLoss, double exactMatch, double trainSeconds) {}
}
