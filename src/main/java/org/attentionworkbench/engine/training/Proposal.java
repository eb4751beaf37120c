package org.attentionworkbench.engine.training;

import java.util.List;
import org.attentionworkbench.engine.corpus.Pair;
import org.attentionworkbench.engine.corpus.samples.making.SampleCorpus;
import org.attentionworkbench.engine.decoding.UnknownWords.Answer;
import org.attentionworkbench.engine.model.ModelSpec;

/**
 * A model and settings that suit a corpus, so that one press of Train shows something within a minute.
 *
 * @param text     tokenizers, vocabulary and what becomes of unknown words
 * @param spec     the network
 * @param training how to train it
 * @param probes   three source texts worth watching
 */
public record Proposal(TrainingJob.TextConfig text, ModelSpec spec, TrainingConfig training, List<String> probes) {
    public Proposal {
        probes = List.copyOf(probes);
        if (spec.readout().copying() != (text.unknown().answer() == Answer.COPY)) {
            throw new IllegalArgumentException(
                    "copying is an answer to unknown words and a part of the network: both or neither, was "
                            + text.unknown().answer() + " and " + spec.readout());
        }
    }

    /** For a sample, tuned and measured. */
    public static Proposal of(SampleCorpus sample) {
        return SampleProposals.of(sample);
    }

    /**
     * For any pairs, by their number, lengths and script: characters where words are not separated by spaces, words and
     * punctuation where punctuation stands on the words, subwords where pairs are many and words rare, a larger network for
     * more pairs, smaller batches for fewer or longer ones, and as many epochs as make about 3,000 steps.
     */
    public static Proposal of(List<Pair> pairs) {
        PairProfile profile = PairProfile.of(pairs);
        TrainingJob.TextConfig usual = TrainingJob.TextConfig.DEFAULT;
        int size = profile.pairs() < 2_000 ? 64 : 128;
        return new Proposal(
                new TrainingJob.TextConfig(
                        profile.tokenizers(), usual.minCount(), usual.maxVocabulary(), usual.unknown()),
                spec(size, size),
                config(epochs(profile), batchSize(profile), 2e-3),
                profile.probes());
    }

    private static int batchSize(PairProfile profile) {
        int size = profile.pairs() < 1_000 ? 16 : profile.pairs() < 5_000 ? 32 : 64;
        return profile.longTokens() > 60 ? Math.max(8, size / 4) : size;
    }

    private static int epochs(PairProfile profile) {
        int steps = BatchPlan.batches(profile.pairs(), batchSize(profile));
        return Math.min(Math.max(3_000 / steps, 3), 50);
    }

    static ModelSpec spec(int embedding, int hidden) {
        ModelSpec usual = ModelSpec.DEFAULT;
        return new ModelSpec(usual.cell(), usual.attention(), usual.timing(), embedding, hidden);
    }

    static TrainingConfig config(int epochs, int batchSize, double learningRate) {
        TrainingConfig usual = TrainingConfig.DEFAULT;
        return new TrainingConfig(epochs, batchSize, learningRate, usual.clip(), usual.seed(), usual.threads());
    }
}
