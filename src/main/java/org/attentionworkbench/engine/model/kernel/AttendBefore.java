package org.attentionworkbench.engine.model.kernel;

/**
 * Attention before the update: Bahdanau, Cho and Bengio 2015, arXiv:1409.0473, section 3.1. Step t scores s_{t-1} and the
 * context is input to the cell beside the word, so a step is query, attention, update, with a barrier behind each.
 */
final class AttendBefore implements Timing {
    private final Recurrence recurrence;
    private final Attention attention;
    private final int contextColumn;
    private final Floats contextGradientBlock = Floats.allocate(0);
    private Packing packing = Packing.of(new int[] {1});
    private Matrix stateGradient = Memory.EMPTY.states();

    /** @param contextColumn the column of the input weights where the context's part begins: the size of the embedding */
    AttendBefore(Recurrence recurrence, Attention attention, int contextColumn) {
        this.recurrence = recurrence;
        this.attention = attention;
        this.contextColumn = contextColumn;
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
            attention.query(worker, t, recurrence.statesBefore(t));
            worker.barrier();
            attention.attend(worker, t);
            worker.barrier();
            recurrence.addInput(worker, t, attention.contexts(t), contextColumn);
            recurrence.step(worker, t);
            worker.barrier();
        }
    }

    @Override
    public Matrix[] outputs() {
        return new Matrix[] {recurrence.states()};
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
        return new Matrix[] {stateGradient};
    }

    @Override
    public void backward(Team.Worker worker) {
        attention.startBackward(worker);
        recurrence.startBackward(worker);
        Matrix ownQueryColumns = recurrence.ownColumns(worker, attention.queryWeights());
        for (int t = packing.steps() - 1; t >= 0; t--) {
            recurrence.stepBackward(worker, t, stateGradient);
            worker.barrier();
            recurrence.backToInput(worker, t, contextGradient(), contextColumn);
            recurrence.carryBack(worker, t);
            worker.barrier();
            attention.attendBackward(worker, t, contextGradient());
            worker.barrier();
            recurrence.carryBack(worker, t, attention.queryGradients(t), ownQueryColumns);
        }
    }

    @Override
    public void finishBackward(Team.Worker worker, Parameters gradients, Matrix memoryGradient) {
        recurrence.inputWeightGradients(worker, attention.contexts(), contextColumn, Recurrence.Weights.of(gradients));
        attention.finishBackward(worker, recurrence.previous(), Attention.Weights.of(gradients), memoryGradient);
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
