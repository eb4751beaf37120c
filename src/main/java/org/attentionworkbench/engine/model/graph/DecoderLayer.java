package org.attentionworkbench.engine.model.graph;

import org.attentionworkbench.engine.model.kernel.DecoderShape;
import org.attentionworkbench.engine.model.kernel.Noise;
import org.attentionworkbench.engine.model.kernel.ParameterLayout;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.shade.jackson.annotation.JsonIgnore;

/**
 * Configuration of the decoder, output layer and loss included: memory and the words before (INT [sequences, time]) in,
 * probabilities [sequences, time, V] out; labels are INT [sequences, time]. Decoder and output are one layer because
 * tied embeddings and copying by attention need both at once. Stands in a {@link DecoderVertex}.
 */
public class DecoderLayer extends KernelLayer {
    private static final long serialVersionUID = 1L;

    /** For JSON. */
    public DecoderLayer() {}

    public DecoderLayer(DecoderShape shape, Noise noise) {
        setShapeText(text(shape));
        setNoiseText(text(noise));
        setNOut(shape.words());
    }

    /** What the kernels are built from. */
    @JsonIgnore
    public DecoderShape shape() {
        return record(getShapeText(), DecoderShape.class);
    }

    @Override
    public ParameterLayout layout() {
        return shape().layout();
    }

    @Override
    int outputSize() {
        return shape().words();
    }

    @Override
    KernelLayerImpl<?> implementation(NeuralNetConfiguration conf, DataType type) {
        return new DecoderLayerImpl(conf, type);
    }
}
