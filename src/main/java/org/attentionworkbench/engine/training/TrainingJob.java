package org.attentionworkbench.engine.training;

import java.nio.file.Path;
import java.util.List;
import org.attentionworkbench.engine.corpus.Corpus;
import org.attentionworkbench.engine.decoding.UnknownWords;
import org.attentionworkbench.engine.embeddings.Pretrained;
import org.attentionworkbench.engine.model.ModelSpec;
import org.attentionworkbench.engine.text.Sides;
import org.attentionworkbench.engine.text.TokenizerSpec;

/**
 * A run that has not begun.
 *
 * @param folder    where the run is written; must not exist
 * @param corpus    the pairs
 * @param origin    where the pairs come from, as in {@code RunRecord.CorpusReference}
 * @param text      how they become ids
 * @param spec      the network
 * @param config    how it is trained
 * @param probes    source texts whose decoding and attention is stored and reported as training goes on
 */
public record TrainingJob(
        Path folder,
        Corpus corpus,
        Origin origin,
        TextConfig text,
        ModelSpec spec,
        TrainingConfig config,
        List<String> probes) {
    public TrainingJob {
        probes = List.copyOf(probes);
        if (probes.stream().anyMatch(String::isBlank)) {
            throw new IllegalArgumentException("a probe must not be blank, were " + probes);
        }
    }

    /**
     * @param tokenizers    what cuts each side
     * @param minCount      tokens seen less often are unknown; not where a tokenizer has an inventory of its own
     * @param maxVocabulary most tokens kept a side, special ones not counted; not where a tokenizer has an inventory
     * @param unknown       what becomes of {@code <unk>} in a target
     * @param pretrained    files of word vectors to begin with, and whether these are learnt on; with one for the source, words
     *     outside its vocabulary are read as the mean of their character n-grams
     */
    public record TextConfig(
            Sides<TokenizerSpec> tokenizers,
            int minCount,
            int maxVocabulary,
            UnknownWords unknown,
            Pretrained pretrained) {
        /** White space, every token, 10,000 a side. */
        public static final TextConfig DEFAULT = new TextConfig("whitespace", 1, 10_000);

        /** The same tokenizer on both sides; {@code <unk>} stays. */
        public TextConfig(String tokenizer, int minCount, int maxVocabulary) {
            this(Sides.both(TokenizerSpec.of(tokenizer)), minCount, maxVocabulary, UnknownWords.KEEP);
        }

        /** Embeddings begin at random. */
        public TextConfig(Sides<TokenizerSpec> tokenizers, int minCount, int maxVocabulary, UnknownWords unknown) {
            this(tokenizers, minCount, maxVocabulary, unknown, Pretrained.NONE);
        }

        public TextConfig {
            if (minCount < 1 || maxVocabulary < 1) {
                throw new IllegalArgumentException(
                        "min-count and vocabulary must be at least 1, were " + minCount + " and " + maxVocabulary);
            }
        }

        /** The same with other embeddings to begin with. */
        public TextConfig with(Pretrained other) {
            return new TextConfig(tokenizers, minCount, maxVocabulary, unknown, other);
        }

        /** The name of the source's tokenizer. */
        public String tokenizer() {
            return tokenizers.source().name();
        }
    }

    /**
     * @param pairs   {@code sample:NAME:PAIRS:SEED}, or the file the pairs were read from
     * @param heldOut the file of the held-out pairs, if they have their own
     */
    public record Origin(String pairs, java.util.Optional<String> heldOut) {}
}
