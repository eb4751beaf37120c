package org.attentionworkbench.engine.corpus;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.attentionworkbench.engine.Problem;

/**
 * Pairs to learn from and pairs held out to test on.
 *
 * @param name     a sample's name or a file's, for people
 * @param training what is learnt
 * @param heldOut  what is only evaluated; no source of it is in training when the split is ours
 */
public record Corpus(String name, List<Pair> training, List<Pair> heldOut) {
    /** The share of the distinct sources that is held out when there are no test pairs of their own. */
    public static final double HELD_OUT_SHARE = 0.1;

    public Corpus {
        training = List.copyOf(training);
        heldOut = List.copyOf(heldOut);
    }

    /**
     * Holds out what the split says. The same seed gives the same parts.
     *
     * @throws Problem if there is too little to hold any out
     */
    public static Corpus split(String name, List<Pair> pairs, Split split, long seed) {
        return split.kind() == Split.Kind.SOURCES
                ? split(name, pairs, split.share(), seed)
                : splitPairs(name, pairs, split.share(), seed);
    }

    /** Draws pairs by their place; both parts keep the order. */
    private static Corpus splitPairs(String name, List<Pair> pairs, double share, long seed) {
        if (pairs.size() < 2) {
            throw new Problem("corpus.tooFewSources", name, pairs.size());
        }
        long[] hashes = new long[pairs.size()];
        Arrays.setAll(hashes, i -> SourceHash.mix(i + SourceHash.mix(seed)));
        return split(name, pairs, share, hashes);
    }

    /**
     * Holds out the given share of the distinct sources (rounded, but at least one and not all), chosen by seed and by
     * source text, so that no source is in both parts; sources that differ only in white space count as the same. Both
     * parts keep the order of the pairs, and the choice does not depend on it.
     *
     * @throws IllegalArgumentException if the share is not between 0 and 1
     * @throws Problem if there are fewer than two distinct sources
     */
    public static Corpus split(String name, List<Pair> pairs, double heldOutShare, long seed) {
        if (!(heldOutShare > 0 && heldOutShare < 1)) {
            throw new IllegalArgumentException("the share held out must be between 0 and 1, was " + heldOutShare);
        }
        long[] hashes = pairs.stream()
                .mapToLong(pair -> SourceHash.of(pair.source(), seed))
                .toArray();
        return split(name, pairs, heldOutShare, hashes);
    }

    /** Holds out the pairs with the smallest hashes, so many that the share of the distinct hashes is reached. */
    private static Corpus split(String name, List<Pair> pairs, double heldOutShare, long[] hashes) {
        long[] distinct = distinct(hashes);
        if (distinct.length < 2) {
            throw new Problem("corpus.tooFewSources", name, distinct.length);
        }
        long wanted = Math.round(heldOutShare * distinct.length);
        int held = (int) Math.max(1, Math.min(wanted, distinct.length - 1));
        long lastHeldOut = distinct[held - 1];
        List<Pair> training = new ArrayList<>();
        List<Pair> heldOut = new ArrayList<>();
        for (int i = 0; i < hashes.length; i++) {
            (hashes[i] <= lastHeldOut ? heldOut : training).add(pairs.get(i));
        }
        return new Corpus(name, training, heldOut);
    }

    /** The different ones, rising. */
    private static long[] distinct(long[] hashes) {
        long[] sorted = hashes.clone();
        Arrays.parallelSort(sorted);
        int kept = 0;
        for (int i = 0; i < sorted.length; i++) {
            if (i == 0 || sorted[i] != sorted[kept - 1]) {
                sorted[kept++] = sorted[i];
            }
        }
        return Arrays.copyOf(sorted, kept);
    }

    /** SHA-256 over both parts, hexadecimal: the same for the same pairs in the same order; the name does not count. */
    public String fingerprint() {
        return new Fingerprint().add(training).add(heldOut).hex();
    }
}
