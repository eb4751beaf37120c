package org.attentionworkbench.engine.decoding;

import java.util.Arrays;

/** The places of the largest numbers. */
final class MostProbable {
    private MostProbable() {}

    /**
     * @param logProbabilities one for each word
     * @param count            most places wanted
     * @return ids, the most probable first, the smaller id among equals first; fewer if there are fewer words
     */
    static int[] of(float[] logProbabilities, int count) {
        int[] best = new int[Math.min(count, logProbabilities.length)];
        int found = 0;
        for (int id = 0; id < logProbabilities.length; id++) {
            if (found == best.length && !(logProbabilities[id] > logProbabilities[best[found - 1]])) {
                continue;
            }
            int place = found < best.length ? found++ : found - 1;
            while (place > 0 && logProbabilities[id] > logProbabilities[best[place - 1]]) {
                best[place] = best[place - 1];
                place--;
            }
            best[place] = id;
        }
        return Arrays.copyOf(best, found);
    }
}
