package org.attentionworkbench.engine.model.kernel;

/**
 * One worker's units of a {@link Recurrence} and everything about them: off-heap what BLAS touches, on the heap what the
 * loops do. The worker keeps its rows of the weights together, gate behind gate, so that a step is one product, and in the
 * order that makes it so although a split gate's two products do not meet:
 *
 * <pre>
 *   GRU   pre-activations  n  r  z  m       input weights n r z, from column 0;  recurrent weights r z n, from column "n"
 *   else  pre-activations  gates in order   both from column 0
 * </pre>
 */
final class RecurrentUnits {
    private final Recurrence layer;
    private final Cell cell;
    private final int from;
    private final int units;
    private final int gates;
    private final boolean split;
    private final Floats inputWeights = Floats.allocate(0);
    private final Floats recurrentWeights = Floats.allocate(0);
    private final Floats activations = Floats.allocate(0);
    private final Floats product = Floats.allocate(0);
    private final float[][] tape;
    private final float[][] states;
    private final float[][] carry;
    private final float[] bias;
    private float[] scratch = new float[0];
    private float[] mask = new float[0];

    /** @param from first of the units, @param to one behind the last */
    RecurrentUnits(Recurrence layer, int from, int to) {
        this.layer = layer;
        this.cell = layer.cell();
        this.from = from;
        this.units = to - from;
        this.gates = cell.gates();
        this.split = cell.splitsLastGate();
        this.tape = new float[blocks() + cell.notes()][0];
        this.states = new float[cell.carried()][0];
        this.carry = new float[cell.carried()][0];
        this.bias = new float[blocks() * units];
    }

    /** Blocks of pre-activations. */
    private int blocks() {
        return gates + (split ? 1 : 0);
    }

    /** Where a block of the tape stands among the pre-activations: the split gate first, its recurrent part last. */
    private int place(int block) {
        return split ? (block == gates - 1 ? 0 : block == gates ? gates : block + 1) : block;
    }

    private Packing packing() {
        return layer.packing();
    }

    Matrix ownColumns(Matrix matrix) {
        return matrix.cols(from, from + units);
    }

    float[] carry(int k) {
        return carry[k];
    }

    void begin() {
        Packing packing = packing();
        int n = packing.total() * units;
        int first = packing.sequences() * units;
        activations.ensure(blocks() * n);
        product.ensure(first);
        for (int b = 0; b < tape.length; b++) {
            tape[b] = room(tape[b], n);
        }
        for (int k = 0; k < states.length; k++) {
            states[k] = room(states[k], first + n);
            carry[k] = room(carry[k], first);
        }
        scratch = room(scratch, first);
    }

    private static float[] room(float[] array, int length) {
        return array.length < length ? new float[length + length / 4] : array;
    }

    private Matrix activations() {
        return activations.matrix(packing().total(), blocks() * units);
    }

    private int columnOf(int place) {
        return place * units;
    }

    /** The columns that input products (recurrent ones) go to. */
    private Matrix meeting(Matrix rows, boolean recurrent) {
        int first = recurrent && split ? columnOf(1) : 0;
        return rows.cols(first, first + columnOf(gates));
    }

    /** Takes over the weights. */
    void load() {
        Recurrence.Weights weights = layer.weights();
        inputWeights.ensure(gates * units * weights.input().cols());
        recurrentWeights.ensure(gates * units * layer.hidden());
        for (int g = 0; g < gates; g++) {
            copyGate(weights.input(), g, inputWeights(), place(g));
            copyGate(weights.recurrent(), g, recurrentWeights(), g);
            loadBias(g);
        }
    }

    /** Begins a pass with biases and initial states. */
    void start() {
        Matrix all = activations();
        for (int r = 0; r < all.rows(); r++) {
            all.putRow(r, bias, 0);
        }
        for (int k = 0; k < states.length; k++) {
            ownColumns(layer.initial(k)).get(states[k], 0);
        }
        drawMask();
        remember(0, 0);
    }

    private void copyGate(Matrix all, int gate, Matrix into, int place) {
        int first = gate * layer.hidden() + from;
        for (int r = 0; r < units; r++) {
            into.data().copy(into.index(columnOf(place) + r, 0), all.data(), all.index(first + r, 0), all.cols());
        }
    }

    private Matrix inputWeights() {
        return inputWeights.matrix(gates * units, layer.weights().input().cols());
    }

    private Matrix recurrentWeights() {
        return recurrentWeights.matrix(gates * units, layer.hidden());
    }

