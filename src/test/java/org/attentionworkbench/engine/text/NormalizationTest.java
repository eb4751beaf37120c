package org.attentionworkbench.engine.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NormalizationTest {
    @Test
    void eachSwitchDoesItsOwn() {
        String text = "ＡÉ ﬁ İ Straße";
        assertThat(Normalization.NONE.apply(text)).isEqualTo(text);
        assertThat(Normalization.of(true, false, false).apply(text)).isEqualTo("AÉ fi İ Straße");
        assertThat(Normalization.of(false, true, false).apply(text)).isEqualTo("ａé ﬁ i\u0307 straße");
        assertThat(Normalization.of(false, false, true).apply(text)).isEqualTo("ＡE ﬁ I Straße");
        assertThat(Normalization.of(true, true, true).apply(text)).isEqualTo("ae fi i straße");
    }

    @Test
    void accentsAreStrippedFromLettersOnlyAndTheRestIsPutTogetherAgain() {
        assertThat(Normalization.of(false, false, true).apply("e\u0301 한국어 ñ ç"))
                .isEqualTo("e 한국어 n c");
    }

    @Test
    void textIsNormalizedBeforeItIsCut() {
        Tokenizer tokenizer = Tokenizers.make(
                new TokenizerSpec("whitespace", Normalization.of(false, true, true)), java.util.stream.Stream.of());
        assertThat(tokenizer.tokenize("Été\u3000Là")).containsExactly("ete", "la");
        assertThat(tokenizer.id()).isEqualTo("whitespace");
    }

    @Test
    void subwordsAreLearntFromNormalizedText() {
        Tokenizer tokenizer = Tokenizers.make(
                new TokenizerSpec("bpe:10", Normalization.of(false, true, false)),
                java.util.stream.Stream.of("AA aa Aa aA"));
        assertThat(tokenizer.tokenize("AA")).containsExactly("▁aa");
    }
}
