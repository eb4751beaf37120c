package org.attentionworkbench.engine.model.kernel;

/**
 * Attention after the update: Luong, Pham and Manning 2015, arXiv:1508.04025, section 3. The recurrence does not depend on the
 * context, so all states are computed first and all queries are one product. The output layer reads [s_t; c_t].
 */
final class AttendAfter implements Timing {
    private final Recurrence recurrence;
    private final Attention attention;
    private final Floats contextGradientBlock = Floats.allocate(0);
    private Packing packing = Packing.of(new int[] {1});
    private Matrix stateGradient = Memory.EMPTY.states();

    AttendAfter(Recurrence recurrence, Attention attention) {
        this.recurrence = recurrence;
        this.attention = attention;
    }

    @Override
    public void beginSource(Memory memory) {
        attention.beginSource(memory);
    }

    @Override
    public void beginTarget(Packing packing, int[] sources) {
        this.packing = packing;
        attention.beginTarget(packing, sources);
    }

    @Override
    public void computeKeys(Team.Worker worker) {
        attention.computeKeys(worker);
    }

    @Override
    public void forward(Team.Worker worker) {
        for (int t = 0; t < packing.steps(); t++) {
            recurrence.step(worker, t);
            worker.barrier();
        }
        attention.query(worker, recurrence.states());
        worker.barrier();
        for (int t = 0; t < packing.steps(); t++) {
            attention.attend(worker, t);
        }
        worker.barrier();
    }

    @Override
    public Matrix[] outputs() {
        return new Matrix[] {recurrence.states(), attention.contexts()};
    }

    @Override
    public void beginBackward(Matrix stateGradient) {
        this.stateGradient = stateGradient;
        attention.beginBackward();
        contextGradientBlock.ensure(stateGradient.rows() * stateGradient.cols());
    }

    private Matrix contextGradient() {
        return contextGradientBlock.matrix(stateGradient.rows(), stateGradient.cols());
    }

    @Override
    public Matrix[] outputGradients() {
        return new Matrix[] {stateGradient, contextGradient()};
    }

    @Override
    public void backward(Team.Worker worker) {
        attention.startBackward(worker);
        worker.barrier();
        for (int t = 0; t < packing.steps(); t++) {
            attention.attendBackward(worker, t, contextGradient());
        }
        worker.barrier();
        int from = worker.from(stateGradient.rows());
        int to = worker.to(stateGradient.rows());
        worker.blas()
                .product(
                        attention.queryGradients().rows(from, to),
                        attention.queryWeights(),
                        1f,
                        stateGradient.rows(from, to));
        worker.barrier();
        recurrence.startBackward(worker);
        for (int t = packing.steps() - 1; t >= 0; t--) {
            recurrence.stepBackward(worker, t, stateGradient);
            worker.barrier();
            recurrence.carryBack(worker, t);
        }
    }

    @Override
    public void finishBackward(Team.Worker worker, Parameters gradients, Matrix memoryGradient) {
        attention.finishBackward(worker, recurrence.states(), Attention.Weights.of(gradients), memoryGradient);
        worker.barrier();
    }

    @Override
    public float weight(int row, int position) {
        return attention.weight(row, position);
    }

    @Override
    public void close() {
        attention.close();
        contextGradientBlock.close();
    }
}
