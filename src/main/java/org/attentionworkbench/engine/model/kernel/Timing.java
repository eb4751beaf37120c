package org.attentionworkbench.engine.model.kernel;

/**
 * When the decoder attends, and so what the context is input to: the loop over the target steps, there and back. The
 * recurrent layers themselves are the {@link Stack}'s.
 */
interface Timing {
    /** Takes the encoder's output; by one thread. */
    void beginSource(Memory memory);

    /** Makes room for target rows; by one thread. firstStep: the number of their first step in their targets. */
    void beginTarget(Packing packing, int[] sources, int firstStep);

    /** What depends on the source alone, this worker's share. Ends without barrier. */
    void computeKeys(Team.Worker worker);

    /** All steps; the word embeddings are already projected. The outputs are complete when it returns. */
    void forward(Team.Worker worker);

    /** What the output layer reads: matrices [rows, .] in the order of its columns. */
    Matrix[] outputs();

    /** Makes room for the way back; by one thread. */
    void beginBackward();

    /** Where the output layer is to write the gradients of {@link #outputs}. */
    Matrix[] outputGradients();

    /** All steps back, the layers' gradients of products complete; ends with a barrier. */
    void backward(Team.Worker worker);

    /** Gradients of what is left: weights of the attention and of what is fed to the cell; the memory's gradient but for its final states. */
    void finishBackward(Team.Worker worker, Parameters gradients, Matrix memoryGradient);

    /** c of every row, [rows, C]; C may be 0. */
    Matrix contexts();

    /** α of a row. */
    float weight(int row, int head, int position);

    /** What is fed back besides the layers' states: what row r begins with, [rows by rank, F]; F may be 0. */
    Matrix fedInitially();

    /** What is fed to the step after the last one, [rows, F]. */
    Matrix fedFinally();

    void close();
}
