package org.attentionworkbench.engine.text;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;

/**
 * One token for each character a reader sees: an extended grapheme cluster (Unicode Standard Annex 29), so that an accent
 * stays on its letter and an emoji in one piece. ICU finds them, not the Java runtime: a run opened under another runtime
 * must be cut the same way.
 *
 * <p>A space is shown as {@code ␣}, and a {@code ␣} of the text itself as {@code \␣}, which no cluster can be; so text that
 * is not blank comes back exactly. Half a surrogate pair, which is no character, becomes U+FFFD.
 */
final class CharacterTokenizer implements Tokenizer {
    static final String ID = "characters";

    private static final String SPACE = "␣";
    private static final String LITERAL_OPEN_BOX = "\\␣";
    private static final char FIRST_COMBINING = '\u0300';

    @Override
    public String id() {
        return ID;
    }

    @Override
    public List<String> tokenize(String text) {
        if (WhiteSpace.isBlank(text)) {
            return new ArrayList<>();
        }
        return isOneUnitEach(text) ? units(text) : clusters(text);
    }

    @Override
    public String detokenize(List<String> tokens) {
        StringBuilder text = new StringBuilder(tokens.size());
        for (String token : tokens) {
            text.append(
                    switch (token) {
                        case SPACE -> " ";
                        case LITERAL_OPEN_BOX -> SPACE;
                        default -> token;
                    });
        }
        return text.toString();
    }

    /** True where no rule can join two units: Latin without combining marks, Chinese characters and their punctuation. */
    private static boolean isOneUnitEach(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean latin = c < FIRST_COMBINING && c != '\r';
            boolean chinese = (c >= '\u3001' && c <= '\u3020') || (c >= '\u3400' && c <= '\u9FFF');
            if (!latin && !chinese && !(c >= '\uFF01' && c <= '\uFF60')) {
                return false;
            }
        }
        return true;
    }

    /** A character that stands alone, or any text: joined without spaces. */
    @Override
    public String token(String word) {
        return shown(word);
    }

    @Override
    public String word(String token) {
        return detokenize(List.of(token));
    }

    @Override
    public List<String> words(String text) {
        return UnicodeWords.words(text);
    }

    private static List<String> units(String text) {
        List<String> tokens = new ArrayList<>(text.length());
        for (int i = 0; i < text.length(); i++) {
            tokens.add(shown(String.valueOf(text.charAt(i))));
        }
        return tokens;
    }

    private static List<String> clusters(String text) {
        String whole = Letters.whole(text);
        BreakIterator breaks = BreakIterator.getCharacterInstance(ULocale.ROOT);
        breaks.setText(whole);
        List<String> tokens = new ArrayList<>(whole.length());
        int start = breaks.first();
        for (int end = breaks.next(); end != BreakIterator.DONE; start = end, end = breaks.next()) {
            tokens.add(shown(whole.substring(start, end)));
        }
        return tokens;
    }

    private static String shown(String cluster) {
        return switch (cluster) {
            case " " -> SPACE;
            case SPACE -> LITERAL_OPEN_BOX;
            default -> cluster;
        };
    }
}
