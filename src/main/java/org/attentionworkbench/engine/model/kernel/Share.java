package org.attentionworkbench.engine.model.kernel;

/** How n things are cut among workers: as evenly as whole groups of {@link #GRAIN} allow. */
final class Share {
    /** Sixteen float32 numbers are a cache line; shares that start on one do not disturb each other. */
    static final int GRAIN = 16;

    private Share() {}

    /** Where the share of worker number index begins, and that of the one before ends. */
    static int boundary(int n, int index, int size) {
        if (index == 0 || index == size) {
            return index == 0 ? 0 : n;
        }
        if (n < size * GRAIN) {
            return (int) ((long) n * index / size);
        }
        int groups = (n + GRAIN - 1) / GRAIN;
        return Math.min(n, (int) ((long) groups * index / size) * GRAIN);
    }
}
