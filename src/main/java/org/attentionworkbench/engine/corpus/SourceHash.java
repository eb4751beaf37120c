package org.attentionworkbench.engine.corpus;

import org.attentionworkbench.engine.text.WhiteSpace;

/** Spreads source texts evenly over the 64-bit numbers, in an order that another seed shuffles anew. */
public final class SourceHash {
    private static final long FNV_OFFSET = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;

    private SourceHash() {}

    /** FNV-1a over the units with each run of white space as one space, then {@link #mix}. */
    static long of(String source, long seed) {
        long hash = FNV_OFFSET;
        boolean pendingSpace = false;
        boolean begun = false;
        for (int i = 0; i < source.length(); i++) {
            char c = source.charAt(i);
            if (WhiteSpace.is(c)) {
                pendingSpace = begun;
            } else {
                if (pendingSpace) {
                    hash = (hash ^ ' ') * FNV_PRIME;
                }
                hash = (hash ^ c) * FNV_PRIME;
                pendingSpace = false;
                begun = true;
            }
        }
        return mix(hash + mix(seed));
    }

    /** The last step of SplitMix64 (Steele, Lea and Flood 2014): every bit of the input changes half of the output. */
    public static long mix(long value) {
        long z = value + 0x9e3779b97f4a7c15L;
        z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }
}