    /** Both biases where both products meet, each its own where they do not. */
    private void loadBias(int gate) {
        boolean apart = split && gate == gates - 1;
        int first = gate * layer.hidden() + from;
        ownBias(layer.weights().recurrentBias(), first, columnOf(apart ? gates : place(gate)));
        if (apart) {
            ownBias(layer.weights().inputBias(), first, columnOf(place(gate)));
        } else {
            for (int u = 0; u < units; u++) {
                bias[columnOf(place(gate)) + u] += layer.weights()
                        .inputBias()
                        .data()
                        .get(layer.weights().inputBias().index(0, first + u));
            }
        }
    }

    private void ownBias(Matrix all, int first, int at) {
        all.cols(first, first + units).getRow(0, bias, at);
    }

    private void drawMask() {
        Dropout dropout = layer.dropout();
        if (dropout.isOn()) {
            mask = room(mask, packing().sequences() * units);
            for (int s = 0; s < packing().sequences(); s++) {
                for (int u = 0; u < units; u++) {
                    mask[s * units + u] = dropout.factor(s, from + u);
                }
            }
        }
    }

    /** Writes h before step t where the products find it; it begins at before in the states. */
    private void remember(int t, int before) {
        ownColumns(layer.rowsAt(layer.previous(), t)).put(states[0], before);
        if (layer.dropout().isOn()) {
            int n = packing().active(t) * units;
            for (int k = 0; k < n; k++) {
                scratch[k] = states[0][before + k] * mask[k];
            }
            ownColumns(layer.rowsAt(layer.seen(), t)).put(scratch, 0);
        }
    }

    void project(Blas blas, Matrix x, int column) {
        Matrix by = inputWeights().cols(column, column + x.cols());
        blas.productTransposed(x, by, 1f, meeting(activations(), false));
    }

    void addInput(Blas blas, int t, Matrix x, int column) {
        Matrix by = inputWeights().cols(column, column + x.cols());
        blas.productTransposed(x, by, 1f, meeting(layer.rowsAt(activations(), t), false));
    }

    /** Where a state before step t begins: among those of the step before; the initial ones come first. */
    private int before(int t) {
        return t == 0 ? 0 : after(t - 1);
    }

    private int after(int t) {
        return (packing().sequences() + packing().offset(t)) * units;
    }

    void step(Blas blas, int t) {
        Matrix rows = layer.rowsAt(activations(), t);
        blas.productTransposed(layer.rowsAt(layer.seen(), t), recurrentWeights(), 1f, meeting(rows, true));
        int at = packing().offset(t) * units;
        int n = packing().active(t) * units;
        for (int b = 0; b < blocks(); b++) {
            rows.cols(columnOf(place(b)), columnOf(place(b) + 1)).get(tape[b], at);
        }
        cell.forward(tape, at, states, before(t), after(t), n);
        for (int k = 0; k < states.length; k++) {
            ownColumns(layer.rowsAt(layer.states(k), t)).put(states[k], after(t));
        }
        if (t + 1 < packing().steps()) {
            remember(t + 1, after(t));
        }
    }

    void forgetCarry() {
        for (float[] gradient : carry) {
            java.util.Arrays.fill(gradient, 0, packing().sequences() * units, 0f);
        }
    }

    void retreat(int t, Matrix gradient) {
        int at = packing().offset(t) * units;
        addToCarry(gradient);
        cell.backward(tape, at, states, before(t), after(t), carry, packing().active(t) * units);
        for (int g = 0; g < gates; g++) {
            hand(t, at, g, g, layer.inputGradient());
            if (split) {
                hand(t, at, g == gates - 1 ? gates : g, g, layer.recurrentGradient());
            }
        }
    }

    private void hand(int t, int at, int block, int gate, Matrix into) {
        int first = gate * layer.hidden() + from;
        layer.rowsAt(into, t).cols(first, first + units).put(tape[block], at);
    }

    void carryBack(Blas blas, int t, Matrix gradient, Matrix by, boolean dropped) {
        Matrix into = product.matrix(packing().active(t), units);
        blas.product(gradient, by, 0f, into);
        into.get(scratch, 0);
        int n = packing().active(t) * units;
        if (dropped && layer.dropout().isOn()) {
            for (int k = 0; k < n; k++) {
                scratch[k] *= mask[k];
            }
        }
        VectorMath.addScaled(1f, scratch, 0, carry[0], 0, n);
    }

    /** Adds this worker's columns of gradient [rows, H] to what goes to h. */
    void addToCarry(Matrix gradient) {
        ownColumns(gradient).get(scratch, 0);
        VectorMath.addScaled(1f, scratch, 0, carry[0], 0, gradient.rows() * units);
    }

    void close() {
        inputWeights.close();
        recurrentWeights.close();
        activations.close();
        product.close();
    }
}
