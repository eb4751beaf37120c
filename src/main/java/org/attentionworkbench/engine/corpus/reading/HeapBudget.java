package org.attentionworkbench.engine.corpus.reading;

import org.attentionworkbench.engine.corpus.Pair;

/** How much memory pairs may take, so that a file too large ends in a sentence and not in an {@link OutOfMemoryError}. */
final class HeapBudget {
    /** A pair, its two strings and their arrays, headers and references included. */
    private static final int BYTES_PER_PAIR = 112;

    private static final int BYTES_PER_LINK = 28;

    private long left;

    /** @param bytes what the pairs may take together */
    HeapBudget(long bytes) {
        left = bytes;
    }

    /** Half of the largest heap: training wants room as well. */
    static HeapBudget ofThisProgram() {
        return new HeapBudget(Runtime.getRuntime().maxMemory() / 2);
    }

    /** Counts one more pair; false once there is no room for it. */
    boolean spend(Pair pair) {
        left -= BYTES_PER_PAIR
                + bytes(pair.source())
                + bytes(pair.target())
                + (long) BYTES_PER_LINK * pair.gold().size();
        return left >= 0;
    }

    /** One byte a unit for Latin-1, else two; the first and last unit tell well enough. */
    private static long bytes(String text) {
        boolean wide = !text.isEmpty() && (text.charAt(0) > 0xFF || text.charAt(text.length() - 1) > 0xFF);
        return wide ? 2L * text.length() : text.length();
    }
}
