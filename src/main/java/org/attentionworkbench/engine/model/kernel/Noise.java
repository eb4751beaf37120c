package org.attentionworkbench.engine.model.kernel;

/**
 * What disturbs learning on purpose. Shares are from 0 to below 1; 0 is nothing.
 *
 * @param input          share of the word embeddings that is dropped
 * @param layer          share dropped between recurrent layers
 * @param recurrent      share of the state that the recurrent weights do not see
 * @param labelSmoothing share of the wanted probability that is spread over all words
 */
public record Noise(double input, double layer, double recurrent, double labelSmoothing) {
    /** None. */
    public static final Noise NONE = new Noise(0, 0, 0, 0);
}
