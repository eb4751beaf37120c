package org.attentionworkbench.engine.decoding;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A target as far as it is decoded: its last step and what came before it, which several hypotheses may share. Immutable.
 *
 * @param before         the steps before; none for the first
 * @param token          id of the token this step took
 * @param logProbability of that token, in nats
 * @param total          sum of the log-probabilities of all steps, in nats
 * @param attention      weights of this step, [heads][source length]; no heads where they are not wanted or there are none
 * @param generated      share of this step's probability that is generated rather than copied, 0..1; 1 without copying
 * @param alternatives   the most probable tokens of this step, best first; none where they are not wanted
 * @param length         steps so far, from 1
 */
@SuppressWarnings("ArrayRecordComponent") // made by the session for this step alone
record Hypothesis(
        @Nullable Hypothesis before,
        int token,
        double logProbability,
        double total,
        float[][] attention,
        double generated,
        List<Translation.Alternative> alternatives,
        int length) {
    /** The first step, or one step more. */
    static Hypothesis after(
            @Nullable Hypothesis before,
            int token,
            double logProbability,
            float[][] attention,
            double generated,
            List<Translation.Alternative> alternatives) {
        double total = before == null ? logProbability : before.total + logProbability;
        int length = before == null ? 1 : before.length + 1;
        return new Hypothesis(before, token, logProbability, total, attention, generated, alternatives, length);
    }

    /** Weights of this step, of several heads the mean, [source length]. */
    float[] meanAttention() {
        float[] mean = new float[attention[0].length];
        for (float[] head : attention) {
            for (int i = 0; i < mean.length; i++) {
                mean[i] += head[i] / attention.length;
            }
        }
        return mean;
    }

    /** All steps, in the order they were taken. */
    List<Hypothesis> steps() {
        Deque<Hypothesis> steps = new ArrayDeque<>(length);
        for (Hypothesis step = this; step != null; step = step.before) {
            steps.addFirst(step);
        }
        return new ArrayList<>(steps);
    }
}
