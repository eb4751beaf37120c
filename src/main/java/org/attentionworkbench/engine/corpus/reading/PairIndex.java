package org.attentionworkbench.engine.corpus.reading;

import java.util.Arrays;
import java.util.List;
import org.attentionworkbench.engine.corpus.Pair;

/** Finds whether two texts stand among the pairs kept so far: open addressing over their places, four bytes a pair. */
final class PairIndex {
    private static final int FREE = -1;

    private final List<Pair> pairs;
    private int[] places = new int[1 << 12];
    private int size;

    /** @param pairs grows while this is used */
    PairIndex(List<Pair> pairs) {
        this.pairs = pairs;
        Arrays.fill(places, FREE);
    }

    /** Whether a pair with these texts is among them. */
    boolean contains(String source, String target) {
        return places[slot(source, target)] != FREE;
    }

    /** Enters the last of the pairs. */
    void addLast() {
        if (2 * ++size > places.length) {
            grow();
        }
        enter(pairs.size() - 1);
    }

    private void grow() {
        int[] old = places;
        places = new int[2 * old.length];
        Arrays.fill(places, FREE);
        for (int place : old) {
            if (place != FREE) {
                enter(place);
            }
        }
    }

    private void enter(int place) {
        Pair pair = pairs.get(place);
        places[slot(pair.source(), pair.target())] = place;
    }

    private int slot(String source, String target) {
        int hash = 31 * source.hashCode() + target.hashCode();
        int slot = (hash ^ hash >>> 15) * 0x9E3779B1 >>> 7 & places.length - 1;
        while (places[slot] != FREE && !isThere(places[slot], source, target)) {
            slot = slot + 1 & places.length - 1;
        }
        return slot;
    }

    private boolean isThere(int place, String source, String target) {
        Pair pair = pairs.get(place);
        return pair.source().equals(source) && pair.target().equals(target);
    }
}
