package org.attentionworkbench.engine.decoding;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.attentionworkbench.engine.embeddings.NGramIndex;
import org.attentionworkbench.engine.model.Snapshot;

/**
 * Embeddings for source words outside the vocabulary: the mean of the vectors of the word's character n-grams, each the mean
 * of the embeddings the model has now of the words that contain it. Safe for several threads.
 */
final class ComposedWords {
    /** N-grams of so many words are kept once they are computed: there are few of them, and they are asked for most. */
    private static final int WORTH_KEEPING = 16;

    private final NGramIndex index;
    private final Snapshot snapshot;
    private final Map<String, float[]> kept = new ConcurrentHashMap<>();

    ComposedWords(NGramIndex index, Snapshot snapshot) {
        this.index = index;
        this.snapshot = snapshot;
    }

    /** [E]; nothing for a word that shares no n-gram with the vocabulary. */
    Optional<float[]> vector(String token) {
        List<String> grams = index.known(token);
        if (grams.isEmpty()) {
            return Optional.empty();
        }
        float[] mean = new float[snapshot.spec().embedding()];
        for (String gram : grams) {
            add(vectorOf(gram), mean);
        }
        divide(mean, grams.size());
        return Optional.of(mean);
    }

    private float[] vectorOf(String gram) {
        float[] known = kept.get(gram);
        if (known != null) {
            return known;
        }
        int[] words = index.ids(gram);
        float[] mean = new float[snapshot.spec().embedding()];
        for (int word : words) {
            add(snapshot.sourceEmbedding(word), mean);
        }
        divide(mean, words.length);
        if (words.length >= WORTH_KEEPING) {
            kept.put(gram, mean);
        }
        return mean;
    }

    private static void add(float[] vector, float[] sum) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += vector[i];
        }
    }

    private static void divide(float[] sum, int count) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] /= count;
        }
    }
}
