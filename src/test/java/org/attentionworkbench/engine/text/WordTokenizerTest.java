package org.attentionworkbench.engine.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordTokenizerTest {
    private final Tokenizer words = Tokenizers.of("words");

    /** Tokens are written with spaces between them; a no-break space as ~. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            ignoreLeadingAndTrailingWhitespace = false,
            quoteCharacter = '`',
            value = {
                "Let me see, please!;Let me see , please !",
                "I don't (really) know.;I don't ( really ) know .",
                "3.5% of $20;3.5 % of $ 20",
                "well-known;well - known",
                "i'm ok .;i'm ok ▁.",
                "Qui est là ?;Qui est là ▁?",
                "Qui est là~?;Qui est là ~?",
                "say \"yes\" now;say \" ‿yes ‿\" now",
                " a  b ;▁a ▁ ▁b ▁",
                "a ▁b ‿c;a \\▁ ‿b \\‿c",
                "我喜欢电影，你呢？;我 喜欢 电影 ， 你 呢 ？",
                "我 喜欢;我 ▁喜欢",
                "私は東京に住んでいます。;私 は 東京 に 住 んで い ます 。",
            })
    void marksAreOnlyWhereTheTextDepartsFromWhatIsUsual(String written, String tokens) {
        String text = written.replace('~', '\u00A0');
        List<String> expected = List.of(tokens.replace('~', '\u00A0').split(" "));
        assertThat(words.tokenize(text)).isEqualTo(expected);
        assertThat(words.detokenize(expected)).isEqualTo(text);
    }

    @Test
    void anyWhiteSpaceIsKept() {
        String text = "\n a\tb \u3000c\u2028\r\n";
        assertThat(words.tokenize(text)).containsExactly("\n", "▁a", "\tb", "▁", "\u3000c", "\u2028", "\r", "\n");
        assertThat(words.detokenize(words.tokenize(text))).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"‿yes", "▁yes", "\u202Fyes", "yes"})
    void aWordIsATokenWithoutItsMark(String token) {
        assertThat(words.word(token)).isEqualTo("yes");
    }

    @Test
    void aWordThatLooksLikeAMarkIsWrittenSoThatItIsNone() {
        assertThat(words.word(words.token("▁"))).isEqualTo("▁");
        assertThat(words.detokenize(List.of("a", words.token("‿"), "b"))).isEqualTo("a ‿ b");
    }

    @Test
    void measuresCountWordsWithoutWhiteSpace() {
        assertThat(words.words("Oui  ! non\u00A0?")).containsExactly("Oui", "!", "non", "?");
    }

    @Test
    void whatAModelMakesUpIsText() {
        assertThat(words.detokenize(List.of("‿a", ".", "‿.", "▁", "▁", "b", "<unk>", "c")))
                .isEqualTo("a..  b <unk> c");
    }
}
