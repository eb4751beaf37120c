package org.attentionworkbench.engine.model.kernel;

/**
 * What an encoder leaves for a decoder: for each source a block of {@link #stride()} rows. First h_1, h_2, ... (rows behind
 * the source's length are 0), at the end the final states the decoder starts from, one row each.
 *
 * <pre>
 *   row(s, 0)               h_1 of source s
 *   row(s, length(s) - 1)   its last state
 *   row(s, longest + k)     final state k: for each layer h, and what else its cell carries; only the first H numbers
 * </pre>
 */
public final class Memory {
    static final Memory EMPTY = new Memory(Floats.allocate(0).matrix(0, 1), new int[0], 0, 0);

    private final Matrix states;
    private final int[] lengths;
    private final int longest;
    private final int finals;

    /**
     * @param states  [sources · (longest + finals), M]
     * @param lengths tokens of each source
     * @param longest positions each source has room for
     * @param finals  final states behind them
     */
    public Memory(Matrix states, int[] lengths, int longest, int finals) {
        if (states.rows() != lengths.length * (longest + finals)) {
            throw new IllegalArgumentException(
                    states.rows() + " rows for " + lengths.length + " sources of " + (longest + finals));
        }
        this.states = states;
        this.lengths = lengths;
        this.longest = longest;
        this.finals = finals;
    }

    /** Everything, [sources · stride, M]. */
    Matrix states() {
        return states;
    }

    int sources() {
        return lengths.length;
    }

    int longest() {
        return longest;
    }

    int length(int source) {
        return lengths[source];
    }

    int stride() {
        return longest + finals;
    }

    /** The row of h at a position, counted from 0. */
    int row(int source, int position) {
        return source * stride() + position;
    }

    /** The row of a final state. */
    int finalRow(int source, int k) {
        return source * stride() + longest + k;
    }
}
