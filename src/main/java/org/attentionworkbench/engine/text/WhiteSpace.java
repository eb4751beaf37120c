package org.attentionworkbench.engine.text;

/**
 * What separates words: the Unicode property White_Space, which unlike {@link Character#isWhitespace(int)} holds the
 * no-break spaces French puts before its punctuation and the wide space of Chinese.
 */
public final class WhiteSpace {
    private WhiteSpace() {}

    /** Whether a UTF-16 unit is white space; all of them lie in the basic plane. */
    public static boolean is(char c) {
        if (c <= ' ') {
            return c == ' ' || (c >= '\t' && c <= '\r');
        }
        if (c < 0x85) {
            return false;
        }
        return c == 0x85 || Character.isSpaceChar(c);
    }

    /** Whether there is nothing but white space. */
    public static boolean isBlank(CharSequence text) {
        for (int i = 0; i < text.length(); i++) {
            if (!is(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** How many words white space separates. */
    public static int countWords(CharSequence text) {
        int words = 0;
        boolean inWord = false;
        for (int i = 0; i < text.length(); i++) {
            boolean space = is(text.charAt(i));
            if (!space && !inWord) {
                words++;
            }
            inWord = !space;
        }
        return words;
    }
}
