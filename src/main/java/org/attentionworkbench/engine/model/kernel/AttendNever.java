package org.attentionworkbench.engine.model.kernel;

/** No attention: the decoder knows of the source what the encoder's last state holds. Sutskever et al. 2014, arXiv:1409.3215. */
final class AttendNever implements Timing {
    private final Stack stack;
    private final Floats stateGradients = Floats.allocate(0);
    private Packing packing = Packing.of(new int[] {1});

    AttendNever(Stack stack) {
        this.stack = stack;
    }

    @Override
    public void beginSource(Memory memory) {}

    @Override
    public void beginTarget(Packing packing, int[] sources, int firstStep) {
        this.packing = packing;
    }

    @Override
    public void computeKeys(Team.Worker worker) {}

    @Override
    public void forward(Team.Worker worker) {
        for (int t = 0; t < packing.steps(); t++) {
            stack.step(worker, t);
        }
    }

    @Override
    public Matrix[] outputs() {
        return new Matrix[] {stack.highest().states()};
    }

    @Override
    public void beginBackward() {
        stateGradients.ensure(packing.total() * stack.highest().hidden());
    }

    private Matrix stateGradient() {
        return stateGradients.matrix(packing.total(), stack.highest().hidden());
    }

    @Override
    public Matrix[] outputGradients() {
        return new Matrix[] {stateGradient()};
    }

    @Override
    public void backward(Team.Worker worker) {
        stack.startBackward(worker);
        for (int t = packing.steps() - 1; t >= 0; t--) {
            stack.stepBackward(worker, t, stateGradient());
        }
        worker.barrier();
    }

    @Override
    public void finishBackward(Team.Worker worker, Parameters gradients, Matrix memoryGradient) {
        int rows = memoryGradient.rows();
        memoryGradient.rows(worker.from(rows), worker.to(rows)).zero();
        worker.barrier();
    }

    @Override
    public Matrix contexts() {
        return Fed.NOTHING;
    }

    @Override
    public float weight(int row, int head, int position) {
        return 0;
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
        stateGradients.close();
    }
}
