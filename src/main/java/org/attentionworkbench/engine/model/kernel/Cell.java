package org.attentionworkbench.engine.model.kernel;

/**
 * The elementwise part of a recurrent cell. The matrix products around it are {@link Recurrence}'s. All arrays hold
 * [sequences, units] without gaps; position k of every array is the same unit of the same sequence. What is carried from
 * step to step is h and, for some cells, more: state 0 is h.
 */
interface Cell {
    /** Number of gates G: blocks of rows of the weights. */
    int gates();

    /** Whether the last gate needs its recurrent product apart from its input product. */
    default boolean splitsLastGate() {
        return false;
    }

    /** States carried from step to step: 1 if h is all. */
    default int carried() {
        return 1;
    }

    /** Blocks of the tape the cell wants for itself, behind the others. */
    default int notes() {
        return 0;
    }

    /**
     * One step. In the tape's blocks 0..G-1 are the pre-activations W_ih x + b_ih + W_hh h + b_hh (the last without its
     * recurrent part, which is in block G, if it is split); they are replaced by what the backward step needs.
     *
     * @param tape   blocks of numbers, used from at
     * @param at     where this step begins in every block
     * @param states for each state carried, all its values
     * @param before where those before the step begin in each of them
     * @param after  where those after the step are to be written
     * @param n      sequences times units
     */
    void forward(float[][] tape, int at, float[][] states, int before, int after, int n);

    /**
     * The way back. The tape's blocks are replaced by the gradients of the pre-activations, block by block.
     *
     * @param gradient for each state carried its gradient after the step, from 0; replaced by the part of the gradient
     *     before the step that does not go through the recurrent weights
     */
    void backward(float[][] tape, int at, float[][] states, int before, int after, float[][] gradient, int n);
}
