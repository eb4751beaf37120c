package org.attentionworkbench.engine.text;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;

/**
 * Words and punctuation marks by Unicode Standard Annex 29; Chinese, Japanese, Thai and others by ICU's dictionaries. Every
 * character of white space is a piece of its own, so that the pieces in a row are the text.
 */
final class UnicodeWords {
    private UnicodeWords() {}

    /** Every piece of the text, white space included. */
    static List<String> pieces(String text) {
        List<String> pieces = new ArrayList<>();
        BreakIterator breaks = BreakIterator.getWordInstance(ULocale.ROOT);
        breaks.setText(text);
        int start = breaks.first();
        for (int end = breaks.next(); end != BreakIterator.DONE; start = end, end = breaks.next()) {
            addApart(text, start, end, pieces);
        }
        return pieces;
    }

    /** A segment of ICU's may join white space with what combines with it, and several spaces. */
    private static void addApart(String text, int start, int end, List<String> pieces) {
        int from = start;
        for (int i = start; i < end; i++) {
            if (WhiteSpace.is(text.charAt(i))) {
                if (from < i) {
                    pieces.add(text.substring(from, i));
                }
                pieces.add(text.substring(i, i + 1));
                from = i + 1;
            }
        }
        if (from < end) {
            pieces.add(text.substring(from, end));
        }
    }

    static boolean isSpace(String piece) {
        return piece.length() == 1 && WhiteSpace.is(piece.charAt(0));
    }

    /** The words and marks alone: what BLEU counts. */
    static List<String> words(String text) {
        return pieces(Letters.whole(text)).stream()
                .filter(piece -> !isSpace(piece))
                .toList();
    }
}
