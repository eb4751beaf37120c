package org.attentionworkbench.engine.embeddings;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.attentionworkbench.engine.text.Vocabulary;
import org.jspecify.annotations.Nullable;

/**
 * Which words of a vocabulary contain an n-gram: from it a word outside the vocabulary can be given an embedding, the mean of
 * its n-grams' (Bojanowski et al. 2017, arXiv:1607.04606), each the mean over the words that contain it. Made when it is first
 * asked. Safe for several threads.
 */
public final class NGramIndex {
    private final Vocabulary vocabulary;
    private final UnaryOperator<String> word;
    private @Nullable Map<String, int[]> ids;

    /** @param word what a token stands for in a text */
    public NGramIndex(Vocabulary vocabulary, UnaryOperator<String> word) {
        this.vocabulary = vocabulary;
        this.word = word;
    }

    /**
     * The n-grams of a token's word that some word of the vocabulary has; of the lower-cased word if there is none of it as
     * it is.
     */
    public List<String> known(String token) {
        String asItIs = word.apply(token);
        List<String> known = knownOf(asItIs);
        return known.isEmpty() ? knownOf(CharacterNGrams.lowerCased(asItIs)) : known;
    }

    private List<String> knownOf(String text) {
        Map<String, int[]> there = ids();
        return CharacterNGrams.of(text).stream().filter(there::containsKey).toList();
    }

    /** The ids of the words that contain an n-gram, ascending, a copy; none if it is not known. */
    public int[] ids(String gram) {
        return ids().getOrDefault(gram, new int[0]).clone();
    }

    private synchronized Map<String, int[]> ids() {
        if (ids == null) {
            ids = made();
        }
        return ids;
    }

    private Map<String, int[]> made() {
        Map<String, List<Integer>> lists = new HashMap<>();
        for (int id = Vocabulary.UNK + 1; id < vocabulary.size(); id++) {
            for (String gram : CharacterNGrams.of(word.apply(vocabulary.token(id)))) {
                lists.computeIfAbsent(gram, g -> new ArrayList<>(1)).add(id);
            }
        }
        Map<String, int[]> made = new HashMap<>(2 * lists.size());
        lists.forEach((gram, list) ->
                made.put(gram, list.stream().mapToInt(Integer::intValue).toArray()));
        return made;
    }
}
