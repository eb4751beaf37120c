package org.attentionworkbench.figures;

import java.util.Arrays;

/**
 * Equal bins for lengths. Where a few texts are far longer than the rest, the last bin holds all of them, so that one
 * monster does not flatten the picture.
 *
 * @param first lowest length of the first bin
 * @param width lengths in each bin
 * @param count number of bins, that of the longest ones included
 * @param open  whether the last bin holds everything from its lowest length on
 */
record LengthBins(int first, int width, int count, boolean open) {
    private static final int MOST = 40;
    private static final double KEPT = 0.995;
    private static final int LONGEST_COUNTED = 1 << 16;

    /** Bins for these lengths, of which there is at least one. */
    static LengthBins of(int[] sources, int[] targets) {
        int shortest = Math.min(least(sources), least(targets));
        int longest = Math.max(most(sources), most(targets));
        int usual = usual(sources, targets, longest);
        boolean open = longest > 2 * (long) usual + 5;
        int last = open ? usual : longest;
        int width = roundStep((last - shortest + 1.0) / MOST);
        int first = shortest / width * width;
        int count = (last - first) / width + 1;
        return new LengthBins(first, width, open ? count + 1 : count, open);
    }

    private static int least(int[] lengths) {
        return Arrays.stream(lengths).min().orElse(Integer.MAX_VALUE);
    }

    private static int most(int[] lengths) {
        return Arrays.stream(lengths).max().orElse(0);
    }

    /** The length all but a few stay below; counted, for sorting two million of them would be felt. */
    private static int usual(int[] sources, int[] targets, int longest) {
        int[] seen = new int[Math.min(longest, LONGEST_COUNTED) + 1];
        for (int[] side : new int[][] {sources, targets}) {
            for (int length : side) {
                seen[Math.min(length, seen.length - 1)]++;
            }
        }
        int all = sources.length + targets.length;
        int wanted = (int) Math.min(all - 1, Math.ceil(KEPT * all));
        int passed = 0;
        for (int length = 0; length < seen.length - 1; length++) {
            passed += seen[length];
            if (passed > wanted) {
                return length;
            }
        }
        return longest;
    }

    int[] counts(int[] lengths) {
        int[] counts = new int[count];
        for (int length : lengths) {
            counts[Math.min(count - 1, (length - first) / width)]++;
        }
        return counts;
    }

    /** The lowest length of a bin. */
    int from(int bin) {
        return first + bin * width;
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
