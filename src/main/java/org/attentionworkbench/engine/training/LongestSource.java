package org.attentionworkbench.engine.training;

import java.util.stream.Stream;
import org.attentionworkbench.engine.Problem;
import org.attentionworkbench.engine.corpus.Corpus;
import org.attentionworkbench.engine.corpus.Pair;
import org.attentionworkbench.engine.model.ModelSpec;
import org.attentionworkbench.engine.text.Tokenizer;
import org.attentionworkbench.engine.text.TokenizerSpec;
import org.attentionworkbench.engine.text.Tokenizers;

/** The longest source a model meets in training: location attention has a table that must reach as far. */
public final class LongestSource {
    private LongestSource() {}

    /**
     * Of the training and held-out pairs, in tokens, {@code <eos>} included.
     *
     * @param tokenizer of the source; learnt here for the purpose if it has to be
     */
    public static int tokens(Corpus corpus, TokenizerSpec tokenizer) {
        return tokens(
                corpus, Tokenizers.make(tokenizer, corpus.training().stream().map(Pair::source)));
    }

    private static int tokens(Corpus corpus, Tokenizer cutter) {
        int longest = Stream.concat(corpus.training().stream(), corpus.heldOut().stream())
                .map(Pair::source)
                .mapToInt(source -> cutter.tokenize(source).size())
                .max()
                .orElse(0);
        return longest + 1;
    }

    /** @throws Problem if the spec has a table and a source is longer than it */
    static void requireWithinTable(ModelSpec spec, Corpus corpus, Tokenizer tokenizer) {
        if (spec.attention() != ModelSpec.Attention.LOCATION) {
            return;
        }
        int longest = tokens(corpus, tokenizer);
        int positions = spec.focus().positions();
        if (longest > positions) {
            throw new Problem("training.beyondTable", corpus.name(), longest, positions);
        }
    }
}
