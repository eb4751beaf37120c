package org.attentionworkbench.engine.model.graph;

import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Token ids and lengths out of DL4J's arrays. */
final class Tokens {
    private Tokens() {}

    /** Rows of an INT array [sequences, time]. */
    static int[][] ids(INDArray array) {
        int rows = Math.toIntExact(array.size(0));
        int cols = Math.toIntExact(array.size(1));
        int[] flat = array.dup('c').data().asInt();
        int[][] ids = new int[rows][];
        for (int r = 0; r < rows; r++) {
            ids[r] = java.util.Arrays.copyOfRange(flat, r * cols, (r + 1) * cols);
        }
        return ids;
    }

    /** Lengths told by a mask [sequences, time] of ones, then zeros; without one every sequence is full. */
    static int[] lengths(@Nullable INDArray mask, int sequences, int time) {
        int[] lengths = new int[sequences];
        if (mask == null) {
            java.util.Arrays.fill(lengths, time);
            return lengths;
        }
        float[] flat = mask.dup('c').data().asFloat();
        for (int s = 0; s < sequences; s++) {
            while (lengths[s] < time && flat[s * time + lengths[s]] != 0) {
                lengths[s]++;
            }
        }
        return lengths;
    }
}
