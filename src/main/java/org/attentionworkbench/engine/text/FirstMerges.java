package org.attentionworkbench.engine.text;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** Texts as the first merges of byte-pair encoding cut them: for watching subwords being learnt. */
public final class FirstMerges {
    private static final WordCutter CUTTER = new SpacedWords();

    private FirstMerges() {}

    /**
     * The tokens of a text once these merges and no others are learnt; without any, its characters. Characters that no merge
     * knows are tokens of their own.
     *
     * @param normalization what is done to the text before
     * @param merges        in the order they were learnt
     */
    public static List<String> cut(String text, Normalization normalization, List<Merge> merges) {
        String normalized = Letters.whole(normalization.apply(text));
        if (WhiteSpace.isBlank(normalized)) {
            return List.of();
        }
        List<String> words = CUTTER.cut(normalized);
        String all = String.join("\n", words);
        List<Merge> usable =
                merges.stream().filter(merge -> all.contains(merge.joined())).toList();
        Bpe bpe = Bpe.of(characters(words, usable), usable);
        List<String> tokens = new ArrayList<>();
        for (String word : words) {
            tokens.addAll(CUTTER.isMark(word) ? List.of(word) : bpe.cut(word));
        }
        return tokens;
    }

    private static List<String> characters(List<String> words, List<Merge> merges) {
        SortedSet<String> characters = new TreeSet<>(CodePointOrder::compare);
        words.forEach(word -> addCharacters(word, characters));
        merges.forEach(merge -> addCharacters(merge.joined(), characters));
        return List.copyOf(characters);
    }

    private static void addCharacters(String text, SortedSet<String> into) {
        text.codePoints().mapToObj(Character::toString).forEach(into::add);
    }
}
