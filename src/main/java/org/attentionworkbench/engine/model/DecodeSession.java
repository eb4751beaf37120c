package org.attentionworkbench.engine.model;

/**
 * Decoding step by step: sources are encoded once, then every {@link #step} feeds one token to each row and gives each
 * row's distribution over the next. A row is one hypothesis of one source. Confined to one thread.
 */
public final class DecodeSession implements AutoCloseable {
    DecodeSession() {}

    /** Hypotheses now held. */
    public int rows() {
        throw new UnsupportedOperationException();
    }

    /** Which source row r decodes. */
    public int source(int row) {
        throw new UnsupportedOperationException();
    }

    /**
     * Row r becomes a copy of what row parents[r] was; the number of rows becomes parents.length. Rows that are done are
     * dropped this way, and a beam is spread.
     */
    public void reorder(int[] parents) {
        throw new UnsupportedOperationException();
    }

    /**
     * @param tokens the token each row produced last, [rows]; {@code <bos>} at first
     */
    public void step(int[] tokens) {
        throw new UnsupportedOperationException();
    }

    /** log p of every next word for one row after the last step, in nats, written to into[0..V). */
    public void logProbabilities(int row, float[] into) {
        throw new UnsupportedOperationException();
    }

    /** The most probable next word of a row; the smallest id among equals. */
    public int argMax(int row) {
        throw new UnsupportedOperationException();
    }

    /** The weights of the last step for one row, [its source's length], a copy; length 0 without attention. */
    public float[] attention(int row) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void close() {}
}
