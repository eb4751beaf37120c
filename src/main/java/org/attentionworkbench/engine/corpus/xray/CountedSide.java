package org.attentionworkbench.engine.corpus.xray;

import java.util.BitSet;
import java.util.function.Predicate;
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
        SideCount count = SideCount.of(pairs, side, tokenizer, watch);
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

    /**
     * The pairs of one part with such a token on this side. The texts are cut again: keeping every token of a million pairs
     * would take more memory than the pairs.
     *
     * @param heldOut whether to look among the held-out pairs, or among those to learn
     * @throws java.util.concurrent.CancellationException if it is not wanted any more
     */
    BitSet pairsWith(MarkedPairs pairs, boolean heldOut, Predicate<String> wanted, Watch watch) {
        BitSet found = new BitSet(pairs.size());
        for (int i = 0; i < pairs.size(); i++) {
            watch.at(i, pairs.size());
            if (pairs.isHeldOut(i) == heldOut
                    && tokenizer.tokenize(pairs.text(i, side)).stream().anyMatch(wanted)) {
                found.set(i);
            }
        }
        return found;
    }
}
