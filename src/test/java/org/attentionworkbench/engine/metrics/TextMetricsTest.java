package org.attentionworkbench.engine.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextMetricsTest {
    private static final List<String> OUTPUTS =
            List.of("the cat sat on the mat", "a dog runs fast", "he is here", "été à paris 😀");
    private static final List<String> REFERENCES = List.of(
            "the cat is on the mat", "a quick dog runs very fast", "he was not here today", "en été à paris 😀 !");

    private static List<List<String>> words(List<String> texts) {
        return texts.stream().map(text -> List.of(text.split(" "))).toList();
    }

    private static double bleu(String output, String reference) {
        return Bleu.corpus(words(List.of(output)), words(List.of(reference)));
    }

    /**
     * "the cat sat on the mat" for "the cat is on the mat": p1 = 5/6, p2 = 3/5 (the cat, on the, the mat), p3 = 1/4
     * (on the mat), p4 = 0/3, smoothed to (1/2)/3; no brevity penalty. (5/6 · 3/5 · 1/4 · 1/6)^(1/4) = (1/48)^(1/4).
     */
    @Test
    void bleuByHand() {
        assertThat(bleu(OUTPUTS.get(0), REFERENCES.get(0))).isCloseTo(100 * Math.pow(1 / 48.0, 0.25), within(1e-9));
    }

    /** "a b c d" for "a b c d e f": every p is 1, the brevity penalty exp(1 - 6/4). */
    @Test
    void aShortOutputIsPenalised() {
        assertThat(bleu("a b c d", "a b c d e f")).isCloseTo(100 * Math.exp(-0.5), within(1e-9));
    }

    /** "the the the the" for "the cat the mat": p1 is clipped to 2/4; p2..p4 are (1/2)/3, (1/4)/2, (1/8)/1. */
    @Test
    void matchesAreClippedAndEachMissIsWorthHalfTheOneBefore() {
        double product = 2 / 4.0 * (1 / 2.0 / 3) * (1 / 4.0 / 2) * (1 / 8.0);
        assertThat(bleu("the the the the", "the cat the mat")).isCloseTo(100 * Math.pow(product, 0.25), within(1e-9));
    }

    @ParameterizedTest
    @CsvSource({"a b c d, e f g h", "a b c, a b c", "a, a"})
    void bleuIsZeroWithoutAMatchOrWithoutFourTokens(String output, String reference) {
        assertThat(bleu(output, reference)).isZero();
    }

    /** What sacreBLEU 2.6.0 answers for the same lists with {@code tokenize='none'}. */
    @Test
    void bleuOfACorpusIsThatOfSacreBleu() {
        assertThat(Bleu.corpus(words(OUTPUTS), words(REFERENCES))).isCloseTo(29.641217368668666, within(1e-9));
    }

    /** {@code corpus_chrf} of sacreBLEU 2.6.0 for the same lists; each pair alone has a case of its own. */
    @Test
    void chrfOfACorpusIsThatOfSacreBleu() {
        assertThat(Chrf.corpus(OUTPUTS, REFERENCES)).isCloseTo(45.89384613097628, within(1e-9));
        double[] alone = {64.5779420625287, 36.24505992523012, 16.27209491723911, 75.04328606776774};
        for (int i = 0; i < alone.length; i++) {
            assertThat(Chrf.corpus(OUTPUTS.subList(i, i + 1), REFERENCES.subList(i, i + 1)))
                    .isCloseTo(alone[i], within(1e-9));
        }
        assertThat(Chrf.corpus(List.of("abcdefgh", "abc"), List.of("abcdxfgh", "ab")))
                .isCloseTo(38.58336749100514, within(1e-9));
    }

    /** "ab" for "abc": P = (2/2 + 1/1)/2 = 1, R = (2/3 + 1/2)/2 = 7/12; 5 P R / (4 P + R) = (35/12) / (55/12) = 7/11. */
    @Test
    void chrfByHandIgnoringWhiteSpace() {
        assertThat(Chrf.corpus(List.of("ab"), List.of("abc"))).isCloseTo(700 / 11.0, within(1e-9));
        assertThat(Chrf.corpus(List.of(" a\u00A0b "), List.of("a b\u3000c"))).isCloseTo(700 / 11.0, within(1e-9));
    }

    @Test
    void chrfOfNothingIsZero() {
        assertThat(Chrf.corpus(List.of("", ""), List.of("abc", ""))).isZero();
    }

    /** The example of Lin 2004, section 3.1: one word order keeps three of four words, the other two. */
    @Test
    void rougeLOfTheGunman() {
        List<List<String>> reference = words(List.of("police killed the gunman"));
        assertThat(RougeL.mean(words(List.of("police kill the gunman")), reference))
                .isEqualTo(3 / 4.0);
        assertThat(RougeL.mean(words(List.of("the gunman kill police")), reference))
                .isEqualTo(2 / 4.0);
        assertThat(RougeL.mean(List.of(List.of()), List.of(List.of()))).isZero();
    }

    /** LCS 2 of 2 and 4 tokens: P = 1, R = 1/2, F = 2/3; with a perfect pair beside it the mean is 5/6. */
    @Test
    void rougeLIsAveragedOverPairs() {
        assertThat(RougeL.mean(words(List.of("a c", "x")), words(List.of("a b c d", "x"))))
                .isCloseTo(5 / 6.0, within(1e-12));
    }

    @Test
    void aPerfectOutputHasTheFullScoreAndSwappingPairsChangesNothing() {
        assertThat(bleu("a b c d", "a b c d")).isCloseTo(100, within(1e-9));
        assertThat(Chrf.corpus(REFERENCES, REFERENCES)).isCloseTo(100, within(1e-9));
        assertThat(RougeL.mean(words(REFERENCES), words(REFERENCES))).isEqualTo(1);
        List<String> outputs = new ArrayList<>(OUTPUTS);
        List<String> references = new ArrayList<>(REFERENCES);
        Collections.reverse(outputs);
        Collections.reverse(references);
        assertThat(Chrf.corpus(outputs, references)).isCloseTo(Chrf.corpus(OUTPUTS, REFERENCES), within(1e-9));
        assertThat(Bleu.corpus(words(outputs), words(references)))
                .isCloseTo(Bleu.corpus(words(OUTPUTS), words(REFERENCES)), within(1e-9));
    }

    @Test
    void exactMatchCountsWholeTexts() {
        assertThat(ExactMatch.share(List.of("a", "b ", "c", "d"), List.of("a", "b", "C", "d")))
                .isEqualTo(0.5);
    }

    /** A model that always hesitates between eight tokens loses ln 8 for each. */
    @Test
    void perplexityIsTheNumberOfEquallyLikelyTokens() {
        assertThat(Perplexity.of(5 * Math.log(8), 5)).isCloseTo(8, within(1e-9));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 2})
    void listsOfDifferentLengthOrEmptyAreRefused(int outputs) {
        List<String> texts = Collections.nCopies(outputs, "a");
        List<String> references = outputs == 0 ? List.of() : List.of("a");
        assertThatThrownBy(() -> ExactMatch.share(texts, references)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Chrf.corpus(texts, references)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Bleu.corpus(words(texts), words(references)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> RougeL.mean(words(texts), words(references)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Perplexity.of(1, 0)).isInstanceOf(IllegalArgumentException.class);
    }
}
