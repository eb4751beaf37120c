package org.attentionworkbench.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ColourMapTest {
    @Test
    void viridisHasItsKnownColours() {
        assertThat(ColourMap.VIRIDIS.rgb(0)).isEqualTo(0x440154);
        assertThat(ColourMap.VIRIDIS.rgb(0.25)).isEqualTo(0x3B528B);
        assertThat(ColourMap.VIRIDIS.rgb(1)).isEqualTo(0xFDE725);
    }

    @Test
    void cividisHasItsKnownEnds() {
        assertThat(ColourMap.CIVIDIS.rgb(0)).isEqualTo(0x00204D);
        assertThat(ColourMap.CIVIDIS.rgb(1)).isEqualTo(0xFFEA46);
    }

    @ParameterizedTest
    @EnumSource
    void luminanceRisesThroughout(ColourMap map) {
        double grain = 1e-3; // channels are rounded to 8 bits: neighbours may be equal or off by one
        for (int k = 1; k < 256; k++) {
            assertThat(luminance(map, k)).as("colour %d", k).isGreaterThan(luminance(map, k - 1) - grain);
        }
        for (int k = 4; k < 256; k++) {
            assertThat(luminance(map, k)).as("colour %d", k).isGreaterThan(luminance(map, k - 4));
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatIsNotBetweenZeroAndOneIsTakenAsTheNearestEnd(ColourMap map) {
        assertThat(map.rgb(-0.5)).isEqualTo(map.rgb(0));
        assertThat(map.rgb(Double.NaN)).isEqualTo(map.rgb(0));
        assertThat(map.rgb(Double.POSITIVE_INFINITY)).isEqualTo(map.rgb(1));
    }

    private static double luminance(ColourMap map, int k) {
        return Palette.luminance(new Color(map.rgb(k / 255.0)));
    }
}
