package org.attentionworkbench.engine.model.kernel;

/** The output layer reads [s; c] as they are. */
final class PlainReadout implements Readout {
    private final int stateSize;
    private final int contextSize;
    private final Floats stateGradients = Floats.allocate(0);
    private final Floats contextGradients = Floats.allocate(0);
    private int rows;

    PlainReadout(int stateSize, int contextSize) {
        this.stateSize = stateSize;
        this.contextSize = contextSize;
    }

    @Override
    public void begin(int rows) {
        this.rows = rows;
    }

    @Override
    public void forward(Team.Worker worker, int first, Matrix states, Matrix contexts) {}

    @Override
    public Matrix[] outputs(Matrix states, Matrix contexts) {
        return new Matrix[] {states, contexts};
    }

    @Override
    public void beginBackward() {
        stateGradients.ensure(rows * stateSize);
        contextGradients.ensure(rows * contextSize);
    }

    @Override
    public Matrix[] outputGradients() {
        return new Matrix[] {stateGradient(), contextGradient()};
    }

    @Override
    public void backward(Team.Worker worker, int first, int last) {}

    @Override
    public Matrix stateGradient() {
        return stateGradients.matrix(rows, stateSize);
    }

    @Override
    public Matrix contextGradient() {
        return contextGradients.matrix(rows, contextSize);
    }

    @Override
    public void weightGradients(Team.Worker worker, Matrix states, Matrix contexts, Parameters gradients) {}

    @Override
    public void close() {
        stateGradients.close();
        contextGradients.close();
    }
}
