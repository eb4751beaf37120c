package org.attentionworkbench.engine.model.kernel;

/** No attention: the decoder knows of the source what the encoder's last state holds. Sutskever et al. 2014, arXiv:1409.3215. */
final class AttendNever implements Timing {
    private final Recurrence recurrence;
    private Packing packing = Packing.of(new int[] {1});
    private Matrix stateGradient = Memory.EMPTY.states();

    AttendNever(Recurrence recurrence) {
        this.recurrence = recurrence;
    }

    @Override
    public void beginSource(Memory memory) {}

    @Override
    public void beginTarget(Packing packing, int[] sources) {
        this.packing = packing;
    }

    @Override
    public void computeKeys(Team.Worker worker) {}

    @Override
    public void forward(Team.Worker worker) {
        for (int t = 0; t < packing.steps(); t++) {
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
    }

    @Override
    public Matrix[] outputGradients() {
        return new Matrix[] {stateGradient};
    }

    @Override
    public void backward(Team.Worker worker) {
        recurrence.startBackward(worker);
        for (int t = packing.steps() - 1; t >= 0; t--) {
            recurrence.stepBackward(worker, t, stateGradient);
            worker.barrier();
            recurrence.carryBack(worker, t);
        }
    }

    @Override
    public void finishBackward(Team.Worker worker, Parameters gradients, Matrix memoryGradient) {
        memoryGradient
                .rows(worker.from(memoryGradient.rows()), worker.to(memoryGradient.rows()))
                .zero();
        worker.barrier();
    }

    @Override
    public float weight(int row, int position) {
        return 0;
    }

    @Override
    public void close() {}
}
