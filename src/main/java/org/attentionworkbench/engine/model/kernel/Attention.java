package org.attentionworkbench.engine.model.kernel;

/**
 * Attention: Bahdanau, Cho and Bengio 2015, arXiv:1409.0473, eqs. 5-6.
 *
 * <pre>
 *   e_ti = score of s and h_i               {@link Score}
 *   α_t· = softmax of e_t· over the real source positions inside the {@link Window}      (6)
 *   c_t  = Σ_i α_ti h_i                                                                  (5)
 * </pre>
 *
 * Queries and contexts are packed matrices [rows, .] of the target side. Workers share out the target sequences, longest
 * first in turn, so that everything that belongs to one source is read and added to by one worker ({@link AttentionPart}).
 * Products before and after that are shared out by columns.
 */
final class Attention {
    private final Score score;
    private final Window window;
    private final Parameters parameters;
    private final Projection query;
    private final Projection windowQuery;
    private final Projection context;
    private final boolean projectsContext;
    private final Copying copying;
    private final Floats sums = Floats.allocate(0);
    private final Floats sumGradients = Floats.allocate(0);
    private final AttentionPart[] parts;
    private final SourceSide source;
    private Packing packing = Packing.of(new int[] {1});
    private int[] sources = new int[0];
    private int firstStep;
    private float[] alpha = new float[0];

    /** @param copying what else its weights and contexts are used for */
    Attention(AttentionShape shape, Parameters parameters, Copying copying, Team team) {
        this.copying = copying;
        this.score = Score.of(shape);
        this.window = Window.of(shape);
        this.parameters = parameters;
        this.query = new Projection(score.queryWeights(parameters), score.querySize());
        int windowSize = window.stateWeights(parameters).isPresent() ? shape.hidden() : 0;
        this.windowQuery = new Projection(window.stateWeights(parameters), windowSize);
        this.context = new Projection(score.contextWeights(parameters), score.valueSize());
        this.projectsContext = score.contextWeights(parameters).isPresent();
        this.source = new SourceSide(score, parameters);
        this.parts = new AttentionPart[team.size()];
        for (int w = 0; w < parts.length; w++) {
            parts[w] = new AttentionPart(this, score, window, source, windowSize);
        }
    }

    /** Takes the encoder's output; by one thread. */
    void beginSource(Memory memory) {
        source.begin(memory);
    }

    /**
     * Makes room for target sequences; by one thread.
     *
     * @param sources   which source each sequence attends to
     * @param firstStep the number of the sequences' first step in their targets
     */
    void beginTarget(Packing packing, int[] sources, int firstStep) {
        this.packing = packing;
        this.sources = sources;
        this.firstStep = firstStep;
        query.begin(packing.total());
        windowQuery.begin(packing.total());
        context.begin(packing.total());
        sums.ensure(packing.total() * score.valueSize());
        int numbers = packing.total() * score.heads() * source.memory().longest();
        if (alpha.length < numbers) {
            alpha = new float[numbers + numbers / 4];
        }
        for (AttentionPart part : parts) {
            part.begin(parameters);
        }
    }

    /** Keys and values, this worker's share. Ends without barrier. */
    void computeKeys(Team.Worker worker) {
        source.compute(worker);
    }

    Copying copying() {
        return copying;
    }

    Projection query() {
        return query;
    }

    Projection windowQuery() {
        return windowQuery;
    }

    /** α of all rows, heads and positions. */
    float[] alpha() {
        return alpha;
    }

    /** Where α of a row and head begins. */
    int weightsAt(int row, int head) {
        return (row * score.heads() + head) * source.memory().longest();
    }

    /** α of a row for one source position. */
    float weight(int row, int head, int position) {
        return alpha[weightsAt(row, head) + position];
    }

    /** Heads whose weights are kept apart. */
    int heads() {
        return score.heads();
    }

    /** Σ_i α_i v_i of every row: [rows, V]. */
    Matrix sums() {
        return sums.matrix(packing.total(), score.valueSize());
    }

    /** c of every row: [rows, C]. */
    Matrix contexts() {
        return projectsContext ? context.values() : sums();
    }

    private Matrix rowsAt(Matrix packed, int t) {
        return packed.rows(packing.offset(t), packing.offset(t) + packing.active(t));
    }

    /** The contexts of one step: [active, C]. */
    Matrix contexts(int t) {
        return rowsAt(contexts(), t);
    }

    /** α and c of step t from its states s [active, H]. Barriers inside; ends with one. */
    void attend(Team.Worker worker, int t, Matrix s) {
        attend(worker, packing.offset(t), s, t, t + 1);
    }

    /** α and c of all steps from all states s [rows, H]. Barriers inside; ends with one. */
    void attend(Team.Worker worker, Matrix s) {
        attend(worker, 0, s, 0, packing.steps());
    }

