package org.attentionworkbench.engine.corpus.samples;

import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.attentionworkbench.engine.corpus.Pair;
import org.attentionworkbench.engine.corpus.samples.making.SampleCorpus;
import org.attentionworkbench.engine.text.Tokenizer;
import org.attentionworkbench.engine.text.Tokenizers;

/** Finds the pair of a sample whose gold alignment makes the best small picture of what its attention should look like. */
public final class TypicalPair {
    private static final int LOOKED_AT = 200;
    /** Of about this many tokens, source and target together, a picture shows a pattern and can still be read. */
    private static final int BEST_SIZE = 20;

    private static final int TOLERANCE = 6;

    private static final int FEWEST_LINKS = 3;

    private TypicalPair() {}

    /** The same for every call: of the pairs of a good size the one with links for most of its target, and with crossings. */
    public static Pair of(SampleCorpus sample) {
        Tokenizer tokenizer = Tokenizers.of(sample.tokenizer());
        List<Pair> pairs = sample.generate(LOOKED_AT, SampleCorpora.DEFAULT_SEED).stream()
                .filter(pair -> pair.gold().size() >= FEWEST_LINKS)
                .toList();
        List<Pair> legible = pairs.stream()
                .filter(pair -> misfit(pair, tokenizer) <= TOLERANCE)
                .toList();
        Comparator<Pair> byInterest = Comparator.comparingDouble(pair -> -interest(pair, tokenizer));
        Comparator<Pair> byMisfit = Comparator.comparingInt(pair -> misfit(pair, tokenizer));
        return legible.stream()
                .min(byInterest.thenComparing(byMisfit))
                .orElseGet(() -> pairs.stream().min(byMisfit).orElseThrow());
    }

    private static int misfit(Pair pair, Tokenizer tokenizer) {
        int size = tokenizer.tokenize(pair.source()).size()
                + tokenizer.tokenize(pair.target()).size();
        return Math.abs(size - BEST_SIZE);
    }

    /** Target tokens with links, and those whose first link lies before that of the token in front, as a share of all. */
    private static double interest(Pair pair, Tokenizer tokenizer) {
        SortedMap<Integer, Integer> first = new TreeMap<>();
        pair.gold().forEach(link -> first.merge(link.target(), link.source(), Math::min));
        List<Integer> looked = List.copyOf(first.values());
        long backwards = IntStream.range(1, looked.size())
                .filter(i -> looked.get(i) < looked.get(i - 1))
                .count();
        int tokens = tokenizer.tokenize(pair.target()).size();
        return (double) (looked.size() + backwards) / tokens;
    }
}
