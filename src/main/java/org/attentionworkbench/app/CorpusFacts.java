package org.attentionworkbench.app;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.attentionworkbench.engine.corpus.Corpus;
import org.attentionworkbench.engine.corpus.Pair;
import org.attentionworkbench.engine.corpus.xray.CountedSide;
import org.attentionworkbench.engine.corpus.xray.MarkedPairs;
import org.attentionworkbench.engine.corpus.xray.Watch;
import org.attentionworkbench.engine.text.Side;
import org.attentionworkbench.engine.text.Sides;
import org.attentionworkbench.engine.text.Tokenizer;
import org.attentionworkbench.engine.text.Tokenizers;
import org.attentionworkbench.engine.text.Vocabulary;
import org.attentionworkbench.engine.training.TrainingJob;

/**
 * What a corpus is under a tokenizer, a vocabulary's limits and a split. Immutable.
 *
 * @param rows  every pair, held-out ones marked
 * @param pairs the same, as the engine has them
 * @param sides their tokens counted, and the vocabularies made of them
 */
public record CorpusFacts(List<Row> rows, MarkedPairs pairs, Sides<CountedSide> sides) {
    public CorpusFacts {
        rows = List.copyOf(rows);
        if (rows.size() != pairs.size()) {
            throw new IllegalArgumentException(rows.size() + " rows cannot be of " + pairs.size() + " pairs");
        }
    }

    /**
     * One pair in the table.
     *
     * @param number  its place in the corpus as it was opened, from 1; a pair that is deleted leaves a gap
     * @param pair    the texts
     * @param heldOut whether it is only tested on
     */
    public record Row(int number, Pair pair, boolean heldOut) {}

    /** Counts; takes time for a large corpus. */
    public static CorpusFacts of(LoadedCorpus loaded, TrainingJob.TextConfig text, long seed) {
        return of(loaded, text, seed, Watch.NOBODY);
    }

    /** The same, watched. @throws java.util.concurrent.CancellationException if it is not wanted any more */
    public static CorpusFacts of(LoadedCorpus loaded, TrainingJob.TextConfig text, long seed, Watch watch) {
        Corpus corpus = loaded.split(seed);
        MarkedPairs pairs = pairs(loaded, corpus);
        return new CorpusFacts(
                loaded.edited().orElseGet(() -> rows(pairs)),
                pairs,
                new Sides<>(
                        count(pairs, corpus, Side.SOURCE, text, watch.part(0, 2)),
                        count(pairs, corpus, Side.TARGET, text, watch.part(1, 2))));
    }

    private static MarkedPairs pairs(LoadedCorpus loaded, Corpus corpus) {
        if (loaded.edited().isPresent()) {
            return MarkedPairs.of(loaded.edited().get().stream().map(Row::pair).toList(), corpus);
        }
        return loaded.heldOut().isPresent() ? MarkedPairs.of(corpus) : MarkedPairs.of(loaded.pairs(), corpus);
    }

    private static CountedSide count(
            MarkedPairs pairs, Corpus corpus, Side side, TrainingJob.TextConfig text, Watch watch) {
        Tokenizer tokenizer = Tokenizers.make(
                text.tokenizers().of(side),
                corpus.training().stream().map(pair -> side == Side.SOURCE ? pair.source() : pair.target()),
                merge -> {},
                watch.cancelled());
        var limits = new CountedSide.Limits(text.minCount(), text.maxVocabulary());
        return CountedSide.of(pairs, side, tokenizer, limits, watch);
    }

    private static List<Row> rows(MarkedPairs pairs) {
        List<Row> rows = new ArrayList<>(pairs.size());
        IntStream.range(0, pairs.size()).forEach(i -> rows.add(new Row(i + 1, pairs.pair(i), pairs.isHeldOut(i))));
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

    /** Words of the source side, the four special ones included. */
    public int sourceVocabulary() {
        return sides.source().vocabulary().size();
    }

    /** Words of the target side, the four special ones included. */
    public int targetVocabulary() {
        return sides.target().vocabulary().size();
    }

    /** What cuts each side. */
    public Sides<Tokenizer> tokenizers() {
        return sides.map(CountedSide::tokenizer);
    }

    /** What is learnt of each side. */
    public Sides<Vocabulary> vocabularies() {
        return sides.map(CountedSide::vocabulary);
    }
}
