package org.attentionworkbench.engine.corpus.xray;

import java.util.BitSet;
import java.util.stream.IntStream;

/** Pairs that have something in common worth a look. Immutable. */
public final class Finding {
    private final int count;
    private final BitSet pairs;

    /**
     * @param count how many pairs it is about
     * @param pairs their numbers, and those of the pairs they are to be compared with
     */
    Finding(int count, BitSet pairs) {
        if (count < 0 || count > pairs.cardinality()) {
            throw new IllegalArgumentException(count + " pairs cannot be among " + pairs.cardinality());
        }
        this.count = count;
        this.pairs = (BitSet) pairs.clone();
    }

    /** About every one of these. */
    static Finding of(BitSet pairs) {
        return new Finding(pairs.cardinality(), pairs);
    }

    /** What to look for. */
    public enum Kind {
        /** Pairs whose source and target both stand, exactly alike, in another pair too. */
        DUPLICATE,
        /** Pairs whose source stands in another pair with another target. */
        SEVERAL_TARGETS,
        /** Held-out pairs that are among the training pairs, exactly alike; with the training pairs. */
        LEAKED_PAIR,
        /** Held-out pairs whose source is that of a training pair, exactly alike; with those training pairs. */
        LEAKED_SOURCE,
        /**
         * Held-out pairs whose source differs from those of all training pairs, but from one of them in nothing but case,
         * white space and punctuation (see {@link FoldedText}); with those training pairs. Sources of nothing else do not
         * count.
         */
        NEARLY_LEAKED
    }

    /** How many pairs it is about. */
    public int count() {
        return count;
    }

    /** Their numbers, and those of the pairs they are to be compared with, rising. */
    public IntStream pairs() {
        return pairs.stream();
    }
}
