package org.attentionworkbench.figures;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;

/** Colours for numbers from 0 to 1; their luminance rises throughout, so that they survive a grey print. */
public enum ColourMap {
    /** Dark violet over green to yellow. */
    VIRIDIS,
    /** Dark blue over grey to yellow; nearly the same picture for readers with and without colour blindness. */
    CIVIDIS;

    private static final int ENTRIES = 256;

    private final int[] table = read("/colours/" + name().toLowerCase(Locale.ROOT) + ".txt");

    /** The colour as 0xRRGGBB. @param value01 taken as 0 below 0 and for NaN, as 1 above 1 */
    public int rgb(double value01) {
        double inRange = value01 > 0 ? Math.min(value01, 1) : 0;
        return table[(int) Math.round(inRange * (ENTRIES - 1))];
    }

    /** Lines of RRGGBB; those that begin with # are remarks. */
    private static int[] read(String resource) {
        try (InputStream in = Objects.requireNonNull(ColourMap.class.getResourceAsStream(resource), resource)) {
            int[] colours = new String(in.readAllBytes(), StandardCharsets.US_ASCII)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .mapToInt(line -> Integer.parseInt(line, 16))
                    .toArray();
            if (colours.length != ENTRIES) {
                throw new IllegalStateException(resource + " has " + colours.length + " colours");
            }
            return colours;
        } catch (IOException e) {
            throw new UncheckedIOException(resource, e);
        }
    }
}
