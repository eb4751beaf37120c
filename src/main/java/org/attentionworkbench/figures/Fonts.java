package org.attentionworkbench.figures;

import java.awt.Font;

/** Finds fonts that can display a text, Chinese, Japanese and Korean included. */
public final class Fonts {
    private Fonts() {}

    /** A font that can display the sample, as far as this machine has one. @param size in pixels */
    public static Font forText(String sample, float size) {
        throw new UnsupportedOperationException();
    }

    /** Whether this machine has a font with Chinese characters. */
    public static boolean hasCjk() {
        throw new UnsupportedOperationException();
    }
}
