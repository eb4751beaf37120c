package org.attentionworkbench.engine.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BpeTest {
    private static final Bpe LOW = Bpe.of(
            List.of("d", "e", "i", "l", "n", "o", "r", "s", "t", "w"),
            List.of(new Merge("e", "s"), new Merge("es", "t"), new Merge("l", "o"), new Merge("lo", "w")));

    @Test
    void mergesAreTakenInTheOrderTheyWereLearnt() {
        assertThat(LOW.cut("lowest")).containsExactly("low", "est");
        assertThat(LOW.cut("slow")).containsExactly("s", "low");
        assertThat(LOW.cut("teses")).containsExactly("t", "es", "es");
    }

    @Test
    void aCharacterNeverSeenStandsByItself() {
        assertThat(LOW.cut("löw😀est")).containsExactly("l", "ö", "w", "😀", "est");
    }

    @Test
    void aWholeWordIsNotCutWhereThatIsAskedFor() {
        List<String> tokens = List.of("a", "b", "c", "ab", "abc");
        List<Merge> merges = List.of(new Merge("a", "b"));
        assertThat(new Bpe(tokens, merges, true).cut("abc")).containsExactly("abc");
        assertThat(new Bpe(tokens, merges, false).cut("abc")).containsExactly("ab", "c");
    }

    @Test
    void mergesOfWhatIsNoTokenAreRefused() {
        assertThatThrownBy(() -> new Bpe(List.of("a", "b"), List.of(new Merge("a", "b")), false))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Bpe(List.of("a", "a"), List.of(), false))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** The queue against looking through all neighbours for the earliest merge, again and again. */
    @Test
    void itCutsAsLookingForTheEarliestMergeWould() {
        Random random = new Random(9);
        List<String> texts =
                Stream.generate(() -> randomWord(random)).limit(400).toList();
        var bpe = ((BpeTokenizer) Tokenizers.make(TokenizerSpec.bpe(120), texts.stream()))
                .parts()
                .bpe();
        for (int i = 0; i < 500; i++) {
            String word = randomWord(random) + randomWord(random);
            assertThat(bpe.cut(word)).isEqualTo(slowly(word, bpe.merges()));
        }
    }

    private static String randomWord(Random random) {
        StringBuilder word = new StringBuilder();
        for (int left = random.nextInt(12); left >= 0; left--) {
            word.append("abcd".charAt(random.nextInt(1 + random.nextInt(4))));
        }
        return word.toString();
    }

    private static List<String> slowly(String word, List<Merge> merges) {
        List<String> tokens =
                new ArrayList<>(word.codePoints().mapToObj(Character::toString).toList());
        while (true) {
            int best = merges.size();
            int at = -1;
            for (int i = 0; i + 1 < tokens.size(); i++) {
                int rank = merges.indexOf(new Merge(tokens.get(i), tokens.get(i + 1)));
                if (rank >= 0 && rank < best) {
                    best = rank;
                    at = i;
                }
            }
            if (at < 0) {
                return tokens;
            }
            tokens.set(at, tokens.get(at) + tokens.remove(at + 1));
        }
    }

    @Test
    void subwordsOfRealTextKeepSpacesOnTheWordThatFollows() {
        Tokenizer tokenizer = Tokenizers.make(
                TokenizerSpec.bpe(100), Stream.of("the lower the newer", "the widest, the newest", "don't do the new"));
        assertThat(tokenizer.tokenize("the new")).containsExactly("▁the", "▁new");
        assertThat(tokenizer.words("the new, isn't it?")).containsExactly("the", "new", ",", "isn't", "it", "?");
        assertThat(tokenizer.inventory().orElseThrow())
                .contains("▁the", "d", ",")
                .doesNotContain(" ");
        assertThat(tokenizer.id()).isEqualTo("bpe:100");
    }

    @Test
    void theSameTextsGiveTheSameTokensInAnyOrder() {
        List<String> texts = RandomTexts.of(3, 200).toList();
        List<String> backwards = new ArrayList<>(texts);
        java.util.Collections.reverse(backwards);
        assertThat(Tokenizers.make(TokenizerSpec.bpe(300), texts.stream()).inventory())
                .isEqualTo(Tokenizers.make(TokenizerSpec.bpe(300), backwards.stream())
                        .inventory());
    }
}
