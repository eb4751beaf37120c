package org.attentionworkbench.engine.model.kernel;

import java.util.SplittableRandom;

/**
 * The sizes of {@code bench}.
 *
 * @param words     V
 * @param embedding E
 * @param hidden    H
 * @param batch     B
 * @param time      tokens of every source and target
 */
record Sizes(int words, int embedding, int hidden, int batch, int time) {
    static Sizes named(String letter) {
        return switch (letter) {
            case "S" -> new Sizes(3000, 128, 128, 32, 10);
            case "M" -> new Sizes(8000, 256, 256, 64, 15);
            case "L" -> new Sizes(10_000, 256, 512, 64, 25);
            default -> throw new IllegalArgumentException("sizes are S, M and L, was " + letter);
        };
    }

    /** So many lengths, all the same. */
    int[] lengths() {
        int[] lengths = new int[batch];
        java.util.Arrays.fill(lengths, time);
        return lengths;
    }

    /** Random words, [batch][time]. */
    int[][] ids() {
        var random = new SplittableRandom(1);
        int[][] ids = new int[batch][];
        for (int s = 0; s < batch; s++) {
            ids[s] = random.ints(time, 0, words).toArray();
        }
        return ids;
    }

    /** Normal numbers. */
    static Floats random(int length) {
        var random = new SplittableRandom(length);
        float[] values = new float[length];
        for (int i = 0; i < length; i++) {
            values[i] = (float) random.nextGaussian();
        }
        Floats floats = Floats.allocate(length);
        floats.put(0, values, 0, length);
        return floats;
    }

    static Matrix random(int rows, int cols) {
        return random(rows * cols).matrix(rows, cols);
    }

    static Parameters parameters(ParameterLayout layout) {
        Floats values = Floats.allocate(layout.length());
        values.put(0, layout.initialValues(1), 0, layout.length());
        return new Parameters(layout, values);
    }

    /** What an encoder of one plain layer leaves: random states, [B · (time + 1), H]. */
    Memory memory() {
        return new Memory(random(batch * (time + 1), hidden), lengths(), time, 1);
    }
}
