package org.attentionworkbench.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import org.junit.jupiter.api.Test;

class LabelTest {
    @Test
    void specialTokensAndSpacesAreShownAsSigns() {
        assertThat(Label.token("<eos>").text()).isEqualTo("‹eos›");
        assertThat(Label.token("<eos>").special()).isTrue();
        assertThat(Label.token(" ").text()).isEqualTo("␣");
        assertThat(Label.token("").text()).isEqualTo("∅");
        assertThat(Label.token("a\tb").text()).isEqualTo("a␣b");
        assertThat(Label.token("<b>").special()).isFalse();
    }

    @Test
    void whatIsTooWideIsCutBetweenCharacters() {
        Label family = Label.of("ab👨‍👩‍👧cdefghijkl");
        for (double width = 30; width < family.width(20); width += 5) {
            Label cut = family.fit(20, width);
            assertThat(cut.width(20)).isLessThanOrEqualTo(width);
            assertThat(cut.text()).endsWith("...").doesNotContain("👨‍👩...").doesNotContain("👨...");
        }
        assertThat(family.fit(20, 1000)).isSameAs(family);
    }

    @Test
    void anEndlessTokenIsShortenedBeforeItIsMeasured() {
        assertThat(Label.token("x".repeat(100_000)).text()).hasSize(122).endsWith("...");
    }

    @Test
    void aFontIsFoundForChineseWhereThereIsOne() {
        assumeThat(Fonts.hasCjk()).isTrue();
        String mixed = "ok 汽车";
        assertThat(Fonts.forText(mixed, 14).canDisplayUpTo(mixed)).isEqualTo(-1);
        assertThat(Fonts.forText(mixed, 14).getSize2D()).isEqualTo(14);
    }

    @Test
    void whatNoFontCanDisplayStillGetsAFont() {
        assertThat(Fonts.forText("\uDBFF\uDFFD", 9).getSize2D()).isEqualTo(9);
        assertThat(Fonts.forText("", 9).getSize2D()).isEqualTo(9);
    }
}
