package org.attentionworkbench.engine.model;

/**
 * One pair seen by teacher forcing: the decoder is fed the given target and nothing is learnt.
 *
 * @param tokenLogProbabilities log p of each target token, in nats, [target length]
 * @param attention             weights, [target length][source length]; rows of length 0 without attention
 */
@SuppressWarnings("ArrayRecordComponent")
public record Forced(float[] tokenLogProbabilities, float[][] attention) {
    /** Sum of -log p over the target tokens, in nats. */
    public double lossSum() {
        double sum = 0;
        for (float p : tokenLogProbabilities) {
            sum -= p;
        }
        return sum;
    }
}
