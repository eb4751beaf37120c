package org.attentionworkbench.app.corpus.pairs;

import java.util.Comparator;
import java.util.Optional;
import java.util.function.Supplier;
import org.attentionworkbench.app.CorpusFacts;

/** Carries a few changes over into the list that is shown, at the place where each belongs, without making the list anew. */
final class ListedPairs {
    /** Steps with more changes are better carried over by making the list anew. */
    static final int FEW = 50;

    private final PairList rows;
    private final Supplier<Comparator<CorpusFacts.Row>> order;

    /** @param rows what is shown, in that order */
    ListedPairs(PairList rows, Supplier<Comparator<CorpusFacts.Row>> order) {
        this.rows = rows;
        this.order = order;
    }

    /**
     * A changed pair stays where it is, though another order might want it elsewhere: it should not jump away from who
     * changed it. What was taken back is shown even if it is not looked for.
     *
     * @return the place to look at, -1 if nothing is left
     */
    int apply(PairEdits.Step step) {
        int last = -1;
        for (PairEdits.Change change : step.changes()) {
            last = apply(change);
        }
        return Math.min(last, rows.size() - 1);
    }

    private int apply(PairEdits.Change change) {
        int place = rows.place(change.number());
        Optional<CorpusFacts.Row> after = change.after();
        if (after.isEmpty()) {
            if (place >= 0) {
                rows.remove(place);
            }
            return Math.max(place, 0);
        }
        if (place >= 0) {
            rows.set(place, after.get());
            return place;
        }
        int wanted = insertion(after.get());
        rows.add(wanted, after.get());
        return wanted;
    }

    private int insertion(CorpusFacts.Row row) {
        Comparator<CorpusFacts.Row> by = order.get().thenComparing(PairsViewModel.AS_THEY_CAME);
        for (int i = 0; i < rows.size(); i++) {
            if (by.compare(rows.get(i), row) > 0) {
                return i;
            }
        }
        return rows.size();
    }
}
