package org.attentionworkbench.engine.model.kernel;

import org.attentionworkbench.engine.model.kernel.ParameterLayout.Initial;

/**
 * The attentional layer: Luong, Pham and Manning 2015, arXiv:1508.04025, eq. 5.
 *
 * <pre>
 *   o = tanh(W [c; s])        W [H, C + H]
 *   backwards, with g the gradient of o:  a = g ∘ (1 - o²),  c: W_cᵀ a,  s: W_sᵀ a
 * </pre>
 */
final class AttentionalLayer implements Readout {
    private static final String WEIGHTS = "combineWeights";

    private final Matrix weights;
    private final int size;
    private final int contextSize;
    private final Floats values = Floats.allocate(0);
    private final Floats gradients = Floats.allocate(0);
    private final Floats stateGradients = Floats.allocate(0);
    private final Floats contextGradients = Floats.allocate(0);
    private final float[][] scratch;
    private final float[][] other;
    private int rows;

    AttentionalLayer(Parameters parameters, Team team) {
        this.weights = parameters.matrix(WEIGHTS);
        this.size = weights.rows();
        this.contextSize = weights.cols() - size;
        this.scratch = new float[team.size()][size];
        this.other = new float[team.size()][size];
    }

    static void addTo(ParameterLayout layout, int hidden, int contextSize) {
        layout.add(WEIGHTS, hidden, contextSize + hidden, Initial.GLOROT);
    }

    @Override
    public void begin(int rows) {
        this.rows = rows;
        values.ensure(rows * size);
    }

    /** o of all rows, [rows, H]. */
    Matrix values() {
        return values.matrix(rows, size);
    }

    @Override
    public void forward(Team.Worker worker, int first, Matrix states, Matrix contexts) {
        int from = worker.from(size);
        int to = worker.to(size);
        Matrix into = values().rows(first, first + states.rows()).cols(from, to);
        Matrix own = weights.rows(from, to);
        worker.blas().productTransposed(contexts, own.cols(0, contextSize), 0f, into);
        worker.blas().productTransposed(states, own.cols(contextSize, weights.cols()), 1f, into);
        float[] row = scratch[worker.index()];
        for (int r = 0; r < into.rows(); r++) {
            into.getRow(r, row, 0);
            VectorMath.tanh(row, 0, to - from);
            into.putRow(r, row, 0);
        }
        worker.barrier();
    }

    @Override
    public Matrix[] outputs(Matrix states, Matrix contexts) {
        return new Matrix[] {values()};
    }

    @Override
    public void beginBackward() {
        gradients.ensure(rows * size);
        stateGradients.ensure(rows * size);
        contextGradients.ensure(rows * contextSize);
    }

    /** Gradients of o, [rows, H]; {@link #backward} makes of them those before the tanh. */
    Matrix gradients() {
        return gradients.matrix(rows, size);
    }

    @Override
    public Matrix[] outputGradients() {
        return new Matrix[] {gradients()};
    }

    @Override
    public void backward(Team.Worker worker, int first, int last) {
        backThroughTanh(worker, first, last);
        worker.barrier();
        Matrix gradient = gradients().rows(first, last);
        backTo(worker, gradient, 0, contextGradient().rows(first, last));
        backTo(worker, gradient, contextSize, stateGradient().rows(first, last));
        worker.barrier();
    }

    private void backThroughTanh(Team.Worker worker, int first, int last) {
        int from = worker.from(size);
        int to = worker.to(size);
        Matrix gradient = gradients().rows(first, last).cols(from, to);
        Matrix value = values().rows(first, last).cols(from, to);
        float[] g = scratch[worker.index()];
        float[] o = other[worker.index()];
        for (int r = 0; r < gradient.rows(); r++) {
            gradient.getRow(r, g, 0);
            value.getRow(r, o, 0);
            for (int j = 0; j < to - from; j++) {
                g[j] *= 1 - o[j] * o[j];
            }
            gradient.putRow(r, g, 0);
        }
    }

    private void backTo(Team.Worker worker, Matrix gradient, int column, Matrix into) {
        int from = worker.from(into.cols());
        int to = worker.to(into.cols());
        worker.blas().product(gradient, weights.cols(column + from, column + to), 0f, into.cols(from, to));
    }

    @Override
    public Matrix stateGradient() {
        return stateGradients.matrix(rows, size);
    }

    @Override
    public Matrix contextGradient() {
        return contextGradients.matrix(rows, contextSize);
    }

    @Override
    public void weightGradients(Team.Worker worker, Matrix states, Matrix contexts, Parameters into) {
        int from = worker.from(size);
        int to = worker.to(size);
        Matrix own = into.matrix(WEIGHTS).rows(from, to);
        Matrix gradient = gradients().cols(from, to);
        worker.blas().transposedProduct(gradient, contexts, 0f, own.cols(0, contextSize));
        worker.blas().transposedProduct(gradient, states, 0f, own.cols(contextSize, weights.cols()));
    }

    @Override
    public void close() {
        values.close();
        gradients.close();
        stateGradients.close();
        contextGradients.close();
    }
}
