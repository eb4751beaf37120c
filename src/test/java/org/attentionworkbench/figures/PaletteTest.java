package org.attentionworkbench.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PaletteTest {
    /** What WCAG 2.1 asks for ordinary text, and for graphics that carry meaning. */
    private static final double TEXT = 4.5;

    private static final double GRAPHICS = 3;

    @Test
    void contrastIsThatOfTheStandard() {
        assertThat(Palette.contrast(Color.BLACK, Color.WHITE)).isEqualTo(21);
        assertThat(Palette.contrast(Color.RED, Color.RED)).isEqualTo(1);
        assertThat(Palette.contrast(new Color(0x767676), Color.WHITE)).isBetween(4.5, 4.6);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void textIsReadableOnEveryGroundItStandsOn(boolean dark) {
        Palette palette = Palette.of(dark);
        for (Color ground : new Color[] {palette.ground(), palette.box()}) {
            assertThat(Palette.contrast(palette.text(), ground)).isGreaterThan(TEXT);
            assertThat(Palette.contrast(palette.subdued(), ground)).isGreaterThan(TEXT);
        }
        assertThat(Palette.contrast(palette.accent(), palette.band())).isGreaterThan(TEXT);
        assertThat(Palette.contrast(palette.text(), palette.band())).isGreaterThan(TEXT);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void bothCurvesStandOutFromTheGround(boolean dark) {
        Palette palette = Palette.of(dark);
        assertThat(Palette.contrast(palette.first(), palette.ground())).isGreaterThan(GRAPHICS);
        assertThat(Palette.contrast(palette.second(), palette.ground())).isGreaterThan(GRAPHICS);
    }

    @ParameterizedTest
    @EnumSource
    void numbersAreReadableOnEveryColourOfTheMap(ColourMap map) {
        for (int k = 0; k <= 255; k++) {
            int rgb = map.rgb(k / 255.0);
            assertThat(Palette.contrast(Palette.textOn(rgb), new Color(rgb)))
                    .as("colour %d", k)
                    .isGreaterThan(TEXT);
        }
    }
}
