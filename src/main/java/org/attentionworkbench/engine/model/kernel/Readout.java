package org.attentionworkbench.engine.model.kernel;

/**
 * What stands between state and context of a step and the output layer. Rows are shared out as columns of what is computed.
 */
interface Readout {
    /** Makes room for packed rows; by one thread. */
    void begin(int rows);

    /** From s and c of n rows, the first of which is row first. Barriers inside if anything is computed; ends with one then. */
    void forward(Team.Worker worker, int first, Matrix states, Matrix contexts);

    /** What the output layer reads, all rows: matrices in the order of its columns. */
    Matrix[] outputs(Matrix states, Matrix contexts);

    /** Makes room for the way back; by one thread. */
    void beginBackward();

    /** Where the output layer is to write the gradients of {@link #outputs}. */
    Matrix[] outputGradients();

    /** From the gradients of the outputs of rows first to last to those of s and c. Ends with a barrier if anything is computed. */
    void backward(Team.Worker worker, int first, int last);

    /** Gradients of all states, [rows, H]. */
    Matrix stateGradient();

    /** Gradients of all contexts, [rows, C]. */
    Matrix contextGradient();

    /** Gradients of parameters of its own, this worker's share. */
    void weightGradients(Team.Worker worker, Matrix states, Matrix contexts, Parameters gradients);

    void close();
}
