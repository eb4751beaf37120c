package org.attentionworkbench.engine.model.kernel;

/**
 * The decoder: embeds the words before, updates recurrent states, attends to the encoder's {@link Memory} and gives a
 * distribution over the next word. Its states begin as the encoder's last.
 *
 * <pre>
 *   attend after  (Luong et al. 2015)     s_t = cell(E y_{t-1}, s_{t-1});  c_t from s_t;       logits = W_o [s_t; c_t] + b_o
 *     attentional layer                   o_t = tanh(W_c [c_t; s_t]);                          logits = W_o o_t + b_o
 *     input feeding                       s_t = cell([E y_{t-1}; o_{t-1}], s_{t-1})
 *   attend before (Bahdanau et al. 2015)  c_t from s_{t-1};  s_t = cell([E y_{t-1}; c_t], s_{t-1});  logits = W_o s_t + b_o
 *   no attention  (Sutskever et al. 2014) s_t = cell(E y_{t-1}, s_{t-1});                      logits = W_o s_t + b_o
 * </pre>
 *
 * With {@link Pointer copying} the distribution is mixed with the source's words.
 *
 * <p>Unlike Bahdanau et al., the output layer sees the state alone, without a maxout layer over word and context.
 *
 * <p>The same code trains on whole target sequences and decodes step by step ({@link DecoderStepper}), where every step is a
 * batch of sequences of one token.
 */
public final class RecurrentDecoder implements AutoCloseable {
    private static final int[] NO_LABELS = new int[0];

    private final DecoderShape shape;
    private final Team team;
    private final Embedding embedding;
    private final Dropout inputDropout;
    private final Dropouts dropouts;
    private final Stack stack;
    private final Copying copying;
    private final Timing timing;
    private final SoftmaxOutput output;
    private final Floats input = Floats.allocate(0);
    private final Floats inputGradient = Floats.allocate(0);
    private final Floats initialGradient = Floats.allocate(0);
    private Packing packing = Packing.of(new int[] {1});
    private Memory memory = Memory.EMPTY;
    private int[] ids = new int[0];
    private int[] labels = new int[0];
    private int[] sameSources = new int[0];

    /** @param parameters laid out as {@link DecoderShape#layout} says */
    public RecurrentDecoder(DecoderShape shape, Noise noise, Parameters parameters, Team team) {
        this.shape = shape;
        this.team = team;
        this.embedding = new Embedding(parameters.matrix("embedding"));
        this.dropouts = new Dropouts(noise, shape.layers().count(), 1);
        this.inputDropout = dropouts.input();
        this.stack = DecoderParts.stack(shape, dropouts, parameters, team);
        this.copying = shape.copying() ? new Pointer(parameters, shape.words()) : Copying.NONE;
        this.timing = DecoderParts.timing(shape, stack, copying, parameters, team);
        this.output = new SoftmaxOutput(shape.output(parameters), noise.labelSmoothing(), copying, team);
    }

    /** What a pass over a batch found. */
    public record Loss(double sum, int tokens) {}

    /**
     * Target sequences of a batch.
     *
     * @param previous the words before each position: {@code <bos>} first
     * @param next     the words to produce
     * @param lengths  of both
     * @param copies   where words are copied, for each source the ids of its tokens in the target's vocabulary of V words, or
     *     V, V + 1, ... for those outside it; otherwise empty
     */
    @SuppressWarnings("ArrayRecordComponent")
    public record Pair(int[][] previous, int[][] next, int[] lengths, int[][] copies) {}

    /**
     * Teacher forcing, loss and all gradients of the mean loss per target token.
     *
     * @param memory         the encoder's
     * @param words          what to read and what to produce
     * @param key            of what is dropped; the same key drops the same
     * @param gradients      receives the gradients of the parameters
     * @param memoryGradient receives the gradient of the memory, same rows
     */
    public Loss learn(Memory memory, Pair words, long key, Parameters gradients, Matrix memoryGradient) {
        dropouts.begin(key);
        begin(memory, words);
        beginBackward();
        float scale = 1f / packing.total();
        Matrix[] outputGradients = timing.outputGradients();
        team.run(worker -> {
            stack.load(worker);
            forward(worker);
            output.lossAndGradients(worker, scale, timing.outputs(), shape.output(gradients), outputGradients);
            copying.startBackward(worker, scale, output);
            worker.barrier();
            backward(worker, gradients, memoryGradient);
        });
        return new Loss(output.lossSum(), packing.total());
    }

    /** Teacher forcing and loss; {@link #logProbability} and {@link #weight} tell more. */
    public Loss score(Memory memory, Pair words) {
        dropouts.off();
        begin(memory, words);
        team.run(worker -> {
            stack.load(worker);
            forward(worker);
            output.loss(worker, timing.outputs());
        });
        return new Loss(output.lossSum(), packing.total());
    }

