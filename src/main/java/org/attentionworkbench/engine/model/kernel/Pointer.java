package org.attentionworkbench.engine.model.kernel;

import org.attentionworkbench.engine.model.kernel.ParameterLayout.Initial;

/**
 * Copying by attention: the pointer-generator of See, Liu and Manning 2017, arXiv:1704.04368, eqs. 8-9.
 *
 * <pre>
 *   g_t  = σ(w_c · c_t + w_s · s_t + w_y · y_t + b)        y_t the embedding the decoder reads
 *   P(w) = g_t q_t(w) + (1 - g_t) Σ_{i: x_i = w} α_ti       q the softmax of the output layer, 0 outside its vocabulary
 * </pre>
 *
 * Backwards of -log P(y), with q = q_t(y) and a = Σ_{i: x_i = y} α_ti: the output layer's gradient is the usual one times
 * g q / P; that of α_ti is -(1 - g) / P where x_i = y; that of what σ is taken of is -(q - a) g (1 - g) / P.
 */
final class Pointer implements Copying {
    private static final String CONTEXT = "copyContext";
    private static final String STATE = "copyState";
    private static final String INPUT = "copyInput";
    private static final String BIAS = "copyBias";

    private final Parameters parameters;
    private final int words;
    private final float[] contextWeights;
    private final Floats sums = Floats.allocate(0);
    private final Floats sumGradients = Floats.allocate(0);
    private int[][] ids = new int[0][];
    private int[] labels = new int[0];
    private int[] source = new int[0];
    private float[] generated = new float[0];
    private float[] attended = new float[0];
    private float[] weightGradient = new float[0];
    private int rows;

    /** @param words V of the output layer */
    Pointer(Parameters parameters, int words) {
        this.parameters = parameters;
        this.words = words;
        this.contextWeights = new float[parameters.matrix(CONTEXT).cols()];
    }

    /** Adds its parameters: C, H and E numbers and one more. */
    static void addTo(ParameterLayout layout, int contextSize, int hidden, int embedding) {
        layout.addVector(CONTEXT, contextSize, Initial.UNIFORM_BY_LENGTH)
                .addVector(STATE, hidden, Initial.UNIFORM_BY_LENGTH)
                .addVector(INPUT, embedding, Initial.UNIFORM_BY_LENGTH)
                .addVector(BIAS, 1, Initial.ZERO);
    }

    @Override
    public boolean isOn() {
        return true;
    }

    @Override
    public void beginSource(int[][] ids) {
        this.ids = ids;
    }

    @Override
    public void beginTarget(Packing packing, int[] sources, int[] labels) {
        this.labels = labels;
        this.rows = packing.total();
        if (source.length < rows) {
            int room = rows + rows / 4;
            source = new int[room];
            generated = new float[room];
            attended = new float[room];
            weightGradient = new float[room];
        }
        sums.ensure(rows);
        sumGradients.ensure(rows);
        parameters.matrix(CONTEXT).getRow(0, contextWeights, 0);
        for (int t = 0; t < packing.steps(); t++) {
            for (int rank = 0; rank < packing.active(t); rank++) {
                source[packing.offset(t) + rank] = sources[packing.sequence(rank)];
            }
        }
    }

    @Override
    public void forward(Team.Worker worker, Timing attention, Matrix states, Matrix inputs) {
        int from = worker.from(rows);
        int to = worker.to(rows);
        Blas blas = worker.blas();
        blas.rowProducts(attention.contexts().rows(from, to), parameters.matrix(CONTEXT), 0f, sums, from);
        blas.rowProducts(states.rows(from, to), parameters.matrix(STATE), 1f, sums, from);
        blas.rowProducts(inputs.rows(from, to), parameters.matrix(INPUT), 1f, sums, from);
        Matrix bias = parameters.matrix(BIAS);
        float b = bias.data().get(bias.at());
        for (int row = from; row < to; row++) {
            generated[row] = (float) (1 / (1 + Math.exp(-sums.get(row) - b)));
            attended[row] = row < labels.length ? attended(attention, row, labels[row]) : 0;
        }
    }

