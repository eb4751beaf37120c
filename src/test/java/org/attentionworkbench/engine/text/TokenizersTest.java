package org.attentionworkbench.engine.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import org.attentionworkbench.engine.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokenizersTest {
    private final Tokenizer words = Tokenizers.of("whitespace");
    private final Tokenizer characters = Tokenizers.of("characters");

    @Test
    void everyIdAnswersToItsName() {
        assertThat(Tokenizers.ids()).containsExactly("whitespace", "words", "characters");
        assertThat(Tokenizers.ids())
                .allSatisfy(id -> assertThat(Tokenizers.of(id).id()).isEqualTo(id));
    }

    @Test
    void whatHasToBeLearntSaysSo() {
        assertThatThrownBy(() -> Tokenizers.of("bpe:8000"))
                .isInstanceOfSatisfying(Problem.class, p -> assertThat(p.key()).isEqualTo("tokenizer.notMade"))
                .hasMessageContaining("bpe:8000");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Whitespace", "bpe", "bpe:x", "bpe:0", "bpe:12345678", "syllables"})
    void anUnknownOneListsThoseThereAre(String id) {
        assertThatThrownBy(() -> Tokenizers.of(id))
                .isInstanceOfSatisfying(Problem.class, p -> assertThat(p.sentence(Locale.SIMPLIFIED_CHINESE))
                        .contains("whitespace, words, characters, bpe:N"))
                .hasMessageContaining("There are: whitespace, words, characters, bpe:N, FILE.json");
    }

    @Test
    void wordsAreSeparatedByAnyUnicodeWhiteSpace() {
        assertThat(words.tokenize("  le\u00A0chat\u2009noir\u3000!\u0085 fin\r\n"))
                .containsExactly("le", "chat", "noir", "!", "fin");
    }

    @Test
    void aZeroWidthJoinerAndAByteOrderMarkAreNotWhiteSpace() {
        assertThat(words.tokenize("a\u200Db\uFEFFc")).containsExactly("a\u200Db\uFEFFc");
    }

    @Test
    void wordsJoinWithOneSpace() {
        assertThat(words.detokenize(words.tokenize(" a   b\u3000c "))).isEqualTo("a b c");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u3000\u00A0", "\n"})
    void blankTextHasNoTokens(String blank) {
        assertThat(words.tokenize(blank)).isEmpty();
        assertThat(characters.tokenize(blank)).isEmpty();
    }

    @Test
    void aSpaceIsACharacterOneCanSee() {
        assertThat(characters.tokenize("5 mai")).containsExactly("5", "␣", "m", "a", "i");
    }

    @Test
    void anAccentStaysOnItsLetterAndAnEmojiInOnePiece() {
        assertThat(characters.tokenize("e\u0301te\u0301 👩‍🎓👍🏽"))
                .containsExactly("e\u0301", "t", "e\u0301", "␣", "👩‍🎓", "👍🏽");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                " a b ",
                "␣ and \\␣ and \\",
                "二〇一九年，三月",
                "a\tb\r\nc",
                "👍🏽 e\u0301",
                "\u0301a",
                "\uD55C\uAE00 \u1112\u1161\u11AB",
                "ｆｕｌｌ　width",
                "क्षि"
            })
    void charactersComeBackExactly(String text) {
        assertThat(characters.detokenize(characters.tokenize(text))).isEqualTo(text);
    }

    @Test
    void theShortCutForSimpleScriptsAgreesWithTheRules() {
        StringBuilder text = new StringBuilder();
        for (char c = ' '; c < 0x250; c++) {
            text.append(c);
        }
        text.append("中文，。「」〇々！？（）");
        List<String> quick = characters.tokenize(text.toString());
        List<String> byRule = characters.tokenize(text + "e\u0301");
        assertThat(byRule.subList(0, byRule.size() - 1)).isEqualTo(quick);
    }

    @Test
    void halfASurrogatePairBecomesTheReplacementCharacter() {
        assertThat(characters.tokenize("a\uD83D")).containsExactly("a", "\uFFFD");
    }

    @Test
    void wordsAreCountedAsTheyAreCut() {
        for (String text : List.of("", " ", "a", " a  b ", "a\u3000b\u00A0c")) {
            assertThat(WhiteSpace.countWords(text))
                    .isEqualTo(words.tokenize(text).size());
        }
    }

    @Test
    void charactersAreMeasuredByTheWordsTheyMake() {
        assertThat(Tokenizers.of("characters").words("the cat, isn't it?"))
                .containsExactly("the", "cat", ",", "isn't", "it", "?");
    }
}
