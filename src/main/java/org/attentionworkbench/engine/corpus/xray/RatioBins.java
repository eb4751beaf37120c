package org.attentionworkbench.engine.corpus.xray;

import java.util.stream.IntStream;

/**
 * Bins for the ratio r of target length to source length, four an octave, so that twice as long is as far from equal as half
 * as long is. A side without tokens counts as one token.
 * <pre>
 *   bin k has  2^((k - 1/2) / 4) &lt;= r &lt; 2^((k + 1/2) / 4)
 * </pre>
 * The outermost bins, at 1/8 and at 8, have everything beyond them.
 *
 * @param first k of the first bin shown
 * @param count number of bins shown
 */
public record RatioBins(int first, int count) {
    private static final int OCTAVE = 4;
    private static final int LIMIT = 3 * OCTAVE;

    public RatioBins {
        if (first < -LIMIT || count < 0 || first + count > LIMIT + 1) {
            throw new IllegalArgumentException("no such bins: " + count + " from " + first);
        }
    }

    /** The bins that are not empty, those between them, and that of equal lengths. @param ratios k of each pair */
    static RatioBins of(IntStream ratios) {
        var range = ratios.summaryStatistics();
        if (range.getCount() == 0) {
            return new RatioBins(0, 0);
        }
        int first = Math.min(0, range.getMin());
        return new RatioBins(first, Math.max(0, range.getMax()) - first + 1);
    }

    /** k of a pair. @param source its tokens @param target likewise */
    static int k(int source, int target) {
        double octaves = Math.log((double) Math.max(1, target) / Math.max(1, source)) / Math.log(2);
        int k = (int) Math.floor(OCTAVE * octaves + 0.5);
        return Math.max(-LIMIT, Math.min(LIMIT, k));
    }

    /** The ratio in the middle of a bin, by its place from 0. */
    public double middle(int bin) {
        return Math.pow(2, (double) (first + bin) / OCTAVE);
    }

    /** The lowest ratio of a bin; 0 if it has everything below. */
    public double from(int bin) {
        return first + bin == -LIMIT ? 0 : Math.pow(2, (first + bin - 0.5) / OCTAVE);
    }

    /** Where the ratios of a bin end; infinite if it has everything above. */
    public double to(int bin) {
        return first + bin == LIMIT ? Double.POSITIVE_INFINITY : Math.pow(2, (first + bin + 0.5) / OCTAVE);
    }

    /** Whether the middle is a power of two, which is a number to write below it. */
    public boolean isRound(int bin) {
        return Math.floorMod(first + bin, OCTAVE) == 0;
    }
}
