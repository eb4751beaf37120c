package org.attentionworkbench.app;

import java.util.BitSet;
import java.util.stream.IntStream;

/** Some of the pairs of a corpus, for example those of one bar of a histogram. Immutable. */
public final class PairSubset {
    private final Wording what;
    private final BitSet numbers;

    private PairSubset(Wording what, BitSet numbers) {
        this.what = what;
        this.numbers = numbers;
    }

    /**
     * @param what    what these pairs have in common, for people
     * @param numbers places in the corpus, from 1, as {@link CorpusFacts.Row#number} has them
     */
    public static PairSubset of(Wording what, IntStream numbers) {
        return new PairSubset(what, numbers.collect(BitSet::new, BitSet::set, BitSet::or));
    }

    /** What these pairs have in common. */
    public Wording what() {
        return what;
    }

    /** Whether the pair is one of them. */
    public boolean has(CorpusFacts.Row row) {
        return numbers.get(row.number());
    }

    /** How many they are. */
    public int size() {
        return numbers.cardinality();
    }
}
