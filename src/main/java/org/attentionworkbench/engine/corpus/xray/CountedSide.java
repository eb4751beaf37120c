package org.attentionworkbench.engine.corpus.xray;

import org.attentionworkbench.engine.text.Side;
import org.attentionworkbench.engine.text.Tokenizer;
import org.attentionworkbench.engine.text.Vocabulary;

/**
 * One side of a corpus under a tokenizer and a vocabulary.
 *
 * @param side       which
 * @param tokenizer  cuts its texts
 * @param vocabulary what is learnt; everything else becomes {@code <unk>}
 * @param count      its tokens counted
 */
public record CountedSide(Side side, Tokenizer tokenizer, Vocabulary vocabulary, SideCount count) {
    /**
     * Counts a side and makes the vocabulary a training would make: the inventory of a learnt tokenizer, otherwise the most
     * frequent tokens of the training pairs.
     *
     * @throws java.util.concurrent.CancellationException if it is not wanted any more
     */
    public static CountedSide of(MarkedPairs pairs, Side side, Tokenizer tokenizer, Limits limits, Watch watch) {
        return of(side, tokenizer, limits, SideCount.of(pairs, side, tokenizer, watch));
    }

    /** Makes the vocabulary of what is counted. */
    static CountedSide of(Side side, Tokenizer tokenizer, Limits limits, SideCount count) {
        Vocabulary vocabulary = Vocabulary.of(
                tokenizer.inventory().orElseGet(() -> count.tokens().kept(limits.minCount(), limits.maxSize())));
        return new CountedSide(side, tokenizer, vocabulary, count);
    }

    /**
     * What a vocabulary keeps; a learnt tokenizer's has no limits.
     *
     * @param minCount tokens seen less often are unknown
     * @param maxSize  most tokens kept, special ones not counted
     */
    public record Limits(int minCount, int maxSize) {
        public Limits {
            if (minCount < 1 || maxSize < 1) {
                throw new IllegalArgumentException("limits are at least 1, were " + minCount + " and " + maxSize);
            }
        }
    }

    /** Whether a token has an id of its own. */
    boolean knows(String token) {
        return vocabulary.contains(token);
    }
}
