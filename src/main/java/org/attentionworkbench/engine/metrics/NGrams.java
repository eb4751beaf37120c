package org.attentionworkbench.engine.metrics;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How often each run of n neighbours occurs. */
final class NGrams {
    private NGrams() {}

    /** The n-grams of one sequence and their counts; none if it is shorter than n. */
    static <T> Map<List<T>, Integer> count(List<T> sequence, int n) {
        Map<List<T>, Integer> counts = new HashMap<>();
        for (int i = 0; i + n <= sequence.size(); i++) {
            counts.merge(sequence.subList(i, i + n), 1, Integer::sum);
        }
        return counts;
    }

    /** How many n-grams of one are in the other, none counted more often than it occurs there ("clipped"). */
    static <T> int matches(Map<List<T>, Integer> output, Map<List<T>, Integer> reference) {
        int matches = 0;
        for (var entry : output.entrySet()) {
            matches += Math.min(entry.getValue(), reference.getOrDefault(entry.getKey(), 0));
        }
        return matches;
    }
}
