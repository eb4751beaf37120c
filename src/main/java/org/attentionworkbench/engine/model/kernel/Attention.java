package org.attentionworkbench.engine.model.kernel;

/**
 * Global attention: Bahdanau, Cho and Bengio 2015, arXiv:1409.0473, eqs. 5-6.
 *
 * <pre>
 *   α_t· = softmax of e_t· over the real source positions      (6)
 *   c_t  = Σ_i α_ti h_i                                        (5)
 * </pre>
 *
 * Scores are {@link AdditiveScore}'s. Queries and contexts are packed matrices [rows, .] of the target side; keys and states
 * are kept on the heap, source by source. Workers share out the target sequences, longest first in turn, so that
 * everything that belongs to one source is read and added to by one worker.
 */
final class Attention {
    /** W [A, H], U [A, M] and v [1, A], or their gradients. */
    record Weights(Matrix query, Matrix key, Matrix energy) {
        static Weights of(Parameters parameters) {
            return new Weights(
                    parameters.matrix("attentionQuery"),
                    parameters.matrix("attentionKey"),
                    parameters.matrix("attentionEnergy"));
        }
    }

    private final Weights weights;
    private final int keySize;
    private final int memorySize;
    private final Part[] parts;
    private final Floats keyBlock = Floats.allocate(0);
    private final Floats queryBlock = Floats.allocate(0);
    private final Floats contextBlock = Floats.allocate(0);
    private final Floats queryGradientBlock = Floats.allocate(0);
    private float[] keys = new float[0];
    private float[] states = new float[0];
    private float[] keyGradients = new float[0];
    private float[] stateGradients = new float[0];
    private float[] alpha = new float[0];
    private Memory memory;
    private Packing packing;
    private int[] sources;

    Attention(Weights weights, int memorySize, Team team) {
        this.weights = weights;
        this.keySize = weights.key.rows();
        this.memorySize = memorySize;
        this.parts = new Part[team.size()];
        for (int w = 0; w < parts.length; w++) {
            parts[w] = new Part(keySize, memorySize);
        }
        this.memory = Memory.EMPTY;
        this.packing = Packing.of(new int[] {1});
        this.sources = new int[0];
    }

    /** Takes the encoder's output; by one thread. */
    void beginSource(Memory memory) {
        this.memory = memory;
        keyBlock.ensure(memory.states().rows() * keySize);
        keys = room(keys, memory.states().rows() * keySize);
        states = room(states, memory.states().rows() * memorySize);
    }

    /**
     * Makes room for target sequences; by one thread.
     *
     * @param sources which source each sequence attends to
     */
    void beginTarget(Packing packing, int[] sources) {
        this.packing = packing;
        this.sources = sources;
        queryBlock.ensure(packing.total() * keySize);
        contextBlock.ensure(packing.total() * memorySize);
        alpha = room(alpha, packing.total() * memory.longest());
        for (Part part : parts) {
            part.begin(weights.energy, memory.longest());
        }
    }

    private static float[] room(float[] array, int length) {
        return array.length < length ? new float[length + length / 4] : array;
    }

    /** k_i = U h_i for all sources, this worker's share. Ends without barrier. */
    void computeKeys(Team.Worker worker) {
        int from = worker.from(memory.states().rows());
        int to = worker.to(memory.states().rows());
        Matrix share = keyBlock.matrix(memory.states().rows(), keySize).rows(from, to);
        worker.blas().productTransposed(memory.states().rows(from, to), weights.key, 0f, share);
        share.get(keys, from * keySize);
        memory.states().rows(from, to).get(states, from * memorySize);
    }

    /** q of every row: [rows, A]. */
    private Matrix queries() {
        return queryBlock.matrix(packing.total(), keySize);
    }

    /** c of every row: [rows, M]. */
    Matrix contexts() {
        return contextBlock.matrix(packing.total(), memorySize);
    }

    /** The contexts of one step: [active, M]. */
    Matrix contexts(int t) {
        return contexts().rows(packing.offset(t), packing.offset(t) + packing.active(t));
    }

    /** α of a row for one source position. */
    float weight(int row, int position) {
        return alpha[row * memory.longest() + position];
    }

    /** q = W s for step t, this worker's share of the columns; s [active, H]. */
    void query(Team.Worker worker, int t, Matrix s) {
        int from = worker.from(keySize);
        int to = worker.to(keySize);
        Matrix into = queries()
                .rows(packing.offset(t), packing.offset(t) + packing.active(t))
                .cols(from, to);
        worker.blas().productTransposed(s, weights.query.rows(from, to), 0f, into);
    }

    /** q = W s for all steps, this worker's share of the rows; s [rows, H]. */
    void query(Team.Worker worker, Matrix s) {
        int from = worker.from(s.rows());
        int to = worker.to(s.rows());
        worker.blas()
                .productTransposed(
                        s.rows(from, to), weights.query, 0f, queries().rows(from, to));
    }

    /** α and c of step t for this worker's sequences; all queries of the step must be there. */
    void attend(Team.Worker worker, int t) {
        for (int rank = worker.index(); rank < packing.active(t); rank += worker.teamSize()) {
            parts[worker.index()].attend(packing.offset(t) + rank, sources[packing.sequence(rank)]);
        }
    }

    /** Makes room for the way back; by one thread. */
    void beginBackward() {
        queryGradientBlock.ensure(packing.total() * keySize);
        keyGradients = room(keyGradients, memory.states().rows() * keySize);
        stateGradients = room(stateGradients, memory.states().rows() * memorySize);
    }

