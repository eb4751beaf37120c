package org.attentionworkbench.engine.decoding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/** Puts sequences of similar length together. Depends on the lengths only, so that every thread count gives the same batches. */
final class LengthBatches {
    /** Enough for a product to be fast; more would take memory for nothing. */
    static final int MOST_ROWS = 64;
    /** Of the padded batch: bounds its memory where sources are very long. */
    private static final int MOST_TOKENS = 16_384;

    private LengthBatches() {}

    /**
     * @param sequences how many
     * @param most      in a batch
     * @param length    tokens of each
     * @return positions 0..sequences-1, each once; ascending in length
     */
    static List<int[]> of(int sequences, int most, IntUnaryOperator length) {
        List<Integer> sorted = IntStream.range(0, sequences)
                .boxed()
                .sorted(Comparator.comparingInt(length::applyAsInt))
                .toList();
        List<int[]> batches = new ArrayList<>();
        int start = 0;
        for (int end = 1; end <= sorted.size(); end++) {
            if (end == sorted.size() || isFull(end - start, most, length.applyAsInt(sorted.get(end)))) {
                batches.add(sorted.subList(start, end).stream()
                        .mapToInt(Integer::intValue)
                        .toArray());
                start = end;
            }
        }
        return batches;
    }

    /** Whether a batch of so many rows has no room for one more of this length, which is the longest then. */
    private static boolean isFull(int rows, int most, int nextLength) {
        return rows >= most || (long) (rows + 1) * nextLength > MOST_TOKENS;
    }

    /**
     * Does work batch by batch on several threads.
     *
     * @param work gives one result for each position of a batch
     * @return the results in the order of the positions
     */
    static <R> List<R> map(List<int[]> batches, int threads, Function<int[], List<R>> work) {
        List<List<R>> results = InOrder.map(batches, threads, work);
        Map<Integer, R> byPosition = new TreeMap<>();
        for (int b = 0; b < batches.size(); b++) {
            for (int row = 0; row < batches.get(b).length; row++) {
                byPosition.put(batches.get(b)[row], results.get(b).get(row));
            }
        }
        return List.copyOf(byPosition.values());
    }
}
