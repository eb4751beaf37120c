package org.attentionworkbench.engine.embeddings;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DecimalTest {
    private static float parse(String text) {
        byte[] bytes = ("x" + text + "y").getBytes(US_ASCII);
        return Decimal.parse(bytes, 1, bytes.length - 1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "-0.0",
                "1",
                "+1.5",
                ".5",
                "5.",
                "0.1",
                "-0.0537",
                "1e-5",
                "-3.2E+4",
                "00012.500",
                "123456789012345",
                "1234567890123456789",
                "0.00000000000000000000000000001",
                "3.4028235e38",
                "1.4e-45",
                "-7.0649e-05"
            })
    void aNumberIsWhatJavaTakesItFor(String text) {
        assertThat(parse(text)).isEqualTo(Float.parseFloat(text));
    }

    @Test
    void soAreThousandsOfThem() {
        Random random = new Random(1);
        for (int i = 0; i < 20_000; i++) {
            double value = random.nextGaussian() * Math.pow(10, random.nextInt(9) - 5);
            String text = String.format(Locale.ROOT, "%." + random.nextInt(14) + "f", value);
            assertThat(parse(text)).as(text).isEqualTo(Float.parseFloat(text));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-",
                ".",
                "1.2.3",
                "--1",
                "1f",
                "0x1p3",
                "NaN",
                "nan",
                "inf",
                "Infinity",
                "1,5",
                "e5",
                "1 2",
                "1e"
            })
    void whatIsNoNumberIsNone(String text) {
        assertThat(parse(text)).isNaN();
    }

    @Test
    void whatIsTooLargeIsInfinite() {
        assertThat(parse("1e39")).isInfinite();
    }
}
