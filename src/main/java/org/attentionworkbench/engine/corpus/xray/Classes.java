package org.attentionworkbench.engine.corpus.xray;

import java.util.Arrays;

/**
 * Puts the numbers 0 to n-1 into classes of equals, each named by its first member. A hash table of numbers: exact, and a
 * million of them take twelve megabytes.
 */
final class Classes {
    private static final int FREE = -1;

    private Classes() {}

    /** What makes two numbers equal. */
    interface Likeness {
        /** The same for equal numbers. */
        int hash(int number);

        /** Whether two numbers with the same hash are equal. */
        boolean same(int one, int other);
    }

    /**
     * @return the first member of each number's class, [n]
     * @throws java.util.concurrent.CancellationException if it is not wanted any more
     */
    static int[] of(int n, Likeness likeness, Watch watch) {
        int slots = Math.max(2, Integer.highestOneBit(Math.max(1, Math.min(n, 1 << 28))) << 2);
        int[] table = new int[slots];
        Arrays.fill(table, FREE);
        int[] hashes = new int[n];
        int[] first = new int[n];
        for (int i = 0; i < n; i++) {
            watch.at(i, n);
            hashes[i] = likeness.hash(i);
            int slot = spread(hashes[i]) & (slots - 1);
            while (table[slot] != FREE && !(hashes[table[slot]] == hashes[i] && likeness.same(table[slot], i))) {
                slot = (slot + 1) & (slots - 1);
            }
            if (table[slot] == FREE) {
                table[slot] = i;
            }
            first[i] = table[slot];
        }
        return first;
    }

    /** The finalizer of MurmurHash3: neighbouring hashes go far apart. */
    private static int spread(int hash) {
        int h = hash;
        h = (h ^ (h >>> 16)) * 0x85ebca6b;
        h = (h ^ (h >>> 13)) * 0xc2b2ae35;
        return h ^ (h >>> 16);
    }
}
