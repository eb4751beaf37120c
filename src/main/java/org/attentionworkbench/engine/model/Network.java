package org.attentionworkbench.engine.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.attentionworkbench.engine.model.graph.EncoderLayer;
import org.attentionworkbench.engine.model.graph.GlobalNormClip;
import org.attentionworkbench.engine.model.graph.Graphs;
import org.attentionworkbench.engine.model.graph.KernelLayer;
import org.attentionworkbench.engine.model.graph.KernelLayerImpl;
import org.attentionworkbench.engine.model.kernel.DecoderShape;
import org.attentionworkbench.engine.model.kernel.ParameterLayout;
import org.attentionworkbench.engine.model.kernel.Team;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.Adam;

/**
 * An encoder-decoder that learns: the façade over the DL4J graph. Used by one thread at a time; {@link Snapshot}s may be
 * used by others meanwhile. Off-heap memory is given back by {@link #close()}.
 */
public final class Network implements AutoCloseable {
    private static final List<String> LAYERS = List.of(Graphs.ENCODER, Graphs.DECODER);

    private final ModelSpec spec;
    private final NetworkConfig config;
    private final Team team;
    private final ComputationGraph graph;
    private final GlobalNormClip clip;

    private Network(ModelSpec spec, NetworkConfig config) {
        requireOffered(spec, config);
        this.spec = spec;
        this.config = config;
        this.team = new Team(config.threads());
        this.graph = Graphs.create(
                new EncoderLayer(config.sourceVocabulary(), spec.embedding(), spec.hidden()),
                decoderShape(spec, config.targetVocabulary()),
                new Adam(config.learningRate()),
                config.seed());
        this.clip = new GlobalNormClip(config.clip());
        graph.setListeners(clip);
        LAYERS.forEach(name -> layer(name).use(team));
    }

    /**
     * A network with fresh parameters: standard normal embeddings, orthogonal recurrent weights, Glorot-uniform attention,
     * other weights uniform within ±1/√inputs, zero biases. The same config gives the same parameters.
     */
    public static Network create(ModelSpec spec, NetworkConfig config) {
        return new Network(spec, config);
    }

    /** Number of trainable numbers a network of this spec has; needs no network. */
    public static long parameterCount(ModelSpec spec, int sourceVocabulary, int targetVocabulary) {
        long encoder = encoderLayout(spec, sourceVocabulary).length();
        return encoder + decoderShape(spec, targetVocabulary).layout().length();
    }

    static void requireOffered(ModelSpec spec, NetworkConfig config) {
        boolean plain = spec.depth().equals(ModelSpec.Depth.PLAIN) && spec.readout().equals(ModelSpec.Readout.PLAIN);
        if (!plain || !config.regularization().equals(Regularization.NONE) || config.optimizer() != Optimizer.ADAM) {
            throw new UnsupportedOperationException("not there yet: " + spec);
        }
    }

    static ParameterLayout encoderLayout(ModelSpec spec, int words) {
        return new EncoderLayer(words, spec.embedding(), spec.hidden()).layout();
    }

    static DecoderShape decoderShape(ModelSpec spec, int words) {
        return new DecoderShape(
                words,
                spec.embedding(),
                spec.hidden(),
                spec.attention() != ModelSpec.Attention.NONE,
                spec.timing() == ModelSpec.Timing.BEFORE);
    }

    public ModelSpec spec() {
        return spec;
    }

    public NetworkConfig config() {
        return config;
    }

    private KernelLayerImpl<?> layer(String name) {
        return (KernelLayerImpl<?>) graph.getLayer(name);
    }

    /** One step: {@link #trainStep(List)} with one batch. */
    public StepResult trainStep(Batch batch) {
        return trainStep(List.of(batch));
    }

    /**
     * One step: forward, backward, clipping, update. Of several batches the gradients are added up, each token counting the
     * same, and one update is made: the same as one large batch would do, in less memory. A loss that is not finite changes
     * nothing and is returned as it is.
     */
    public StepResult trainStep(List<Batch> batches) {
        if (batches.size() != 1) {
            throw new UnsupportedOperationException("gradients are not added up yet");
        }
        Batch batch = batches.get(0);
        int tokens = batch.targetTokens();
        double loss;
        try {
            graph.fit(inputs(batch), labels(batch), inputMasks(batch), labelMasks(batch));
            loss = graph.score();
        } catch (GlobalNormClip.NotFinite e) {
            graph.clear();
            loss = Double.NaN;
        }
        return new StepResult(loss * tokens, tokens, clip.norm());
    }

    /**
     * The batch as the decoder would read it if it had to live with its own words: at every position but the first, {@code
     * own} decides whether it reads the word it finds most probable itself instead of the given one (scheduled sampling:
     * Bengio et al. 2015, arXiv:1506.03099). Deterministic but for {@code own}, which is asked pair by pair within a
     * step, step by step.
     */
    public Batch readingOwnWords(Batch batch, BooleanSupplier own) {
        throw new UnsupportedOperationException("not there yet");
    }

    /** From the next step on; schedules call this. */
    public void setLearningRate(double learningRate) {
        graph.setLearningRate(learningRate);
    }

