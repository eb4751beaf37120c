package org.attentionworkbench.engine.model.graph;

import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.graph.GraphVertex;
import org.deeplearning4j.nn.conf.graph.LayerVertex;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.memory.MemoryReport;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/** A vertex for a {@link DecoderLayer}: a layer with two inputs, the memory and the words before. */
public class DecoderVertex extends LayerVertex {
    private static final long serialVersionUID = 1L;

    /** For JSON. */
    public DecoderVertex() {}

    public DecoderVertex(NeuralNetConfiguration layer) {
        super(layer, null);
    }

    @Override
    public GraphVertex clone() {
        return new DecoderVertex(getLayerConf().clone());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof DecoderVertex && super.equals(other);
    }

    @Override
    public int hashCode() {
        return super.hashCode();
    }

    @Override
    public int minVertexInputs() {
        return 2;
    }

    @Override
    public int maxVertexInputs() {
        return 2;
    }

    @Override
    public org.deeplearning4j.nn.graph.vertex.GraphVertex instantiate(
            ComputationGraph graph, String name, int index, INDArray parameters, boolean initialize, DataType type) {
        DecoderLayerImpl layer = (DecoderLayerImpl)
                getLayerConf().getLayer().instantiate(getLayerConf(), null, index, parameters, initialize, type);
        boolean output = graph.getConfiguration().getNetworkOutputs().contains(name);
        return new DecoderVertexImpl(graph, name, index, layer, output, type);
    }

    @Override
    public InputType getOutputType(int index, InputType... inputs) {
        return getLayerConf().getLayer().getOutputType(index, inputs[0]);
    }

    @Override
    public @Nullable MemoryReport getMemoryReport(InputType... inputs) {
        return null;
    }
}
