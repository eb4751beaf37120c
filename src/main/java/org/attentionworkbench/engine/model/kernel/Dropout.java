package org.attentionworkbench.engine.model.kernel;

/**
 * Inverted dropout: Srivastava et al. 2014, JMLR 15. A number is 0 with the given probability, otherwise divided by the
 * probability to stay. Which ones are dropped follows from the key and the place (row, column) alone, so the way back
 * drops the same ones and nothing has to be kept.
 */
final class Dropout {
    private final float rate;
    private long key;
    private boolean on;

    /** @param rate share that is dropped */
    Dropout(double rate) {
        this.rate = (float) rate;
    }

    /** For a training pass: another key drops others. */
    void begin(long key) {
        this.key = key;
        this.on = rate > 0;
    }

    /** For a pass that drops nothing. */
    void off() {
        on = false;
    }

    /** Whether anything is dropped in this pass. */
    boolean isOn() {
        return on;
    }

    /** What a number is multiplied by. */
    float factor(int row, int column) {
        return Keyed.uniform(key, (long) row << 32 | column) < rate ? 0f : 1 / (1 - rate);
    }

    /**
     * Drops from rows of a matrix.
     *
     * @param x    the rows, [n, columns]
     * @param row  the number of the first of them
     * @param from the first column that is this worker's
     * @param to   one behind the last
     */
    void apply(Matrix x, int row, int from, int to) {
        if (on) {
            for (int r = 0; r < x.rows(); r++) {
                for (int c = from; c < to; c++) {
                    int at = x.index(r, c);
                    x.data().put(at, x.data().get(at) * factor(row + r, c));
                }
            }
        }
    }

    /** Drops from this worker's share of the rows of a whole packed matrix. */
    void applyToRows(Matrix x, Team.Worker worker) {
        if (on) {
            int from = worker.from(x.rows());
            apply(x.rows(from, worker.to(x.rows())), from, 0, x.cols());
        }
    }
}
