package org.attentionworkbench.app.decode;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.attentionworkbench.app.decode.TokenDiff.Part;
import org.junit.jupiter.api.Test;

class TokenDiffTest {
    @Test
    void equalSequencesDoNotDiffer() {
        TokenDiff diff = TokenDiff.of(List.of("2", "0"), List.of("2", "0"));
        assertThat(diff.expected()).noneMatch(Part::differs).hasSize(2);
        assertThat(diff.produced()).noneMatch(Part::differs).hasSize(2);
    }

    @Test
    void aMissingTokenDoesNotMakeTheRestDiffer() {
        TokenDiff diff = TokenDiff.of(List.of("a", "b", "c", "d"), List.of("b", "c", "d"));
        assertThat(diff.expected())
                .containsExactly(new Part("a", true), new Part("b", false), new Part("c", false), new Part("d", false));
        assertThat(diff.produced()).noneMatch(Part::differs);
    }

    @Test
    void anExchangedTokenDiffersOnBothSides() {
        TokenDiff diff = TokenDiff.of(List.of("a", "x", "c"), List.of("a", "y", "c"));
        assertThat(diff.expected()).extracting(Part::differs).containsExactly(false, true, false);
        assertThat(diff.produced()).extracting(Part::differs).containsExactly(false, true, false);
    }

    @Test
    void againstNothingEverythingDiffers() {
        TokenDiff diff = TokenDiff.of(List.of("a", "b"), List.of());
        assertThat(diff.expected()).allMatch(Part::differs).hasSize(2);
        assertThat(diff.produced()).isEmpty();
    }
}
