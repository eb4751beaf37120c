package org.attentionworkbench.engine.model.graph;

import org.attentionworkbench.engine.model.kernel.EncoderShape;
import org.attentionworkbench.engine.model.kernel.Matrix;
import org.attentionworkbench.engine.model.kernel.Memory;
import org.attentionworkbench.engine.model.kernel.RecurrentEncoder;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.gradient.Gradient;
import org.deeplearning4j.nn.workspace.ArrayType;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.jspecify.annotations.Nullable;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/** The encoder in the graph. */
public final class EncoderLayerImpl extends KernelLayerImpl<EncoderLayer> {
    private static final long serialVersionUID = 1L;

    private transient @Nullable RecurrentEncoder kernel;
    private transient @Nullable EncoderShape shape;
    private transient int[] lengths = new int[0];

    EncoderLayerImpl(NeuralNetConfiguration conf, DataType type) {
        super(conf, type);
    }

    /** What does the work; valid until the parameters are moved. */
    public RecurrentEncoder kernel() {
        if (kernel == null) {
            EncoderLayer conf = layerConf();
            shape = conf.shape();
            kernel = new RecurrentEncoder(shape, conf.noise(), parameters(), team());
        }
        return kernel;
    }

    @Override
    void forgetKernels() {
        if (kernel != null) {
            kernel.close();
            kernel = null;
        }
    }

    @Override
    public INDArray activate(boolean training, LayerWorkspaceMgr workspaces) {
        assertInputSet(false);
        int[][] ids = Tokens.ids(input);
        int time = Math.toIntExact(input.size(1));
        lengths = Tokens.lengths(maskArray, ids.length, time);
        RecurrentEncoder encoder = kernel();
        int finals = shape().layers().finals();
        INDArray memory = workspaces.createUninitialized(
                ArrayType.ACTIVATIONS,
                DataType.FLOAT,
                new long[] {ids.length, time + finals, shape().memorySize()},
                'c');
        if (training) {
            encoder.forward(ids, noiseKey(), memory(memory, lengths, finals));
        } else {
            encoder.forward(ids, memory(memory, lengths, finals));
        }
        return memory;
    }

    /** What the kernel is built from. */
    public EncoderShape shape() {
        if (shape == null) {
            shape = layerConf().shape();
        }
        return shape;
    }

    /** A memory array [sources, time + finals, M] as the kernels see it. */
    static Memory memory(INDArray array, int[] lengths, int finals) {
        int longest = Math.toIntExact(array.size(1)) - finals;
        Matrix rows = floats(array).matrix(Math.toIntExact(array.size(0) * array.size(1)), (int) array.size(2));
        return new Memory(rows, lengths, longest, finals);
    }

    @Override
    public Pair<Gradient, INDArray> backpropGradient(INDArray epsilon, LayerWorkspaceMgr workspaces) {
        kernel().backward(memory(epsilon, lengths, shape().layers().finals()), gradients());
        return new Pair<>(gradientTable(), null);
    }
}
