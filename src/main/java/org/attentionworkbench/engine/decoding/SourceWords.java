package org.attentionworkbench.engine.decoding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.attentionworkbench.engine.text.Vocabulary;

/**
 * The ids of the sources that are read together: those of the vocabulary of V words and, where words outside it are composed
 * from their n-grams, V, V + 1, ... for these, the same id for the same word. Words that cannot be composed are {@code <unk>}.
 */
final class SourceWords {
    private final Vocabulary vocabulary;
    private final Optional<ComposedWords> composed;
    private final Map<String, Integer> ids = new HashMap<>();
    private final List<float[]> beyond = new ArrayList<>();

    SourceWords(Vocabulary vocabulary, Optional<ComposedWords> composed) {
        this.vocabulary = vocabulary;
        this.composed = composed;
    }

    /** The tokens' ids, {@code <eos>} added at the end. */
    int[] encode(List<String> tokens) {
        int[] encoded = vocabulary.encode(tokens);
        for (int i = 0; composed.isPresent() && i < tokens.size(); i++) {
            if (encoded[i] == Vocabulary.UNK) {
                encoded[i] = ids.computeIfAbsent(tokens.get(i), token -> outside(composed.get(), token));
            }
        }
        return encoded;
    }

    private int outside(ComposedWords words, String token) {
        Optional<float[]> vector = words.vector(token);
        if (vector.isEmpty()) {
            return Vocabulary.UNK;
        }
        beyond.add(vector.get());
        return vocabulary.size() + beyond.size() - 1;
    }

    /** What the ids from V on are read as, V first, [words][E]. */
    float[][] beyond() {
        return beyond.toArray(float[][]::new);
    }
}
