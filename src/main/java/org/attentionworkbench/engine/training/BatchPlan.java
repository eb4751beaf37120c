package org.attentionworkbench.engine.training;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Which pairs are learnt together, and when, in one epoch. The pairs are shuffled and cut into chunks of
 * {@value #BATCHES_PER_CHUNK} batches; each chunk is sorted by length and cut into batches, so that little work is
 * wasted on padding; then the batches are shuffled. Every pair comes exactly once; the one batch that may be smaller is
 * kept. The same seed and epoch give the same plan.
 */
final class BatchPlan {
    /**
     * Few: the kernels compute nothing for padding, so equal lengths save little, and batches of one length each learn worse
     * (docs/benchmarks.md has the figures).
     */
    static final int BATCHES_PER_CHUNK = 2;

    private final int[] pairs;
    private final int batchSize;
    private final int[] batchOrder;

    private BatchPlan(int[] pairs, int batchSize, int[] batchOrder) {
        this.pairs = pairs;
        this.batchSize = batchSize;
        this.batchOrder = batchOrder;
    }

    /**
     * @param sourceLengths tokens of each pair's source
     * @param targetLengths tokens of each pair's target
     * @param epoch         from 1
     */
    static BatchPlan of(int[] sourceLengths, int[] targetLengths, int batchSize, long seed, int epoch) {
        int[] pairs = IntStream.range(0, sourceLengths.length).toArray();
        new KeyedRandom(seed, KeyedRandom.Purpose.PAIR_ORDER, epoch).shuffle(pairs);
        int chunk = (int) Math.min((long) batchSize * BATCHES_PER_CHUNK, Math.max(1, pairs.length));
        Comparator<Integer> byLength =
                Comparator.<Integer>comparingInt(p -> sourceLengths[p]).thenComparingInt(p -> targetLengths[p]);
        for (int from = 0; from < pairs.length; from += chunk) {
            int to = Math.min(chunk, pairs.length - from) + from;
            int[] sorted = Arrays.stream(pairs, from, to)
                    .boxed()
                    .sorted(byLength)
                    .mapToInt(Integer::intValue)
                    .toArray();
            System.arraycopy(sorted, 0, pairs, from, sorted.length);
        }
        int[] batchOrder = IntStream.range(0, batches(pairs.length, batchSize)).toArray();
        new KeyedRandom(seed, KeyedRandom.Purpose.BATCH_ORDER, epoch).shuffle(batchOrder);
        return new BatchPlan(pairs, batchSize, batchOrder);
    }

    /** How many batches so many pairs make. */
    static int batches(int pairs, int batchSize) {
        return (int) (((long) pairs + batchSize - 1) / batchSize);
    }

    /** Number of batches. */
    int size() {
        return batchOrder.length;
    }

    /** The batches of one step: those from the i-th on, so many or as many as are left. Each as in {@link #batch}. */
    List<int[]> group(int i, int most) {
        return IntStream.range(i, i + Math.min(most, size() - i))
                .mapToObj(this::batch)
                .toList();
    }

    /** The pairs of the i-th batch to be learnt, by their index. */
    int[] batch(int i) {
        int from = batchOrder[i] * batchSize;
        return Arrays.copyOfRange(pairs, from, from + Math.min(batchSize, pairs.length - from));
    }
}