    @Override
    public float generated(int row) {
        return generated[row];
    }

    /** Σ α of the positions that hold a word. */
    private float attended(Timing attention, int row, int word) {
        float sum = 0;
        int[] held = held(source[row]);
        for (int i = 0; i < held.length; i++) {
            if (held[i] == word) {
                sum += attention.weight(row, 0, i);
            }
        }
        return sum;
    }

    private int[] held(int source) {
        return source < ids.length ? ids[source] : new int[0];
    }

    /** P of a row's label; never quite 0. */
    private double probability(int row, double q) {
        return Math.max(Float.MIN_NORMAL, generated[row] * q + (1 - generated[row]) * attended[row]);
    }

    @Override
    public float logProbability(int row, float generated) {
        return (float) Math.log(probability(row, Math.exp(generated)));
    }

    @Override
    public float generatedShare(int row, float generated) {
        double q = Math.exp(generated);
        return (float) (this.generated[row] * q / probability(row, q));
    }

    @Override
    public int outside(int source) {
        int most = words;
        for (int id : held(source)) {
            most = Math.max(most, id + 1);
        }
        return most - words;
    }

    @Override
    public void mix(int row, int source, Timing attention, float[] logs) {
        float g = generated[row];
        for (int w = 0; w < logs.length; w++) {
            logs[w] = w < words ? g * (float) Math.exp(logs[w]) : 0;
        }
        int[] held = held(source);
        for (int i = 0; i < held.length; i++) {
            logs[held[i]] += (1 - g) * attention.weight(row, 0, i);
        }
        for (int w = 0; w < logs.length; w++) {
            logs[w] = (float) Math.log(logs[w]);
        }
    }

    @Override
    public void startBackward(Team.Worker worker, float scale, SoftmaxOutput output) {
        for (int row = worker.from(rows); row < worker.to(rows); row++) {
            double q = Math.exp(output.logProbability(row));
            double p = probability(row, q);
            double g = generated[row];
            sumGradients.put(row, (float) (-scale * (q - attended[row]) * g * (1 - g) / p));
            weightGradient[row] = (float) (-scale * (1 - g) / p);
        }
    }

    @Override
    public void addToContext(int row, float[] gradient) {
        VectorMath.addScaled(sumGradients.get(row), contextWeights, 0, gradient, 0, gradient.length);
    }

    @Override
    public void addToWeights(int row, int source, int position, int n, float[] gradient) {
        int[] held = held(source);
        for (int i = 0; i < n && position + i < held.length; i++) {
            if (held[position + i] == labels[row]) {
                gradient[i] += weightGradient[row];
            }
        }
    }

    @Override
    public void addToStates(Team.Worker worker, int first, Matrix gradient) {
        int from = worker.from(gradient.cols());
        Matrix own = gradient.cols(from, worker.to(gradient.cols()));
        for (int r = 0; r < own.rows(); r++) {
            addTo(worker.blas(), first + r, parameters.matrix(STATE), from, own, r);
        }
    }

    @Override
    public void addToInputs(Team.Worker worker, Matrix gradient) {
        for (int row = worker.from(rows); row < worker.to(rows); row++) {
            addTo(worker.blas(), row, parameters.matrix(INPUT), 0, gradient, row);
        }
    }

    private void addTo(Blas blas, int row, Matrix weights, int column, Matrix into, int intoRow) {
        blas.addScaled(
                sumGradients.get(row),
                weights.data(),
                weights.index(0, column),
                into.data(),
                into.index(intoRow, 0),
                into.cols());
    }

    @Override
    public void weightGradients(Blas blas, Matrix contexts, Matrix states, Matrix inputs, Parameters into) {
        blas.weightedColumnSums(contexts, sumGradients, 0f, into.matrix(CONTEXT));
        blas.weightedColumnSums(states, sumGradients, 0f, into.matrix(STATE));
        blas.weightedColumnSums(inputs, sumGradients, 0f, into.matrix(INPUT));
        blas.columnSums(sumGradients.matrix(rows, 1), 0f, into.matrix(BIAS));
    }

    @Override
    public void close() {
        sums.close();
        sumGradients.close();
    }
}
