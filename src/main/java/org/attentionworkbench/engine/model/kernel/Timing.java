package org.attentionworkbench.engine.model.kernel;

/** When the decoder attends, and so what the context is input to: the loop over the target steps, there and back. */
interface Timing {
    /** Takes the encoder's output; by one thread. */
    void beginSource(Memory memory);

    /** Makes room for target rows; by one thread. */
    void beginTarget(Packing packing, int[] sources);

    /** What depends on the source alone, this worker's share. Ends without barrier. */
    void computeKeys(Team.Worker worker);

    /** All steps; the word embeddings are already projected. The outputs are complete when it returns. */
    void forward(Team.Worker worker);

    /** What the output layer reads: matrices [rows, .] in the order of its columns. */
    Matrix[] outputs();

    /** Makes room for the way back; by one thread. stateGradient: memory for the gradients of the states, [rows, H]. */
    void beginBackward(Matrix stateGradient);

    /** Where the output layer is to write the gradients of {@link #outputs}. */
    Matrix[] outputGradients();

    /** All steps back; complete when it returns. */
    void backward(Team.Worker worker);

    /** Gradients of what is left: weights of the attention and of the context's input; the memory's gradient but for its final states. */
    void finishBackward(Team.Worker worker, Parameters gradients, Matrix memoryGradient);

    /** α of a row. */
    float weight(int row, int position);

    void close();
}
