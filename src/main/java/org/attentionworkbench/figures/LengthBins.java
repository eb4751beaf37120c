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

    /** Bins for these lengths, of which there is at least one. */
    static LengthBins of(int[] sources, int[] targets) {
        int[] all = new int[sources.length + targets.length];
        System.arraycopy(sources, 0, all, 0, sources.length);
        System.arraycopy(targets, 0, all, sources.length, targets.length);
        Arrays.sort(all);
        int longest = all[all.length - 1];
        int usual = all[(int) Math.min(all.length - 1, Math.ceil(KEPT * all.length))];
        boolean open = longest > 2 * (long) usual + 5;
        int last = open ? usual : longest;
        int width = roundStep((last - all[0] + 1.0) / MOST);
        int first = all[0] / width * width;
        int count = (last - first) / width + 1;
        return new LengthBins(first, width, open ? count + 1 : count, open);
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
