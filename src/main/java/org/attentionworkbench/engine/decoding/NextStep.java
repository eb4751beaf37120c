package org.attentionworkbench.engine.decoding;

import java.util.Arrays;

/** Gathers what a session has to do next: which rows go on, in which order, and what each is fed. */
final class NextStep {
    private int[] parents = new int[16];
    private int[] tokens = new int[16];
    private int rows;

    /**
     * @param parent the row whose state goes on
     * @param token  what it is fed
     * @return the row it becomes
     */
    int add(int parent, int token) {
        if (rows == parents.length) {
            parents = Arrays.copyOf(parents, 2 * rows);
            tokens = Arrays.copyOf(tokens, 2 * rows);
        }
        parents[rows] = parent;
        tokens[rows] = token;
        return rows++;
    }

    int[] parents() {
        return Arrays.copyOf(parents, rows);
    }

    int[] tokens() {
        return Arrays.copyOf(tokens, rows);
    }
}
