package org.attentionworkbench.engine.decoding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.attentionworkbench.engine.model.ModelSpec.Attention;
import org.attentionworkbench.engine.model.ModelSpec.Timing;
import org.junit.jupiter.api.Test;

class AttentionMapTest {
    private static final List<String> SOURCE = List.of("a", "b", "<eos>");
    private static final List<String> TARGET = List.of("x");

    @Test
    void severalHeadsAreSeenAsTheirMeanAndKeptApart() {
        AttentionMap map = AttentionMap.ofHeads(SOURCE, TARGET, new float[][][] {{{1, 0, 0}}, {{0, 0.5f, 0.5f}}});
        assertThat(map.weight(0, 0)).isEqualTo(0.5f);
        assertThat(map.weight(0, 1)).isEqualTo(0.25f);
        assertThat(map.argMax(0)).isZero();
        assertThat(map.heads()).hasSize(2);
        assertThat(map.heads().get(1).weight(0, 0)).isZero();
        assertThat(map.heads().get(1).argMax(0)).isEqualTo(1);
    }

    @Test
    void aSingleHeadIsJustAMap() {
        AttentionMap map = AttentionMap.ofHeads(SOURCE, TARGET, new float[][][] {{{1, 0, 0}}});
        assertThat(map.heads()).isEmpty();
        assertThat(map.weight(0, 0)).isEqualTo(1);
    }

    @Test
    void headsOfOtherSizesAreRefused() {
        assertThatThrownBy(() -> AttentionMap.ofHeads(SOURCE, TARGET, new float[0][][]))
                .hasMessageContaining("at least one head");
        assertThatThrownBy(() -> AttentionMap.ofHeads(SOURCE, TARGET, new float[][][] {{{1, 0, 0}}, {{1, 0}}}))
                .hasMessageContaining("row 0 has 2 weights for 3 source tokens");
    }

    @Test
    void everyHeadOfAModelSpreadsOneOverTheSourceAndSoDoesTheirMean() {
        try (Translator translator = TinyModel.translator(Attention.MULTI_HEAD, Timing.AFTER)) {
            AttentionMap map = translator.translate("c a d b").attention().orElseThrow();
            assertThat(map.heads()).hasSize(4);
            for (int t = 0; t < map.targetTokens().size(); t++) {
                assertThat(sum(map, t)).isCloseTo(1, within(1e-5));
                for (AttentionMap head : map.heads()) {
                    assertThat(sum(head, t)).isCloseTo(1, within(1e-5));
                }
            }
            assertThat(map.heads().get(0).weight(0, 0))
                    .isNotEqualTo(map.heads().get(1).weight(0, 0));
        }
    }

    private static double sum(AttentionMap map, int t) {
        double sum = 0;
        for (int i = 0; i < map.sourceTokens().size(); i++) {
            sum += map.weight(t, i);
        }
        return sum;
    }
}