    private void attend(Team.Worker worker, int firstRow, Matrix s, int fromStep, int toStep) {
        query.forward(worker, firstRow, s);
        windowQuery.forward(worker, firstRow, s);
        worker.barrier();
        AttentionPart part = parts[worker.index()];
        for (int t = fromStep; t < toStep; t++) {
            for (int rank = worker.index(); rank < packing.active(t); rank += worker.teamSize()) {
                part.attend(packing.offset(t) + rank, firstStep + t, sources[packing.sequence(rank)]);
            }
        }
        worker.barrier();
        if (projectsContext) {
            context.forward(worker, firstRow, sums().rows(firstRow, firstRow + s.rows()));
            worker.barrier();
        }
    }

    /** Makes room for the way back; by one thread. */
    void beginBackward() {
        query.beginBackward();
        windowQuery.beginBackward();
        source.beginBackward();
        if (projectsContext) {
            context.beginBackward();
            sumGradients.ensure(packing.total() * score.valueSize());
        }
    }

    /** Forgets the gradients of the last batch, this worker's share; a barrier must follow. */
    void startBackward(Team.Worker worker) {
        source.startBackward(worker);
    }

    /** Back through step t; contextGradient [rows, C] is complete for it. Barriers inside; ends with one. */
    void attendBackward(Team.Worker worker, int t, Matrix contextGradient) {
        attendBackward(worker, t, t + 1, contextGradient);
    }

    /** Back through all steps. Barriers inside; ends with one. */
    void attendBackward(Team.Worker worker, Matrix contextGradient) {
        attendBackward(worker, 0, packing.steps(), contextGradient);
    }

    private void attendBackward(Team.Worker worker, int fromStep, int toStep, Matrix contextGradient) {
        Matrix sumGradient = backToSums(worker, fromStep, toStep, contextGradient);
        AttentionPart part = parts[worker.index()];
        for (int t = fromStep; t < toStep; t++) {
            for (int rank = worker.index(); rank < packing.active(t); rank += worker.teamSize()) {
                part.attendBackward(
                        packing.offset(t) + rank, firstStep + t, sources[packing.sequence(rank)], sumGradient);
            }
        }
        worker.barrier();
    }

    private Matrix backToSums(Team.Worker worker, int fromStep, int toStep, Matrix contextGradient) {
        if (!projectsContext) {
            return contextGradient;
        }
        int first = packing.offset(fromStep);
        int last = packing.offset(toStep);
        int from = worker.from(score.valueSize());
        int to = worker.to(score.valueSize());
        context.gradients()
                .rows(first, last)
                .cols(from, to)
                .copy(contextGradient.rows(first, last).cols(from, to));
        Matrix sumGradient = sumGradients.matrix(packing.total(), score.valueSize());
        sumGradient.rows(first, last).cols(from, to).zero();
        worker.barrier();
        context.backward(worker, first, sumGradient.rows(first, last));
        worker.barrier();
        return sumGradient;
    }

    /** Adds what goes back to all states [rows, H] that were attended from; this worker's columns. */
    void backToStates(Team.Worker worker, Matrix stateGradient) {
        query.backward(worker, 0, stateGradient);
        windowQuery.backward(worker, 0, stateGradient);
        copying.addToStates(worker, 0, stateGradient);
    }

    /** Adds what goes back to the states of step t, rows of stateGradient [rows, H]; this worker's columns. */
    void backToStates(Team.Worker worker, int t, Matrix stateGradient) {
        query.backward(worker, packing.offset(t), rowsAt(stateGradient, t));
        windowQuery.backward(worker, packing.offset(t), rowsAt(stateGradient, t));
        copying.addToStates(worker, packing.offset(t), rowsAt(stateGradient, t));
    }

    /** Adds what goes back to the states before step t. */
    void carryBack(Team.Worker worker, int t, Recurrence recurrence) {
        query.carryBack(worker, t, recurrence);
    }

    /**
     * When all steps are back: gradients of the memory's states (this worker's share of the rows, overwritten) and of the
     * weights (this worker's share). Has barriers inside.
     *
     * @param states         what was attended from, [rows, H]
     * @param gradients      receives the gradients of the weights
     * @param memoryGradient [sources · stride, M]
     */
    void finishBackward(Team.Worker worker, Matrix states, Parameters gradients, Matrix memoryGradient) {
        source.finishBackward(worker, gradients, memoryGradient);
        query.weightGradient(worker, states, score.queryWeights(gradients));
        windowQuery.weightGradient(worker, states, window.stateWeights(gradients));
        context.weightGradient(worker, sums(), score.contextWeights(gradients));
        if (worker.index() == 0) {
            sumUp(gradients);
        }
    }

    /** The vectors' gradients, worker after worker, so that the order of the sums is always the same. */
    private void sumUp(Parameters gradients) {
        for (int w = 0; w < parts.length; w++) {
            parts[w].addGradients(gradients, w == 0 ? 0f : 1f);
        }
    }

    void close() {
        query.close();
        windowQuery.close();
        context.close();
        source.close();
        sums.close();
        sumGradients.close();
    }
}
