package org.attentionworkbench.figures;

import java.awt.Color;

/**
 * The colours of a figure apart from its colour map.
 *
 * @param ground   behind everything
 * @param text     for what is read first
 * @param subdued  for ticks and special tokens; still read easily on the ground
 * @param line     for frames and grids
 * @param accent   text and frames of what is selected
 * @param band     behind selected text
 * @param first    of two series: source, training
 * @param second   of two series: target, validation
 * @param box      fill of boxes
 */
record Palette(
        Color ground,
        Color text,
        Color subdued,
        Color line,
        Color accent,
        Color band,
        Color first,
        Color second,
        Color box) {
    private static final Palette LIGHT = new Palette(
            new Color(0xFFFFFF),
            new Color(0x1B1F24),
            new Color(0x59636E),
            new Color(0xC4CBD3),
            new Color(0x0A4FA8),
            new Color(0xD6E8FC),
            new Color(0x0069A8),
            new Color(0xC04F00),
            new Color(0xF4F6F8));
    private static final Palette DARK = new Palette(
            new Color(0x0D1117),
            new Color(0xE9EEF4),
            new Color(0x9BA4AF),
            new Color(0x454C56),
            new Color(0xA9D1FF),
            new Color(0x1C3F6B),
            new Color(0x62BDF2),
            new Color(0xF2A93B),
            new Color(0x1A2029));

    static Palette of(boolean dark) {
        return dark ? DARK : LIGHT;
    }

    /** Black or white, whichever is read better on the colour. */
    static Color textOn(int rgb) {
        Color ground = new Color(rgb);
        return contrast(Color.WHITE, ground) >= contrast(Color.BLACK, ground) ? Color.WHITE : Color.BLACK;
    }

    /** Contrast ratio as WCAG 2.1 defines it, from 1 to 21. */
    static double contrast(Color a, Color b) {
        double one = luminance(a);
        double other = luminance(b);
        return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
    }

    /** Relative luminance as WCAG 2.1 defines it, from 0 to 1. */
    static double luminance(Color c) {
        return 0.2126 * linear(c.getRed()) + 0.7152 * linear(c.getGreen()) + 0.0722 * linear(c.getBlue());
    }

    private static double linear(int channel) {
        double c = channel / 255.0;
        return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
    }

    /** The same colour, see-through. @param opacity 0..1 */
    static Color withOpacity(Color c, double opacity) {
        int alpha = (int) Math.round(255 * Math.max(0, Math.min(1, opacity)));
        return new Color(c.getRed(), c.getGreen(), c.getBlue(), alpha);
    }
}
