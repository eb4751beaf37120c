package org.attentionworkbench.engine.model.kernel;

/**
 * One recurrent layer over packed sequences, its hidden units shared out among the workers of a team: each computes its
 * own units for all sequences, so that every worker multiplies by a part of the weights only, and that part stays in its
 * cache. What crosses from worker to worker is the state, behind one barrier a step.
 *
 * <p>Weights: input [G·H, I], recurrent [G·H, H], two biases [G·H]; gate g owns rows g·H to (g+1)·H. What a worker does to
 * its own units is {@link RecurrentUnits}'.
 *
 * <p>Rows of all packed matrices are those of the {@link Packing}. "State k" is h for k = 0; an LSTM carries c as well.
 */
final class Recurrence {
    /** The names of a layer's four parameters. */
    record Names(String input, String recurrent, String inputBias, String recurrentBias) {
        /** @param layer tells the layers of a network apart: {@code ""} for the first */
        static Names of(String layer) {
            return new Names(
                    "inputWeights" + layer, "recurrentWeights" + layer, "inputBias" + layer, "recurrentBias" + layer);
        }
    }

    /** The layer's four parameters. */
    record Weights(Matrix input, Matrix recurrent, Matrix inputBias, Matrix recurrentBias) {
        static Weights of(Parameters parameters, Names names) {
            return new Weights(
                    parameters.matrix(names.input),
                    parameters.matrix(names.recurrent),
                    parameters.matrix(names.inputBias),
                    parameters.matrix(names.recurrentBias));
        }
    }

    private final Cell cell;
    private final int hidden;
    private final int gates;
    private final Names names;
    private final Weights weights;
    private final Dropout dropout;
    private final Floats[] states;
    private final Floats previous = Floats.allocate(0);
    private final Floats seen = Floats.allocate(0);
    private final Floats inputGradient = Floats.allocate(0);
    private final Floats recurrentGradient = Floats.allocate(0);
    private final RecurrentUnits[] parts;
    private Packing packing = Packing.of(new int[] {1});

    /**
     * @param names   of its parameters
     * @param dropout of the state the recurrent weights see; by sequence and unit, the same at every step
     */
    Recurrence(Cell cell, int hidden, Team team, Names names, Parameters parameters, Dropout dropout) {
        this.cell = cell;
        this.hidden = hidden;
        this.gates = cell.gates();
        this.names = names;
        this.weights = Weights.of(parameters, names);
        this.dropout = dropout;
        this.states = new Floats[cell.carried()];
        for (int k = 0; k < states.length; k++) {
            states[k] = Floats.allocate(0);
        }
        this.parts = new RecurrentUnits[team.size()];
        for (int w = 0; w < parts.length; w++) {
            int from = Share.boundary(hidden, w, parts.length);
            parts[w] = new RecurrentUnits(this, from, Share.boundary(hidden, w + 1, parts.length));
        }
    }

    Cell cell() {
        return cell;
    }

    int hidden() {
        return hidden;
    }

    Weights weights() {
        return weights;
    }

    Dropout dropout() {
        return dropout;
    }

    Packing packing() {
        return packing;
    }

    /** Makes room for a batch; by one thread, before any other method. */
    void begin(Packing packing) {
        this.packing = packing;
        for (Floats state : states) {
            state.ensure((packing.sequences() + packing.total()) * hidden);
        }
        previous.ensure(packing.total() * hidden);
        if (dropout.isOn()) {
            seen.ensure(packing.total() * hidden);
        }
        for (RecurrentUnits part : parts) {
            part.begin();
        }
    }

    /** Where state k before the first step is to be written: [sequences by rank, H]. */
    Matrix initial(int k) {
        return states[k].matrix(packing.sequences(), hidden);
    }

    /** h after every step: [rows, H]. */
    Matrix states() {
        return states(0);
    }

    /** State k after every step: [rows, H]. */
    Matrix states(int k) {
        return new Matrix(states[k], packing.sequences() * hidden, packing.total(), hidden, hidden);
    }

    /** h after step t: [active, H]. */
    Matrix statesAfter(int t) {
        return rowsAt(states(0), t);
    }

    /** h before every step: [rows, H]; those of a step are complete when the step before is. */
    Matrix previous() {
        return previous.matrix(packing.total(), hidden);
    }

    /** What the recurrent weights see: {@link #previous} but for dropout. */
    Matrix seen() {
        return dropout.isOn() ? seen.matrix(packing.total(), hidden) : previous();
    }

    /** The rows of step t of a packed matrix. */
    Matrix rowsAt(Matrix packed, int t) {
        return packed.rows(packing.offset(t), packing.offset(t) + packing.active(t));
    }

    /** Takes over the weights, this worker's share; once, as long as they stay the same. */
    void load(Team.Worker worker) {
        parts[worker.index()].load();
    }

    /** Begins a pass: takes over the initial states. A barrier must follow before the first step. */
    void start(Team.Worker worker) {
        parts[worker.index()].start();
    }

    /** Multiplies x [rows, its columns] by the input weights from the given column, for all steps. */
    void project(Team.Worker worker, Matrix x, int column) {
        parts[worker.index()].project(worker.blas(), x, column);
    }

