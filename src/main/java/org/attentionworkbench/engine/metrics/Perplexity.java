package org.attentionworkbench.engine.metrics;

/** Between how many equally likely tokens the model hesitates on average: exp of the mean loss in nats. */
public final class Perplexity {
    private Perplexity() {}

    /**
     * @param negativeLogLikelihood of all target tokens together, in nats
     * @param targetTokens          how many there are, {@code <eos>} included
     * @return at least 1 for a likelihood of at most 1
     * @throws IllegalArgumentException without any token
     */
    public static double of(double negativeLogLikelihood, long targetTokens) {
        if (targetTokens < 1) {
            throw new IllegalArgumentException("there must be at least 1 target token, was " + targetTokens);
        }
        return Math.exp(negativeLogLikelihood / targetTokens);
    }
}
