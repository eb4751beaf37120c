package org.attentionworkbench.engine.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FirstMergesTest {
    private static final List<String> TEXTS =
            List.of("the cat sat on the mat", "the rat and the other cat", "a mat is thick ▁ here");

    @Test
    void withoutAMergeEveryCharacterIsATokenAndOneMergeJoinsOnePair() {
        assertThat(FirstMerges.cut("the hat", Normalization.NONE, List.of()))
                .containsExactly("▁", "t", "h", "e", "▁", "h", "a", "t");
        assertThat(FirstMerges.cut("the hat", Normalization.NONE, List.of(new Merge("h", "e"), new Merge("x", "y"))))
                .containsExactly("▁", "t", "he", "▁", "h", "a", "t");
    }

    @Test
    void afterSoManyMergesTextsAreCutAsByTheTokenizerThatLearntSoMany() {
        List<Merge> merges = new ArrayList<>();
        Tokenizers.make(TokenizerSpec.bpe(100), TEXTS.stream(), learnt -> merges.add(learnt.merge()), () -> false);
        assertThat(merges).hasSizeGreaterThan(5);
        for (int count = 1; count <= merges.size(); count++) {
            Tokenizer learnt = Tokenizers.make(TokenizerSpec.bpe(count), TEXTS.stream());
            for (String text : TEXTS) {
                assertThat(FirstMerges.cut(text, Normalization.NONE, merges.subList(0, count)))
                        .as("%s after %d", text, count)
                        .isEqualTo(learnt.tokenize(text));
            }
        }
    }

    @Test
    void theTextIsNormalizedAndBlankTextHasNoTokens() {
        assertThat(FirstMerges.cut("É", Normalization.of(false, true, true), List.of()))
                .containsExactly("▁", "e");
        assertThat(FirstMerges.cut("  ", Normalization.NONE, List.of())).isEmpty();
    }
}
