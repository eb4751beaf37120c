package org.attentionworkbench.engine.decoding;

import java.util.List;

/**
 * The matrix α for one pair: rows are target steps t, columns source positions i. Immutable.
 * Rows sum to 1 (global attention) and lie in 0..1.
 */
public final class AttentionMap {
    private final List<String> sourceTokens;
    private final List<String> targetTokens;
    private final float[][] weights;

    /**
     * @param sourceTokens the columns, {@code <eos>} included
     * @param targetTokens the rows, {@code <eos>} included if it was produced
     * @param weights      [targetTokens][sourceTokens]
     * @throws IllegalArgumentException if the sizes disagree
     */
    public AttentionMap(List<String> sourceTokens, List<String> targetTokens, float[][] weights) {
        this.sourceTokens = List.copyOf(sourceTokens);
        this.targetTokens = List.copyOf(targetTokens);
        if (weights.length != targetTokens.size()) {
            throw new IllegalArgumentException(weights.length + " rows for " + targetTokens.size() + " target tokens");
        }
        this.weights = new float[weights.length][];
        for (int t = 0; t < weights.length; t++) {
            if (weights[t].length != sourceTokens.size()) {
                throw new IllegalArgumentException("row " + t + " has " + weights[t].length + " weights for "
                        + sourceTokens.size() + " source tokens");
            }
            this.weights[t] = weights[t].clone();
        }
    }

    public List<String> sourceTokens() {
        return sourceTokens;
    }

    public List<String> targetTokens() {
        return targetTokens;
    }

    /** α_ti: target step t, source position i. */
    public float weight(int t, int i) {
        return weights[t][i];
    }

    /** The source position with the largest weight at step t; the first among equals. */
    public int argMax(int t) {
        int best = 0;
        for (int i = 1; i < weights[t].length; i++) {
            if (weights[t][i] > weights[t][best]) {
                best = i;
            }
        }
        return best;
    }
}