    /**
     * Teacher forcing: the whole distribution behind every position.
     *
     * @return log p in nats, [targets][length][V]; with copying as many more words as the source with the most has outside
     *     the vocabulary
     */
    public float[][][] distributions(Memory memory, Pair words) {
        dropouts.off();
        begin(memory, words);
        int most = shape.words();
        for (int source = 0; source < words.lengths().length; source++) {
            most = Math.max(most, shape.words() + copying.outside(source));
        }
        float[] logits = new float[Math.multiplyExact(packing.total(), shape.words())];
        team.run(worker -> {
            stack.load(worker);
            forward(worker);
            output.logits(worker, timing.outputs(), logits);
        });
        float[][][] distributions = new float[packing.sequences()][][];
        for (int target = 0; target < distributions.length; target++) {
            distributions[target] = new float[words.lengths()[target]][most];
            for (int t = 0; t < distributions[target].length; t++) {
                distribution(packing.row(target, t), target, logits, distributions[target][t]);
            }
        }
        return distributions;
    }

    /** log p in nats of all words, those a source holds outside the vocabulary behind the others, from the logits of all rows. */
    void distribution(int row, int source, float[] logits, float[] into) {
        VectorMath.logSoftmax(logits, row * shape.words(), shape.words(), into);
        copying.mix(row, source, timing, into);
    }

    /** Whether words are copied. */
    boolean copies() {
        return copying.isOn();
    }

    /** Words a source holds beyond the vocabulary; 0 without copying. */
    int outside(int source) {
        return copying.outside(source);
    }

    /** log p of a target token after {@link #learn} or {@link #score}, in nats. */
    public float logProbability(int target, int t) {
        int row = packing.row(target, t);
        return copying.logProbability(row, output.logProbability(row));
    }

    /** The share of all probability that is generated rather than copied, g_t of {@link Pointer}; 1 without copying. */
    public float generated(int target, int t) {
        return copying.generated(packing.row(target, t));
    }

    /** α_ti of a target and head after {@link #learn}, {@link #score} or a step; 0 without attention. */
    public float weight(int target, int t, int head, int i) {
        return timing.weight(packing.row(target, t), head, i);
    }

    private void begin(Memory memory, Pair words) {
        timing.beginSource(memory);
        copying.beginSource(words.copies());
        int[] sources = sameSources(words.lengths().length);
        beginRows(memory, Packing.of(words.lengths()), words.previous(), sources, 0);
        int most = copying.isOn() ? Integer.MAX_VALUE : shape.words();
        labels = RecurrentEncoder.pack(packing, words.next(), labels, most);
        copying.beginTarget(packing, sources, labels);
        output.begin(labels, packing.total());
        for (int l = 0; l < stack.depth(); l++) {
            for (int k = 0; k < carried(); k++) {
                Matrix initial = stack.layer(l).initial(k);
                for (int target = 0; target < packing.sequences(); target++) {
                    copyRow(memory.states(), memory.finalRow(target, l * carried() + k), initial, packing.rank(target));
                }
            }
        }
    }

    private int[] sameSources(int sequences) {
        if (sameSources.length != sequences) {
            sameSources = new int[sequences];
            java.util.Arrays.setAll(sameSources, s -> s);
        }
        return sameSources;
    }

    private int carried() {
        return shape.layers().carried();
    }

    private void beginRows(Memory memory, Packing packing, int[][] previous, int[] sources, int firstStep) {
        this.memory = memory;
        this.packing = packing;
        ids = RecurrentEncoder.pack(packing, previous, ids, shape.words());
        input.ensure(packing.total() * shape.embedding());
        stack.begin(packing);
        timing.beginTarget(packing, sources, firstStep);
    }

    private Matrix x() {
        return input.matrix(packing.total(), shape.embedding());
    }

    private void forward(Team.Worker worker) {
        embedding.gather(worker, ids, x());
        inputDropout.applyToRows(x(), worker);
        timing.computeKeys(worker);
        stack.start(worker);
        worker.barrier();
        stack.lowest().project(worker, x(), 0);
        timing.forward(worker);
        point(worker);
    }

    private void point(Team.Worker worker) {
        if (copying.isOn()) {
            copying.forward(worker, timing, stack.highest().states(), x());
            worker.barrier();
        }
    }

    private void beginBackward() {
        inputGradient.ensure(packing.total() * shape.embedding());
        initialGradient.ensure(packing.sequences() * shape.layers().finals() * shape.hidden());
        stack.beginBackward();
        timing.beginBackward();
    }

