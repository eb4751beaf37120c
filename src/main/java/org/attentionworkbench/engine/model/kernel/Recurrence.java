package org.attentionworkbench.engine.model.kernel;

/**
 * One recurrent layer over packed sequences, its hidden units shared out among the workers of a team: each computes its
 * own units for all sequences, so that every worker multiplies by a part of the weights only, and that part stays in its
 * cache. What crosses from worker to worker is the state, behind one barrier a step.
 *
 * <p>Weights: input [G·H, I], recurrent [G·H, H], two biases [G·H]; gate g owns rows g·H to (g+1)·H.
 *
 * <p>Rows of all packed matrices are those of the {@link Packing}.
 */
final class Recurrence {
    /** The layer's four parameters, or their gradients. */
    record Weights(Matrix input, Matrix recurrent, Matrix inputBias, Matrix recurrentBias) {
        static Weights of(Parameters parameters) {
            return new Weights(
                    parameters.matrix("inputWeights"),
                    parameters.matrix("recurrentWeights"),
                    parameters.matrix("inputBias"),
                    parameters.matrix("recurrentBias"));
        }
    }

    private final Cell cell;
    private final int hidden;
    private final int gates;
    private final int blocks;
    private final Part[] parts;
    private final Floats states = Floats.allocate(0);
    private final Floats previous = Floats.allocate(0);
    private final Floats inputGradient = Floats.allocate(0);
    private final Floats recurrentGradient = Floats.allocate(0);
    private final Weights weights;
    private Packing packing;

    Recurrence(Cell cell, int hidden, Team team, Weights weights) {
        this.cell = cell;
        this.hidden = hidden;
        this.gates = cell.gates();
        this.blocks = gates + (cell.splitsLastGate() ? 1 : 0);
        this.weights = weights;
        this.packing = Packing.of(new int[] {1});
        this.parts = new Part[team.size()];
        for (int w = 0; w < parts.length; w++) {
            parts[w] = new Part(Share.boundary(hidden, w, parts.length), Share.boundary(hidden, w + 1, parts.length));
        }
    }

    /** Makes room for a batch; by one thread, before any other method. */
    void begin(Packing packing) {
        this.packing = packing;
        states.ensure((packing.sequences() + packing.total()) * hidden);
        previous.ensure(packing.total() * hidden);
        for (Part part : parts) {
            part.begin();
        }
    }

    /** Where the states before the first step are to be written: [sequences by rank, H]. */
    Matrix initial() {
        return states.matrix(packing.sequences(), hidden);
    }

    /** The states after every step: [rows, H]. */
    Matrix states() {
        return new Matrix(states, packing.sequences() * hidden, packing.total(), hidden, hidden);
    }

    /** The states before step t, as far as sequences still run: [active, H]. */
    Matrix statesBefore(int t) {
        return t == 0 ? initial() : rowsAt(states(), t - 1).rows(0, packing.active(t));
    }

    /** The states before every step: [rows, H]; complete when all steps are. */
    Matrix previous() {
        return previous.matrix(packing.total(), hidden);
    }

    private Matrix rowsAt(Matrix packed, int t) {
        return packed.rows(packing.offset(t), packing.offset(t) + packing.active(t));
    }

    /** Takes over the initial states and multiplies x [rows, its columns] by the input weights from the given column, for all steps. */
    void project(Team.Worker worker, Matrix x, int column) {
        Part part = parts[worker.index()];
        part.start();
        for (int g = 0; g < gates; g++) {
            part.fillBias(g);
            worker.blas()
                    .productTransposed(
                            x, part.rowsOf(weights.input, g).cols(column, column + x.cols()), 1f, part.block(g));
        }
    }

    /** Adds one more input, known only now, to step t: x [active, its columns]. */
    void addInput(Team.Worker worker, int t, Matrix x, int column) {
        Part part = parts[worker.index()];
        for (int g = 0; g < gates; g++) {
            Matrix into = rowsAt(part.block(g), t);
            worker.blas().productTransposed(x, part.rowsOf(weights.input, g).cols(column, column + x.cols()), 1f, into);
        }
    }

    /** Step t for this worker's units; the states before it must be complete, those after it are so behind a barrier. */
    void step(Team.Worker worker, int t) {
        Part part = parts[worker.index()];
        Matrix before = statesBefore(t);
        for (int g = 0; g < gates; g++) {
            boolean apart = cell.splitsLastGate() && g == gates - 1;
            Matrix into = rowsAt(part.block(apart ? gates : g), t);
            worker.blas().productTransposed(before, part.rowsOf(weights.recurrent, g), 1f, into);
        }
        part.advance(t);
    }

