package org.attentionworkbench.engine.embeddings;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Vectors for words that a file does not have, from those it has: the mean of the vectors of the word's n-grams, where an
 * n-gram's vector is the mean over all words of the file that contain it.
 * <pre>
 *   v(g) = mean over words w of the file with g in w of v(w)        v(word) = mean over g in word of v(g)
 * </pre>
 * Only the n-grams of the words that are wanted are followed. A word that stands in the file twice counts twice here.
 */
final class NGramMeans {
    private static final class Sum {
        private float[] total = new float[0];
        private int words;

        void add(float[] vector) {
            if (words++ == 0) {
                total = vector.clone();
                return;
            }
            for (int i = 0; i < total.length; i++) {
                total[i] += vector[i];
            }
        }
    }

    private final Map<String, Sum> sums = new HashMap<>();
    private final float[] vector;

    /**
     * @param words     those that are wanted
     * @param dimension of a vector
     */
    NGramMeans(Collection<String> words, int dimension) {
        vector = new float[dimension];
        for (String word : words) {
            follow(word);
            follow(CharacterNGrams.lowerCased(word));
        }
    }

    private void follow(String word) {
        CharacterNGrams.of(word).forEach(gram -> sums.computeIfAbsent(gram, g -> new Sum()));
    }

    /** Takes in all words of a file. */
    void learn(VectorReader reader) throws IOException {
        List<Sum> concerned = new ArrayList<>();
        while (reader.next()) {
            concerned.clear();
            for (String gram : CharacterNGrams.of(reader.word())) {
                Sum sum = sums.get(gram);
                if (sum != null) {
                    concerned.add(sum);
                }
            }
            if (!concerned.isEmpty()) {
                reader.values(vector, 0);
                concerned.forEach(sum -> sum.add(vector));
            }
        }
    }

    /** The vector of a word; of the lower-cased word if the file has no n-gram of it as it is; nothing if it has none of either. */
    Optional<float[]> of(String word) {
        Optional<float[]> asItIs = mean(word);
        return asItIs.isPresent() ? asItIs : mean(CharacterNGrams.lowerCased(word));
    }

    private Optional<float[]> mean(String word) {
        float[] mean = new float[vector.length];
        int known = 0;
        for (String gram : CharacterNGrams.of(word)) {
            Sum sum = sums.get(gram);
            if (sum != null && sum.words > 0) {
                known++;
                for (int i = 0; i < mean.length; i++) {
                    mean[i] += sum.total[i] / sum.words;
                }
            }
        }
        if (known == 0) {
            return Optional.empty();
        }
        for (int i = 0; i < mean.length; i++) {
            mean[i] /= known;
        }
        return Optional.of(mean);
    }
}
