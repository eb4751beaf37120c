package org.attentionworkbench.engine.model.kernel;

import org.attentionworkbench.engine.model.kernel.ParameterLayout.Initial;

/**
 * From the last states of both directions to the one the decoder starts from: as in Bahdanau, Cho and Bengio 2015,
 * arXiv:1409.0473, section A.2.2, but from both directions and not the backward one alone.
 *
 * <pre>
 *   s_0 = tanh(W [forward; backward] + b)        W [H, 2H]
 * </pre>
 */
final class Bridge {
    private final String name;
    private final Matrix weights;
    private final Matrix bias;
    private final int size;
    private final Floats ends = Floats.allocate(0);
    private final Floats values = Floats.allocate(0);
    private final Floats gradients = Floats.allocate(0);
    private final Floats endGradients = Floats.allocate(0);
    private final float[][] scratch;
    private final float[][] other;
    private int sequences;

    Bridge(Parameters parameters, String name, Team team) {
        this.name = name;
        this.weights = parameters.matrix("bridgeWeights" + name);
        this.bias = parameters.matrix("bridgeBias" + name);
        this.size = weights.rows();
        this.scratch = new float[team.size()][size];
        this.other = new float[team.size()][size];
    }

    /** What the names of the parameters end with: one bridge for each state carried, of each layer. */
    static String name(int layer, int state) {
        return (state == 0 ? "" : "Cell") + Stack.name(layer);
    }

    static void addTo(ParameterLayout layout, int hidden, String name) {
        layout.add("bridgeWeights" + name, hidden, 2 * hidden, Initial.GLOROT)
                .addVector("bridgeBias" + name, hidden, Initial.ZERO);
    }

    /** Makes room; by one thread. */
    void begin(int sequences) {
        this.sequences = sequences;
        ends.ensure(sequences * 2 * size);
        values.ensure(sequences * size);
        gradients.ensure(sequences * size);
        endGradients.ensure(sequences * 2 * size);
    }

    /** Where the last states of a direction are to be written, [sequences, H]. */
    Matrix ends(int direction) {
        return ends.matrix(sequences, 2 * size).cols(direction * size, (direction + 1) * size);
    }

    /** s_0, [sequences, H]. */
    Matrix values() {
        return values.matrix(sequences, size);
    }

    /** Where the gradients of s_0 are to be written, [sequences, H]. */
    Matrix gradients() {
        return gradients.matrix(sequences, size);
    }

    /** Gradients of the last states of a direction, [sequences, H]. */
    Matrix endGradients(int direction) {
        return endGradients.matrix(sequences, 2 * size).cols(direction * size, (direction + 1) * size);
    }

    /** s_0, this worker's columns; the ends must be complete. Ends without barrier. */
    void forward(Team.Worker worker) {
        int from = worker.from(size);
        int to = worker.to(size);
        Matrix into = values().cols(from, to);
        worker.blas().productTransposed(ends.matrix(sequences, 2 * size), weights.rows(from, to), 0f, into);
        float[] row = scratch[worker.index()];
        float[] shift = other[worker.index()];
        bias.cols(from, to).getRow(0, shift, 0);
        for (int s = 0; s < sequences; s++) {
            into.getRow(s, row, 0);
            VectorMath.addScaled(1f, shift, 0, row, 0, to - from);
            VectorMath.tanh(row, 0, to - from);
            into.putRow(s, row, 0);
        }
    }

    /** Gradients of ends and parameters, this worker's share; those of s_0 must be complete. Barriers inside; ends with one. */
    void backward(Team.Worker worker, Parameters into) {
        int from = worker.from(size);
        int to = worker.to(size);
        float[] g = scratch[worker.index()];
        float[] value = other[worker.index()];
        for (int s = 0; s < sequences; s++) {
            gradients().cols(from, to).getRow(s, g, 0);
            values().cols(from, to).getRow(s, value, 0);
            for (int j = 0; j < to - from; j++) {
                g[j] *= 1 - value[j] * value[j];
            }
            gradients().cols(from, to).putRow(s, g, 0);
        }
        worker.barrier();
        Matrix own = gradients().cols(from, to);
        Matrix all = ends.matrix(sequences, 2 * size);
        worker.blas()
                .transposedProduct(
                        own, all, 0f, into.matrix("bridgeWeights" + name).rows(from, to));
        worker.blas().columnSums(own, 0f, into.matrix("bridgeBias" + name).cols(from, to));
        int first = worker.from(2 * size);
        int last = worker.to(2 * size);
        Matrix back = endGradients.matrix(sequences, 2 * size).cols(first, last);
        worker.blas().product(gradients(), weights.cols(first, last), 0f, back);
        worker.barrier();
    }

    void close() {
        ends.close();
        values.close();
        gradients.close();
        endGradients.close();
    }
}
