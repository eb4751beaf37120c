package org.attentionworkbench.engine.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Text, cut and joined again, is the text; not a single white space may be lost. */
class RoundTripTest {
    private static final List<String> LEARNT = RandomTexts.of(1, 300).toList();
    private static final List<String> OTHERS = RandomTexts.of(2, 4000).toList();

    private static Tokenizer named(String name) {
        return Tokenizers.make(TokenizerSpec.of(name), LEARNT.stream());
    }

    @ParameterizedTest
    @ValueSource(strings = {"words", "characters", "bpe:200"})
    void everyTextComesBack(String name) {
        Tokenizer tokenizer = named(name);
        for (String text : OTHERS) {
            List<String> tokens = tokenizer.tokenize(text);
            assertThat(tokens).isNotEmpty().doesNotContain("");
            assertThat(tokenizer.detokenize(tokens)).isEqualTo(text);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"words", "characters", "bpe:200"})
    void onlyHalfSurrogatePairsAreReplaced(String name) {
        Tokenizer tokenizer = named(name);
        assertThat(tokenizer.detokenize(tokenizer.tokenize("a\uDC00 \uD83D!"))).isEqualTo("a\uFFFD \uFFFD!");
    }

    @ParameterizedTest
    @ValueSource(strings = {"words", "characters", "bpe:200"})
    void normalizedTextComesBackNormalized(String name) {
        Normalization all = Normalization.of(true, true, true);
        Tokenizer tokenizer = Tokenizers.make(new TokenizerSpec(name, all), LEARNT.stream());
        for (String text : OTHERS.subList(0, 1000)) {
            String normalized = all.apply(text);
            if (!WhiteSpace.isBlank(normalized)) {
                assertThat(tokenizer.detokenize(tokenizer.tokenize(text))).isEqualTo(normalized);
            }
        }
    }

    @Test
    void whiteSpaceTokenizerLosesWhiteSpaceOnly() {
        Tokenizer tokenizer = named("whitespace");
        for (String text : OTHERS) {
            List<String> tokens = tokenizer.tokenize(text);
            assertThat(tokenizer.tokenize(tokenizer.detokenize(tokens))).isEqualTo(tokens);
        }
    }
}
