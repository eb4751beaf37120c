package org.attentionworkbench.engine.decoding;

import java.util.Arrays;
import java.util.List;

/**
 * The matrix α for one pair: rows are target steps t, columns source positions i. Immutable. Rows sum to 1 (global attention)
 * and lie in 0..1. Of an attention with several heads this is the mean over them, and each head's own map is kept beside it.
 */
public final class AttentionMap {
    private final List<String> sourceTokens;
    private final List<String> targetTokens;
    private final float[][] weights;
    private final List<AttentionMap> heads;

    /**
     * A map without heads.
     *
     * @param sourceTokens the columns, {@code <eos>} included
     * @param targetTokens the rows, {@code <eos>} included if it was produced
     * @param weights      [targetTokens][sourceTokens]
     * @throws IllegalArgumentException if the sizes disagree
     */
    public AttentionMap(List<String> sourceTokens, List<String> targetTokens, float[][] weights) {
        this(sourceTokens, targetTokens, copy(weights, targetTokens.size(), sourceTokens.size()), List.of());
    }

    private AttentionMap(
            List<String> sourceTokens, List<String> targetTokens, float[][] weights, List<AttentionMap> heads) {
        this.sourceTokens = List.copyOf(sourceTokens);
        this.targetTokens = List.copyOf(targetTokens);
        this.weights = weights;
        this.heads = heads;
    }

    /**
     * The mean over heads that are kept apart; of a single one simply that map.
     *
     * @param weights α of each head, [heads][targetTokens][sourceTokens]
     * @throws IllegalArgumentException if there is no head or the sizes disagree
     */
    public static AttentionMap ofHeads(List<String> sourceTokens, List<String> targetTokens, float[][][] weights) {
        if (weights.length == 0) {
            throw new IllegalArgumentException("a map has at least one head");
        }
        List<AttentionMap> heads = Arrays.stream(weights)
                .map(head -> new AttentionMap(sourceTokens, targetTokens, head))
                .toList();
        return heads.size() == 1 ? heads.get(0) : new AttentionMap(sourceTokens, targetTokens, mean(heads), heads);
    }

    private static float[][] copy(float[][] weights, int rows, int columns) {
        if (weights.length != rows) {
            throw new IllegalArgumentException(weights.length + " rows for " + rows + " target tokens");
        }
        float[][] copy = new float[rows][];
        for (int t = 0; t < rows; t++) {
            if (weights[t].length != columns) {
                throw new IllegalArgumentException(
                        "row " + t + " has " + weights[t].length + " weights for " + columns + " source tokens");
            }
            copy[t] = weights[t].clone();
        }
        return copy;
    }

    private static float[][] mean(List<AttentionMap> heads) {
        int columns = heads.get(0).sourceTokens.size();
        float[][] mean = new float[heads.get(0).targetTokens.size()][columns];
        for (int t = 0; t < mean.length; t++) {
            for (int i = 0; i < columns; i++) {
                double sum = 0;
                for (AttentionMap head : heads) {
                    sum += head.weights[t][i];
                }
                mean[t][i] = (float) (sum / heads.size());
            }
        }
        return mean;
    }

    public List<String> sourceTokens() {
        return sourceTokens;
    }

    public List<String> targetTokens() {
        return targetTokens;
    }

    /** α_ti: target step t, source position i; of several heads their mean. */
    public float weight(int t, int i) {
        return weights[t][i];
    }

    /** The map of each head, at least two; none where attention has no heads. */
    public List<AttentionMap> heads() {
        return heads;
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
