package org.attentionworkbench.engine.corpus.xray;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import org.attentionworkbench.engine.text.WhiteSpace;

/**
 * Texts that read alike. White space and punctuation (Unicode's properties Terminal_Punctuation and Quotation_Mark, and the
 * inverted marks of Spanish) only separate words, and letters are folded as Unicode's default case folding does. Signs that
 * carry meaning, {@code 3-4} or {@code 3*4}, stay.
 */
final class FoldedText {
    private FoldedText() {}

    /** The words of the text, folded, with one space between them. */
    static String of(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        boolean separated = false;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (separates(c)) {
                separated = folded.length() > 0;
            } else {
                if (separated) {
                    folded.append(' ');
                }
                separated = false;
                folded.appendCodePoint(folded(c));
            }
        }
        return folded.toString();
    }

    private static int folded(int c) {
        return c < 0x80 ? Character.toLowerCase(c) : UCharacter.foldCase(c, true);
    }

    private static boolean separates(int c) {
        if (Character.isLetterOrDigit(c)) {
            return false;
        }
        return (c <= Character.MAX_VALUE && WhiteSpace.is((char) c))
                || UCharacter.hasBinaryProperty(c, UProperty.TERMINAL_PUNCTUATION)
                || UCharacter.hasBinaryProperty(c, UProperty.QUOTATION_MARK)
                || c == '¿'
                || c == '¡';
    }
}
