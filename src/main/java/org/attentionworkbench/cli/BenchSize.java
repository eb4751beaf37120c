package org.attentionworkbench.cli;

import java.util.Locale;
import java.util.SplittableRandom;
import org.attentionworkbench.engine.model.Batch;

/**
 * A size of model and batch whose training step is timed.
 *
 * @param name            one letter
 * @param vocabulary      V, on both sides, the four special words included
 * @param embedding       E
 * @param hidden          H
 * @param batch           B, pairs in a step
 * @param sourceLength    tokens of every source
 * @param targetLength    tokens of every target
 */
record BenchSize(
        String name, int vocabulary, int embedding, int hidden, int batch, int sourceLength, int targetLength) {
    private static final int FIRST_WORD = 4;

    BenchSize {
        atLeast("vocabulary", vocabulary, FIRST_WORD + 1);
        atLeast("embedding", embedding, 1);
        atLeast("hidden", hidden, 1);
        atLeast("batch", batch, 1);
        atLeast("source-length", sourceLength, 1);
        atLeast("target-length", targetLength, 1);
    }

    private static void atLeast(String option, int value, int least) {
        if (value < least) {
            throw new BadArgument("--" + option + " must be at least " + least + ", was " + value);
        }
    }

    /** @throws BadArgument if there is no size of that letter */
    static BenchSize named(char letter) {
        return switch (Character.toUpperCase(letter)) {
            case 'S' -> new BenchSize("S", 3000, 128, 128, 32, 10, 10);
            case 'M' -> new BenchSize("M", 8000, 256, 256, 64, 15, 15);
            case 'L' -> new BenchSize("L", 10_000, 256, 512, 64, 25, 25);
            default ->
                throw new BadArgument(
                        String.format(Locale.ROOT, "--sizes must be letters out of S, M and L, was %s", letter));
        };
    }

    /** Target tokens of one step. */
    long targetTokens() {
        return (long) batch * targetLength;
    }

    /** Pairs of random words; the same seed gives the same ones. */
    Batch randomBatch(long seed) {
        var random = new SplittableRandom(seed);
        return new Batch(ids(random, batch, sourceLength), ids(random, batch, targetLength));
    }

    /** So many sources of random words. */
    int[][] randomSources(int sentences, long seed) {
        return ids(new SplittableRandom(seed), sentences, sourceLength);
    }

    private int[][] ids(SplittableRandom random, int rows, int length) {
        int[][] ids = new int[rows][];
        for (int row = 0; row < rows; row++) {
            ids[row] = random.ints(length, FIRST_WORD, vocabulary).toArray();
        }
        return ids;
    }
}
