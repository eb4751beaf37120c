package org.attentionworkbench.engine.model;

/**
 * What a network needs besides its spec.
 *
 * @param sourceVocabulary number of source words, the four special ones included
 * @param targetVocabulary number of target words, the four special ones included
 * @param learningRate     of the optimizer, until {@link Network#setLearningRate} says otherwise
 * @param clip             largest global norm of the gradient; larger ones are scaled down to it
 * @param seed             determines the initial parameters
 * @param threads          cores to use; the same seed and threads give the same bits
 * @param optimizer        how a gradient becomes a change of the parameters
 * @param regularization   what acts in training only
 */
public record NetworkConfig(
        int sourceVocabulary,
        int targetVocabulary,
        double learningRate,
        double clip,
        long seed,
        int threads,
        Optimizer optimizer,
        Regularization regularization) {
    public NetworkConfig {
        if (sourceVocabulary < 1 || targetVocabulary < 1) {
            throw new IllegalArgumentException(
                    "vocabularies must not be empty, were " + sourceVocabulary + " and " + targetVocabulary);
        }
        if (!(learningRate > 0) || !(clip > 0) || Double.isInfinite(learningRate)) {
            throw new IllegalArgumentException(
                    "learning rate and clip must be positive, were " + learningRate + " and " + clip);
        }
        if (threads < 1) {
            throw new IllegalArgumentException("threads must be at least 1, was " + threads);
        }
    }

    /** Adam, no regularization. */
    public NetworkConfig(
            int sourceVocabulary, int targetVocabulary, double learningRate, double clip, long seed, int threads) {
        this(
                sourceVocabulary,
                targetVocabulary,
                learningRate,
                clip,
                seed,
                threads,
                Optimizer.ADAM,
                Regularization.NONE);
    }
}
