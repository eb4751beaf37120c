package org.attentionworkbench.app;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.attentionworkbench.engine.corpus.Corpus;
import org.attentionworkbench.engine.corpus.xray.MarkedPairs;

/**
 * The pairs of a corpus under a split. Immutable.
 *
 * @param rows    every pair, held-out ones marked
 * @param pairs   the same, as the engine has them
 * @param sources the same by their sources
 */
public record CorpusRows(List<CorpusFacts.Row> rows, MarkedPairs pairs, SourceIndex sources) {
    public CorpusRows {
        rows = List.copyOf(rows);
        if (rows.size() != pairs.size()) {
            throw new IllegalArgumentException(rows.size() + " rows cannot be of " + pairs.size() + " pairs");
        }
    }

    private CorpusRows(List<CorpusFacts.Row> rows, MarkedPairs pairs) {
        this(rows, pairs, new SourceIndex(rows));
    }

    /** Splits a corpus; takes some time for a large one. */
    public static CorpusRows of(LoadedCorpus loaded, long seed) {
        MarkedPairs pairs = pairs(loaded, loaded.split(seed));
        return new CorpusRows(loaded.edited().orElseGet(() -> rows(pairs)), pairs);
    }

    private static MarkedPairs pairs(LoadedCorpus loaded, Corpus corpus) {
        if (loaded.edited().isPresent()) {
            return MarkedPairs.of(
                    loaded.edited().get().stream().map(CorpusFacts.Row::pair).toList(), corpus);
        }
        return loaded.heldOut().isPresent() ? MarkedPairs.of(corpus) : MarkedPairs.of(loaded.pairs(), corpus);
    }

    private static List<CorpusFacts.Row> rows(MarkedPairs pairs) {
        List<CorpusFacts.Row> rows = new ArrayList<>(pairs.size());
        IntStream.range(0, pairs.size())
                .forEach(i -> rows.add(new CorpusFacts.Row(i + 1, pairs.pair(i), pairs.isHeldOut(i))));
        return rows;
    }

    /** Number of pairs to learn. */
    public int trainingPairs() {
        return pairs.size() - pairs.heldOutSize();
    }

    /** Number of pairs to test on. */
    public int heldOutPairs() {
        return pairs.heldOutSize();
    }
}
