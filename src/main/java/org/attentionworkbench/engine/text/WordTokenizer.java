package org.attentionworkbench.engine.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Words and punctuation marks, as {@link UnicodeWords} finds them. White space is kept, so that text that is not blank comes
 * back exactly, and mostly unseen: a token carries a mark only where the text departs from what writers do, a space between
 * words and none before a full stop, after a bracket or in Chinese.
 * <pre>
 *   ‿word   nothing stands before it, though a space is usual      don"t  ->  don ‿" ‿t
 *   ▁word   a space stands before it, though none is usual         ici !  ->  ici ▁!
 *   other white space before it stands as it is                    ici U+202F !  ->  ici, U+202F!
 * </pre>
 * The last white space before a word goes with the word; what comes before that is a token of its own. A word that itself
 * begins with a mark gets a backslash before it.
 */
final class WordTokenizer implements Tokenizer {
    static final String ID = "words";

    private static final char SPACE = '▁';
    private static final char JOINED = '‿';
    private static final Pattern LIKE_A_MARK = Pattern.compile("\\\\*[▁‿].*", Pattern.DOTALL);
    private static final Pattern ESCAPED = Pattern.compile("\\\\+[▁‿].*", Pattern.DOTALL);

    @Override
    public String id() {
        return ID;
    }

    @Override
    public List<String> tokenize(String text) {
        if (WhiteSpace.isBlank(text)) {
            return new ArrayList<>();
        }
        List<String> tokens = new ArrayList<>();
        String before = "";
        String space = "";
        for (String piece : UnicodeWords.pieces(Letters.whole(text))) {
            if (UnicodeWords.isSpace(piece)) {
                if (!space.isEmpty()) {
                    tokens.add(mark(space));
                    before = "";
                }
                space = piece;
            } else {
                tokens.add(marked(before, space, piece));
                before = piece;
                space = "";
            }
        }
        if (!space.isEmpty()) {
            tokens.add(mark(space));
        }
        return tokens;
    }

    /** The mark that stands for white space: itself, unless it is the common space. */
    private static String mark(String space) {
        return space.equals(" ") ? String.valueOf(SPACE) : space;
    }

    /** @param before the piece it follows; empty at the beginning and after white space with a token of its own */
    private static String marked(String before, String space, String piece) {
        String word = LIKE_A_MARK.matcher(piece).matches() ? "\\" + piece : piece;
        boolean usual = isSpaceUsual(before, piece);
        if (space.isEmpty()) {
            return usual ? JOINED + word : word;
        }
        return usual && space.equals(" ") ? word : mark(space) + word;
    }

    private static boolean isSpaceUsual(String before, String piece) {
        return !before.isEmpty()
                && Letters.isSpacedApart(before.codePointBefore(before.length()), piece.codePointAt(0));
    }

    @Override
    public String detokenize(List<String> tokens) {
        StringBuilder text = new StringBuilder();
        String before = "";
        for (String token : tokens) {
            String word = word(token);
            if (token.charAt(0) == SPACE) {
                text.append(' ');
            } else if (WhiteSpace.is(token.charAt(0))) {
                text.append(token.charAt(0));
            } else if (token.charAt(0) != JOINED && isSpaceUsual(before, word)) {
                text.append(' ');
            }
            text.append(word);
            before = word;
        }
        return text.toString();
    }

    @Override
    public String word(String token) {
        char first = token.charAt(0);
        boolean isMarked = first == SPACE || first == JOINED || WhiteSpace.is(first);
        String word = isMarked ? token.substring(1) : token;
        return ESCAPED.matcher(word).matches() ? word.substring(1) : word;
    }

    @Override
    public String token(String word) {
        return LIKE_A_MARK.matcher(word).matches() ? "\\" + word : word;
    }

    @Override
    public List<String> words(String text) {
        return UnicodeWords.words(text);
    }
}
