package org.attentionworkbench.engine.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.attentionworkbench.engine.corpus.samples.SampleCorpora;
import org.attentionworkbench.engine.corpus.samples.making.SampleCorpus;
import org.attentionworkbench.engine.text.Sides;
import org.attentionworkbench.engine.text.Tokenizer;
import org.attentionworkbench.engine.text.TokenizerSpec;
import org.attentionworkbench.engine.text.Tokenizers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GoldUnitTest {
    private static final List<Pair> LINKED =
            List.of(new Pair("the cats.", "les chats.", List.of(new Link(0, 0), new Link(1, 1))));

    static List<SampleCorpus> samples() {
        return SampleCorpora.all();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void theLinksOfASampleCountItsOwnTokensAndNotTheOtherSort(SampleCorpus sample) {
        List<Pair> pairs = sample.generate(300, SampleCorpora.DEFAULT_SEED);
        String other = sample.tokenizer().equals("characters") ? "whitespace" : "characters";
        boolean linked = pairs.stream().anyMatch(pair -> !pair.gold().isEmpty());
        assertThat(isOf(pairs, sample.tokenizer())).isTrue();
        assertThat(isOf(pairs, other)).isEqualTo(!linked);
        assertThat(isOf(pairs, "bpe:100")).isEqualTo(!linked);
    }

    @Test
    void punctuationSetApartIsAnotherCount() {
        assertThat(isOf(LINKED, "whitespace")).isTrue();
        assertThat(isOf(LINKED, "words")).isFalse();
    }

    @Test
    void subwordsThatLeaveWordsWholeAreCountedAlike() {
        List<Pair> pairs = List.of(new Pair("aa bb", "aa bb", List.of(new Link(1, 1))));
        Tokenizer whole = Tokenizers.make(TokenizerSpec.bpe(50), List.of("aa bb aa bb", "aa bb").stream());
        Tokenizer cut = Tokenizers.make(TokenizerSpec.bpe(1), List.of("aa bb").stream());
        assertThat(GoldUnit.isOf(pairs, Sides.both(whole))).isTrue();
        assertThat(GoldUnit.isOf(pairs, Sides.both(cut))).isFalse();
    }

    private static boolean isOf(List<Pair> pairs, String tokenizer) {
        return GoldUnit.isOfSpecs(pairs, Sides.both(TokenizerSpec.of(tokenizer)));
    }
}
