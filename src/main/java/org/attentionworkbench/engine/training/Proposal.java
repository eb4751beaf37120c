package org.attentionworkbench.engine.training;

import java.util.List;
import org.attentionworkbench.engine.corpus.Pair;
import org.attentionworkbench.engine.corpus.SampleCorpus;
import org.attentionworkbench.engine.model.ModelSpec;

/**
 * A model and settings that suit a corpus, so that one press of Train shows something within a minute.
 *
 * @param text     tokenizer and vocabulary
 * @param spec     the network
 * @param training how to train it
 * @param probes   three source texts worth watching
 */
public record Proposal(TrainingJob.TextConfig text, ModelSpec spec, TrainingConfig training, List<String> probes) {
    public Proposal {
        probes = List.copyOf(probes);
    }

    /** For a sample, tuned and measured. */
    public static Proposal of(SampleCorpus sample) {
        throw new UnsupportedOperationException();
    }

    /** For any pairs, by their number, lengths and script (characters where there are no spaces). */
    public static Proposal of(List<Pair> pairs) {
        throw new UnsupportedOperationException();
    }
}
