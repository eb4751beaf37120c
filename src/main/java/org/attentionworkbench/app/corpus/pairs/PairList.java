package org.attentionworkbench.app.corpus.pairs;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javafx.collections.ModifiableObservableListBase;
import org.attentionworkbench.app.CorpusFacts;
import org.jspecify.annotations.Nullable;

/**
 * The pairs shown. Unlike JavaFX's own lists, which move item by item, it exchanges a million of them at once; and it finds
 * one by its number without looking at the pairs, which lie all over the memory.
 */
final class PairList extends ModifiableObservableListBase<CorpusFacts.Row> {
    private static final double GROWTH = 1.5;

    private List<CorpusFacts.Row> rows = new ArrayList<>();
    private int[] numbers = new int[16];

    /** Pairs to be shown, made ready on any thread. */
    static final class Prepared {
        private final List<CorpusFacts.Row> rows;
        private final int[] numbers;

        Prepared(List<CorpusFacts.Row> rows) {
            this.rows = new ArrayList<>(rows);
            numbers = new int[rows.size() + 16];
            Arrays.setAll(numbers, i -> i < rows.size() ? rows.get(i).number() : 0);
        }
    }

    /** Shows these and no others; they are used up. */
    void replace(Prepared others) {
        List<CorpusFacts.Row> before = rows;
        beginChange();
        rows = others.rows;
        numbers = others.numbers;
        modCount++;
        nextReplace(0, rows.size(), before);
        endChange();
    }

    /** Where the pair of that number is shown; -1 if it is not. */
    int place(int number) {
        for (int i = 0; i < rows.size(); i++) {
            if (numbers[i] == number) {
                return i;
            }
        }
        return -1;
    }

    @Override
    public int indexOf(@Nullable Object wanted) {
        int place = wanted instanceof CorpusFacts.Row row ? place(row.number()) : -1;
        return place >= 0 && get(place).equals(wanted) ? place : -1;
    }

    @Override
    public boolean contains(@Nullable Object wanted) {
        return indexOf(wanted) >= 0;
    }

    @Override
    public CorpusFacts.Row get(int index) {
        return rows.get(index);
    }

    @Override
    public int size() {
        return rows.size();
    }

    @Override
    protected void doAdd(int index, CorpusFacts.Row row) {
        if (rows.size() == numbers.length) {
            numbers = Arrays.copyOf(numbers, (int) (numbers.length * GROWTH));
        }
        System.arraycopy(numbers, index, numbers, index + 1, rows.size() - index);
        numbers[index] = row.number();
        rows.add(index, row);
    }

    @Override
    protected CorpusFacts.Row doSet(int index, CorpusFacts.Row row) {
        numbers[index] = row.number();
        return rows.set(index, row);
    }

    @Override
    protected CorpusFacts.Row doRemove(int index) {
        System.arraycopy(numbers, index + 1, numbers, index, rows.size() - index - 1);
        return rows.remove(index);
    }
}