    /** Adds one more input, known only now, to step t: x [active, its columns]. */
    void addInput(Team.Worker worker, int t, Matrix x, int column) {
        parts[worker.index()].addInput(worker.blas(), t, x, column);
    }

    /** Step t for this worker's units; the states before it must be complete, those after it are so behind a barrier. */
    void step(Team.Worker worker, int t) {
        parts[worker.index()].step(worker.blas(), t);
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

    /** Gradients of the recurrent products: [rows, G·H]. */
    Matrix recurrentGradient() {
        return cell.splitsLastGate() ? recurrentGradient.matrix(packing.total(), gates * hidden) : inputGradient();
    }

    /**
     * Starts the way back.
     *
     * @param last for each state carried the gradient of each sequence's last one, [sequences by rank, H]
     */
    void startBackward(Team.Worker worker, Matrix[] last) {
        RecurrentUnits part = parts[worker.index()];
        for (int k = 0; k < states.length; k++) {
            part.ownColumns(last[k]).get(part.carry(k), 0);
        }
    }

    /** Starts the way back with nothing but what comes step by step. */
    void startBackward(Team.Worker worker) {
        parts[worker.index()].forgetCarry();
    }

    /**
     * Back through step t for this worker's units.
     *
     * @param gradient gradients of h after each step, [rows, H], besides what comes back through later steps
     */
    void stepBackward(Team.Worker worker, int t, Matrix gradient) {
        parts[worker.index()].retreat(t, rowsAt(gradient, t));
    }

    /** Adds to what goes to h before step t what came through the recurrent weights; all workers' step t must be back. */
    void carryBack(Team.Worker worker, int t) {
        RecurrentUnits part = parts[worker.index()];
        part.carryBack(worker.blas(), t, rowsAt(recurrentGradient(), t), part.ownColumns(weights.recurrent), true);
    }

    /** Adds gradient [active, K] times weights [K, H] to what goes to h before step t, this worker's units. */
    void carryBack(Team.Worker worker, int t, Matrix gradient, Matrix by) {
        RecurrentUnits part = parts[worker.index()];
        part.carryBack(worker.blas(), t, gradient, part.ownColumns(by), false);
    }

    /** Adds gradient [active, H] to what goes to h before step t, this worker's units. */
    void carryBack(Team.Worker worker, Matrix gradient) {
        parts[worker.index()].addToCarry(gradient);
    }

    /** Hands out the gradient of the initial states k, [sequences by rank, H], this worker's columns. */
    void finishBackward(Team.Worker worker, int k, Matrix into) {
        RecurrentUnits part = parts[worker.index()];
        part.ownColumns(into).put(part.carry(k), 0);
    }

    /** Gradient of an input: its rows of the packed whole (this worker's share) times the input weights from the given column. */
    void backToInput(Team.Worker worker, Matrix into, int column) {
        int from = worker.from(packing.total());
        int to = worker.to(packing.total());
        Matrix by = weights.input.cols(column, column + into.cols());
        worker.blas().product(inputGradient().rows(from, to), by, 0f, into.rows(from, to));
    }

    /** Gradient of an input of step t: this worker's share of its columns; into [active, its columns]. All workers' step t must be back. */
    void backToInput(Team.Worker worker, int t, Matrix into, int column, float beta) {
        int from = worker.from(into.cols());
        int to = worker.to(into.cols());
        Matrix by = weights.input.cols(column + from, column + to);
        worker.blas().product(rowsAt(inputGradient(), t), by, beta, into.cols(from, to));
    }

    /** Gradients of recurrent weights and both biases, among those of all parameters: this worker's share of the rows. */
    void weightGradients(Team.Worker worker, Parameters into) {
        int from = worker.from(gates * hidden);
        int to = worker.to(gates * hidden);
        Matrix recurrent = recurrentGradient().cols(from, to);
        worker.blas()
                .transposedProduct(
                        recurrent, seen(), 0f, into.matrix(names.recurrent).rows(from, to));
        Matrix recurrentBias = into.matrix(names.recurrentBias).cols(from, to);
        worker.blas().columnSums(recurrent, 0f, recurrentBias);
        Matrix inputBias = into.matrix(names.inputBias).cols(from, to);
        worker.blas().columnSums(inputGradient().cols(from, to), 0f, inputBias);
    }

    /** Gradient of the input weights that met x [rows, its columns] from the given column: this worker's share of the rows. */
    void inputWeightGradients(Team.Worker worker, Matrix x, int column, Parameters into) {
        int from = worker.from(gates * hidden);
        int to = worker.to(gates * hidden);
        Matrix gradient = into.matrix(names.input).rows(from, to).cols(column, column + x.cols());
        worker.blas().transposedProduct(inputGradient().cols(from, to), x, 0f, gradient);
    }

    void close() {
        for (Floats state : states) {
            state.close();
        }
        previous.close();
        seen.close();
        inputGradient.close();
        recurrentGradient.close();
        for (RecurrentUnits part : parts) {
            part.close();
        }
    }
}
