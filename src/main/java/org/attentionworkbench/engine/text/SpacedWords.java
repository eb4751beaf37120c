package org.attentionworkbench.engine.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Words for subwords, so that the text comes back exactly. A space becomes {@code ▁} on the word that follows it, and the
 * first word gets one too, so that it looks the same wherever it stands (Kudo and Richardson 2018, arXiv:1808.06226). Letters
 * stay together across an apostrophe, digits stay together, everything else is a word by itself, white space that is not a
 * space included. A {@code ▁} of the text itself is {@code \▁}.
 *
 * <p>But for that last rule this is what {@link #PATTERN} finds in the text with its spaces replaced, so a Hugging Face file
 * can say it.
 */
record SpacedWords() implements WordCutter {
    static final String SPACE = "▁";
    static final String PATTERN = "▁?[\\p{L}\\p{M}]+(?:['’][\\p{L}\\p{M}]+)*|▁?\\p{N}+|▁?[^▁\\p{L}\\p{M}\\p{N}]|▁";

    private static final String LITERAL = "\\▁";

    @Override
    public List<String> cut(String text) {
        List<String> words = new ArrayList<>();
        int at = 0;
        boolean spaced = true;
        while (at < text.length()) {
            if (text.charAt(at) == ' ' || text.startsWith(SPACE, at)) {
                if (spaced) {
                    words.add(SPACE);
                }
                spaced = text.charAt(at) == ' ';
                if (!spaced) {
                    words.add(LITERAL);
                }
                at++;
            } else {
                int end = endOfWord(text, at);
                words.add(spaced ? SPACE + text.substring(at, end) : text.substring(at, end));
                spaced = false;
                at = end;
            }
        }
        if (spaced) {
            words.add(SPACE);
        }
        return words;
    }

    private static int endOfWord(String text, int start) {
        int first = text.codePointAt(start);
        if (isOfLetters(first)) {
            return endOfLetters(text, start);
        }
        int end = start + Character.charCount(first);
        if (Letters.isNumber(first)) {
            while (end < text.length() && Letters.isNumber(text.codePointAt(end))) {
                end = text.offsetByCodePoints(end, 1);
            }
        }
        return end;
    }

    private static int endOfLetters(String text, int start) {
        int end = start;
        while (end < text.length()) {
            int c = text.codePointAt(end);
            boolean joins =
                    (c == '\'' || c == '’') && end + 1 < text.length() && isOfLetters(text.codePointAt(end + 1));
            if (!joins && !isOfLetters(c)) {
                break;
            }
            end += Character.charCount(c);
        }
        return end;
    }

    private static boolean isOfLetters(int c) {
        return Letters.isLetter(c) || Letters.isMark(c);
    }

    @Override
    public boolean isMark(String word) {
        return word.equals(LITERAL);
    }

    @Override
    public String join(List<String> tokens) {
        StringBuilder text = new StringBuilder();
        for (String token : tokens) {
            text.append(isMark(token) ? SPACE : token.replace(SPACE, " "));
        }
        return text.indexOf(" ") == 0 ? text.substring(1) : text.toString();
    }

    @Override
    public String word(String token) {
        return join(List.of(token));
    }

    @Override
    public String token(String word) {
        return SPACE + word.replace(" ", SPACE);
    }
}
