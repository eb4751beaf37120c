package org.attentionworkbench.engine.metrics;

import java.util.List;

/**
 * ROUGE-L: Lin 2004, section 3.1, with β = 1: the F-score of the longest common subsequence, averaged over the pairs.
 * <pre>
 *   R = LCS / |reference|   P = LCS / |output|   F = 2 P R / (P + R)
 * </pre>
 */
public final class RougeL {
    private RougeL() {}

    /**
     * @param outputs    the tokens of each output
     * @param references the tokens of what each should have been
     * @return 0..1
     * @throws IllegalArgumentException if there are none or not as many of both
     */
    public static double mean(List<List<String>> outputs, List<List<String>> references) {
        Aligned.require(outputs, references);
        double sum = 0;
        for (int i = 0; i < outputs.size(); i++) {
            sum += fScore(outputs.get(i), references.get(i));
        }
        return sum / outputs.size();
    }

    /** 2 P R / (P + R) with P and R put in: nothing to divide by zero unless both are empty. */
    private static double fScore(List<String> output, List<String> reference) {
        int tokens = output.size() + reference.size();
        return tokens == 0 ? 0 : 2.0 * longestCommonSubsequence(output, reference) / tokens;
    }

    private static int longestCommonSubsequence(List<String> a, List<String> b) {
        int[] row = new int[b.size() + 1];
        for (String token : a) {
            int diagonal = 0;
            for (int j = 1; j <= b.size(); j++) {
                int above = row[j];
                row[j] = token.equals(b.get(j - 1)) ? diagonal + 1 : Math.max(above, row[j - 1]);
                diagonal = above;
            }
        }
        return row[b.size()];
    }
}
