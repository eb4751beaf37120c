package org.attentionworkbench.engine.model.kernel;

/**
 * Attention after the update: Luong, Pham and Manning 2015, arXiv:1508.04025, section 3. The recurrence does not depend on the
 * context, so all states are computed first and all queries are one product. The output layer reads [s_t; c_t], or what
 * the {@link AttentionalLayer} makes of them.
 */
final class AttendAfter implements Timing {
    private final Stack stack;
    private final Attention attention;
    private final Readout readout;
    private Packing packing = Packing.of(new int[] {1});

    AttendAfter(Stack stack, Attention attention, Readout readout) {
        this.stack = stack;
        this.attention = attention;
        this.readout = readout;
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
    }

    @Override
    public void computeKeys(Team.Worker worker) {
        attention.computeKeys(worker);
    }

    @Override
    public void forward(Team.Worker worker) {
        for (int t = 0; t < packing.steps(); t++) {
            stack.step(worker, t);
        }
        Matrix states = stack.highest().states();
        attention.attend(worker, states);
        readout.forward(worker, 0, states, attention.contexts());
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
        worker.barrier();
        readout.backward(worker, 0, packing.total());
        attention.attendBackward(worker, readout.contextGradient());
        attention.backToStates(worker, readout.stateGradient());
        worker.barrier();
        stack.startBackward(worker);
        for (int t = packing.steps() - 1; t >= 0; t--) {
            stack.stepBackward(worker, t, readout.stateGradient());
        }
        worker.barrier();
    }

    @Override
    public void finishBackward(Team.Worker worker, Parameters gradients, Matrix memoryGradient) {
        Matrix states = stack.highest().states();
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
        return Fed.NOTHING;
    }

    @Override
    public Matrix fedFinally() {
        return Fed.NOTHING;
    }

    @Override
    public void close() {
        attention.close();
        readout.close();
    }
}