    /** Forgets the gradients of the last batch, this worker's share; a barrier must follow. */
    void startBackward(Team.Worker worker) {
        int rows = memory.states().rows();
        int from = worker.from(rows);
        int to = worker.to(rows);
        java.util.Arrays.fill(keyGradients, from * keySize, to * keySize, 0f);
        java.util.Arrays.fill(stateGradients, from * memorySize, to * memorySize, 0f);
    }

    /** Back through step t for this worker's sequences; contextGradient [rows, M] is complete for the step. */
    void attendBackward(Team.Worker worker, int t, Matrix contextGradient) {
        for (int rank = worker.index(); rank < packing.active(t); rank += worker.teamSize()) {
            int row = packing.offset(t) + rank;
            parts[worker.index()].attendBackward(row, sources[packing.sequence(rank)], contextGradient);
        }
    }

    /** Gradients of q of every row: [rows, A]. */
    Matrix queryGradients() {
        return queryGradientBlock.matrix(packing.total(), keySize);
    }

    /** Gradients of q of one step: [active, A]. */
    Matrix queryGradients(int t) {
        return queryGradients().rows(packing.offset(t), packing.offset(t) + packing.active(t));
    }

    /** W as it multiplies a query's gradient on the way back to the state. */
    Matrix queryWeights() {
        return weights.query;
    }

    /**
     * When all steps are back: gradients of the memory's states (this worker's share of the rows, overwritten) and of the
     * weights (this worker's share). Has a barrier inside.
     *
     * @param querying what the queries were made of, [rows, H]
     * @param into     gradients of the weights
     * @param memoryGradient [sources · stride, M]
     */
    void finishBackward(Team.Worker worker, Matrix querying, Weights into, Matrix memoryGradient) {
        int rows = memory.states().rows();
        Matrix keyGradient = keyBlock.matrix(rows, keySize);
        int from = worker.from(rows);
        int to = worker.to(rows);
        keyGradient.rows(from, to).put(keyGradients, from * keySize);
        memoryGradient.rows(from, to).put(stateGradients, from * memorySize);
        worker.blas().product(keyGradient.rows(from, to), weights.key, 1f, memoryGradient.rows(from, to));
        worker.barrier();
        int first = worker.from(keySize);
        int last = worker.to(keySize);
        worker.blas().transposedProduct(keyGradient.cols(first, last), memory.states(), 0f, into.key.rows(first, last));
        worker.blas().transposedProduct(queryGradients().cols(first, last), querying, 0f, into.query.rows(first, last));
        if (worker.index() == 0) {
            into.energy.putRow(0, energyGradient(), 0);
        }
    }

    private float[] energyGradient() {
        float[] sum = new float[keySize];
        for (Part part : parts) {
            VectorMath.addScaled(1f, part.score.vGradient(), 0, sum, 0, keySize);
        }
        return sum;
    }

    void close() {
        keyBlock.close();
        queryBlock.close();
        contextBlock.close();
        queryGradientBlock.close();
    }

    /** One worker's scratch memory. */
    private final class Part {
        private final AdditiveScore score;
        private final float[] q;
        private final float[] qGradient;
        private final float[] context;
        private float[] energyGradient = new float[0];

        private Part(int keySize, int memorySize) {
            score = new AdditiveScore(keySize);
            q = new float[keySize];
            qGradient = new float[keySize];
            context = new float[memorySize];
        }

        private void begin(Matrix energyVector, int longest) {
            score.begin(energyVector);
            energyGradient = room(energyGradient, longest);
        }

        private void attend(int row, int source) {
            int length = memory.length(source);
            int first = memory.row(source, 0);
            int at = row * memory.longest();
            queries().getRow(row, q, 0);
            score.energies(q, keys, first * keySize, length, alpha, at);
            softmax(alpha, at, length);
            java.util.Arrays.fill(context, 0f);
            for (int i = 0; i < length; i++) {
                VectorMath.addScaled(alpha[at + i], states, (first + i) * memorySize, context, 0, memorySize);
            }
            contexts().putRow(row, context, 0);
        }

        private void attendBackward(int row, int source, Matrix contextGradient) {
            int length = memory.length(source);
            int first = memory.row(source, 0);
            int at = row * memory.longest();
            queries().getRow(row, q, 0);
            contextGradient.getRow(row, context, 0);
            float mean = 0;
            for (int i = 0; i < length; i++) {
                int state = (first + i) * memorySize;
                energyGradient[i] = VectorMath.dot(context, 0, states, state, memorySize);
                mean += alpha[at + i] * energyGradient[i];
                VectorMath.addScaled(alpha[at + i], context, 0, stateGradients, state, memorySize);
            }
            for (int i = 0; i < length; i++) {
                energyGradient[i] = alpha[at + i] * (energyGradient[i] - mean);
            }
            java.util.Arrays.fill(qGradient, 0f);
            score.backward(q, keys, first * keySize, length, energyGradient, qGradient, keyGradients);
            queryGradients().putRow(row, qGradient, 0);
        }

        private static void softmax(float[] x, int at, int n) {
            VectorMath.expShifted(x, at, n, VectorMath.max(x, at, n));
            VectorMath.scale(x, at, n, 1 / VectorMath.sum(x, at, n));
        }
    }
}