    /** Makes room for the way back; by one thread. */
    void beginBackward() {
        inputGradient.ensure(packing.total() * gates * hidden);
        if (cell.splitsLastGate()) {
            recurrentGradient.ensure(packing.total() * gates * hidden);
        }
    }

    /** Gradients of the input products: [rows, G·H], complete when all backward steps are. */
    Matrix inputGradient() {
        return inputGradient.matrix(packing.total(), gates * hidden);
    }

    private Matrix recurrentGradient() {
        return cell.splitsLastGate() ? recurrentGradient.matrix(packing.total(), gates * hidden) : inputGradient();
    }

    /**
     * Starts the way back.
     *
     * @param last gradient of each sequence's last state, [sequences by rank, H]
     */
    void startBackward(Team.Worker worker, Matrix last) {
        Part part = parts[worker.index()];
        last.cols(part.from, part.to).get(part.carry, 0);
    }

    /** Starts the way back with nothing but what comes step by step. */
    void startBackward(Team.Worker worker) {
        Part part = parts[worker.index()];
        java.util.Arrays.fill(part.carry, 0, packing.sequences() * part.units(), 0f);
    }

    /**
     * Back through step t for this worker's units.
     *
     * @param gradient gradients of the states after each step, [rows, H], besides what comes back through later steps
     */
    void stepBackward(Team.Worker worker, int t, Matrix gradient) {
        parts[worker.index()].retreat(t, rowsAt(gradient, t));
    }

    /** Adds to what goes to the states before step t what came through the recurrent weights; all workers' step t must be back. */
    void carryBack(Team.Worker worker, int t) {
        Part part = parts[worker.index()];
        carryBack(worker, t, rowsAt(recurrentGradient(), t), weights.recurrent.cols(part.from, part.to));
    }

    /** Adds gradient [active, K] times weights [K, this worker's units] to what goes to the states before step t. */
    void carryBack(Team.Worker worker, int t, Matrix gradient, Matrix weightColumns) {
        Part part = parts[worker.index()];
        Matrix product = part.product.matrix(packing.active(t), part.units());
        worker.blas().product(gradient, weightColumns, 0f, product);
        product.get(part.scratch, 0);
        int n = packing.active(t) * part.units();
        for (int k = 0; k < n; k++) {
            part.carry[k] += part.scratch[k];
        }
    }

    /** The columns of a matrix [., H] that are this worker's units. */
    Matrix ownColumns(Team.Worker worker, Matrix matrix) {
        Part part = parts[worker.index()];
        return matrix.cols(part.from, part.to);
    }

    /** Hands out the gradient of the initial states, [sequences by rank, H], this worker's columns. */
    void finishBackward(Team.Worker worker, Matrix into) {
        Part part = parts[worker.index()];
        into.cols(part.from, part.to).put(part.carry, 0);
    }

    /** Gradient of an input: its rows of the packed whole (this worker's share) times the input weights from the given column. */
    void backToInput(Team.Worker worker, Matrix into, int column) {
        int from = worker.from(packing.total());
        int to = worker.to(packing.total());
        worker.blas()
                .product(
                        inputGradient().rows(from, to),
                        weights.input.cols(column, column + into.cols()),
                        0f,
                        into.rows(from, to));
    }

    /** Gradient of an input of step t: this worker's share of its columns. All workers' step t must be back. */
    void backToInput(Team.Worker worker, int t, Matrix into, int column) {
        int from = worker.from(into.cols());
        int to = worker.to(into.cols());
        worker.blas()
                .product(
                        rowsAt(inputGradient(), t),
                        weights.input.cols(column + from, column + to),
                        0f,
                        rowsAt(into, t).cols(from, to));
    }

    /** Gradients of recurrent weights and both biases: this worker's share of the rows. */
    void weightGradients(Team.Worker worker, Weights into) {
        int from = worker.from(gates * hidden);
        int to = worker.to(gates * hidden);
        Matrix recurrent = recurrentGradient().cols(from, to);
        worker.blas().transposedProduct(recurrent, previous(), 0f, into.recurrent.rows(from, to));
        worker.blas().columnSums(recurrent, 0f, into.recurrentBias.cols(from, to));
        worker.blas().columnSums(inputGradient().cols(from, to), 0f, into.inputBias.cols(from, to));
    }

