package org.attentionworkbench.engine.model.kernel;

import org.attentionworkbench.engine.model.kernel.ParameterLayout.Initial;

/**
 * What a decoder is made of.
 *
 * @param words       V, target words
 * @param embedding   E
 * @param layers      the recurrent layers; its memory size is that of the encoder
 * @param attention   {@link AttentionShape#NONE} without
 * @param before      whether it attends before the update (the context is input to the cell) or after (to the output layer)
 * @param attentional whether a layer stands between state and context and the output
 * @param feeding     whether the cell reads that layer's last value
 * @param tied        whether the embedding is also the weights of the output layer
 * @param copying     whether words may be copied from the source by attention
 */
public record DecoderShape(
        int words,
        int embedding,
        Layers layers,
        AttentionShape attention,
        boolean before,
        boolean attentional,
        boolean feeding,
        boolean tied,
        boolean copying) {
    /**
     * Recurrent layers, of an encoder or of a decoder.
     *
     * @param cell   name of the cell
     * @param hidden H
     * @param count  how many
     */
    public record Layers(String cell, int hidden, int count) {
        /** Final states an encoder of such layers leaves for its decoder: for each layer h, and what else its cell carries. */
        public int finals() {
            return count * carried();
        }

        /** States carried from step to step. */
        int carried() {
            return Cells.named(cell).carried();
        }

        /** Adds the parameters of one layer; with a name that tells it apart. */
        ParameterLayout addTo(ParameterLayout layout, int inputs, String name) {
            int rows = Cells.named(cell).gates() * hidden;
            return layout.add("inputWeights" + name, rows, inputs, Initial.UNIFORM_BY_INPUTS)
                    .add("recurrentWeights" + name, rows, hidden, Initial.ORTHOGONAL_BLOCKS)
                    .addVector("inputBias" + name, rows, Initial.ZERO)
                    .addVector("recurrentBias" + name, rows, Initial.ZERO);
        }
    }

    public DecoderShape {
        if ((before || copying) && !attention.attends()) {
            throw new IllegalArgumentException("without attention nothing is attended before the update, or copied");
        }
    }

    /** H. */
    int hidden() {
        return layers.hidden();
    }

    /** Inputs of the lowest layer: word embedding, and the context if it attends before, or what is fed. */
    private int cellInputs() {
        return embedding + (before ? attention.contextSize() : feeding ? hidden() : 0);
    }

    /** Inputs of the output layer: state, and the context if it attends after; or what the attentional layer makes of them. */
    private int outputInputs() {
        return hidden() + (before || attentional ? 0 : attention.contextSize());
    }

    /** Numbers of everything a sequence carries from step to step. */
    int carried() {
        return (layers.finals() + (feeding ? 1 : 0)) * hidden();
    }

    /** The parameters of such a decoder. */
    public ParameterLayout layout() {
        Initial scale = tied ? Initial.NORMAL_BY_INPUTS : Initial.NORMAL;
        ParameterLayout layout = new ParameterLayout().add("embedding", words, embedding, scale);
        for (int l = 0; l < layers.count(); l++) {
            layers.addTo(layout, l == 0 ? cellInputs() : hidden(), Stack.name(l));
        }
        attention.addTo(layout);
        if (attentional) {
            AttentionalLayer.addTo(layout, hidden(), attention.contextSize());
        }
        if (copying) {
            Pointer.addTo(layout, attention.contextSize(), hidden(), embedding);
        }
        if (!tied) {
            layout.add("outputWeights", words, outputInputs(), Initial.UNIFORM_BY_INPUTS);
        }
        return layout.addVector("outputBias", words, Initial.ZERO);
    }

    /** W and b of the output layer, or their gradients. */
    SoftmaxOutput.Weights output(Parameters parameters) {
        return new SoftmaxOutput.Weights(
                parameters.matrix(tied ? "embedding" : "outputWeights"), parameters.matrix("outputBias"));
    }
}
