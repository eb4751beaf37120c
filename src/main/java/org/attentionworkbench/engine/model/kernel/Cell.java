package org.attentionworkbench.engine.model.kernel;

/**
 * The elementwise part of a recurrent cell. The matrix products around it are {@link Recurrence}'s. All arrays hold
 * [sequences, units] without gaps; position k of every array is the same unit of the same sequence.
 */
interface Cell {
    /** Number of gates G: blocks of rows of the weights. */
    int gates();

    /** Whether the last gate needs its recurrent product apart from its input product. */
    boolean splitsLastGate();

    /**
     * One step. In the tape's blocks 0..G-1 are the pre-activations W_ih x + b_ih + W_hh h + b_hh (the last without its
     * recurrent part, which is in block G, if it is split); they are replaced by what the backward step needs.
     *
     * @param tape     blocks of numbers, used from at
     * @param at       where this step begins in every block
     * @param previous h of the step before, from previousAt
     * @param next     receives h, from nextAt
     * @param n        sequences times units
     */
    void forward(float[][] tape, int at, float[] previous, int previousAt, float[] next, int nextAt, int n);

    /**
     * The way back. The tape's blocks are replaced by the gradients of the pre-activations, block by block.
     *
     * @param gradient the gradient of h, from 0; replaced by the part of the gradient of the previous h that does not go
     *     through the recurrent weights
     */
    void backward(float[][] tape, int at, float[] previous, int previousAt, float[] gradient, int n);
}
