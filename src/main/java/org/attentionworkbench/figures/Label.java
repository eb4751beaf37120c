package org.attentionworkbench.figures;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.font.FontRenderContext;
import java.text.BreakIterator;
import java.util.Locale;

/**
 * A short text that is measured once and drawn at any size. Immutable.
 *
 * @param text    what is drawn
 * @param special whether it stands for something that is not in the text, such as the end of the sentence
 * @param font    that can display it, of 1 pixel
 * @param unit    its width at a font size of 1 pixel
 */
record Label(String text, boolean special, Font font, double unit) {
    /** Half the height of capitals, in font sizes: how far the baseline is below the middle. */
    static final double HALF_HEIGHT = 0.36;

    private static final FontRenderContext METRICS = new FontRenderContext(null, true, true);
    private static final int MEASURED = 100;
    private static final int LONGEST = 120;

    /** A piece of text as it is. */
    static Label of(String text) {
        return of(text, Font.PLAIN, false);
    }

    /** The same in bold. */
    static Label bold(String text) {
        return of(text, Font.BOLD, false);
    }

    /** The same in italics, for symbols. */
    static Label italic(String text) {
        return of(text, Font.ITALIC, false);
    }

    /** A token: special ones in angle brackets of their own, white space made visible. */
    static Label token(String token) {
        if (token.matches("<(pad|bos|eos|unk)>")) {
            return of("‹" + token.substring(1, token.length() - 1) + "›", Font.PLAIN, true);
        }
        if (token.isBlank()) {
            return of(token.isEmpty() ? "∅" : "␣".repeat(Math.min(3, token.length())), Font.PLAIN, true);
        }
        return of(token.strip().replaceAll("\\s", "␣"), Font.PLAIN, false);
    }

    private static Label of(String text, int fontStyle, boolean special) {
        String shown = text.length() <= LONGEST ? text : start(text, LONGEST - 1) + ellipsis(text);
        Font font = Fonts.forText(shown, MEASURED).deriveFont(fontStyle);
        double width = font.getStringBounds(shown, METRICS).getWidth() / MEASURED;
        return new Label(shown, special, font.deriveFont(1f), width);
    }

    /** Its width at a font size in pixels. */
    double width(double size) {
        return unit * size;
    }

    /** This label if it is not wider than given, otherwise its beginning and an ellipsis. */
    Label fit(double size, double maxWidth) {
        if (width(size) <= maxWidth) {
            return this;
        }
        BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(text);
        for (int end = characters.preceding(text.length()); end > 0; end = characters.previous()) {
            Label shorter = of(text.substring(0, end) + ellipsis(text), font.getStyle(), special);
            if (shorter.width(size) <= maxWidth) {
                return shorter;
            }
        }
        return of(ellipsis(text), font.getStyle(), special);
    }

    /** Draws it with its left end at x, its middle (of the capitals' height) at y. */
    void draw(Graphics2D g, double size, double x, double y) {
        g.setFont(font.deriveFont((float) size));
        g.drawString(text, (float) x, (float) (y + HALF_HEIGHT * size));
    }

    /** Draws it around x. */
    void drawCentred(Graphics2D g, double size, double x, double y) {
        draw(g, size, x - width(size) / 2, y);
    }

    /** Draws it with its right end at x. */
    void drawLeftOf(Graphics2D g, double size, double x, double y) {
        draw(g, size, x - width(size), y);
    }

    /** Chinese and Japanese fonts set the ellipsis halfway up: right among their characters, wrong after Latin ones. */
    private static String ellipsis(String text) {
        return text.codePoints().anyMatch(Character::isIdeographic) ? "…" : "...";
    }

    private static String start(String text, int length) {
        return text.substring(0, Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length);
    }
}
