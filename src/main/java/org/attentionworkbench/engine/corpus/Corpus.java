package org.attentionworkbench.engine.corpus;

import java.util.List;

/**
 * Pairs to learn from and pairs held out to test on.
 *
 * @param name     a sample's name or a file's, for people
 * @param training what is learnt
 * @param heldOut  what is only evaluated; no source of it is in training when the split is ours
 */
public record Corpus(String name, List<Pair> training, List<Pair> heldOut) {
    public Corpus {
        training = List.copyOf(training);
        heldOut = List.copyOf(heldOut);
    }

    /** Holds out about the given share, chosen by seed and by source text, so that no source is in both parts. */
    public static Corpus split(String name, List<Pair> pairs, double heldOutShare, long seed) {
        throw new UnsupportedOperationException();
    }

    /** SHA-256 over both parts, hexadecimal: the same for the same pairs in the same order. */
    public String fingerprint() {
        throw new UnsupportedOperationException();
    }
}
