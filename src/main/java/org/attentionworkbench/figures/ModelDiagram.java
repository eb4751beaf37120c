package org.attentionworkbench.figures;

import java.awt.Graphics2D;
import org.attentionworkbench.engine.model.ModelSpec;

/** The network a model spec describes: embeddings, encoder, attention, decoder and output, and what feeds what. */
public final class ModelDiagram implements Figure {
    public ModelDiagram(ModelSpec spec, Labels labels, FigureStyle style) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Size size() {
        throw new UnsupportedOperationException();
    }

    @Override
    public void paint(Graphics2D g, double width, double height) {
        throw new UnsupportedOperationException();
    }

    /**
     * The words in the picture, in the reader's language.
     *
     * @param source    the source tokens
     * @param embedding the embedding layers
     * @param encoder   the encoder
     * @param attention the attention, its score named, such as "additive attention"; unused without attention
     * @param context   the context vector
     * @param decoder   the decoder
     * @param output    the output layer
     * @param previous  the target token of the step before
     * @param next      the target token of this step
     */
    public record Labels(
            String source,
            String embedding,
            String encoder,
            String attention,
            String context,
            String decoder,
            String output,
            String previous,
            String next) {}
}
