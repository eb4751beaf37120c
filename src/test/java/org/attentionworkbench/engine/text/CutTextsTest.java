package org.attentionworkbench.engine.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CutTextsTest {
    private static final Tokenizer BY_SPACE = Tokenizers.of("whitespace");

    @Test
    void theTokensAreReadAsTheyWereCut() {
        var random = new Random(1);
        List<String> texts = IntStream.range(0, 20_000)
                .mapToObj(i -> "a b " + random.nextInt(40_000) + " " + random.nextInt(40_000))
                .toList();
        CutTexts cut = cut(texts, BY_SPACE);
        assertThat(read(cut)).isEqualTo(texts.stream().map(BY_SPACE::tokenize).toList());
        assertThat(cut.distinct()).isEqualTo((int) texts.stream()
                .flatMap(text -> BY_SPACE.tokenize(text).stream())
                .distinct()
                .count());
    }

    @Test
    void moreTokensThanABlockHoldsAreReadToo() {
        String text = "0 1 2 3 4 5 6 7 8 9 ".repeat(30_000) + "end";
        CutTexts cut = cut(List.of(text, "", text, text, text), BY_SPACE);
        assertThat(cut.lengths()).containsExactly(300_001, 0, 300_001, 300_001, 300_001);
        assertThat(read(cut).get(4)).isEqualTo(BY_SPACE.tokenize(text));
    }

    @Test
    void tokensAreCountedInTheTextsAskedFor() {
        CutTexts cut = cut(List.of("x y", "y y", "z"), BY_SPACE);
        assertThat(cut.counts(place -> place != 2)).containsExactly(1, 3, 0);
    }

    @Test
    void subwordsAreLearntAndCutAsTheTokenizerOfTheSpecDoes() {
        List<String> texts = Stream.concat(RandomTexts.of(3, 400), Stream.of("", " \t ", "▁ a  b", "Élan ÉLAN"))
                .toList();
        for (Normalization normalization : List.of(Normalization.NONE, Normalization.of(true, true, true))) {
            var spec = new TokenizerSpec("bpe:80", normalization);
            SubwordTexts words = SubwordTexts.of(normalization, texts.size(), texts::get, place -> {});
            Tokenizer learnt = words.learn(spec, place -> place % 3 > 0, () -> false);
            List<String> some = IntStream.range(0, texts.size())
                    .filter(place -> place % 3 > 0)
                    .mapToObj(texts::get)
                    .toList();
            Tokenizer usual = Tokenizers.make(spec, some.stream());
            assertThat(learnt.inventory()).isEqualTo(usual.inventory());
            assertThat(read(words.cut(learnt, place -> {})))
                    .isEqualTo(texts.stream().map(usual::tokenize).toList());
        }
    }

    @Test
    void learningEndsWhenItIsToStop() {
        SubwordTexts words = SubwordTexts.of(Normalization.NONE, 1, place -> "ab ab", place -> {});
        assertThatThrownBy(() -> words.learn(TokenizerSpec.bpe(5), place -> true, () -> true))
                .isInstanceOf(CancellationException.class);
    }

    private static CutTexts cut(List<String> texts, Tokenizer tokenizer) {
        return CutTexts.of(texts.size(), texts::get, tokenizer::tokenize, place -> {});
    }

    private static List<List<String>> read(CutTexts cut) {
        CutTexts.Reader reader = cut.reader();
        List<List<String>> texts = new ArrayList<>();
        for (int place = 0; place < cut.size(); place++) {
            texts.add(IntStream.range(0, cut.length(place))
                    .mapToObj(i -> cut.token(reader.next()))
                    .toList());
        }
        return texts;
    }
}
