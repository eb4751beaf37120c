package org.attentionworkbench.engine.model.graph;

import java.util.List;
import org.attentionworkbench.engine.model.kernel.DecoderShape;
import org.attentionworkbench.engine.model.kernel.Memory;
import org.attentionworkbench.engine.model.kernel.RecurrentDecoder;
import org.deeplearning4j.nn.api.layers.IOutputLayer;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.gradient.Gradient;
import org.deeplearning4j.nn.workspace.ArrayType;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.jspecify.annotations.Nullable;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.api.DataSet;
import org.nd4j.linalg.dataset.api.iterator.DataSetIterator;
import org.nd4j.linalg.factory.Nd4j;

/**
 * The decoder in the graph. In training, forward pass, loss and backward pass are one go, done when DL4J asks for the
 * gradient; the score it asks for afterwards is already there.
 */
public final class DecoderLayerImpl extends KernelLayerImpl<DecoderLayer> implements IOutputLayer {
    private static final long serialVersionUID = 1L;

    private transient @Nullable RecurrentDecoder kernel;
    private transient @Nullable DecoderShape shape;
    private transient @Nullable INDArray previous;
    private transient @Nullable INDArray labels;
    private transient @Nullable INDArray sourceMask;
    private transient @Nullable INDArray targetMask;
    private transient double lossPerToken = Double.NaN;

    DecoderLayerImpl(NeuralNetConfiguration conf, DataType type) {
        super(conf, type);
    }

    /** What does the work; valid until the parameters are moved. */
    public RecurrentDecoder kernel() {
        if (kernel == null) {
            kernel = new RecurrentDecoder(shape(), layerConf().noise(), parameters(), team());
        }
        return kernel;
    }

    private DecoderShape shape() {
        if (shape == null) {
            shape = layerConf().shape();
        }
        return shape;
    }

    @Override
    void forgetKernels() {
        if (kernel != null) {
            kernel.close();
            kernel = null;
        }
    }

    /** The words before each position, INT [sequences, time]. */
    void setPrevious(INDArray previous) {
        this.previous = previous;
        lossPerToken = Double.NaN;
    }

    /** Which positions of the source and of the target are real, [sequences, time] each; null: all. */
    void setInputMasks(@Nullable INDArray source, @Nullable INDArray target) {
        sourceMask = source;
        targetMask = target;
    }

    private Memory memory() {
        int sources = Math.toIntExact(input.size(0));
        int finals = shape().layers().finals();
        int longest = Math.toIntExact(input.size(1)) - finals;
        return EncoderLayerImpl.memory(input, Tokens.lengths(sourceMask, sources, longest), finals);
    }

    private RecurrentDecoder.Pair words() {
        if (previous == null) {
            throw new IllegalStateException("the words before are not set " + layerId());
        }
        int[][] before = Tokens.ids(previous);
        int[][] next = labels == null ? before : Tokens.ids(labels);
        INDArray mask = maskArray == null ? targetMask : maskArray;
        return new RecurrentDecoder.Pair(
                before, next, Tokens.lengths(mask, before.length, Math.toIntExact(previous.size(1))), new int[0][]);
    }

    @Override
    public INDArray activate(boolean training, LayerWorkspaceMgr workspaces) {
        assertInputSet(false);
        RecurrentDecoder.Pair words = words();
        float[][][] logs = kernel().distributions(memory(), words);
        int time = words.previous()[0].length;
        int vocabulary = shape().words();
        float[] flat = new float[logs.length * time * vocabulary];
        for (int s = 0; s < logs.length; s++) {
            for (int t = 0; t < logs[s].length; t++) {
                for (int w = 0; w < vocabulary; w++) {
                    flat[(s * time + t) * vocabulary + w] = (float) Math.exp(logs[s][t][w]);
                }
            }
        }
        INDArray probabilities = Nd4j.createFromArray(flat).reshape('c', logs.length, time, vocabulary);
        return workspaces.leverageTo(ArrayType.ACTIVATIONS, probabilities);
    }

    @Override
    public Pair<Gradient, INDArray> backpropGradient(@Nullable INDArray epsilon, LayerWorkspaceMgr workspaces) {
        assertInputSet(true);
        INDArray memoryGradient =
                workspaces.createUninitialized(ArrayType.ACTIVATION_GRAD, DataType.FLOAT, input.shape(), 'c');
        Memory memory = memory();
        int rows = Math.toIntExact(input.size(0) * input.size(1));
        RecurrentDecoder.Loss loss = kernel().learn(
                        memory,
                        words(),
                        noiseKey(),
                        gradients(),
                        floats(memoryGradient).matrix(rows, (int) input.size(2)));
        lossPerToken = loss.sum() / loss.tokens();
        return new Pair<>(gradientTable(), memoryGradient);
    }

    @Override
    public boolean needsLabels() {
        return true;
    }

    @Override
    public void setLabels(INDArray labels) {
        this.labels = labels;
        lossPerToken = Double.NaN;
    }

    @Override
    public @Nullable INDArray getLabels() {
        return labels;
    }

    /** Nats per target token, plus what regularisation adds. */
    @Override
    public double computeScore(double regularisation, boolean training, LayerWorkspaceMgr workspaces) {
        if (Double.isNaN(lossPerToken)) {
            RecurrentDecoder.Loss loss = kernel().score(memory(), words());
            lossPerToken = loss.sum() / loss.tokens();
        }
        score = lossPerToken + regularisation;
        return score;
    }

    /** For each pair the sum of its tokens' losses in nats, [sequences, 1]. */
    @Override
    public INDArray computeScoreForExamples(double regularisation, LayerWorkspaceMgr workspaces) {
        RecurrentDecoder.Pair words = words();
        kernel().score(memory(), words);
        float[] sums = new float[words.lengths().length];
        for (int s = 0; s < sums.length; s++) {
            for (int t = 0; t < words.lengths()[s]; t++) {
                sums[s] -= kernel().logProbability(s, t);
            }
            sums[s] += (float) regularisation;
        }
        return workspaces.leverageTo(
                ArrayType.ACTIVATIONS, Nd4j.createFromArray(sums).reshape(sums.length, 1));
    }

    @Override
    public void clear() {
        super.clear();
        previous = null;
        labels = null;
        sourceMask = null;
        targetMask = null;
    }

    @Override
    public void setMaskArray(@Nullable INDArray mask) {
        super.setMaskArray(mask);
        if (mask == null) {
            sourceMask = null;
            targetMask = null;
        }
    }

    @Override
    public double f1Score(DataSet data) {
        throw sequencesOnly();
    }

    @Override
    public double f1Score(INDArray examples, INDArray labels) {
        throw sequencesOnly();
    }

    @Override
    public int numLabels() {
        return shape().words();
    }

    @Override
    public void fit(DataSetIterator iterator) {
        throw sequencesOnly();
    }

    @Override
    public int[] predict(INDArray examples) {
        throw sequencesOnly();
    }

    @Override
    public List<String> predict(DataSet dataSet) {
        throw sequencesOnly();
    }

    @Override
    public void fit(INDArray examples, INDArray labels) {
        throw sequencesOnly();
    }

    @Override
    public void fit(DataSet data) {
        throw sequencesOnly();
    }

    @Override
    public void fit(INDArray examples, int[] labels) {
        throw sequencesOnly();
    }

    private static UnsupportedOperationException sequencesOnly() {
        return new UnsupportedOperationException("a decoder learns from pairs of sequences, through the graph");
    }
}
