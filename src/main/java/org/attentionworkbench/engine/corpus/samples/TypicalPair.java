package org.attentionworkbench.engine.corpus.samples;

import java.util.Comparator;
import java.util.List;
import org.attentionworkbench.engine.corpus.Link;
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

    /** The same for every call: of the pairs of a good size the one that has links for the largest share of its target. */
    public static Pair of(SampleCorpus sample) {
        Tokenizer tokenizer = Tokenizers.of(sample.tokenizer());
        List<Pair> pairs = sample.generate(LOOKED_AT, SampleCorpora.DEFAULT_SEED).stream()
                .filter(pair -> pair.gold().size() >= FEWEST_LINKS)
                .toList();
        List<Pair> legible = pairs.stream()
                .filter(pair -> misfit(pair, tokenizer) <= TOLERANCE)
                .toList();
        Comparator<Pair> byShare = Comparator.comparingDouble(pair -> -linkedShare(pair, tokenizer));
        Comparator<Pair> byMisfit = Comparator.comparingInt(pair -> misfit(pair, tokenizer));
        return legible.stream()
                .min(byShare.thenComparing(byMisfit))
                .orElseGet(() -> pairs.stream().min(byMisfit).orElseThrow());
    }

    private static int misfit(Pair pair, Tokenizer tokenizer) {
        int size = tokenizer.tokenize(pair.source()).size()
                + tokenizer.tokenize(pair.target()).size();
        return Math.abs(size - BEST_SIZE);
    }

    private static double linkedShare(Pair pair, Tokenizer tokenizer) {
        long linked = pair.gold().stream().mapToInt(Link::target).distinct().count();
        return (double) linked / tokenizer.tokenize(pair.target()).size();
    }
}
