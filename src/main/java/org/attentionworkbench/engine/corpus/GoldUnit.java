package org.attentionworkbench.engine.corpus;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.attentionworkbench.engine.text.Sides;
import org.attentionworkbench.engine.text.Tokenizer;
import org.attentionworkbench.engine.text.TokenizerSpec;
import org.attentionworkbench.engine.text.Tokenizers;

/**
 * What gold links count. Nothing in a corpus says it, so it is the coarsest of white space, words and characters that has a
 * token for every link. A model with other tokens cannot be held against the links: token 3 is something else to it.
 */
public final class GoldUnit {
    /** The first so many pairs with links stand for all. */
    private static final int LOOKED_AT = 1_000;
    /** A tokenizer has the same tokens if it has the same number of them in all pairs but this share. */
    private static final double EXCEPTIONS = 0.05;

    private GoldUnit() {}

    /** Whether these tokens seem to be those the links count; so they are where there are no links. */
    public static boolean isOf(List<Pair> pairs, Sides<Tokenizer> tokenizers) {
        List<Pair> linked = linked(pairs);
        return isOf(linked, Pair::source, Link::source, tokenizers.source())
                && isOf(linked, Pair::target, Link::target, tokenizers.target());
    }

    /** The same of tokenizers that may not be made yet: subwords are taken for something else than what links count. */
    public static boolean isOfSpecs(List<Pair> pairs, Sides<TokenizerSpec> specs) {
        if (linked(pairs).isEmpty()) {
            return true;
        }
        boolean subwords = specs.source().hasInventory() || specs.target().hasInventory();
        return !subwords && isOf(pairs, specs.map(spec -> Tokenizers.make(spec, Stream.of())));
    }

    private static List<Pair> linked(List<Pair> pairs) {
        return pairs.stream()
                .filter(pair -> !pair.gold().isEmpty())
                .limit(LOOKED_AT)
                .toList();
    }

    private static boolean isOf(
            List<Pair> linked, Function<Pair, String> side, ToIntFunction<Link> place, Tokenizer tokenizer) {
        Optional<Tokenizer> unit = TokenizerSpec.PLAIN.stream()
                .map(Tokenizers::of)
                .filter(candidate -> linked.stream().allMatch(pair -> reaches(pair, side, place, candidate)))
                .findFirst();
        if (unit.isEmpty()) {
            return linked.stream().allMatch(pair -> reaches(pair, side, place, tokenizer));
        }
        long others = linked.stream()
                .map(side)
                .filter(text -> size(unit.get(), text) != size(tokenizer, text))
                .count();
        return others <= EXCEPTIONS * linked.size();
    }

    private static boolean reaches(
            Pair pair, Function<Pair, String> side, ToIntFunction<Link> place, Tokenizer tokenizer) {
        int tokens = size(tokenizer, side.apply(pair));
        return pair.gold().stream().mapToInt(place).allMatch(at -> at < tokens);
    }

    private static int size(Tokenizer tokenizer, String text) {
        return tokenizer.tokenize(text).size();
    }
}
