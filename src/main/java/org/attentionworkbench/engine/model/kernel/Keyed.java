package org.attentionworkbench.engine.model.kernel;

/**
 * Random numbers by place: the same key and index give the same number, whoever asks and in whatever order. The mixture is
 * that of SplitMix64 (Steele, Lea and Flood 2014, "Fast splittable pseudorandom number generators", figure 17).
 */
public final class Keyed {
    private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;

    private Keyed() {}

    /** A key made of another one and a number. */
    public static long key(long key, long number) {
        return mix(key + GOLDEN_GAMMA * (number + 1));
    }

    /** A number in 0 (inclusive) to 1 (exclusive). */
    static float uniform(long key, long index) {
        return (mix(key + GOLDEN_GAMMA * index) >>> 40) * 0x1p-24f;
    }

    private static long mix(long z) {
        long x = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        x = (x ^ (x >>> 27)) * 0x94D049BB133111EBL;
        return x ^ (x >>> 31);
    }
}
