package org.attentionworkbench.engine.model.kernel;

import org.attentionworkbench.engine.model.kernel.DecoderShape.Layers;
import org.attentionworkbench.engine.model.kernel.ParameterLayout.Initial;

/**
 * What a recurrent encoder is made of.
 *
 * @param words         V, source words
 * @param embedding     E
 * @param layers        the recurrent layers
 * @param bidirectional whether every layer also reads backwards
 */
public record EncoderShape(int words, int embedding, Layers layers, boolean bidirectional) {
    /** Size M of a state: H, or 2H in two directions. */
    public int memorySize() {
        return directions() * layers.hidden();
    }

    /** 1 or 2. */
    int directions() {
        return bidirectional ? 2 : 1;
    }

    /** Inputs of a layer: the word embedding, or the states of the layer below. */
    int inputs(int layer) {
        return layer == 0 ? embedding : memorySize();
    }

    /** What the names of a layer's parameters end with. */
    static String name(int layer, int direction) {
        return (direction == 0 ? "" : "Backward") + Stack.name(layer);
    }

    /** The parameters of such an encoder. */
    public ParameterLayout layout() {
        ParameterLayout layout = new ParameterLayout().add("embedding", words, embedding, Initial.NORMAL);
        for (int l = 0; l < layers.count(); l++) {
            for (int d = 0; d < directions(); d++) {
                layers.addTo(layout, inputs(l), name(l, d));
            }
            for (int k = 0; bidirectional && k < layers.carried(); k++) {
                Bridge.addTo(layout, layers.hidden(), Bridge.name(l, k));
            }
        }
        return layout;
    }

    /** Rows a memory needs for sources of which the longest has so many tokens. */
    public int memoryRows(int sources, int longest) {
        return Math.multiplyExact(sources, longest + layers.finals());
    }
}
