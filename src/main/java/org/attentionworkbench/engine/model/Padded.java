package org.attentionworkbench.engine.model;

import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Rows of different lengths as the rectangular arrays DL4J wants. */
final class Padded {
    private Padded() {}

    /** INT [rows, longest], zeros behind a row's end. */
    static INDArray ids(int[][] rows) {
        int longest = longest(rows);
        int[] flat = new int[rows.length * longest];
        for (int r = 0; r < rows.length; r++) {
            System.arraycopy(rows[r], 0, flat, r * longest, rows[r].length);
        }
        return Nd4j.createFromArray(flat).reshape('c', rows.length, longest);
    }

    /** FLOAT [rows, longest], 1 where there is a token. */
    static INDArray mask(int[][] rows) {
        int longest = longest(rows);
        float[] flat = new float[rows.length * longest];
        for (int r = 0; r < rows.length; r++) {
            java.util.Arrays.fill(flat, r * longest, r * longest + rows[r].length, 1f);
        }
        return Nd4j.createFromArray(flat).reshape('c', rows.length, longest);
    }

    static int longest(int[][] rows) {
        int longest = 0;
        for (int[] row : rows) {
            longest = Math.max(longest, row.length);
        }
        return longest;
    }
}
