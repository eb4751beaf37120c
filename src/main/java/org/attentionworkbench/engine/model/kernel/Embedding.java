package org.attentionworkbench.engine.model.kernel;

/** A table of word vectors [V, E]: rows are gathered going forward, gradients added to them going back. */
final class Embedding {
    private final Matrix table;

    Embedding(Matrix table) {
        this.table = table;
    }

    /**
     * Writes this worker's share of the rows.
     *
     * @param ids  a word for each row of into
     * @param into [rows, E]
     */
    void gather(Team.Worker worker, int[] ids, Matrix into) {
        for (int row = worker.from(into.rows()); row < worker.to(into.rows()); row++) {
            into.data().copy(into.index(row, 0), table.data(), table.index(ids[row], 0), table.cols());
        }
    }

    /**
     * The same where ids from V on stand for words outside the table.
     *
     * @param beyond their vectors, V first, [words][E]
     */
    void gather(Team.Worker worker, int[] ids, float[][] beyond, Matrix into) {
        for (int row = worker.from(into.rows()); row < worker.to(into.rows()); row++) {
            if (ids[row] < table.rows()) {
                into.data().copy(into.index(row, 0), table.data(), table.index(ids[row], 0), table.cols());
            } else {
                into.putRow(row, beyond[ids[row] - table.rows()], 0);
            }
        }
    }

    /**
     * Sums the rows' gradients by word. Workers share the columns, so that a word that occurs twice is no race and the
     * order of the sums does not depend on anything. Has a barrier inside.
     *
     * @param gradient [rows, E]
     * @param into     gradient of the table, [V, E]
     * @param beta     0 to overwrite what is there, 1 to add to it
     */
    static void scatter(Team.Worker worker, int[] ids, Matrix gradient, Matrix into, float beta) {
        if (beta == 0) {
            into.rows(worker.from(into.rows()), worker.to(into.rows())).zero();
        }
        worker.barrier();
        int from = worker.from(into.cols());
        int length = worker.to(into.cols()) - from;
        if (length == 0) {
            return;
        }
        for (int row = 0; row < gradient.rows(); row++) {
            worker.blas()
                    .add(gradient.data(), gradient.index(row, from), into.data(), into.index(ids[row], from), length);
        }
    }
}
