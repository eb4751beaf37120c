package org.attentionworkbench.engine.model.kernel;

/**
 * Attention before the update: Bahdanau, Cho and Bengio 2015, arXiv:1409.0473, section 3.1. Step t scores s_{t-1} of the
 * highest layer and the context is input to the lowest one beside the word, so a step is query, attention, update, with a
 * barrier behind each.
 */
final class AttendBefore implements Timing {
    private final Stack stack;
    private final Attention attention;
    private final int contextColumn;
    private final int contextSize;
    private final Floats stateGradients = Floats.allocate(0);
    private final Floats contextGradients = Floats.allocate(0);
    private Packing packing = Packing.of(new int[] {1});

    /** @param contextColumn the column of the input weights where the context's part begins: the size of the embedding */
    AttendBefore(Stack stack, Attention attention, int contextColumn, int contextSize) {
        this.stack = stack;
        this.attention = attention;
        this.contextColumn = contextColumn;
        this.contextSize = contextSize;
    }

    @Override
    public void beginSource(Memory memory) {
        attention.beginSource(memory);
    }

    @Override
    public void beginTarget(Packing packing, int[] sources, int firstStep) {
        this.packing = packing;
        attention.beginTarget(packing, sources, firstStep);
    }

    @Override
    public void computeKeys(Team.Worker worker) {
        attention.computeKeys(worker);
    }

    @Override
    public void forward(Team.Worker worker) {
        Recurrence highest = stack.highest();
        for (int t = 0; t < packing.steps(); t++) {
            attention.attend(worker, t, highest.rowsAt(highest.previous(), t));
            stack.lowest().addInput(worker, t, attention.contexts(t), contextColumn);
            stack.step(worker, t);
        }
    }

    @Override
    public Matrix[] outputs() {
        return new Matrix[] {stack.highest().states()};
    }

    @Override
    public void beginBackward() {
        attention.beginBackward();
        stateGradients.ensure(packing.total() * stack.highest().hidden());
        contextGradients.ensure(packing.total() * contextSize);
    }

    private Matrix stateGradient() {
        return stateGradients.matrix(packing.total(), stack.highest().hidden());
    }

    private Matrix contextGradient() {
        return contextGradients.matrix(packing.total(), contextSize);
    }

    @Override
    public Matrix[] outputGradients() {
        return new Matrix[] {stateGradient()};
    }

    @Override
    public void backward(Team.Worker worker) {
        attention.startBackward(worker);
        stack.startBackward(worker);
        attention.copying().addToStates(worker, 0, stateGradient());
        for (int t = packing.steps() - 1; t >= 0; t--) {
            stack.stepBackward(worker, t, stateGradient());
            Matrix rows = stack.lowest().rowsAt(contextGradient(), t);
            stack.lowest().backToInput(worker, t, rows, contextColumn, 0f);
            worker.barrier();
            attention.attendBackward(worker, t, contextGradient());
            attention.carryBack(worker, t, stack.highest());
        }
        worker.barrier();
    }

    @Override
    public void finishBackward(Team.Worker worker, Parameters gradients, Matrix memoryGradient) {
        stack.lowest().inputWeightGradients(worker, attention.contexts(), contextColumn, gradients);
        attention.finishBackward(worker, stack.highest().previous(), gradients, memoryGradient);
        worker.barrier();
    }

    @Override
    public Matrix contexts() {
        return attention.contexts();
    }

    @Override
    public float weight(int row, int head, int position) {
        return attention.weight(row, head, position);
    }

    @Override
    public Matrix fedInitially() {
        return Fed.NOTHING;
    }

    @Override
    public Matrix fedFinally() {
        return Fed.NOTHING;
    }

    @Override
    public void close() {
        attention.close();
        stateGradients.close();
        contextGradients.close();
    }
}
