package org.attentionworkbench.engine.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.attentionworkbench.engine.model.graph.DecoderLayer;
import org.attentionworkbench.engine.model.graph.DecoderLayerImpl;
import org.attentionworkbench.engine.model.graph.EncoderLayer;
import org.attentionworkbench.engine.model.graph.EncoderLayerImpl;
import org.attentionworkbench.engine.model.graph.Graphs;
import org.attentionworkbench.engine.model.graph.KernelLayer;
import org.attentionworkbench.engine.model.graph.KernelLayerImpl;
import org.attentionworkbench.engine.model.graph.SetRate;
import org.attentionworkbench.engine.model.graph.TeamAdam;
import org.attentionworkbench.engine.model.graph.Updaters;
import org.attentionworkbench.engine.model.kernel.Floats;
import org.attentionworkbench.engine.model.kernel.GradientNorm;
import org.attentionworkbench.engine.model.kernel.Matrix;
import org.attentionworkbench.engine.model.kernel.Noise;
import org.attentionworkbench.engine.model.kernel.ParameterLayout;
import org.attentionworkbench.engine.model.kernel.Parameters;
import org.attentionworkbench.engine.model.kernel.Team;
import org.attentionworkbench.engine.text.Side;
import org.attentionworkbench.engine.text.Vocabulary;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.updater.UpdaterBlock;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * An encoder-decoder that learns: the façade over the DL4J graph. Used by one thread at a time; {@link Snapshot}s may be
 * used by others meanwhile. Off-heap memory is given back by {@link #close()}.
 */
public final class Network implements AutoCloseable {
    private static final List<String> LAYERS = List.of(Graphs.ENCODER, Graphs.DECODER);
    private static final String EMBEDDING = "embedding";

    private final ModelSpec spec;
    private final NetworkConfig config;
    private final Team team;
    private final SetRate rate;
    private final ComputationGraph graph;
    private final Gradients gradients;
    private final Floats parameters;
    private final Floats gradient;
    /** Gradients of what is not learnt. */
    private final List<Matrix> frozen;

    private final Floats accumulated = Floats.allocate(0);

    private Network(ModelSpec spec, NetworkConfig config) {
        this.spec = spec;
        this.config = config;
        this.team = new Team(config.threads());
        this.rate = new SetRate(config.learningRate());
        Noise noise = Shapes.noise(config.regularization());
        this.graph = Graphs.create(
                new EncoderLayer(Shapes.encoder(spec, config.sourceVocabulary()), noise),
                new DecoderLayer(Shapes.decoder(spec, config.targetVocabulary()), noise),
                Updaters.named(config.optimizer().name(), rate, team),
                config.regularization().weightDecay(),
                config.seed());
        graph.initGradientsView();
        this.parameters = KernelLayerImpl.floats(graph.params());
        this.gradient = KernelLayerImpl.floats(graph.getFlattenedGradients());
        this.frozen = config.frozen().stream()
                .map(side -> layer(name(side)).gradients().matrix(EMBEDDING))
                .toList();
        LAYERS.forEach(name -> layer(name).use(team));
        this.gradients = new Gradients(
                (EncoderLayerImpl) layer(Graphs.ENCODER), (DecoderLayerImpl) layer(Graphs.DECODER), config.seed());
    }

    /**
     * A network with fresh parameters: standard normal embeddings, orthogonal recurrent weights, Glorot-uniform attention,
     * other weights uniform within ±1/√inputs, zero biases. The same config gives the same parameters.
     */
    public static Network create(ModelSpec spec, NetworkConfig config) {
        if (spec.readout().copying() && config.regularization().labelSmoothing() > 0) {
            throw new IllegalArgumentException(
                    "label smoothing spreads probability over the vocabulary, which a copied word may be"
                            + " outside of: choose one of them");
        }
        return new Network(spec, config);
    }

    /** Number of trainable numbers a network of this spec has; needs no network. */
    public static long parameterCount(ModelSpec spec, int sourceVocabulary, int targetVocabulary) {
        long encoder = Shapes.encoder(spec, sourceVocabulary).layout().length();
        return encoder + Shapes.decoder(spec, targetVocabulary).layout().length();
    }

    public ModelSpec spec() {
        return spec;
    }

    public NetworkConfig config() {
        return config;
    }

    private static String name(Side side) {
        return side == Side.SOURCE ? Graphs.ENCODER : Graphs.DECODER;
    }

    /**
     * Has the embeddings of a side begin with these instead of random ones; for a network that has not learnt yet.
     *
     * @param values [vocabulary · E], row by row
     * @throws IllegalArgumentException if they are not as many as the side has
     */
    public void beginWith(Side side, float[] values) {
        Matrix embedding = layer(name(side)).parameters().matrix(EMBEDDING);
        if (values.length != embedding.rows() * embedding.cols()) {
            throw new IllegalArgumentException(values.length + " numbers for embeddings of " + embedding.rows()
                    + " words and " + embedding.cols() + " numbers each");
        }
        embedding.put(values, 0);
    }

    private KernelLayerImpl<?> layer(String name) {
        return (KernelLayerImpl<?>) graph.getLayer(name);
    }

    /** One step: {@link #trainStep(List)} of one batch. */
    public StepResult trainStep(Batch batch) {
        return trainStep(List.of(batch));
    }

    /**
     * One step: forward, backward, clipping of the whole gradient to a largest norm (Pascanu, Mikolov and Bengio 2013,
     * arXiv:1211.5063, algorithm 1; DL4J has it layer by layer only), update. The kernels are called on the graph's parameters and gradients without
     * the graph's own passes, which do the same with arrays made anew each time. Of several batches the gradients are added up, each token counting the
     * same, and one update is made: the same as one large batch would do, in less memory. A loss that is not finite changes
     * nothing and is returned as it is. Frozen embeddings have no gradient: they count for nothing in the norm.
     */
    public StepResult trainStep(List<Batch> batches) {
        int tokens = batches.stream().mapToInt(Batch::targetTokens).sum();
        double lossSum = 0;
        for (int i = 0; i < batches.size(); i++) {
            Batch batch = batches.get(i);
            gradients.compute(batch, graph.getIterationCount(), i);
            frozen.forEach(Matrix::zero);
            lossSum += gradients.loss().sum();
            if (batches.size() > 1) {
                accumulate((float) batch.targetTokens() / tokens, i == 0);
            }
        }
        if (batches.size() > 1) {
            gradient.copy(0, accumulated, 0, gradient.capacity());
        }
        double norm = GradientNorm.of(gradient, team);
        if (!Double.isFinite(norm) || !Double.isFinite(lossSum)) {
            return new StepResult(Double.NaN, tokens, norm);
        }
        update(norm > config.clip() ? (float) (config.clip() / norm) : 1f);
        return new StepResult(lossSum, tokens, norm);
    }

    private void accumulate(float share, boolean first) {
        accumulated.ensure(gradient.capacity());
        if (first) {
            accumulated.zero(0, gradient.capacity());
        }
        GradientNorm.add(share, gradient, accumulated.view(gradient.capacity()), team);
    }

    /** Takes from the parameters what the updater makes of factor times the gradient. */
    private void update(float factor) {
        int iteration = graph.getIterationCount();
        List<UpdaterBlock> blocks = graph.getUpdater(true).getUpdaterBlocks();
        boolean plain = blocks.size() == 1 && config.regularization().weightDecay() == 0;
        if (plain && blocks.get(0).getGradientUpdater() instanceof TeamAdam.Updater adam) {
            adam.take(iteration, factor, gradient, parameters);
        } else {
            if (factor < 1) {
                GradientNorm.scale(gradient, factor, team);
            }
            for (UpdaterBlock block : blocks) {
                block.update(iteration, graph.getEpochCount());
            }
            frozen.forEach(Matrix::zero); // weight decay has been added by now
            GradientNorm.add(-1f, gradient, parameters, team);
        }
        graph.getConfiguration().setIterationCount(iteration + 1);
    }

    /**
     * The batch as the decoder would read it if it had to live with its own words: at every position but the first, {@code
     * own} decides whether it reads the word it finds most probable itself instead of the given one (scheduled sampling:
     * Bengio et al. 2015, arXiv:1506.03099). Nothing is dropped while it reads. {@code own} is asked step by step, within
     * a step pair by pair.
     */
    public Batch readingOwnWords(Batch batch, BooleanSupplier own) {
        int[][] read = new int[batch.size()][];
        int longest = 0;
        for (int s = 0; s < read.length; s++) {
            read[s] = batch.previous()[s].clone();
            longest = Math.max(longest, read[s].length);
        }
        try (DecodeSession session = Snapshot.live(spec, live(Graphs.ENCODER), live(Graphs.DECODER), team)
                .open(batch.source(), batch.copies())) {
            int[] words = new int[read.length];
            for (int t = 0; t + 1 < longest; t++) {
                for (int s = 0; s < read.length; s++) {
                    words[s] = read[s][Math.min(t, read[s].length - 1)];
                }
                session.step(words);
                for (int s = 0; s < read.length; s++) {
                    if (t + 1 < read[s].length && own.getAsBoolean()) {
                        int word = session.argMax(s);
                        read[s][t + 1] = word < config.targetVocabulary() ? word : Vocabulary.UNK;
                    }
                }
            }
        }
        return new Batch(batch.source(), batch.target(), read, batch.copies());
    }

    private Parameters live(String name) {
        return new Parameters(layout(name), KernelLayerImpl.floats(layer(name).params()));
    }

    /** From the next step on; schedules call this. */
    public void setLearningRate(double learningRate) {
        rate.set(learningRate);
    }

    /** A frozen copy of the parameters for decoding and scoring, on any thread. */
    public Snapshot snapshot() {
        float[] encoder = layer(Graphs.ENCODER).params().toFloatVector();
        float[] decoder = layer(Graphs.DECODER).params().toFloatVector();
        return Snapshot.copy(spec, config.sourceVocabulary(), config.targetVocabulary(), encoder, decoder);
    }

    /** A copy of all that training changes. */
    public NetworkState state() {
        List<NetworkState.Parameter> parameters = new ArrayList<>();
        for (String name : LAYERS) {
            float[] values = layer(name).params().toFloatVector();
            for (ParameterLayout.Entry entry : layout(name).entries()) {
                float[] part = Arrays.copyOfRange(values, entry.offset(), entry.offset() + entry.size());
                parameters.add(new NetworkState.Parameter(name + "." + entry.name(), entry.shape(), part));
            }
        }
        return new NetworkState(parameters, updaterState(), graph.getIterationCount());
    }

    private ParameterLayout layout(String name) {
        return ((KernelLayer) layer(name).conf().getLayer()).layout();
    }

    /** The updater's numbers; some updaters have none. */
    private float[] updaterState() {
        INDArray state = graph.getUpdater(true).getStateViewArray();
        return state == null ? new float[0] : state.toFloatVector();
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
        int updaterNumbers = updaterState().length;
        if (next != state.parameters().size() || state.updaterState().length != updaterNumbers) {
            throw new IllegalArgumentException(
                    "the state has " + state.parameters().size() + " parameters and "
                            + state.updaterState().length + " updater numbers, the network " + next + " and "
                            + updaterNumbers);
        }
        graph.params().assign(Nd4j.createFromArray(flat).reshape(graph.params().shape()));
        if (updaterNumbers > 0) {
            INDArray updater = graph.getUpdater(true).getStateViewArray();
            updater.assign(Nd4j.createFromArray(state.updaterState()).reshape(updater.shape()));
        }
        graph.getConfiguration().setIterationCount(Math.toIntExact(state.iteration()));
    }

    private static NetworkState.Parameter expected(
            NetworkState state, int index, String name, ParameterLayout.Entry entry) {
        if (index >= state.parameters().size()) {
            throw new IllegalArgumentException("the state lacks " + name);
        }
        NetworkState.Parameter parameter = state.parameters().get(index);
        if (!parameter.name().equals(name)
                || !parameter.shape().equals(entry.shape())
                || parameter.values().length != entry.size()) {
            throw new IllegalArgumentException(
                    "expected " + name + " " + entry.shape() + ", found " + parameter.name() + " " + parameter.shape());
        }
        return parameter;
    }

    /** The gradient of the mean loss per target token, without clipping and without an update. */
    List<NetworkState.Parameter> gradients(Batch batch) {
        this.gradients.compute(batch, graph.getIterationCount(), 0);
        List<NetworkState.Parameter> gradients = new ArrayList<>();
        for (String name : LAYERS) {
            float[] values = layer(name).getGradientsViewArray().toFloatVector();
            for (ParameterLayout.Entry entry : layout(name).entries()) {
                float[] part = Arrays.copyOfRange(values, entry.offset(), entry.offset() + entry.size());
                gradients.add(new NetworkState.Parameter(name + "." + entry.name(), entry.shape(), part));
            }
        }
        return gradients;
    }

    /** Loss of the last step or of {@link #gradients}, in nats per target token. */
    double loss() {
        return gradients.loss().sum() / gradients.loss().tokens();
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
        gradients.close();
        accumulated.close();
        team.close();
    }
}
