package org.attentionworkbench.engine.text;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacterEnums.ECharacterCategory;
import com.ibm.icu.lang.UScript;

/** What kind of character a code point is, by ICU's tables: those of the Java runtime differ from one to the next. */
final class Letters {
    private static final String CLOSING = ".,;:!?…%‰'’-‐‑–/·";
    private static final String OPENING = "¿¡#@$€£¥'‘-‐‑–/·";

    private Letters() {}

    static boolean isLetter(int c) {
        if (c < 0x80) {
            return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
        }
        return switch (UCharacter.getType(c)) {
            case ECharacterCategory.UPPERCASE_LETTER,
                    ECharacterCategory.LOWERCASE_LETTER,
                    ECharacterCategory.TITLECASE_LETTER,
                    ECharacterCategory.MODIFIER_LETTER,
                    ECharacterCategory.OTHER_LETTER -> true;
            default -> false;
        };
    }

    /** A combining mark: spacing, non-spacing or enclosing. */
    static boolean isMark(int c) {
        if (c < 0x300) {
            return false;
        }
        return switch (UCharacter.getType(c)) {
            case ECharacterCategory.NON_SPACING_MARK,
                    ECharacterCategory.COMBINING_SPACING_MARK,
                    ECharacterCategory.ENCLOSING_MARK -> true;
            default -> false;
        };
    }

    static boolean isNumber(int c) {
        if (c < 0x80) {
            return c >= '0' && c <= '9';
        }
        return switch (UCharacter.getType(c)) {
            case ECharacterCategory.DECIMAL_DIGIT_NUMBER,
                    ECharacterCategory.LETTER_NUMBER,
                    ECharacterCategory.OTHER_NUMBER -> true;
            default -> false;
        };
    }

    /**
     * Whether writers put a space between two characters that end and begin a word or a mark: not before a full stop, not
     * after an opening bracket, not in scripts that write words without spaces.
     */
    static boolean isSpacedApart(int last, int first) {
        return !isRunOn(last) && !isRunOn(first) && !opens(last) && !closes(first);
    }

    private static boolean closes(int c) {
        int type = UCharacter.getType(c);
        return type == ECharacterCategory.END_PUNCTUATION
                || type == ECharacterCategory.FINAL_PUNCTUATION
                || CLOSING.indexOf(c) >= 0;
    }

    private static boolean opens(int c) {
        int type = UCharacter.getType(c);
        return type == ECharacterCategory.START_PUNCTUATION
                || type == ECharacterCategory.INITIAL_PUNCTUATION
                || OPENING.indexOf(c) >= 0;
    }

    /** Chinese, Japanese, Thai and others that run words on, with the wide punctuation that goes with them. */
    private static boolean isRunOn(int c) {
        if (c < 0xE00) {
            return false;
        }
        if ((c >= 0x3000 && c <= 0x303F) || (c >= 0xFF00 && c <= 0xFFEF)) {
            return true;
        }
        return switch (UScript.getScript(c)) {
            case UScript.HAN,
                    UScript.HIRAGANA,
                    UScript.KATAKANA,
                    UScript.BOPOMOFO,
                    UScript.THAI,
                    UScript.LAO,
                    UScript.KHMER,
                    UScript.MYANMAR -> true;
            default -> false;
        };
    }

    /** The text with U+FFFD in place of every half of a surrogate pair, which is no character and cannot be stored. */
    static String whole(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                return mended(text);
            }
        }
        return text;
    }

    private static String mended(String text) {
        StringBuilder whole = new StringBuilder(text.length());
        text.codePoints().forEach(c -> whole.appendCodePoint(isHalfPair(c) ? 0xFFFD : c));
        return whole.toString();
    }

    private static boolean isHalfPair(int codePoint) {
        return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    }
}