    /** Gradient of the input weights that met x [rows, its columns] from the given column: this worker's share of the rows. */
    void inputWeightGradients(Team.Worker worker, Matrix x, int column, Weights into) {
        int from = worker.from(gates * hidden);
        int to = worker.to(gates * hidden);
        worker.blas()
                .transposedProduct(
                        inputGradient().cols(from, to),
                        x,
                        0f,
                        into.input.rows(from, to).cols(column, column + x.cols()));
    }

    void close() {
        states.close();
        previous.close();
        inputGradient.close();
        recurrentGradient.close();
        for (Part part : parts) {
            part.close();
        }
    }

    /** One worker's units and everything about them: off-heap what BLAS touches, on the heap what the loops do. */
    private final class Part {
        private final int from;
        private final int to;
        private final Floats[] pre = new Floats[blocks];
        private final Floats product = Floats.allocate(0);
        private final float[][] tape = new float[blocks][0];
        private float[] own = new float[0];
        private float[] carry = new float[0];
        private float[] scratch = new float[0];

        private Part(int from, int to) {
            this.from = from;
            this.to = to;
            for (int b = 0; b < blocks; b++) {
                pre[b] = Floats.allocate(0);
            }
        }

        private int units() {
            return to - from;
        }

        private Matrix rowsOf(Matrix gateRows, int gate) {
            return gateRows.rows(gate * hidden + from, gate * hidden + to);
        }

        private Matrix block(int b) {
            return pre[b].matrix(packing.total(), units());
        }

        private void begin() {
            int n = packing.total() * units();
            int first = packing.sequences() * units();
            for (int b = 0; b < blocks; b++) {
                pre[b].ensure(n);
                if (tape[b].length < n) {
                    tape[b] = new float[n + n / 4];
                }
            }
            if (own.length < first + n) {
                own = new float[first + n + n / 4];
            }
            if (carry.length < first) {
                carry = new float[first];
                scratch = new float[first];
            }
            product.ensure(first);
        }

        private void start() {
            initial().cols(from, to).get(own, 0);
            if (cell.splitsLastGate()) {
                repeat(ownUnits(weights.recurrentBias, gates - 1), block(gates));
            }
        }

        /** Every row of a gate's block becomes its bias: both biases where both products meet in it. */
        private void fillBias(int gate) {
            float[] bias = ownUnits(weights.inputBias, gate);
            if (!(cell.splitsLastGate() && gate == gates - 1)) {
                VectorMath.addScaled(1f, ownUnits(weights.recurrentBias, gate), 0, bias, 0, units());
            }
            repeat(bias, block(gate));
        }

        private float[] ownUnits(Matrix bias, int gate) {
            float[] values = new float[units()];
            bias.cols(gate * hidden + from, gate * hidden + to).getRow(0, values, 0);
            return values;
        }

        private static void repeat(float[] row, Matrix into) {
            for (int r = 0; r < into.rows(); r++) {
                into.putRow(r, row, 0);
            }
        }

        /** Where h before step t is in {@link #own}: the block of the step before; the initial states come first. */
        private int ownBefore(int t) {
            return t == 0 ? 0 : (packing.sequences() + packing.offset(t - 1)) * units();
        }

        private void advance(int t) {
            int at = packing.offset(t) * units();
            int n = packing.active(t) * units();
            for (int b = 0; b < blocks; b++) {
                pre[b].get(at, tape[b], at, n);
            }
            int next = packing.sequences() * units() + at;
            cell.forward(tape, at, own, ownBefore(t), own, next, n);
            rowsAt(states(), t).cols(from, to).put(own, next);
            rowsAt(previous(), t).cols(from, to).put(own, ownBefore(t));
        }

        private void retreat(int t, Matrix gradient) {
            int at = packing.offset(t) * units();
            int n = packing.active(t) * units();
            gradient.cols(from, to).get(scratch, 0);
            for (int k = 0; k < n; k++) {
                carry[k] += scratch[k];
            }
            cell.backward(tape, at, own, ownBefore(t), carry, n);
            for (int g = 0; g < gates; g++) {
                hand(t, at, g, g, inputGradient());
                if (cell.splitsLastGate()) {
                    hand(t, at, g == gates - 1 ? gates : g, g, recurrentGradient());
                }
            }
        }

        private void hand(int t, int at, int block, int gate, Matrix into) {
            rowsAt(into, t).cols(gate * hidden + from, gate * hidden + to).put(tape[block], at);
        }

        private void close() {
            product.close();
            for (Floats block : pre) {
                block.close();
            }
        }
    }
}
