package org.attentionworkbench.engine.text;

import java.util.Arrays;

/** Numbers tokens from 0 in the order they are first met. A hash table without objects of its own. For one thread. */
final class TokenIds {
    private static final int FREE = -1;

    private String[] tokens = new String[1 << 10];
    private int[] slots = emptySlots(1 << 12);
    private int size;

    /** The number of a token, a new one if it was not met before. */
    int of(String token) {
        int slot = slotOf(token);
        if (slots[slot] == FREE) {
            if (size == tokens.length) {
                grow();
                slot = slotOf(token);
            }
            tokens[size] = token;
            slots[slot] = size++;
        }
        return slots[slot];
    }

    /** How many there are. */
    int size() {
        return size;
    }

    /** All of them by number. */
    String[] tokens() {
        return Arrays.copyOf(tokens, size);
    }

    private int slotOf(String token) {
        int mask = slots.length - 1;
        int slot = spread(token.hashCode()) & mask;
        while (slots[slot] != FREE && !tokens[slots[slot]].equals(token)) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void grow() {
        tokens = Arrays.copyOf(tokens, 2 * tokens.length);
        slots = emptySlots(2 * slots.length);
        for (int id = 0; id < size; id++) {
            slots[slotOf(tokens[id])] = id;
        }
    }

    private static int[] emptySlots(int count) {
        int[] slots = new int[count];
        Arrays.fill(slots, FREE);
        return slots;
    }

    private static int spread(int hash) {
        int h = hash * 0x9e3779b9;
        return h ^ (h >>> 15);
    }
}
