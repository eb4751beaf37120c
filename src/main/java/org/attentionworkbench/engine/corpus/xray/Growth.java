package org.attentionworkbench.engine.corpus.xray;

import java.util.Arrays;

/**
 * How a vocabulary grows: after so many tokens read, so many distinct ones were met (Heaps 1978, Information Retrieval,
 * section 7.5). Begins at 0, 0 and ends with the last text; between them some hundred points. Immutable.
 */
public final class Growth {
    private final long[] read;
    private final int[] distinct;

    private Growth(long[] read, int[] distinct) {
        this.read = read;
        this.distinct = distinct;
    }

    /** Number of points, at least 1. */
    public int size() {
        return read.length;
    }

    /** Tokens read at a point, rising. */
    public long read(int point) {
        return read[point];
    }

    /** Distinct ones among them. */
    public int distinct(int point) {
        return distinct[point];
    }

    /** Keeps every second point and takes half as many from then on whenever it is full. */
    static final class Recorder {
        private static final int MOST = 400;

        private final long[] read = new long[MOST];
        private final int[] distinct = new int[MOST];
        private int size = 1;
        private int step = 1;
        private int texts;

        /** After another text. */
        void add(long tokensRead, int distinctTokens) {
            texts++;
            if (texts % step != 0) {
                return;
            }
            if (size == MOST - 1) {
                halve();
                if (texts % step != 0) {
                    return;
                }
            }
            read[size] = tokensRead;
            distinct[size] = distinctTokens;
            size++;
        }

        private void halve() {
            int kept = 0;
            for (int i = 0; i < size; i += 2) {
                read[kept] = read[i];
                distinct[kept] = distinct[i];
                kept++;
            }
            size = kept;
            step *= 2;
        }

        Growth ending(long tokensRead, int distinctTokens) {
            if (read[size - 1] < tokensRead) {
                read[size] = tokensRead;
                distinct[size] = distinctTokens;
                size++;
            }
            return new Growth(Arrays.copyOf(read, size), Arrays.copyOf(distinct, size));
        }
    }
}
