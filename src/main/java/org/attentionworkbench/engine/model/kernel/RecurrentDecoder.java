package org.attentionworkbench.engine.model.kernel;

/**
 * The decoder: embeds the words before, updates a recurrent state, attends to the encoder's {@link Memory} and gives a
 * distribution over the next word. Its state begins as the encoder's last.
 *
 * <pre>
 *   attend after  (Luong et al. 2015)     s_t = GRU(E y_{t-1}, s_{t-1});  c_t from s_t;       logits = W_o [s_t; c_t] + b_o
 *   attend before (Bahdanau et al. 2015)  c_t from s_{t-1};  s_t = GRU([E y_{t-1}; c_t], s_{t-1});  logits = W_o s_t + b_o
 *   no attention  (Sutskever et al. 2014) s_t = GRU(E y_{t-1}, s_{t-1});                      logits = W_o s_t + b_o
 * </pre>
 *
 * Unlike Bahdanau et al., the output layer sees the state alone, without a maxout layer over word and context.
 *
 * <p>The same code trains on whole target sequences and decodes step by step ({@link DecoderStepper}), where every step is a
 * batch of sequences of one token.
 */
public final class RecurrentDecoder implements AutoCloseable {
    private final DecoderShape shape;
    private final Team team;
    private final Parameters parameters;
    private final Embedding embedding;
    private final Recurrence recurrence;
    private final Timing timing;
    private final SoftmaxOutput output;
    private final Floats input = Floats.allocate(0);
    private final Floats inputGradient = Floats.allocate(0);
    private final Floats stateGradient = Floats.allocate(0);
    private final Floats initialGradient = Floats.allocate(0);
    private Packing packing = Packing.of(new int[] {1});
    private Memory memory = Memory.EMPTY;
    private int[] ids = new int[0];
    private int[] labels = new int[0];

    /** @param parameters laid out as {@link DecoderShape#layout} says */
    public RecurrentDecoder(DecoderShape shape, Parameters parameters, Team team) {
        this.shape = shape;
        this.team = team;
        this.parameters = parameters;
        this.embedding = new Embedding(parameters.matrix("embedding"));
        this.recurrence = new Recurrence(new GruCell(), shape.hidden(), team, Recurrence.Weights.of(parameters));
        this.timing = timing();
        this.output = new SoftmaxOutput(SoftmaxOutput.Weights.of(parameters), team);
    }

    private Timing timing() {
        if (!shape.attention()) {
            return new AttendNever(recurrence);
        }
        Attention attention = new Attention(Attention.Weights.of(parameters), shape.hidden(), team);
        return shape.before()
                ? new AttendBefore(recurrence, attention, shape.embedding())
                : new AttendAfter(recurrence, attention);
    }

    /** What a pass over a batch found. */
    public record Loss(double sum, int tokens) {}

    /**
     * Teacher forcing, loss and all gradients of the mean loss per target token.
     *
     * @param memory         the encoder's
     * @param words          what to read and what to produce
     * @param gradients      receives the gradients of the parameters
     * @param memoryGradient receives the gradient of the memory, same rows
     */
    public Loss learn(Memory memory, Pair words, Parameters gradients, Matrix memoryGradient) {
        begin(memory, words);
        beginBackward();
        float scale = 1f / packing.total();
        Matrix[] outputGradients = timing.outputGradients();
        team.run(worker -> {
            forward(worker);
            output.lossAndGradients(
                    worker, scale, timing.outputs(), SoftmaxOutput.Weights.of(gradients), outputGradients);
            backward(worker, gradients, memoryGradient);
        });
        return new Loss(output.lossSum(), packing.total());
    }

    /** Teacher forcing and loss; {@link #logProbability} and {@link #weight} tell more. */
    public Loss score(Memory memory, Pair words) {
        begin(memory, words);
        team.run(worker -> {
            forward(worker);
            output.loss(worker, timing.outputs());
        });
        return new Loss(output.lossSum(), packing.total());
    }

    /**
     * Target sequences of a batch.
     *
     * @param previous the words before each position: {@code <bos>} first
     * @param next     the words to produce
     * @param lengths  of both
     */
    @SuppressWarnings("ArrayRecordComponent")
    public record Pair(int[][] previous, int[][] next, int[] lengths) {}

    /**
     * Teacher forcing: the whole distribution behind every position.
     *
     * @return log p in nats, [targets][length][V]
     */
    public float[][][] distributions(Memory memory, Pair words) {
        begin(memory, words);
        float[] logits = new float[Math.multiplyExact(packing.total(), shape.words())];
        team.run(worker -> {
            forward(worker);
            output.logits(worker, timing.outputs(), logits);
        });
        float[][][] distributions = new float[packing.sequences()][][];
        for (int target = 0; target < distributions.length; target++) {
            distributions[target] = new float[words.lengths()[target]][shape.words()];
            for (int t = 0; t < distributions[target].length; t++) {
                VectorMath.logSoftmax(logits, packing.row(target, t) * shape.words(), distributions[target][t]);
            }
        }
        return distributions;
    }

