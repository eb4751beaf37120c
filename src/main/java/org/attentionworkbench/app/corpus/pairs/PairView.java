package org.attentionworkbench.app.corpus.pairs;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.attentionworkbench.app.CorpusFacts;
import org.attentionworkbench.app.Wording;
import org.attentionworkbench.engine.corpus.Link;
import org.attentionworkbench.engine.corpus.Pair;
import org.attentionworkbench.engine.text.Sides;
import org.attentionworkbench.engine.text.Tokenizer;
import org.attentionworkbench.engine.text.Vocabulary;

/**
 * One pair as the tokenizers chosen now cut it.
 *
 * @param row     the pair
 * @param tokens  of each side
 * @param unknown places of the tokens that the vocabulary lacks, on each side
 * @param gold    what is known of its alignment
 * @param counted the tokenizer the links count in, where that is known
 */
record PairView(
        CorpusFacts.Row row,
        Sides<List<String>> tokens,
        Sides<Set<Integer>> unknown,
        Gold gold,
        Optional<String> counted) {
    /** More tokens than these on a side are not drawn: nobody reads them, and drawing them would take long. */
    static final int MOST_DRAWN = 400;

    /** What can be said of the gold links. */
    enum Gold {
        /** There are none. */
        NONE,
        /** They count the tokens shown. */
        FITS,
        /** They count the tokens of another tokenizer. */
        OTHER_TOKENIZER,
        /** Some are outside the pair: what they count is not known. */
        OUTSIDE
    }

    /** @param counted id of the tokenizer the links count in, if it is known */
    static PairView of(CorpusFacts.Row row, CorpusFacts facts, Optional<String> counted) {
        var texts = new Sides<>(row.pair().source(), row.pair().target());
        var tokens = new Sides<>(
                facts.tokenizers().source().tokenize(texts.source()),
                facts.tokenizers().target().tokenize(texts.target()));
        var unknown = new Sides<>(
                unknown(tokens.source(), facts.vocabularies().source()),
                unknown(tokens.target(), facts.vocabularies().target()));
        return new PairView(row, tokens, unknown, gold(row.pair(), tokens, facts.tokenizers(), counted), counted);
    }

    private static Gold gold(
            Pair pair, Sides<List<String>> tokens, Sides<Tokenizer> tokenizers, Optional<String> counted) {
        if (pair.gold().isEmpty()) {
            return Gold.NONE;
        }
        boolean other = counted.filter(id -> !(isCutBy(id, tokenizers.source()) && isCutBy(id, tokenizers.target())))
                .isPresent();
        if (other) {
            return Gold.OTHER_TOKENIZER;
        }
        return fits(pair.gold(), tokens) ? Gold.FITS : Gold.OUTSIDE;
    }

    private static boolean isCutBy(String id, Tokenizer tokenizer) {
        return tokenizer.id().equals(id);
    }

    /** Whether all links are inside the pair. */
    static boolean fits(List<Link> gold, Sides<List<String>> tokens) {
        return gold.stream()
                .allMatch(link -> link.source() < tokens.source().size()
                        && link.target() < tokens.target().size());
    }

    /** The links, if they count the tokens shown. */
    List<Link> links() {
        return gold == Gold.FITS ? row.pair().gold() : List.of();
    }

    /** What there is to say about the links and the tokens. */
    Wording said() {
        return switch (gold) {
            case NONE -> Wording.of("corpus.pair.noGold");
            case FITS -> Wording.of("corpus.pair.gold", row.pair().gold().size());
            case OTHER_TOKENIZER ->
                Wording.of("corpus.pair.otherTokenizer", Wording.of("tokenizer." + counted.orElseThrow()));
            case OUTSIDE -> Wording.of("corpus.pair.outside");
        };
    }

    /** Whether all tokens are drawn. */
    boolean isDrawnWhole() {
        return Math.max(tokens.source().size(), tokens.target().size()) <= MOST_DRAWN;
    }

    /** The tokens that are drawn. */
    Sides<List<String>> drawn() {
        return tokens.map(side -> side.subList(0, Math.min(side.size(), MOST_DRAWN)));
    }

    /** How many tokens of each side there are, how many of them the vocabulary lacks, and whether all are drawn. */
    Wording counts() {
        return Wording.of(
                "corpus.pair.tokens",
                tokens.source().size(),
                tokens.target().size(),
                unknown.source().size() + unknown.target().size(),
                isDrawnWhole() ? 0 : MOST_DRAWN);
    }

    private static Set<Integer> unknown(List<String> tokens, Vocabulary vocabulary) {
        return IntStream.range(0, tokens.size())
                .filter(i -> !vocabulary.contains(tokens.get(i)))
                .boxed()
                .collect(Collectors.toUnmodifiableSet());
    }
}