    private Matrix initialGradient(int state) {
        int n = packing.sequences();
        return initialGradient
                .matrix(n * shape.layers().finals(), shape.hidden())
                .rows(state * n, (state + 1) * n);
    }

    private void backward(Team.Worker worker, Parameters gradients, Matrix memoryGradient) {
        Matrix xGradient = inputGradient.matrix(packing.total(), shape.embedding());
        timing.backward(worker);
        for (int l = 0; l < stack.depth(); l++) {
            for (int k = 0; k < carried(); k++) {
                stack.layer(l).finishBackward(worker, k, initialGradient(l * carried() + k));
            }
        }
        stack.lowest().backToInput(worker, xGradient, 0);
        copying.addToInputs(worker, xGradient);
        inputDropout.applyToRows(xGradient, worker);
        stack.weightGradients(worker, gradients);
        stack.lowest().inputWeightGradients(worker, x(), 0, gradients);
        timing.finishBackward(worker, gradients, memoryGradient);
        if (worker.index() == 0) {
            copying.weightGradients(
                    worker.blas(), timing.contexts(), stack.highest().states(), x(), gradients);
        }
        Embedding.scatter(worker, ids, xGradient, gradients.matrix("embedding"), shape.tied() ? 1f : 0f);
        backToFinals(worker, memoryGradient);
    }

    /** The gradients of the initial states belong to the encoder's final ones. */
    private void backToFinals(Team.Worker worker, Matrix memoryGradient) {
        for (int target = worker.from(packing.sequences()); target < worker.to(packing.sequences()); target++) {
            for (int state = 0; state < shape.layers().finals(); state++) {
                copyRow(initialGradient(state), packing.rank(target), memoryGradient, memory.finalRow(target, state));
            }
        }
    }

    /** Makes ready for {@link #step}: takes weights, the encoder's output and, where words are copied, what the sources hold. */
    void open(Memory memory, int[][] copies) {
        dropouts.off();
        copying.beginSource(copies);
        timing.beginSource(memory);
        this.memory = memory;
        team.run(worker -> {
            stack.load(worker);
            timing.computeKeys(worker);
        });
    }

    /**
     * One decoding step of several rows.
     *
     * @param words   the word each row produced last
     * @param sources the source of each row
     * @param number  of the step, from 0
     * @param before  everything the rows carry, [rows, {@link DecoderShape#carried}]
     * @param after   receives what they carry after the step
     * @param logits  receives [rows, V]
     */
    void step(int[] words, int[] sources, int number, Matrix before, Matrix after, float[] logits) {
        int[][] previous = new int[words.length][];
        int[] lengths = new int[words.length];
        for (int row = 0; row < words.length; row++) {
            previous[row] = new int[] {words[row]};
            lengths[row] = 1;
        }
        beginRows(memory, Packing.of(lengths), previous, sources, number);
        output.begin(NO_LABELS, words.length);
        copying.beginTarget(packing, sources, NO_LABELS);
        takeUp(before);
        team.run(worker -> {
            forwardStep(worker);
            output.logits(worker, timing.outputs(), logits);
        });
        handOver(after);
    }

    private void forwardStep(Team.Worker worker) {
        embedding.gather(worker, ids, x());
        stack.start(worker);
        worker.barrier();
        stack.lowest().project(worker, x(), 0);
        timing.forward(worker);
        point(worker);
    }

    private void takeUp(Matrix carried) {
        int column = 0;
        for (int l = 0; l < stack.depth(); l++) {
            for (int k = 0; k < carried(); k++, column += shape.hidden()) {
                stack.layer(l).initial(k).copy(carried.cols(column, column + shape.hidden()));
            }
        }
        Matrix fed = timing.fedInitially();
        if (fed.cols() > 0) {
            fed.copy(carried.cols(column, column + fed.cols()));
        }
    }

    private void handOver(Matrix carried) {
        int column = 0;
        for (int l = 0; l < stack.depth(); l++) {
            for (int k = 0; k < carried(); k++, column += shape.hidden()) {
                carried.cols(column, column + shape.hidden())
                        .copy(stack.layer(l).states(k));
            }
        }
        Matrix fed = timing.fedFinally();
        if (fed.cols() > 0) {
            carried.cols(column, column + fed.cols()).copy(fed);
        }
    }

    /** Copies as many numbers as the narrower of the two rows has. */
    private static void copyRow(Matrix from, int row, Matrix into, int intoRow) {
        into.data().copy(into.index(intoRow, 0), from.data(), from.index(row, 0), Math.min(from.cols(), into.cols()));
    }

    @Override
    public void close() {
        stack.close();
        timing.close();
        output.close();
        copying.close();
        input.close();
        inputGradient.close();
        initialGradient.close();
    }
}
