package org.attentionworkbench.engine.training;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.attentionworkbench.engine.corpus.Pair;
import org.attentionworkbench.engine.text.Sides;
import org.attentionworkbench.engine.text.Tokenizer;
import org.attentionworkbench.engine.text.TokenizerSpec;
import org.attentionworkbench.engine.text.Tokenizers;

/**
 * What matters about pairs when settings are chosen for them.
 *
 * @param pairs      how many there are, at least 1
 * @param tokenizers what suits each side
 * @param longTokens tokens of a long source or target: one in twenty is longer
 * @param probes     up to three of their sources, short enough for a legible attention map, of growing length
 */
record PairProfile(int pairs, Sides<TokenizerSpec> tokenizers, int longTokens, List<String> probes) {
    /** The first so many pairs stand for all of them. */
    private static final int LOOKED_AT = 5_000;

    private static final int PROBES = 3;
    private static final int SHORTEST_PROBE = 3;
    private static final int LONGEST_PROBE = 12;

    PairProfile {
        probes = List.copyOf(probes);
    }

    static PairProfile of(List<Pair> pairs) {
        List<Pair> some = pairs.subList(0, Math.min(pairs.size(), LOOKED_AT));
        Sides<TokenizerSpec> suiting = TextProfile.tokenizers(pairs.size(), some);
        Sides<Tokenizer> cutters = suiting.map(PairProfile::cutter);
        return new PairProfile(
                Math.max(1, pairs.size()), suiting, longTokens(some, cutters), probes(some, cutters.source()));
    }

    /** Subwords are not learnt for a look at lengths: words are about as many. */
    private static Tokenizer cutter(TokenizerSpec spec) {
        return Tokenizers.of(spec.hasInventory() ? "words" : spec.name());
    }

    private static int longTokens(List<Pair> pairs, Sides<Tokenizer> cutters) {
        int[] lengths = pairs.stream()
                .flatMapToInt(pair -> IntStream.of(
                        cutters.source().tokenize(pair.source()).size(),
                        cutters.target().tokenize(pair.target()).size()))
                .sorted()
                .toArray();
        return lengths.length == 0 ? 0 : lengths[lengths.length * 19 / 20];
    }

    private static List<String> probes(List<Pair> pairs, Tokenizer tokenizer) {
        List<String> byLength = pairs.stream()
                .map(Pair::source)
                .distinct()
                .sorted(Comparator.comparingInt(
                        source -> tokenizer.tokenize(source).size()))
                .toList();
        List<String> legible = byLength.stream()
                .filter(source -> isLegible(tokenizer.tokenize(source).size()))
                .toList();
        List<String> candidates = legible.size() < PROBES ? byLength : legible;
        int count = Math.min(PROBES, candidates.size());
        return Stream.iterate(1, i -> i + 1)
                .limit(count)
                .map(i -> candidates.get((2 * i - 1) * candidates.size() / (2 * count)))
                .toList();
    }

    private static boolean isLegible(int tokens) {
        return tokens >= SHORTEST_PROBE && tokens <= LONGEST_PROBE;
    }
}
