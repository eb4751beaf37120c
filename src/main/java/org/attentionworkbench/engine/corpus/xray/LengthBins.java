package org.attentionworkbench.engine.corpus.xray;

import java.util.stream.IntStream;

/**
 * Equal bins for lengths. Where a few texts are far longer than the rest, the last bin holds all of them, so that one
 * monster does not flatten the picture.
 *
 * @param first lowest length of the first bin
 * @param width lengths in each bin
 * @param count number of bins, that of the longest ones included
 * @param open  whether the last bin holds everything from its lowest length on
 */
public record LengthBins(int first, int width, int count, boolean open) {
    private static final int MOST = 40;
    private static final double KEPT = 0.995;
    private static final int LONGEST_COUNTED = 1 << 16;

    public LengthBins {
        if (first < 0 || width < 1 || count < 0) {
            throw new IllegalArgumentException(
                    "bins begin at 0 or later and are at least 1 wide, were " + first + ", " + width + ", " + count);
        }
    }

    /** Bins for all these lengths together; none if there is no length. @throws IllegalArgumentException if one is negative */
    public static LengthBins of(IntStream lengths) {
        int[] seen = new int[LONGEST_COUNTED + 1];
        var range = lengths.peek(length -> seen[Math.min(length, LONGEST_COUNTED)]++)
                .summaryStatistics();
        if (range.getCount() == 0) {
            return new LengthBins(0, 1, 0, false);
        }
        int usual = usual(seen, range.getCount(), range.getMax());
        boolean open = range.getMax() > 2 * (long) usual + 5;
        int last = open ? usual : range.getMax();
        int width = roundStep((last - range.getMin() + 1.0) / MOST);
        int first = range.getMin() / width * width;
        int count = (last - first) / width + 1;
        return new LengthBins(first, width, open ? count + 1 : count, open);
    }

    /** The length all but a few stay below; counted, for sorting two million of them would be felt. */
    private static int usual(int[] seen, long all, int longest) {
        long wanted = Math.min(all - 1, (long) Math.ceil(KEPT * all));
        long passed = 0;
        for (int length = 0; length < Math.min(longest, LONGEST_COUNTED); length++) {
            passed += seen[length];
            if (passed > wanted) {
                return length;
            }
        }
        return longest;
    }

    /** The bin of a length, which is one of those the bins were made for. */
    public int of(int length) {
        return Math.min(count - 1, (length - first) / width);
    }

    /** The lowest length of a bin. */
    public int from(int bin) {
        return first + bin * width;
    }

    /** The highest length of a bin; the last one may have none, then it is {@link Integer#MAX_VALUE}. */
    public int to(int bin) {
        return isOpen(bin) ? Integer.MAX_VALUE : from(bin) + width - 1;
    }

    /** Whether a bin holds everything from its lowest length on. */
    public boolean isOpen(int bin) {
        return open && bin == count - 1;
    }

    /** How many of the lengths each bin has. */
    public int[] counts(IntStream lengths) {
        int[] counts = new int[count];
        lengths.forEach(length -> counts[of(length)]++);
        return counts;
    }

    /** 1, 2 or 5 times a power of ten, at least as large as asked for and at least 1. */
    static int roundStep(double least) {
        for (long power = 1; ; power *= 10) {
            for (int digit : new int[] {1, 2, 5}) {
                if (digit * power >= least) {
                    return (int) Math.min(Integer.MAX_VALUE, digit * power);
                }
            }
        }
    }
}
