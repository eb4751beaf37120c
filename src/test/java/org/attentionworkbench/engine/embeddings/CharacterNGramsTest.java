package org.attentionworkbench.engine.embeddings;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CharacterNGramsTest {
    /** The example of Bojanowski et al., section 3.2, with longer pieces and without the whole word. */
    @Test
    void beginningsAndEndsAreMarked() {
        assertThat(CharacterNGrams.of("where"))
                .contains("<wh", "whe", "her", "ere", "re>", "<where", "where>", "here>")
                .doesNotContain("<where>", "<w", "her>")
                .hasSize(5 + 4 + 3 + 2);
    }

    @Test
    void aCharacterIsNotHalfAPair() {
        assertThat(CharacterNGrams.of("𝔞")).containsExactly("<𝔞>");
        assertThat(CharacterNGrams.of("字")).containsExactly("<字>");
        assertThat(CharacterNGrams.of("")).isEmpty();
        assertThat(CharacterNGrams.of("x".repeat(1_000_000))).isEmpty();
    }

    @Test
    void eachStandsOnce() {
        assertThat(CharacterNGrams.of("aaaaa")).containsOnlyOnce("aaa", "aaaa").hasSize(11);
    }
}
