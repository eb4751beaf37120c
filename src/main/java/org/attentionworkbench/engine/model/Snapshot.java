package org.attentionworkbench.engine.model;

import java.util.List;

/** The parameters of a network at one moment. Immutable and safe for several threads; each opens its own sessions. */
public final class Snapshot implements AutoCloseable {
    Snapshot() {}

    public ModelSpec spec() {
        throw new UnsupportedOperationException();
    }

    /** Number of words the output distribution covers. */
    public int targetVocabulary() {
        throw new UnsupportedOperationException();
    }

    /** Encodes the sources (each ending with {@code <eos>}) and waits for the first step, one row a source. */
    public DecodeSession open(int[][] sources) {
        throw new UnsupportedOperationException();
    }

    /** Teacher forcing for every pair of the batch, in order; single-threaded. */
    public List<Forced> force(Batch batch) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void close() {}
}
