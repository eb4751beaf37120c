package org.attentionworkbench.engine.model.kernel;

import org.attentionworkbench.engine.model.kernel.ParameterLayout.Initial;

/**
 * What a decoder is made of.
 *
 * @param words     V, target words
 * @param embedding E
 * @param hidden    H, size of the decoder's states and of the encoder's
 * @param attention whether it attends to the source
 * @param before    whether it attends before the update (the context is input to the cell) or after (to the output layer)
 */
public record DecoderShape(int words, int embedding, int hidden, boolean attention, boolean before) {
    public DecoderShape {
        if (before && !attention) {
            throw new IllegalArgumentException("without attention nothing attends before the update");
        }
    }

    /** Inputs of the cell: word embedding, and the context if it attends before. */
    int cellInputs() {
        return embedding + (before ? hidden : 0);
    }

    /** Inputs of the output layer: state, and the context if it attends after. */
    int outputInputs() {
        return hidden + (attention && !before ? hidden : 0);
    }

    /** The parameters of such a decoder. */
    public ParameterLayout layout() {
        ParameterLayout layout = new ParameterLayout().add("embedding", words, embedding, Initial.NORMAL);
        RecurrentEncoder.addRecurrence(layout, cellInputs(), hidden);
        if (attention) {
            layout.add("attentionQuery", hidden, hidden, Initial.GLOROT)
                    .add("attentionKey", hidden, hidden, Initial.GLOROT)
                    .add("attentionEnergy", hidden, 1, Initial.UNIFORM_BY_INPUTS);
        }
        return layout.add("outputWeights", words, outputInputs(), Initial.UNIFORM_BY_INPUTS)
                .add("outputBias", words, 1, Initial.ZERO);
    }
}
