package org.attentionworkbench.engine.model;

/**
 * What keeps a network from learning its pairs by heart. All of it acts in training only.
 *
 * @param inputDropout     share of the numbers of the word embeddings that are dropped (Srivastava et al. 2014), 0 to below 1
 * @param layerDropout     share dropped between recurrent layers (Zaremba et al. 2014, arXiv:1409.2329)
 * @param recurrentDropout share of the state that the recurrent weights do not see, the same for all steps of a sequence
 *     (variational dropout: Gal and Ghahramani 2016, arXiv:1512.05287)
 * @param labelSmoothing   share of the probability that is spread over all words (Szegedy et al. 2016,
 *     arXiv:1512.00567); the losses reported are those without it
 * @param weightDecay      share of a weight, times the learning rate, taken away each step (Loshchilov and Hutter
 *     2019, arXiv:1711.05101); not of biases
 */
public record Regularization(
        double inputDropout, double layerDropout, double recurrentDropout, double labelSmoothing, double weightDecay) {
    /** Nothing. */
    public static final Regularization NONE = new Regularization(0, 0, 0, 0, 0);

    public Regularization {
        share("input dropout", inputDropout);
        share("layer dropout", layerDropout);
        share("recurrent dropout", recurrentDropout);
        share("label smoothing", labelSmoothing);
        if (!(weightDecay >= 0) || Double.isInfinite(weightDecay)) {
            throw new IllegalArgumentException("weight decay must be 0 or positive, was " + weightDecay);
        }
    }

    private static void share(String name, double value) {
        if (!(value >= 0 && value < 1)) {
            throw new IllegalArgumentException(name + " must be at least 0 and less than 1, was " + value);
        }
    }
}
