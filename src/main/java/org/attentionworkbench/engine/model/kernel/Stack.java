package org.attentionworkbench.engine.model.kernel;

/**
 * The recurrent layers of a decoder, stepped together: the first reads what it is given, each next one the state of the one
 * below (Sutskever et al. 2014, arXiv:1409.3215), with dropout between them.
 */
final class Stack {
    private final Recurrence[] layers;
    private final Dropout[] between;
    private final Floats[] inputs;
    private final Floats[] gradients;
    private final int hidden;
    private Packing packing = Packing.of(new int[] {1});

    /** @param layers from the lowest, @param between what is dropped from the input of each; that of the lowest is not used */
    Stack(Recurrence[] layers, Dropout[] between) {
        this.layers = layers;
        this.between = between;
        this.hidden = layers[0].hidden();
        this.inputs = new Floats[layers.length];
        this.gradients = new Floats[layers.length];
        for (int l = 0; l < layers.length; l++) {
            inputs[l] = Floats.allocate(0);
            gradients[l] = Floats.allocate(0);
        }
    }

    /** Number of layers. */
    int depth() {
        return layers.length;
    }

    Recurrence lowest() {
        return layers[0];
    }

    Recurrence highest() {
        return layers[layers.length - 1];
    }

    Recurrence layer(int l) {
        return layers[l];
    }

    /** Makes room for a batch; by one thread, before any other method. */
    void begin(Packing packing) {
        this.packing = packing;
        for (int l = 0; l < layers.length; l++) {
            layers[l].begin(packing);
            if (l > 0 && between[l].isOn()) {
                inputs[l].ensure(packing.total() * hidden);
            }
        }
    }

    /** Takes over the weights, this worker's share. */
    void load(Team.Worker worker) {
        for (Recurrence layer : layers) {
            layer.load(worker);
        }
    }

    /** Begins a pass: takes over the initial states. A barrier must follow before the first step. */
    void start(Team.Worker worker) {
        for (Recurrence layer : layers) {
            layer.start(worker);
        }
    }

    /** What a layer above the lowest reads, [rows, H]. */
    private Matrix input(int l) {
        return between[l].isOn() ? inputs[l].matrix(packing.total(), hidden) : layers[l - 1].states();
    }

    /** Step t through all layers; what the lowest reads is there. Barriers inside; ends with one. */
    void step(Team.Worker worker, int t) {
        layers[0].step(worker, t);
        worker.barrier();
        for (int l = 1; l < layers.length; l++) {
            drop(worker, l, t);
            layers[l].addInput(worker, t, layers[l].rowsAt(input(l), t), 0);
            layers[l].step(worker, t);
            worker.barrier();
        }
    }

    private void drop(Team.Worker worker, int l, int t) {
        if (between[l].isOn()) {
            int from = worker.from(hidden);
            int to = worker.to(hidden);
            Matrix into = layers[l].rowsAt(input(l), t);
            into.cols(from, to).copy(layers[l - 1].statesAfter(t).cols(from, to));
            between[l].apply(into, packing.offset(t), from, to);
            worker.barrier();
        }
    }

    /** Makes room for the way back; by one thread. */
    void beginBackward() {
        for (int l = 0; l < layers.length; l++) {
            layers[l].beginBackward();
            if (l > 0) {
                gradients[l].ensure(packing.total() * hidden);
            }
        }
    }

    void startBackward(Team.Worker worker) {
        for (Recurrence layer : layers) {
            layer.startBackward(worker);
        }
    }

    /**
     * Back through step t of all layers. Barriers inside; ends with one, behind which the lowest layer's gradients of its
     * input are complete.
     *
     * @param gradient of the highest layer's states, [rows, H], besides what comes back through later steps
     */
    void stepBackward(Team.Worker worker, int t, Matrix gradient) {
        Matrix above = gradient;
        for (int l = layers.length - 1; l >= 0; l--) {
            layers[l].stepBackward(worker, t, above);
            worker.barrier();
            layers[l].carryBack(worker, t);
            if (l > 0) {
                above = gradients[l].matrix(packing.total(), hidden);
                Matrix rows = layers[l].rowsAt(above, t);
                layers[l].backToInput(worker, t, rows, 0, 0f);
                between[l].apply(rows, packing.offset(t), worker.from(hidden), worker.to(hidden));
            }
        }
    }

    /** Gradients of the weights of all layers but those of the lowest one's inputs, this worker's share of the rows. */
    void weightGradients(Team.Worker worker, Parameters gradients) {
        for (int l = 0; l < layers.length; l++) {
            layers[l].weightGradients(worker, gradients);
            if (l > 0) {
                layers[l].inputWeightGradients(worker, input(l), 0, gradients);
            }
        }
    }

    /** What the names of a layer's parameters end with. */
    static String name(int layer) {
        return layer == 0 ? "" : Integer.toString(layer);
    }

    void close() {
        for (int l = 0; l < layers.length; l++) {
            layers[l].close();
            inputs[l].close();
            gradients[l].close();
        }
    }
}
