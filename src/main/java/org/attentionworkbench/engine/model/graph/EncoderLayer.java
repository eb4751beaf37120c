package org.attentionworkbench.engine.model.graph;

import org.attentionworkbench.engine.model.kernel.EncoderShape;
import org.attentionworkbench.engine.model.kernel.Noise;
import org.attentionworkbench.engine.model.kernel.ParameterLayout;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.shade.jackson.annotation.JsonIgnore;

/**
 * Configuration of the encoder layer: source ids INT [sequences, time] with a mask in, memory [sequences, time + finals, M]
 * out (states, then the final ones). The name of the class and of its properties are part of DL4J's file format.
 */
public class EncoderLayer extends KernelLayer {
    private static final long serialVersionUID = 1L;

    /** For JSON. */
    public EncoderLayer() {}

    public EncoderLayer(EncoderShape shape, Noise noise) {
        setShapeText(text(shape));
        setNoiseText(text(noise));
        setNOut(shape.memorySize());
    }

    /** What the kernels are built from. */
    @JsonIgnore
    public EncoderShape shape() {
        return record(getShapeText(), EncoderShape.class);
    }

    @Override
    public ParameterLayout layout() {
        return shape().layout();
    }

    @Override
    int outputSize() {
        return shape().memorySize();
    }

    @Override
    KernelLayerImpl<?> implementation(NeuralNetConfiguration conf, DataType type) {
        return new EncoderLayerImpl(conf, type);
    }
}
