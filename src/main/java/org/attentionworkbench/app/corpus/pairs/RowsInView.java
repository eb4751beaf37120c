package org.attentionworkbench.app.corpus.pairs;

import javafx.scene.control.IndexedCell;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.VirtualFlow;

/**
 * The rows of a table that are on the screen now.
 *
 * @param first the first of them; more than the last if there are none
 * @param last  the last of them
 */
record RowsInView(int first, int last) {
    static RowsInView of(TableView<?> table) {
        return table.lookup(".virtual-flow") instanceof VirtualFlow<?> flow
                ? between(flow.getFirstVisibleCell(), flow.getLastVisibleCell())
                : new RowsInView(0, -1);
    }

    private static RowsInView between(IndexedCell<?> first, IndexedCell<?> last) {
        return first == null || last == null
                ? new RowsInView(0, -1)
                : new RowsInView(first.getIndex(), last.getIndex());
    }

    boolean contains(int row) {
        return row >= first && row <= last;
    }
}
