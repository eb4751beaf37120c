package org.attentionworkbench.app.decode;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Which tokens of two sequences differ: those outside one longest common subsequence.
 *
 * @param expected the tokens that were wanted
 * @param produced the tokens that came
 */
public record TokenDiff(List<Part> expected, List<Part> produced) {
    public TokenDiff {
        expected = List.copyOf(expected);
        produced = List.copyOf(produced);
    }

    /** A token and whether the other sequence lacks it at this place. */
    public record Part(String token, boolean differs) {}

    /** Compares in time and memory proportional to the product of the lengths. */
    public static TokenDiff of(List<String> expected, List<String> produced) {
        int[][] common = commonLengths(expected, produced);
        List<Part> left = new ArrayList<>();
        List<Part> right = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < expected.size() && j < produced.size()) {
            if (expected.get(i).equals(produced.get(j))) {
                left.add(new Part(expected.get(i++), false));
                right.add(new Part(produced.get(j++), false));
            } else if (common[i + 1][j] >= common[i][j + 1]) {
                left.add(new Part(expected.get(i++), true));
            } else {
                right.add(new Part(produced.get(j++), true));
            }
        }
        expected.subList(i, expected.size()).forEach(t -> left.add(new Part(t, true)));
        produced.subList(j, produced.size()).forEach(t -> right.add(new Part(t, true)));
        return new TokenDiff(left, right);
    }

    /** Nothing to compare. */
    public static TokenDiff empty() {
        return new TokenDiff(Collections.emptyList(), Collections.emptyList());
    }

    /** [i][j]: length of the longest common subsequence of the tokens from i and from j on. */
    private static int[][] commonLengths(List<String> a, List<String> b) {
        int[][] common = new int[a.size() + 1][b.size() + 1];
        for (int i = a.size() - 1; i >= 0; i--) {
            for (int j = b.size() - 1; j >= 0; j--) {
                common[i][j] = a.get(i).equals(b.get(j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        return common;
    }
}
