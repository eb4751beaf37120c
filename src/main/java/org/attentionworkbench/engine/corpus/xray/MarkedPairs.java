package org.attentionworkbench.engine.corpus.xray;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.attentionworkbench.engine.corpus.Corpus;
import org.attentionworkbench.engine.corpus.Pair;
import org.attentionworkbench.engine.text.Side;

/** All pairs of a corpus in one list, the held-out ones marked. Pairs are numbered by their place, from 0. Immutable. */
public final class MarkedPairs {
    private final List<Pair> pairs;
    private final BitSet heldOut;

    private MarkedPairs(List<Pair> pairs, BitSet heldOut) {
        this.pairs = pairs;
        this.heldOut = heldOut;
    }

    /** First all pairs to learn, then all held-out ones: for held-out pairs of a file of their own. */
    public static MarkedPairs of(Corpus corpus) {
        List<Pair> all = new ArrayList<>(corpus.training());
        all.addAll(corpus.heldOut());
        BitSet heldOut = new BitSet(all.size());
        heldOut.set(corpus.training().size(), all.size());
        return new MarkedPairs(List.copyOf(all), heldOut);
    }

    /**
     * The pairs in the order they came.
     *
     * @param pairs all of them
     * @param split the same pairs, each in one of the parts; both parts keep the order
     * @throws IllegalArgumentException if the parts are not these pairs
     */
    public static MarkedPairs of(List<Pair> pairs, Corpus split) {
        BitSet heldOut = new BitSet(pairs.size());
        int held = 0;
        for (int i = 0; i < pairs.size(); i++) {
            int learnt = i - held;
            boolean isNextToLearn =
                    learnt < split.training().size() && split.training().get(learnt) == pairs.get(i);
            if (!isNextToLearn) {
                heldOut.set(i);
                held++;
            }
        }
        if (held != split.heldOut().size()
                || pairs.size() != held + split.training().size()) {
            throw new IllegalArgumentException(
                    "the parts of " + split.name() + " are not its " + pairs.size() + " pairs");
        }
        return new MarkedPairs(List.copyOf(pairs), heldOut);
    }

    /** Whether these are the very same pairs in the same order, however they are split. */
    boolean hasPairsOf(MarkedPairs other) {
        return pairs == other.pairs;
    }

    /** How many pairs there are. */
    public int size() {
        return pairs.size();
    }

    /** One of the pairs. */
    public Pair pair(int number) {
        return pairs.get(number);
    }

    /** One of its texts. */
    public String text(int number, Side side) {
        return side == Side.SOURCE
                ? pairs.get(number).source()
                : pairs.get(number).target();
    }

    /** Whether it is only tested on. */
    public boolean isHeldOut(int number) {
        return heldOut.get(number);
    }

    /** How many are only tested on. */
    public int heldOutSize() {
        return heldOut.cardinality();
    }
}
