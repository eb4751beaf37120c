package org.attentionworkbench.engine.model.kernel;

import java.util.Optional;

/**
 * y = W x for every row of a packed matrix, or y = x where there is no W, or nothing where y has size 0; there and back. Workers share out the columns of
 * y, and on the way back those of x.
 */
final class Projection {
    private final Optional<Matrix> weights;
    private final int size;
    private final Floats values = Floats.allocate(0);
    private final Floats gradients = Floats.allocate(0);
    private int rows;

    /** @param weights W [size, .], @param size of y */
    Projection(Optional<Matrix> weights, int size) {
        this.weights = weights;
        this.size = size;
    }

    /** Makes room; by one thread. */
    void begin(int rows) {
        this.rows = rows;
        values.ensure(rows * size);
    }

    /** Makes room for the way back; by one thread. */
    void beginBackward() {
        gradients.ensure(rows * size);
    }

    /** y [rows, size]. */
    Matrix values() {
        return values.matrix(rows, size);
    }

    /** Gradient of y [rows, size], to be written by whoever uses y. */
    Matrix gradients() {
        return gradients.matrix(rows, size);
    }

    /** Copies y of one row, [size]. */
    void getRow(int row, float[] into) {
        values.get(row * size, into, 0, size);
    }

    /** Writes the gradient of y of one row, [size]. */
    void putGradient(int row, float[] from) {
        gradients.put(row * size, from, 0, size);
    }

    /** y of x [n, .], rows from first; this worker's columns. */
    void forward(Team.Worker worker, int first, Matrix x) {
        if (size == 0) {
            return;
        }
        int from = worker.from(size);
        int to = worker.to(size);
        Matrix into = values().rows(first, first + x.rows()).cols(from, to);
        if (weights.isPresent()) {
            worker.blas().productTransposed(x, weights.get().rows(from, to), 0f, into);
        } else {
            into.copy(x.cols(from, to));
        }
    }

    /** Adds to into [n, .] the gradient of the x whose rows begin at first; this worker's columns of x. */
    void backward(Team.Worker worker, int first, Matrix into) {
        if (size == 0) {
            return;
        }
        int from = worker.from(into.cols());
        int to = worker.to(into.cols());
        Matrix gradient = gradients().rows(first, first + into.rows());
        if (weights.isPresent()) {
            worker.blas().product(gradient, weights.get().cols(from, to), 1f, into.cols(from, to));
        } else {
            for (int r = 0; r < into.rows(); r++) {
                worker.blas()
                        .add(gradient.data(), gradient.index(r, from), into.data(), into.index(r, from), to - from);
            }
        }
    }

    /** Adds the gradient of x at step t to what goes to h before it. */
    void carryBack(Team.Worker worker, int t, Recurrence recurrence) {
        Matrix gradient = recurrence.rowsAt(gradients(), t);
        if (weights.isPresent()) {
            recurrence.carryBack(worker, t, gradient, weights.get());
        } else {
            recurrence.carryBack(worker, gradient);
        }
    }

    /** Gradient of W, if there is one: this worker's share of its rows. x: all of it, [rows, .]. */
    void weightGradient(Team.Worker worker, Matrix x, Optional<Matrix> into) {
        if (into.isPresent()) {
            int from = worker.from(size);
            int to = worker.to(size);
            worker.blas()
                    .transposedProduct(
                            gradients().cols(from, to), x, 0f, into.get().rows(from, to));
        }
    }

    void close() {
        values.close();
        gradients.close();
    }
}
