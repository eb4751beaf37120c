package org.attentionworkbench.engine.embeddings;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.attentionworkbench.engine.text.Vocabulary;

/**
 * By which words of a file the tokens of a vocabulary are found: best by the token as it is, then by the word it stands for,
 * then by either of them lower-cased.
 */
final class WantedWords {
    /** A token that a word of the file may stand for. rank: 0 is the best way to be found. */
    record Match(int id, int rank) {}

    private final Map<String, List<Match>> byWord = new HashMap<>();

    /** @param word what a token stands for in a text */
    WantedWords(Vocabulary vocabulary, UnaryOperator<String> word) {
        for (int id = Vocabulary.UNK + 1; id < vocabulary.size(); id++) {
            String token = vocabulary.token(id);
            int rank = 0;
            for (String form : forms(token, word.apply(token))) {
                byWord.computeIfAbsent(form, f -> new ArrayList<>(1)).add(new Match(id, rank++));
            }
        }
    }

    private static Set<String> forms(String token, String word) {
        Set<String> forms = new LinkedHashSet<>();
        forms.add(token);
        forms.add(word);
        forms.add(CharacterNGrams.lowerCased(token));
        forms.add(CharacterNGrams.lowerCased(word));
        forms.remove("");
        return forms;
    }

    /** The tokens that a word of the file may stand for. */
    List<Match> matches(String word) {
        return byWord.getOrDefault(word, List.of());
    }
}
