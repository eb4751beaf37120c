package org.attentionworkbench.engine.embeddings;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.util.ULocale;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * The pieces a word is made of: its character n-grams of 3 to 6 characters, {@code <} before and {@code >} behind the word
 * counted as characters, so that beginnings and ends differ from what is inside (Bojanowski, Grave, Joulin and Mikolov 2017,
 * arXiv:1607.04606, section 3.2). Unlike the paper, the whole word is not one more piece: it is looked up as a word.
 */
final class CharacterNGrams {
    private static final int SHORTEST = 3;
    private static final int LONGEST = 6;

    /** What is longer, in UTF-16 units, is an address or damage; the longest words of dictionaries have under a hundred. */
    private static final int LONGEST_WORD = 200;

    private CharacterNGrams() {}

    /** Each n-gram once, in the order of its first occurrence; none for an empty word and for one that is too long to be one. */
    static Set<String> of(String word) {
        Set<String> grams = new LinkedHashSet<>();
        if (word.isEmpty() || word.length() > LONGEST_WORD) {
            return grams;
        }
        int[] characters = ("<" + word + ">").codePoints().toArray();
        for (int from = 0; from < characters.length; from++) {
            int longest = Math.min(LONGEST, characters.length - from);
            for (int length = SHORTEST; length <= longest; length++) {
                grams.add(new String(characters, from, length));
            }
        }
        return grams;
    }

    /** The same word without capital letters, in no particular language. */
    static String lowerCased(String word) {
        return UCharacter.toLowerCase(ULocale.ROOT, word);
    }
}
