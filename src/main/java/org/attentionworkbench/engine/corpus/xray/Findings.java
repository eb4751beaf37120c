package org.attentionworkbench.engine.corpus.xray;

import java.util.BitSet;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.IntFunction;
import org.attentionworkbench.engine.text.Side;

/** Looks for what {@link Finding.Kind} names. */
final class Findings {
    private static final int PASSES = 4;

    private final MarkedPairs pairs;
    private final int n;
    private final int[] sources;
    private final int[] whole;
    private final int[] folded;

    private Findings(MarkedPairs pairs, Watch watch) {
        this.pairs = pairs;
        this.n = pairs.size();
        sources = Classes.of(n, byText(i -> pairs.text(i, Side.SOURCE)), watch.part(0, PASSES));
        int[] targets = Classes.of(n, byText(i -> pairs.text(i, Side.TARGET)), watch.part(1, PASSES));
        whole = Classes.of(n, byBoth(sources, targets), watch.part(2, PASSES));
        folded = Classes.of(n, byText(i -> FoldedText.of(pairs.text(i, Side.SOURCE))), watch.part(3, PASSES));
    }

    /** @throws java.util.concurrent.CancellationException if it is not wanted any more */
    static Map<Finding.Kind, Finding> of(MarkedPairs pairs, Watch watch) {
        var found = new Findings(pairs, watch);
        Map<Finding.Kind, Finding> all = new EnumMap<>(Finding.Kind.class);
        all.put(Finding.Kind.DUPLICATE, found.duplicates());
        all.put(Finding.Kind.SEVERAL_TARGETS, found.severalTargets());
        all.put(Finding.Kind.LEAKED_PAIR, found.leaks(found.whole));
        all.put(Finding.Kind.LEAKED_SOURCE, found.leaks(found.sources));
        all.put(Finding.Kind.NEARLY_LEAKED, found.near());
        return all;
    }

    private static Classes.Likeness byText(IntFunction<String> text) {
        return new Classes.Likeness() {
            @Override
            public int hash(int number) {
                return text.apply(number).hashCode();
            }

            @Override
            public boolean same(int one, int other) {
                return text.apply(one).equals(text.apply(other));
            }
        };
    }

    private static Classes.Likeness byBoth(int[] sources, int[] targets) {
        return new Classes.Likeness() {
            @Override
            public int hash(int number) {
                return sources[number] * 0x9e3779b9 + targets[number];
            }

            @Override
            public boolean same(int one, int other) {
                return sources[one] == sources[other] && targets[one] == targets[other];
            }
        };
    }

    private Finding duplicates() {
        BitSet several = new BitSet(n);
        for (int i = 0; i < n; i++) {
            if (whole[i] != i) {
                several.set(whole[i]);
            }
        }
        return Finding.of(membersOf(several, whole));
    }

    private Finding severalTargets() {
        BitSet several = new BitSet(n);
        for (int i = 0; i < n; i++) {
            if (whole[i] != whole[sources[i]]) {
                several.set(sources[i]);
            }
        }
        return Finding.of(membersOf(several, sources));
    }

    /** The held-out pairs whose source is learnt only nearly. */
    private Finding near() {
        BitSet nothing = new BitSet(n);
        for (int i = 0; i < n; i++) {
            if (folded[i] == i && FoldedText.of(pairs.text(i, Side.SOURCE)).isEmpty()) {
                nothing.set(i);
            }
        }
        BitSet exact = trainedClasses(sources);
        BitSet near = trainedClasses(folded);
        near.andNot(nothing);
        BitSet leaked = new BitSet(n);
        for (int i = 0; i < n; i++) {
            if (pairs.isHeldOut(i) && near.get(folded[i]) && !exact.get(sources[i])) {
                leaked.set(i);
            }
        }
        return withTheirMates(leaked, folded);
    }

    private Finding leaks(int[] classes) {
        BitSet trained = trainedClasses(classes);
        BitSet leaked = new BitSet(n);
        for (int i = 0; i < n; i++) {
            if (pairs.isHeldOut(i) && trained.get(classes[i])) {
                leaked.set(i);
            }
        }
        return withTheirMates(leaked, classes);
    }

    /** Classes with a training pair among their members. */
    private BitSet trainedClasses(int[] classes) {
        BitSet trained = new BitSet(n);
        for (int i = 0; i < n; i++) {
            if (!pairs.isHeldOut(i)) {
                trained.set(classes[i]);
            }
        }
        return trained;
    }

    private Finding withTheirMates(BitSet leaked, int[] classes) {
        BitSet touched = new BitSet(n);
        leaked.stream().forEach(i -> touched.set(classes[i]));
        BitSet all = (BitSet) leaked.clone();
        for (int i = 0; i < n; i++) {
            if (!pairs.isHeldOut(i) && touched.get(classes[i])) {
                all.set(i);
            }
        }
        return new Finding(leaked.cardinality(), all);
    }

    private BitSet membersOf(BitSet wanted, int[] classes) {
        BitSet members = new BitSet(n);
        for (int i = 0; i < n; i++) {
            if (wanted.get(classes[i])) {
                members.set(i);
            }
        }
        return members;
    }
}
