package org.attentionworkbench.app.corpus.pairs;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.attentionworkbench.app.CorpusFacts;
import org.attentionworkbench.app.SourceIndex;
import org.attentionworkbench.engine.corpus.Pair;

/**
 * Changes to the pairs of a corpus, step by step; each step can be taken back and done again. The pairs themselves are never
 * copied: only what differs from them is kept. For one thread; what {@link #rows()} gives is for any.
 */
final class PairEdits {
    private final List<CorpusFacts.Row> base;
    private final SourceIndex sources;
    private final Map<Integer, Optional<CorpusFacts.Row>> differences = new HashMap<>();
    private final Deque<Step> done = new ArrayDeque<>();
    private final Deque<Step> undone = new ArrayDeque<>();
    private int next;
    private int heldOut;
    private int size;

    /** What a step did. */
    enum Kind {
        CHANGED,
        DELETED,
        ADDED
    }

    /**
     * What became of one pair.
     *
     * @param before empty if it is new
     * @param after  empty if it is deleted
     */
    record Change(Optional<CorpusFacts.Row> before, Optional<CorpusFacts.Row> after) {
        Change backwards() {
            return new Change(after, before);
        }

        int number() {
            return before.or(() -> after).orElseThrow().number();
        }
    }

    /** Changes that are made and taken back together; at least one, by rising number. */
    record Step(Kind kind, List<Change> changes) {
        Step {
            changes = List.copyOf(changes);
        }

        Step backwards() {
            return new Step(kind, changes.stream().map(Change::backwards).toList());
        }
    }

    /**
     * @param base    the pairs before any change, by rising number
     * @param sources the same by their sources
     * @param heldOut how many of them are only tested on
     */
    PairEdits(List<CorpusFacts.Row> base, SourceIndex sources, int heldOut) {
        this.base = List.copyOf(base);
        this.sources = sources;
        next = base.isEmpty() ? 1 : base.get(base.size() - 1).number() + 1;
        size = base.size();
        this.heldOut = heldOut;
    }

    /** The pair of that number, if there is one now. */
    Optional<CorpusFacts.Row> row(int number) {
        Optional<CorpusFacts.Row> different = differences.get(number);
        return different == null ? inBase(number) : different;
    }

    /** A pair with that source and another number; empty if there is none. */
    Optional<CorpusFacts.Row> another(int number, String source) {
        Stream<CorpusFacts.Row> unchanged =
                sources.places(source).mapToObj(base::get).filter(row -> !differences.containsKey(row.number()));
        Stream<CorpusFacts.Row> changed = differences.values().stream()
                .flatMap(Optional::stream)
                .filter(row -> row.pair().source().equals(source));
        return Stream.concat(unchanged, changed)
                .filter(row -> row.number() != number)
                .findFirst();
    }

    /** How many pairs there are now. */
    int size() {
        return size;
    }

    /** How many of them are held out. */
    int heldOut() {
        return heldOut;
    }

    /** Whether the pairs are not what they were. */
    boolean isDirty() {
        return !done.isEmpty();
    }

    boolean canUndo() {
        return !done.isEmpty();
    }

    boolean canRedo() {
        return !undone.isEmpty();
    }

    /** Gives a pair other texts. @throws java.util.NoSuchElementException if there is no pair of that number */
    Step change(int number, Pair pair, boolean testedOnly) {
        CorpusFacts.Row before = row(number).orElseThrow();
        var after = new CorpusFacts.Row(number, pair, testedOnly);
        return doNow(new Step(Kind.CHANGED, List.of(new Change(Optional.of(before), Optional.of(after)))));
    }

    /** Deletes pairs; numbers without a pair are passed over. Empty if nothing is left to delete. */
    Optional<Step> delete(Collection<Integer> numbers) {
        List<Change> changes = numbers.stream()
                .sorted()
                .distinct()
                .map(this::row)
                .flatMap(Optional::stream)
                .map(row -> new Change(Optional.of(row), Optional.empty()))
                .toList();
        return changes.isEmpty() ? Optional.empty() : Optional.of(doNow(new Step(Kind.DELETED, changes)));
    }

    /** Puts a new pair at the end. */
    Step add(Pair pair, boolean testedOnly) {
        var row = new CorpusFacts.Row(next++, pair, testedOnly);
        return doNow(new Step(Kind.ADDED, List.of(new Change(Optional.empty(), Optional.of(row)))));
    }

    /** Takes the last step back. @return what that changed; empty if there is none */
    Optional<Step> undo() {
        return move(done, undone).map(step -> apply(step.backwards()));
    }

    /** Does again what was taken back last. @return what that changed; empty if there is nothing */
    Optional<Step> redo() {
        return move(undone, done).map(this::apply);
    }

    /** The pairs as they are now, by rising number; what is given can be asked by any thread, whatever is changed later. */
    Rows rows() {
        return new Rows(base, new TreeMap<>(differences));
    }

    private Step doNow(Step step) {
        undone.clear();
        done.push(step);
        return apply(step);
    }

    private static Optional<Step> move(Deque<Step> from, Deque<Step> to) {
        Optional<Step> step = Optional.ofNullable(from.poll());
        step.ifPresent(to::push);
        return step;
    }

    private Step apply(Step step) {
        for (Change change : step.changes()) {
            differences.put(change.number(), change.after());
            count(change.before(), -1);
            count(change.after(), 1);
        }
        return step;
    }

    private void count(Optional<CorpusFacts.Row> row, int by) {
        size += row.isPresent() ? by : 0;
        heldOut += row.filter(CorpusFacts.Row::heldOut).isPresent() ? by : 0;
    }

    private Optional<CorpusFacts.Row> inBase(int number) {
        int low = 0;
        int high = base.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int found = base.get(middle).number();
            if (found == number) {
                return Optional.of(base.get(middle));
            }
            if (found < number) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return Optional.empty();
    }

    /** The pairs at one moment. Immutable. */
    static final class Rows {
        private final List<CorpusFacts.Row> base;
        private final TreeMap<Integer, Optional<CorpusFacts.Row>> differences;

        private Rows(List<CorpusFacts.Row> base, TreeMap<Integer, Optional<CorpusFacts.Row>> differences) {
            this.base = base;
            this.differences = differences;
        }

        /** All of them, by rising number; takes time for a large corpus. */
        List<CorpusFacts.Row> list() {
            if (differences.isEmpty()) {
                return base;
            }
            List<CorpusFacts.Row> all = new ArrayList<>(base.size() + differences.size());
            for (CorpusFacts.Row row : base) {
                Optional<CorpusFacts.Row> different = differences.get(row.number());
                if (different == null) {
                    all.add(row);
                } else {
                    different.ifPresent(all::add);
                }
            }
            int last = base.isEmpty() ? 0 : base.get(base.size() - 1).number();
            differences.tailMap(last, false).values().forEach(added -> added.ifPresent(all::add));
            return all;
        }
    }
}
