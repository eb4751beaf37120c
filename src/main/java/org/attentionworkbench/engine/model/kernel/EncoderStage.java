package org.attentionworkbench.engine.model.kernel;

/**
 * One layer of an encoder, read forwards or in both directions (Schuster and Paliwal 1997, IEEE Transactions on Signal
 * Processing 45(11)): the state of a position is [forward; backward]. Backwards means that every sequence is read from its
 * own last token, so padding is never seen.
 */
final class EncoderStage {
    private final Recurrence[] directions;
    private final int inputs;
    private final int hidden;
    private final Floats mirrored = Floats.allocate(0);
    private final Floats joined = Floats.allocate(0);
    private final Floats[] inputGradients;
    private final Floats[] stateGradients;
    private Packing packing = Packing.of(new int[] {1});
    private int[] mirror = new int[0];
    private Matrix input = Memory.EMPTY.states();

    /** @param directions one, or forward and backward, @param inputs size of what is read */
    EncoderStage(Recurrence[] directions, int inputs) {
        this.directions = directions;
        this.inputs = inputs;
        this.hidden = directions[0].hidden();
        this.inputGradients = new Floats[directions.length];
        this.stateGradients = new Floats[directions.length];
        for (int d = 0; d < directions.length; d++) {
            inputGradients[d] = Floats.allocate(0);
            stateGradients[d] = Floats.allocate(0);
        }
    }

    private boolean bothWays() {
        return directions.length == 2;
    }

    Recurrence direction(int d) {
        return directions[d];
    }

    /** Makes room; by one thread. mirror: for each row of the packing the row of the same sequence counted from its end. */
    void begin(Packing packing, int[] mirror) {
        this.packing = packing;
        this.mirror = mirror;
        for (Recurrence direction : directions) {
            direction.begin(packing);
            for (int k = 0; k < direction.cell().carried(); k++) {
                direction.initial(k).zero();
            }
        }
        if (bothWays()) {
            mirrored.ensure(packing.total() * inputs);
            joined.ensure(packing.total() * 2 * hidden);
        }
    }

    /** The states of all positions, [rows, M]. */
    Matrix states() {
        return bothWays() ? joined.matrix(packing.total(), 2 * hidden) : directions[0].states();
    }

    private Matrix read(int d) {
        return d == 0 ? input : mirrored.matrix(packing.total(), inputs);
    }

    /** All states from x [rows, inputs], which is complete. Barriers inside; ends with one. */
    void forward(Team.Worker worker, Matrix x) {
        if (worker.index() == 0) {
            input = x;
        }
        if (bothWays()) {
            reorder(worker, x, mirrored.matrix(packing.total(), inputs));
        }
        for (Recurrence direction : directions) {
            direction.load(worker);
            direction.start(worker);
        }
        worker.barrier();
        for (int d = 0; d < directions.length; d++) {
            directions[d].project(worker, read(d), 0);
            for (int t = 0; t < packing.steps(); t++) {
                directions[d].step(worker, t);
                worker.barrier();
            }
        }
        if (bothWays()) {
            Matrix into = states();
            reorder(worker, directions[1].states(), into.cols(hidden, 2 * hidden));
            int from = worker.from(packing.total());
            int to = worker.to(packing.total());
            into.rows(from, to).cols(0, hidden).copy(directions[0].states().rows(from, to));
            worker.barrier();
        }
    }

    /** Row r becomes what row mirror[r] of x is, this worker's share. */
    private void reorder(Team.Worker worker, Matrix x, Matrix into) {
        for (int row = worker.from(packing.total()); row < worker.to(packing.total()); row++) {
            into.data().copy(into.index(row, 0), x.data(), x.index(mirror[row], 0), x.cols());
        }
    }

    /** Makes room for the way back; by one thread. */
    void beginBackward() {
        for (int d = 0; d < directions.length; d++) {
            directions[d].beginBackward();
            inputGradients[d].ensure(packing.total() * inputs);
            stateGradients[d].ensure(packing.total() * hidden);
        }
    }

    /**
     * The way back. Barriers inside; ends with one.
     *
     * @param gradient of {@link #states}, [rows, M]
     * @param last     for each direction and state carried the gradient of each sequence's last one, [sequences by rank, H]
     * @param into     gradients of all parameters
     * @return gradient of x, [rows, inputs]
     */
    Matrix backward(Team.Worker worker, Matrix gradient, Matrix[][] last, Parameters into) {
        for (int d = 0; d < directions.length; d++) {
            Matrix own = ownGradient(worker, d, gradient);
            worker.barrier();
            directions[d].startBackward(worker, last[d]);
            for (int t = packing.steps() - 1; t >= 0; t--) {
                directions[d].stepBackward(worker, t, own);
                worker.barrier();
                directions[d].carryBack(worker, t);
            }
            directions[d].backToInput(worker, inputGradient(d), 0);
            directions[d].weightGradients(worker, into);
            directions[d].inputWeightGradients(worker, read(d), 0, into);
        }
        worker.barrier();
        if (bothWays()) {
            addMirrored(worker);
            worker.barrier();
        }
        return inputGradient(0);
    }

    private Matrix inputGradient(int d) {
        return inputGradients[d].matrix(packing.total(), inputs);
    }

    private Matrix ownGradient(Team.Worker worker, int d, Matrix gradient) {
        if (!bothWays()) {
            return gradient;
        }
        Matrix own = stateGradients[d].matrix(packing.total(), hidden);
        Matrix columns = gradient.cols(d * hidden, (d + 1) * hidden);
        if (d == 0) {
            int from = worker.from(packing.total());
            int to = worker.to(packing.total());
            own.rows(from, to).copy(columns.rows(from, to));
        } else {
            reorder(worker, columns, own);
        }
        return own;
    }

    private void addMirrored(Team.Worker worker) {
        Matrix into = inputGradient(0);
        Matrix other = inputGradient(1);
        for (int row = worker.from(packing.total()); row < worker.to(packing.total()); row++) {
            worker.blas().add(other.data(), other.index(mirror[row], 0), into.data(), into.index(row, 0), inputs);
        }
    }

    void close() {
        for (int d = 0; d < directions.length; d++) {
            directions[d].close();
            inputGradients[d].close();
            stateGradients[d].close();
        }
        mirrored.close();
        joined.close();
    }
}
