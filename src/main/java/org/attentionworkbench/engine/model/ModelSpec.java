package org.attentionworkbench.engine.model;

/**
 * The choices that define a network; with the vocabulary sizes and a seed they determine its initial parameters.
 *
 * @param cell      the recurrent cell of encoder and decoder
 * @param attention how the decoder scores source positions
 * @param timing    whether the score sees s_{t-1} (before) or s_t (after); without attention it must be {@code AFTER}
 * @param embedding size E of the word embeddings on both sides
 * @param hidden    size H of encoder and decoder states
 */
public record ModelSpec(Cell cell, Attention attention, Timing timing, int embedding, int hidden) {
    /** GRU, additive attention after the update, 128 and 128. */
    public static final ModelSpec DEFAULT = new ModelSpec(Cell.GRU, Attention.ADDITIVE, Timing.AFTER, 128, 128);

    /** The largest embedding or state that is accepted. */
    public static final int MAX_SIZE = 4096;

    /** Recurrent cells. */
    public enum Cell {
        /** Gated recurrent unit, Cho et al. 2014, arXiv:1406.1078, in the reset-after form. */
        GRU
    }

    /** Attention scores. */
    public enum Attention {
        /** No attention: the decoder sees only the encoder's final state (Sutskever et al. 2014). */
        NONE,
        /** v . tanh(W s + U h), Bahdanau et al. 2015, arXiv:1409.0473. */
        ADDITIVE
    }

    /** Which decoder state the score sees. */
    public enum Timing {
        /** s_{t-1}, the context is input to the cell: Bahdanau et al. 2015. */
        BEFORE,
        /** s_t, the context is input to the output layer: Luong et al. 2015, arXiv:1508.04025. */
        AFTER
    }

    public ModelSpec {
        check("embedding", embedding);
        check("hidden", hidden);
        if (attention == Attention.NONE && timing == Timing.BEFORE) {
            throw new IllegalArgumentException("without attention nothing attends before the update: choose after");
        }
    }

    private static void check(String name, int size) {
        if (size < 1 || size > MAX_SIZE) {
            throw new IllegalArgumentException(name + " must be from 1 to " + MAX_SIZE + ", was " + size);
        }
    }
}
