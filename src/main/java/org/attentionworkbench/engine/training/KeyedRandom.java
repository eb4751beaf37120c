package org.attentionworkbench.engine.training;

/**
 * Random numbers that depend on a key and on nothing that came before: whoever resumes in the middle of an epoch draws
 * what was drawn the first time. The generator is SplitMix64 (Steele, Lea and Flood 2014, "Fast splittable pseudorandom
 * number generators", figure 17), started at a mixture of the key.
 */
final class KeyedRandom {
    private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;

    /** What the numbers are for; each draws from its own sequence. */
    enum Purpose {
        PAIR_ORDER,
        BATCH_ORDER,
        EVALUATED_PAIRS,
        OWN_WORDS
    }

    private long state;

    /** @param time an epoch or a step, whichever the purpose draws for */
    KeyedRandom(long seed, Purpose purpose, long time) {
        state = mix(mix(mix(seed + GOLDEN_GAMMA) + purpose.ordinal() + 1) + time);
    }

    private long nextLong() {
        state += GOLDEN_GAMMA;
        return mix(state);
    }

    private static long mix(long z) {
        long x = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        x = (x ^ (x >>> 27)) * 0x94D049BB133111EBL;
        return x ^ (x >>> 31);
    }

    /** A number in 0..bound-1. The bias is below bound / 2^32: nobody shuffles enough pairs to see it. */
    int nextInt(int bound) {
        return (int) (((nextLong() >>> 32) * bound) >>> 32);
    }

    /** True with this probability, 0..1. */
    boolean nextBoolean(double probability) {
        return (nextLong() >>> 11) * 0x1.0p-53 < probability;
    }

    /** Fisher and Yates: every order is equally likely. */
    void shuffle(int[] values) {
        for (int i = values.length - 1; i > 0; i--) {
            int j = nextInt(i + 1);
            int swapped = values[i];
            values[i] = values[j];
            values[j] = swapped;
        }
    }
}
