package org.attentionworkbench.engine.model.graph;

import org.deeplearning4j.nn.api.MaskState;
import org.deeplearning4j.nn.gradient.Gradient;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.graph.vertex.impl.LayerVertex;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.jspecify.annotations.Nullable;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Hands the decoder its second input and both masks; only the memory gets a gradient back. */
final class DecoderVertexImpl extends LayerVertex {
    private static final long serialVersionUID = 1L;

    private final DecoderLayerImpl decoder;

    DecoderVertexImpl(
            ComputationGraph graph, String name, int index, DecoderLayerImpl decoder, boolean output, DataType type) {
        super(graph, name, index, decoder, null, output, type);
        this.decoder = decoder;
    }

    @Override
    public void setInput(int number, INDArray input, LayerWorkspaceMgr workspaces) {
        if (number == 0) {
            super.setInput(0, input, workspaces);
        } else {
            getInputs()[number] = input;
            decoder.setPrevious(input);
        }
    }

    @Override
    public Pair<Gradient, INDArray[]> doBackward(boolean truncated, LayerWorkspaceMgr workspaces) {
        Pair<Gradient, INDArray[]> pair = super.doBackward(truncated, workspaces);
        return new Pair<>(pair.getFirst(), new INDArray[] {pair.getSecond()[0], null});
    }

    @Override
    public Pair<@Nullable INDArray, MaskState> feedForwardMaskArrays(
            INDArray @Nullable [] masks, MaskState state, int batch) {
        if (masks != null) {
            decoder.setInputMasks(masks[0], masks[1]);
        }
        return new Pair<>(null, state);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
