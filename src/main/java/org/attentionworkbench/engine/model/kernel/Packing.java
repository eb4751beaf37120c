package org.attentionworkbench.engine.model.kernel;

/**
 * Where the tokens of sequences of different lengths stand when padding is left out: sequences sorted by falling length,
 * then time step by time step, so that the sequences still running at step t are a prefix of those at t-1.
 *
 * <pre>
 *   lengths 4 2 3  ->  ranks 0 2 1;  rows: t=0: 0 1 2 | t=1: 3 4 5 | t=2: 6 7 | t=3: 8
 * </pre>
 */
public final class Packing {
    private final int[] lengths;
    private final int[] sequence;
    private final int[] rank;
    private final int[] active;
    private final int[] offset;
    private final int total;

    private Packing(int[] lengths) {
        this.lengths = lengths;
        int n = lengths.length;
        int longest = 0;
        for (int length : lengths) {
            if (length < 1) {
                throw new IllegalArgumentException("a sequence needs at least one token, had " + length);
            }
            longest = Math.max(longest, length);
        }
        sequence = new int[n];
        rank = new int[n];
        active = new int[longest];
        offset = new int[longest + 1];
        sortByFallingLength(longest);
        for (int length : lengths) {
            for (int t = 0; t < length; t++) {
                active[t]++;
            }
        }
        for (int t = 0; t < longest; t++) {
            offset[t + 1] = offset[t] + active[t];
        }
        total = offset[longest];
    }

    /** @param lengths tokens of each sequence, all at least 1; not copied */
    public static Packing of(int[] lengths) {
        return new Packing(lengths);
    }

    /** Stable counting sort. */
    private void sortByFallingLength(int longest) {
        int next = 0;
        for (int length = longest; length >= 1; length--) {
            for (int s = 0; s < lengths.length; s++) {
                if (lengths[s] == length) {
                    sequence[next] = s;
                    rank[s] = next++;
                }
            }
        }
    }

    /** Number of sequences. */
    public int sequences() {
        return lengths.length;
    }

    /** Length of the longest sequence. */
    public int steps() {
        return active.length;
    }

    /** Tokens in all: rows of a packed matrix. */
    public int total() {
        return total;
    }

    /** Sequences that have a token at step t. */
    public int active(int t) {
        return active[t];
    }

    /** Row of rank 0 at step t. */
    public int offset(int t) {
        return offset[t];
    }

    /** Which sequence has this rank. */
    public int sequence(int rank) {
        return sequence[rank];
    }

    /** The rank of a sequence: 0 is the longest. */
    public int rank(int sequence) {
        return rank[sequence];
    }

    /** Tokens of a sequence. */
    public int length(int sequence) {
        return lengths[sequence];
    }

    /** Row of a sequence's token at step t. */
    public int row(int sequence, int t) {
        return offset[t] + rank[sequence];
    }
}
