package org.attentionworkbench.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ColourMapTest {
    @ParameterizedTest
    @CsvSource({
        "VIRIDIS,   0, 440154",
        "VIRIDIS,  64, 3b528b",
        "VIRIDIS, 100, 2a768e",
        "VIRIDIS, 128, 21918c",
        "VIRIDIS, 200, 70cf57",
        "VIRIDIS, 255, fde725",
        "CIVIDIS,   0, 00224e",
        "CIVIDIS,  64, 434e6c",
        "CIVIDIS, 100, 656870",
        "CIVIDIS, 128, 7d7c78",
        "CIVIDIS, 200, c4b468",
        "CIVIDIS, 255, fee838"
    })
    void publishedEntries(ColourMap map, int entry, String published) {
        assertThat(String.format("%06x", map.rgb(entry / 255.0))).isEqualTo(published);
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
