package org.attentionworkbench.engine.model.kernel;

/**
 * Whether words may be copied from the source. Rows are those of the targets' {@link Packing}. Without copying nothing is
 * added anywhere, and every probability is the output layer's own.
 */
interface Copying {
    /** No copying. */
    Copying NONE = new Copying() {};

    /** Whether there is any. */
    default boolean isOn() {
        return false;
    }

    /** Takes what the source positions hold, [sources][length]: ids of the target vocabulary, or V, V + 1, ... outside it. */
    default void beginSource(int[][] ids) {}

    /**
     * Makes room; by one thread.
     *
     * @param sources which source each sequence reads
     * @param labels  the word each row is to produce, [rows]; not looked at where {@link #logProbability} is not asked for
     */
    default void beginTarget(Packing packing, int[] sources, int[] labels) {}

    /**
     * How much is generated and how much copied: this worker's share of the rows. Ends without barrier.
     *
     * @param attention has all weights and contexts
     * @param states    s of every row, [rows, H]
     * @param inputs    the embeddings that were read, [rows, E]
     */
    default void forward(Team.Worker worker, Timing attention, Matrix states, Matrix inputs) {}

    /** g of a row: the share of all probability that is the output layer's. */
    default float generated(int row) {
        return 1f;
    }

    /** log p of a row's label in nats, given what the output layer thinks of it. */
    default float logProbability(int row, float generated) {
        return generated;
    }

    /** Which share of the probability of a row's label comes from the output layer. */
    default float generatedShare(int row, float generated) {
        return 1f;
    }

    /** Number of words beyond the vocabulary that a source holds. */
    default int outside(int source) {
        return 0;
    }

    /** Makes of the output layer's log p of a row, [V + outside], the ones with copying, in nats. */
    default void mix(int row, int source, Timing attention, float[] logs) {}

    /** From the loss, times scale, to what goes back to attention, states and inputs: this worker's share of the rows. A barrier must follow. */
    default void startBackward(Team.Worker worker, float scale, SoftmaxOutput output) {}

    /** Adds a row's part to the gradient of its context, [C]. */
    default void addToContext(int row, float[] gradient) {}

    /** Adds a row's part to the gradients of n weights from a position on, which stand from 0. */
    default void addToWeights(int row, int source, int position, int n, float[] gradient) {}

    /** Adds to the gradients of the states of the rows from first, [n, H]: this worker's columns. */
    default void addToStates(Team.Worker worker, int first, Matrix gradient) {}

    /** Adds to the gradients of the embeddings that were read, [rows, E]: this worker's share of the rows. */
    default void addToInputs(Team.Worker worker, Matrix gradient) {}

    /** Gradients of its own parameters; by one thread. */
    default void weightGradients(Blas blas, Matrix contexts, Matrix states, Matrix inputs, Parameters into) {}

    default void close() {}
}
