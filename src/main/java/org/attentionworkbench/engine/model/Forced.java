package org.attentionworkbench.engine.model;

/**
 * One pair seen by teacher forcing: the decoder is fed the given target and nothing is learnt.
 *
 * @param tokenLogProbabilities log p of each target token, in nats, [target length]
 * @param attention             weights, [target length][source length]; rows of length 0 without attention; of several
 *     heads the mean
 * @param heads                 the weights of each head, [heads][target length][source length]
 * @param generated             the share of each step's probability that is generated rather than copied (p_gen), [target
 *     length]; 1 without copying
 */
@SuppressWarnings("ArrayRecordComponent")
public record Forced(float[] tokenLogProbabilities, float[][] attention, float[][][] heads, float[] generated) {
    /** Sum of -log p over the target tokens, in nats. */
    public double lossSum() {
        double sum = 0;
        for (float p : tokenLogProbabilities) {
            sum -= p;
        }
        return sum;
    }

    /** The mean of several maps; rows of length 0 if there is none. */
    static float[][] mean(float[][][] maps, int targetLength) {
        if (maps.length == 0) {
            return new float[targetLength][0];
        }
        float[][] mean = new float[targetLength][];
        for (int t = 0; t < targetLength; t++) {
            mean[t] = new float[maps[0][t].length];
            for (float[][] map : maps) {
                for (int i = 0; i < mean[t].length; i++) {
                    mean[t][i] += map[t][i] / maps.length;
                }
            }
        }
        return mean;
    }
}
