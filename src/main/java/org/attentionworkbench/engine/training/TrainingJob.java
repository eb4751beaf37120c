package org.attentionworkbench.engine.training;

import java.nio.file.Path;
import java.util.List;
import org.attentionworkbench.engine.corpus.Corpus;
import org.attentionworkbench.engine.model.ModelSpec;

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
     * @param tokenizer     id, for both sides
     * @param minCount      tokens seen less often are unknown
     * @param maxVocabulary most tokens kept a side, special ones not counted
     */
    public record TextConfig(String tokenizer, int minCount, int maxVocabulary) {
        /** White space, every token, 10,000 a side. */
        public static final TextConfig DEFAULT = new TextConfig("whitespace", 1, 10_000);

        public TextConfig {
            if (minCount < 1 || maxVocabulary < 1) {
                throw new IllegalArgumentException(
                        "min-count and vocabulary must be at least 1, were " + minCount + " and " + maxVocabulary);
            }
        }
    }

    /**
     * @param pairs   {@code sample:NAME:PAIRS:SEED}, or the file the pairs were read from
     * @param heldOut the file of the held-out pairs, if they have their own
     */
    public record Origin(String pairs, java.util.Optional<String> heldOut) {}
}
