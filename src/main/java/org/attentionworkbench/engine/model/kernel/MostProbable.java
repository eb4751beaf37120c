package org.attentionworkbench.engine.model.kernel;

import java.util.Arrays;

/** The places of the largest numbers. */
final class MostProbable {
    private MostProbable() {}

    /**
     * @param x     one number for each word, from at
     * @param words how many
     * @param count most places wanted
     * @return words, the one with the largest number first, the smaller id among equals first; fewer if there are fewer words
     */
    static int[] of(float[] x, int at, int words, int count) {
        int[] best = new int[Math.min(count, words)];
        int found = 0;
        float least = Float.NaN;
        for (int id = 0; id < words; id++) {
            float number = x[at + id];
            if (found == best.length && !(number > least)) {
                continue;
            }
            int place = found < best.length ? found++ : found - 1;
            while (place > 0 && number > x[at + best[place - 1]]) {
                best[place] = best[place - 1];
                place--;
            }
            best[place] = id;
            least = x[at + best[found - 1]];
        }
        return Arrays.copyOf(best, found);
    }
}
