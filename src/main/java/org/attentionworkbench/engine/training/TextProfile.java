package org.attentionworkbench.engine.training;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.attentionworkbench.engine.corpus.Pair;
import org.attentionworkbench.engine.text.Sides;
import org.attentionworkbench.engine.text.Tokenizer;
import org.attentionworkbench.engine.text.TokenizerSpec;
import org.attentionworkbench.engine.text.Tokenizers;

/**
 * What texts are made of, as far as it decides how they are best cut: words set apart by spaces or not, punctuation set apart
 * or not, how many words are rare.
 */
final class TextProfile {
    private static final TokenizerSpec WHITE_SPACE = TokenizerSpec.of("whitespace");
    private static final TokenizerSpec WORDS = TokenizerSpec.of("words");
    private static final TokenizerSpec CHARACTERS = TokenizerSpec.of("characters");
    private static final TokenizerSpec SUBWORDS = TokenizerSpec.bpe(2_000);
    /** Fewer pairs do not show what rare words and their pieces have in common. */
    private static final int MANY_PAIRS = 20_000;
    /** One in so many running words was met once only: too many to be learnt as words. */
    private static final int RARE = 25;
    /** One in so many texts with punctuation on a word was not made for white space. */
    private static final int RAW = 5;

    private static final int SHORTEST_WITH_SPACE = 5;
    private static final Pattern MARK_ON_WORD = Pattern.compile("\\p{L}[.,;:!?…\"»)]+(?:\\s|$)");
    private static final Pattern RUN_ON_SCRIPT = Pattern.compile("[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}]");

    private TextProfile() {}

    /**
     * Characters where words are not set apart: on one side alone if it is in Chinese or Japanese writing, on both if it is
     * something that is spelt. Otherwise white space, unless punctuation stands on the words: then words, or subwords where
     * pairs are many and words are rare. Gold links count words of white space, so pairs that have them are left to that.
     *
     * @param pairs how many there are
     * @param some  of them
     */
    static Sides<TokenizerSpec> tokenizers(int pairs, List<Pair> some) {
        boolean sourceSpaced = isSpaced(some, Pair::source);
        boolean targetSpaced = isSpaced(some, Pair::target);
        boolean linked = some.stream().anyMatch(pair -> !pair.gold().isEmpty());
        TokenizerSpec spaced = linked || !isRaw(some) ? WHITE_SPACE : hasRareWords(pairs, some) ? SUBWORDS : WORDS;
        if (sourceSpaced && targetSpaced) {
            return Sides.both(spaced);
        }
        boolean spelt = !sourceSpaced && !isRunOn(some, Pair::source) || !targetSpaced && !isRunOn(some, Pair::target);
        return spelt
                ? Sides.both(CHARACTERS)
                : new Sides<>(sourceSpaced ? spaced : CHARACTERS, targetSpaced ? spaced : CHARACTERS);
    }

    /** Whether words are separated: most texts longer than a few characters have a space in them. */
    private static boolean isSpaced(List<Pair> pairs, Function<Pair, String> side) {
        List<String> longer = pairs.stream()
                .map(side.andThen(String::strip))
                .filter(text -> text.length() >= SHORTEST_WITH_SPACE)
                .toList();
        long spaced = longer.stream()
                .filter(text -> text.chars().anyMatch(Character::isWhitespace))
                .count();
        return 2 * spaced >= longer.size();
    }

    /** Whether most texts are in a script that runs words on. */
    private static boolean isRunOn(List<Pair> pairs, Function<Pair, String> side) {
        long runOn = pairs.stream()
                .map(side)
                .filter(text -> RUN_ON_SCRIPT.matcher(text).find())
                .count();
        return 2 * runOn >= pairs.size();
    }

    private static boolean isRaw(List<Pair> pairs) {
        long raw =
                texts(pairs).filter(text -> MARK_ON_WORD.matcher(text).find()).count();
        return RAW * raw >= 2L * pairs.size() && raw > 0;
    }

    private static boolean hasRareWords(int pairs, List<Pair> some) {
        return pairs >= MANY_PAIRS && (hasRareWords(some, Pair::source) || hasRareWords(some, Pair::target));
    }

    private static boolean hasRareWords(List<Pair> pairs, Function<Pair, String> side) {
        Tokenizer cutter = Tokenizers.of(WORDS.name());
        Map<String, Integer> counts = new HashMap<>();
        pairs.forEach(pair -> cutter.tokenize(side.apply(pair)).forEach(word -> counts.merge(word, 1, Integer::sum)));
        long running = counts.values().stream().mapToLong(count -> count).sum();
        long once = counts.values().stream().filter(count -> count == 1).count();
        return RARE * once >= running;
    }

    private static Stream<String> texts(List<Pair> pairs) {
        return pairs.stream().flatMap(pair -> Stream.of(pair.source(), pair.target()));
    }
}
