package org.attentionworkbench.app;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.attentionworkbench.engine.corpus.Corpus;
import org.attentionworkbench.engine.corpus.Pair;
import org.attentionworkbench.engine.text.Sides;
import org.attentionworkbench.engine.text.Tokenizer;
import org.attentionworkbench.engine.text.TokenizerSpec;
import org.attentionworkbench.engine.text.Tokenizers;
import org.attentionworkbench.engine.text.Vocabulary;
import org.attentionworkbench.engine.training.TrainingJob;

/**
 * What a corpus is under a tokenizer, a vocabulary's limits and a split. Immutable.
 *
 * @param rows             every pair, held-out ones marked
 * @param trainingPairs    pairs to learn
 * @param heldOutPairs     pairs to test on
 * @param tokenizers       what cuts each side
 * @param vocabularies     the words of the training pairs
 * @param sourceLengths    tokens of each source, in the order of the rows
 * @param targetLengths    tokens of each target, in the order of the rows
 */
@SuppressWarnings("ArrayRecordComponent") // a million numbers, handed to the histogram and left alone
public record CorpusFacts(
        List<Row> rows,
        int trainingPairs,
        int heldOutPairs,
        Sides<Tokenizer> tokenizers,
        Sides<Vocabulary> vocabularies,
        int[] sourceLengths,
        int[] targetLengths) {
    public CorpusFacts {
        rows = List.copyOf(rows);
    }

    /**
     * One pair in the table.
     *
     * @param number  its place in the corpus as it was opened, from 1; a pair that is deleted leaves a gap
     * @param pair    the texts
     * @param heldOut whether it is only tested on
     */
    public record Row(int number, Pair pair, boolean heldOut) {}

    /** Words of the source side, the four special ones included. */
    public int sourceVocabulary() {
        return vocabularies.source().size();
    }

    /** Words of the target side, the four special ones included. */
    public int targetVocabulary() {
        return vocabularies.target().size();
    }

    /** Counts; takes time for a large corpus. */
    public static CorpusFacts of(LoadedCorpus loaded, TrainingJob.TextConfig text, long seed) {
        Corpus corpus = loaded.split(seed);
        Tokenizer source = tokenizer(corpus, text.tokenizers().source(), Pair::source);
        Tokenizer target = tokenizer(corpus, text.tokenizers().target(), Pair::target);
        List<Row> rows = loaded.edited().orElseGet(() -> rows(loaded, corpus));
        return new CorpusFacts(
                rows,
                corpus.training().size(),
                corpus.heldOut().size(),
                new Sides<>(source, target),
                new Sides<>(
                        vocabulary(corpus, source, text, Pair::source), vocabulary(corpus, target, text, Pair::target)),
                lengths(rows, source, Pair::source),
                lengths(rows, target, Pair::target));
    }

    private static Tokenizer tokenizer(Corpus corpus, TokenizerSpec spec, Function<Pair, String> side) {
        return Tokenizers.make(spec, corpus.training().stream().map(side));
    }

    private static List<Row> rows(LoadedCorpus loaded, Corpus corpus) {
        boolean ownFile = loaded.heldOut().isPresent();
        Set<String> heldOutSources = new HashSet<>();
        if (!ownFile) {
            corpus.heldOut().forEach(pair -> heldOutSources.add(pair.source()));
        }
        var rows = new ArrayList<Row>(loaded.pairs().size());
        for (Pair pair : loaded.pairs()) {
            rows.add(new Row(rows.size() + 1, pair, heldOutSources.contains(pair.source())));
        }
        if (ownFile) {
            for (Pair pair : corpus.heldOut()) {
                rows.add(new Row(rows.size() + 1, pair, true));
            }
        }
        return rows;
    }

    private static Vocabulary vocabulary(
            Corpus corpus, Tokenizer tokenizer, TrainingJob.TextConfig text, Function<Pair, String> side) {
        Iterable<List<String>> sequences = () -> corpus.training().stream()
                .map(pair -> tokenizer.tokenize(side.apply(pair)))
                .iterator();
        return tokenizer
                .inventory()
                .map(Vocabulary::of)
                .orElseGet(() -> Vocabulary.of(sequences, text.minCount(), text.maxVocabulary()));
    }

    private static int[] lengths(List<Row> rows, Tokenizer tokenizer, Function<Pair, String> side) {
        return rows.stream()
                .mapToInt(row -> tokenizer.tokenize(side.apply(row.pair())).size())
                .toArray();
    }
}
