package org.attentionworkbench.cli;

import java.util.Locale;
import java.util.SplittableRandom;
import org.attentionworkbench.engine.model.Batch;

/**
 * A size of model and batch whose training step is timed.
 *
 * @param name            one letter
 * @param vocabulary      V, on both sides
 * @param embedding       E
 * @param hidden          H
 * @param batch           B, pairs in a step
 * @param sourceLength    tokens of every source
 * @param targetLength    tokens of every target
 */
record BenchSize(
        String name, int vocabulary, int embedding, int hidden, int batch, int sourceLength, int targetLength) {
    private static final int FIRST_WORD = 4;

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

    /**
     * Multiply-adds of the big products and of the attention, counted as two operations each, forward and backward (three
     * times the forward ones), in GFLOP for one step. The encoder's and decoder's products with their three gates, the
     * keys, the query, the output layer, and for each pair of positions the score and the context.
     */
    double gflopPerStep() {
        double e = embedding;
        double h = hidden;
        double sourceTokens = (double) batch * sourceLength;
        double targetTokens = targetTokens();
        double encoder = sourceTokens * (3 * e * h + 3 * h * h + h * h);
        double decoder = targetTokens * (3 * (e + h) * h + 3 * h * h + h * h + h * vocabulary);
        double attention = targetTokens * sourceLength * h * 2;
        return 3 * 2 * (encoder + decoder + attention) / 1e9;
    }

    /** Target tokens of one step. */
    long targetTokens() {
        return (long) batch * targetLength;
    }

    /** Pairs of random words; the same seed gives the same ones. */
    Batch randomBatch(long seed) {
        var random = new SplittableRandom(seed);
        return new Batch(ids(random, sourceLength), ids(random, targetLength));
    }

    private int[][] ids(SplittableRandom random, int length) {
        int[][] ids = new int[batch][];
        for (int row = 0; row < batch; row++) {
            ids[row] = random.ints(length, FIRST_WORD, vocabulary).toArray();
        }
        return ids;
    }
}
