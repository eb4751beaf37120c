package org.attentionworkbench.engine.model.kernel;

/**
 * Attention after the update with input feeding: Luong, Pham and Manning 2015, arXiv:1508.04025, section 3.3. The lowest
 * layer reads, beside the word, what the attentional layer gave at the step before, o_{-1} = 0, so a step is update,
 * attention, attentional layer, one behind the other.
 */
final class InputFeeding implements Timing {
    private final Stack stack;
    private final Attention attention;
    private final AttentionalLayer readout;
    private final int fedColumn;
    private final int size;
    private final Floats fed = Floats.allocate(0);
    private final Floats first = Floats.allocate(0);
    private Packing packing = Packing.of(new int[] {1});

    /** @param fedColumn the column of the input weights where the fed part begins: the size of the embedding */
    InputFeeding(Stack stack, Attention attention, AttentionalLayer readout, int fedColumn) {
        this.stack = stack;
        this.attention = attention;
        this.readout = readout;
        this.fedColumn = fedColumn;
        this.size = stack.highest().hidden();
    }

    @Override
    public void beginSource(Memory memory) {
        attention.beginSource(memory);
    }

    @Override
    public void beginTarget(Packing packing, int[] sources, int firstStep) {
        this.packing = packing;
        attention.beginTarget(packing, sources, firstStep);
        readout.begin(packing.total());
        fed.ensure(packing.total() * size);
        first.ensure(packing.sequences() * size);
        fedInitially().zero();
    }

    @Override
    public void computeKeys(Team.Worker worker) {
        attention.computeKeys(worker);
    }

    /** o_{t-1} of every row, [rows, H]. */
    private Matrix fed() {
        return fed.matrix(packing.total(), size);
    }

    @Override
    public void forward(Team.Worker worker) {
        Recurrence highest = stack.highest();
        for (int t = 0; t < packing.steps(); t++) {
            feed(worker, t);
            worker.barrier();
            stack.lowest().addInput(worker, t, highest.rowsAt(fed(), t), fedColumn);
            stack.step(worker, t);
            attention.attend(worker, t, highest.statesAfter(t));
            readout.forward(worker, packing.offset(t), highest.statesAfter(t), attention.contexts(t));
        }
    }

    private void feed(Team.Worker worker, int t) {
        int from = worker.from(size);
        int to = worker.to(size);
        Matrix before = t == 0 ? fedInitially() : stack.highest().rowsAt(readout.values(), t - 1);
        Matrix into = stack.highest().rowsAt(fed(), t).cols(from, to);
        into.copy(before.rows(0, packing.active(t)).cols(from, to));
    }

    @Override
    public Matrix[] outputs() {
        return readout.outputs(stack.highest().states(), attention.contexts());
    }

    @Override
    public void beginBackward() {
        attention.beginBackward();
        readout.beginBackward();
    }

    @Override
    public Matrix[] outputGradients() {
        return readout.outputGradients();
    }

    @Override
    public void backward(Team.Worker worker) {
        attention.startBackward(worker);
        stack.startBackward(worker);
        worker.barrier();
        for (int t = packing.steps() - 1; t >= 0; t--) {
            readout.backward(worker, packing.offset(t), packing.offset(t) + packing.active(t));
            attention.attendBackward(worker, t, readout.contextGradient());
            attention.backToStates(worker, t, readout.stateGradient());
            stack.stepBackward(worker, t, readout.stateGradient());
            if (t > 0) {
                feedBack(worker, t);
                worker.barrier();
            }
        }
        worker.barrier();
    }

    /** Adds to the gradient of o_{t-1} what step t made of it. */
    private void feedBack(Team.Worker worker, int t) {
        Matrix before = stack.highest().rowsAt(readout.gradients(), t - 1).rows(0, packing.active(t));
        stack.lowest().backToInput(worker, t, before, fedColumn, 1f);
    }

    @Override
    public void finishBackward(Team.Worker worker, Parameters gradients, Matrix memoryGradient) {
        Matrix states = stack.highest().states();
        stack.lowest().inputWeightGradients(worker, fed(), fedColumn, gradients);
        readout.weightGradients(worker, states, attention.contexts(), gradients);
        attention.finishBackward(worker, states, gradients, memoryGradient);
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
        return first.matrix(packing.sequences(), size);
    }

    @Override
    public Matrix fedFinally() {
        return readout.values();
    }

    @Override
    public void close() {
        attention.close();
        readout.close();
        fed.close();
        first.close();
    }
}