    /** log p of a target token after {@link #learn} or {@link #score}, in nats. */
    public float logProbability(int target, int t) {
        return output.logProbability(packing.row(target, t));
    }

    /** α_ti of a target after {@link #learn}, {@link #score} or a step; 0 without attention. */
    public float weight(int target, int t, int i) {
        return timing.weight(packing.row(target, t), i);
    }

    private void begin(Memory memory, Pair words) {
        int[] sources = new int[words.lengths().length];
        java.util.Arrays.setAll(sources, s -> s);
        timing.beginSource(memory);
        beginRows(memory, Packing.of(words.lengths()), words.previous(), sources);
        labels = RecurrentEncoder.pack(packing, words.next(), labels, shape.words());
        output.begin(labels, packing.total());
        Matrix initial = recurrence.initial();
        for (int target = 0; target < packing.sequences(); target++) {
            copyRow(memory.states(), memory.finalRow(target, 0), initial, packing.rank(target));
        }
    }

    private void beginRows(Memory memory, Packing packing, int[][] previous, int[] sources) {
        this.memory = memory;
        this.packing = packing;
        ids = RecurrentEncoder.pack(packing, previous, ids, shape.words());
        input.ensure(packing.total() * shape.embedding());
        recurrence.begin(packing);
        timing.beginTarget(packing, sources);
    }

    private Matrix x() {
        return input.matrix(packing.total(), shape.embedding());
    }

    private void forward(Team.Worker worker) {
        embedding.gather(worker, ids, x());
        timing.computeKeys(worker);
        worker.barrier();
        recurrence.project(worker, x(), 0);
        timing.forward(worker);
    }

    private void beginBackward() {
        inputGradient.ensure(packing.total() * shape.embedding());
        stateGradient.ensure(packing.total() * shape.hidden());
        initialGradient.ensure(packing.sequences() * shape.hidden());
        recurrence.beginBackward();
        timing.beginBackward(stateGradient.matrix(packing.total(), shape.hidden()));
    }

    private void backward(Team.Worker worker, Parameters gradients, Matrix memoryGradient) {
        Matrix xGradient = inputGradient.matrix(packing.total(), shape.embedding());
        Matrix initial = initialGradient.matrix(packing.sequences(), shape.hidden());
        Recurrence.Weights into = Recurrence.Weights.of(gradients);
        timing.backward(worker);
        recurrence.finishBackward(worker, initial);
        recurrence.backToInput(worker, xGradient, 0);
        recurrence.weightGradients(worker, into);
        recurrence.inputWeightGradients(worker, x(), 0, into);
        timing.finishBackward(worker, gradients, memoryGradient);
        Embedding.scatter(worker, ids, xGradient, gradients.matrix("embedding"));
        backToFinals(worker, initial, memoryGradient);
    }

    /** The gradient of the initial states belongs to the encoder's final ones. */
    private void backToFinals(Team.Worker worker, Matrix initial, Matrix memoryGradient) {
        for (int target = worker.from(packing.sequences()); target < worker.to(packing.sequences()); target++) {
            copyRow(initial, packing.rank(target), memoryGradient, memory.finalRow(target, 0));
        }
    }

    /** Makes ready for {@link #step}: takes the encoder's output. */
    void open(Memory memory) {
        timing.beginSource(memory);
        this.memory = memory;
        team.run(timing::computeKeys);
    }

    /**
     * One decoding step of several rows.
     *
     * @param words   the word each row produced last
     * @param sources the source of each row
     * @param before  the rows' states, [rows, H]
     * @param after   receives their states after the step
     * @param logits  receives [rows, V]
     */
    void step(int[] words, int[] sources, Matrix before, Matrix after, float[] logits) {
        int[][] previous = new int[words.length][];
        int[] lengths = new int[words.length];
        for (int row = 0; row < words.length; row++) {
            previous[row] = new int[] {words[row]};
            lengths[row] = 1;
        }
        beginRows(memory, Packing.of(lengths), previous, sources);
        output.begin(labels, words.length);
        for (int row = 0; row < words.length; row++) {
            copyRow(before, row, recurrence.initial(), row);
        }
        team.run(worker -> {
            embedding.gather(worker, ids, x());
            recurrence.project(worker, x(), 0);
            timing.forward(worker);
            output.logits(worker, timing.outputs(), logits);
        });
        for (int row = 0; row < words.length; row++) {
            copyRow(recurrence.states(), row, after, row);
        }
    }

    private static void copyRow(Matrix from, int row, Matrix into, int intoRow) {
        into.data().copy(into.index(intoRow, 0), from.data(), from.index(row, 0), from.cols());
    }

    @Override
    public void close() {
        recurrence.close();
        timing.close();
        output.close();
        input.close();
        inputGradient.close();
        stateGradient.close();
        initialGradient.close();
    }
}
