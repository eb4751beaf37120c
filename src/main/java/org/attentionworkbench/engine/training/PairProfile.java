package org.attentionworkbench.engine.training;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.attentionworkbench.engine.corpus.Pair;
import org.attentionworkbench.engine.text.Tokenizer;
import org.attentionworkbench.engine.text.Tokenizers;

/**
 * What matters about pairs when settings are chosen for them.
 *
 * @param pairs      how many there are, at least 1
 * @param tokenizer  id of the tokenizer that suits them
 * @param longTokens tokens of a long source or target: one in twenty is longer
 * @param probes     up to three of their sources, short enough for a legible attention map, of growing length
 */
record PairProfile(int pairs, String tokenizer, int longTokens, List<String> probes) {
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
        String id = isSpaced(some) ? "whitespace" : "characters";
        Tokenizer tokenizer = Tokenizers.of(id);
        int[] lengths = texts(some)
                .mapToInt(text -> tokenizer.tokenize(text).size())
                .sorted()
                .toArray();
        int longTokens = lengths.length == 0 ? 0 : lengths[lengths.length * 19 / 20];
        return new PairProfile(Math.max(1, pairs.size()), id, longTokens, probes(some, tokenizer));
    }

    private static Stream<String> texts(List<Pair> pairs) {
        return pairs.stream().flatMap(pair -> Stream.of(pair.source(), pair.target()));
    }

    /** Whether words are separated on both sides: most texts longer than a few characters have a space in them. */
    private static boolean isSpaced(List<Pair> pairs) {
        return isSpaced(pairs.stream().map(Pair::source))
                && isSpaced(pairs.stream().map(Pair::target));
    }

    private static boolean isSpaced(Stream<String> texts) {
        List<String> longer =
                texts.map(String::strip).filter(text -> text.length() > 4).toList();
        long spaced = longer.stream()
                .filter(text -> text.chars().anyMatch(Character::isWhitespace))
                .count();
        return 2 * spaced >= longer.size();
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
