package org.attentionworkbench.engine.model;

/**
 * An encoder-decoder that learns: the façade over the DL4J graph. Used by one thread at a time; {@link Snapshot}s may be
 * used by others meanwhile. Off-heap memory is given back by {@link #close()}.
 */
public final class Network implements AutoCloseable {
    private Network() {}

    /** A network with fresh parameters: Glorot-uniform weights, orthogonal recurrent ones, small uniform embeddings, zero biases. */
    public static Network create(ModelSpec spec, NetworkConfig config) {
        throw new UnsupportedOperationException();
    }

    /** Number of trainable numbers a network of this spec has; needs no network. */
    public static long parameterCount(ModelSpec spec, int sourceVocabulary, int targetVocabulary) {
        throw new UnsupportedOperationException();
    }

    public ModelSpec spec() {
        throw new UnsupportedOperationException();
    }

    public NetworkConfig config() {
        throw new UnsupportedOperationException();
    }

    /** One step of teacher forcing: forward, backward, clipping, update. A loss that is not finite changes nothing. */
    public StepResult trainStep(Batch batch) {
        throw new UnsupportedOperationException();
    }

    /** From the next step on; schedules call this. */
    public void setLearningRate(double learningRate) {
        throw new UnsupportedOperationException();
    }

    /** A frozen copy of the parameters for decoding and scoring, on any thread. */
    public Snapshot snapshot() {
        throw new UnsupportedOperationException();
    }

    /** A copy of all that training changes. */
    public NetworkState state() {
        throw new UnsupportedOperationException();
    }

    /**
     * Goes on from a stored state.
     *
     * @throws IllegalArgumentException if names or shapes are not this network's; nothing is changed then
     */
    public void restore(NetworkState state) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void close() {}
}
