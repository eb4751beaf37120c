package org.attentionworkbench.app;

import java.util.List;
import java.util.stream.IntStream;

/** Finds pairs by their source without looking at every pair. Immutable. */
public final class SourceIndex {
    private final List<CorpusFacts.Row> rows;
    private final int[] hashes;

    /** @param rows among which pairs are found; takes some time for many */
    public SourceIndex(List<CorpusFacts.Row> rows) {
        this.rows = rows;
        hashes = rows.stream().mapToInt(row -> row.pair().source().hashCode()).toArray();
    }

    /** Places of the pairs with exactly this source, rising. */
    public IntStream places(String source) {
        int wanted = source.hashCode();
        return IntStream.range(0, hashes.length)
                .filter(place -> hashes[place] == wanted)
                .filter(place -> rows.get(place).pair().source().equals(source));
    }
}