    /** A frozen copy of the parameters for decoding and scoring, on any thread. */
    public Snapshot snapshot() {
        float[] encoder = layer(Graphs.ENCODER).params().toFloatVector();
        float[] decoder = layer(Graphs.DECODER).params().toFloatVector();
        return new Snapshot(spec, config.sourceVocabulary(), config.targetVocabulary(), encoder, decoder);
    }

    /** A copy of all that training changes. */
    public NetworkState state() {
        List<NetworkState.Parameter> parameters = new ArrayList<>();
        for (String name : LAYERS) {
            float[] values = layer(name).params().toFloatVector();
            for (ParameterLayout.Entry entry : layout(name).entries()) {
                float[] part = Arrays.copyOfRange(values, entry.offset(), entry.offset() + entry.size());
                parameters.add(new NetworkState.Parameter(name + "." + entry.name(), shape(entry), part));
            }
        }
        return new NetworkState(parameters, updaterState().toFloatVector(), graph.getIterationCount());
    }

    private ParameterLayout layout(String name) {
        return ((KernelLayer) layer(name).conf().getLayer()).layout();
    }

    private static List<Integer> shape(ParameterLayout.Entry entry) {
        return entry.cols() == 1 ? List.of(entry.rows()) : List.of(entry.rows(), entry.cols());
    }

    private INDArray updaterState() {
        return graph.getUpdater(true).getStateViewArray();
    }

    /**
     * Goes on from a stored state.
     *
     * @throws IllegalArgumentException if names or shapes are not this network's; nothing is changed then
     */
    public void restore(NetworkState state) {
        int length = Math.toIntExact(graph.numParams());
        float[] flat = new float[length];
        int at = 0;
        int next = 0;
        for (String name : LAYERS) {
            for (ParameterLayout.Entry entry : layout(name).entries()) {
                NetworkState.Parameter parameter = expected(state, next++, name + "." + entry.name(), entry);
                System.arraycopy(parameter.values(), 0, flat, at, entry.size());
                at += entry.size();
            }
        }
        INDArray updater = updaterState();
        if (next != state.parameters().size() || state.updaterState().length != updater.length()) {
            throw new IllegalArgumentException(
                    "the state has " + state.parameters().size() + " parameters and "
                            + state.updaterState().length + " updater numbers, the network " + next + " and "
                            + updater.length());
        }
        graph.params().assign(Nd4j.createFromArray(flat).reshape(graph.params().shape()));
        updater.assign(Nd4j.createFromArray(state.updaterState()).reshape(updater.shape()));
        graph.getConfiguration().setIterationCount(Math.toIntExact(state.iteration()));
    }

    private static NetworkState.Parameter expected(
            NetworkState state, int index, String name, ParameterLayout.Entry entry) {
        if (index >= state.parameters().size()) {
            throw new IllegalArgumentException("the state lacks " + name);
        }
        NetworkState.Parameter parameter = state.parameters().get(index);
        if (!parameter.name().equals(name)
                || !parameter.shape().equals(shape(entry))
                || parameter.values().length != entry.size()) {
            throw new IllegalArgumentException(
                    "expected " + name + " " + shape(entry) + ", found " + parameter.name() + " " + parameter.shape());
        }
        return parameter;
    }

    /** The gradient of the mean loss per target token, without clipping and without an update. */
    List<NetworkState.Parameter> gradients(Batch batch) {
        graph.setInputs(inputs(batch));
        graph.setLabels(labels(batch));
        graph.setLayerMaskArrays(inputMasks(batch), labelMasks(batch));
        graph.computeGradientAndScore();
        graph.clearLayerMaskArrays();
        List<NetworkState.Parameter> gradients = new ArrayList<>();
        for (String name : LAYERS) {
            float[] values = layer(name).getGradientsViewArray().toFloatVector();
            for (ParameterLayout.Entry entry : layout(name).entries()) {
                float[] part = Arrays.copyOfRange(values, entry.offset(), entry.offset() + entry.size());
                gradients.add(new NetworkState.Parameter(name + "." + entry.name(), shape(entry), part));
            }
        }
        return gradients;
    }

    /** Loss of the last step or of {@link #gradients}, in nats per target token. */
    double loss() {
        return graph.score();
    }

    /** The graph itself, for tests of DL4J's own machinery. */
    ComputationGraph graph() {
        return graph;
    }

    static INDArray[] inputs(Batch batch) {
        return new INDArray[] {Padded.ids(batch.source()), Padded.ids(batch.previous())};
    }

    static INDArray[] labels(Batch batch) {
        return new INDArray[] {Padded.ids(batch.target())};
    }

    static INDArray[] inputMasks(Batch batch) {
        return new INDArray[] {Padded.mask(batch.source()), Padded.mask(batch.target())};
    }

    static INDArray[] labelMasks(Batch batch) {
        return new INDArray[] {Padded.mask(batch.target())};
    }

    @Override
    public void close() {
        LAYERS.forEach(name -> layer(name).close());
        graph.close();
        team.close();
    }
}
