package org.attentionworkbench.engine.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Spaces as a visible character on the word that follows them, as SentencePiece and the pre-tokenizer {@code Metaspace} of
 * Hugging Face write them. A text that itself begins with a space or contains that character does not come back exactly.
 *
 * @param space   what stands for a space, one character
 * @param prepend whether the first word gets one too
 * @param apart   whether every space begins a word; without it the whole text is one
 * @param further cut what is left, one after the other, at every match
 */
record Metaspace(String space, boolean prepend, boolean apart, List<Pattern> further) implements WordCutter {
    Metaspace {
        further = List.copyOf(further);
    }

    @Override
    public List<String> cut(String text) {
        String marked = text.replace(" ", space);
        if (prepend && !marked.startsWith(space)) {
            marked = space + marked;
        }
        List<String> words = apart ? atSpaces(marked) : List.of(marked);
        for (Pattern pattern : further) {
            words = Matches.isolated(words, pattern);
        }
        return words;
    }

    private List<String> atSpaces(String marked) {
        List<String> words = new ArrayList<>();
        int start = 0;
        for (int end = marked.indexOf(space, 1); end >= 0; end = marked.indexOf(space, end + 1)) {
            words.add(marked.substring(start, end));
            start = end;
        }
        words.add(marked.substring(start));
        return words;
    }

    @Override
    public String join(List<String> tokens) {
        String text = String.join("", tokens).replace(space, " ");
        return prepend && text.startsWith(" ") ? text.substring(1) : text;
    }

    @Override
    public String word(String token) {
        String word = token.replace(space, " ");
        return word.startsWith(" ") ? word.substring(1) : word;
    }

    @Override
    public String token(String word) {
        return space + word.replace(" ", space);
    }
}
