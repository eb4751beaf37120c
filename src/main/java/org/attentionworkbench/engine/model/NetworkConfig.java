package org.attentionworkbench.engine.model;

import java.util.Set;
import org.attentionworkbench.engine.text.Side;

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
 * @param frozen           sides whose embeddings stay exactly as they are, weight decay or not; of a tied target that are the
 *     weights of the output layer too
 */
public record NetworkConfig(
        int sourceVocabulary,
        int targetVocabulary,
        double learningRate,
        double clip,
        long seed,
        int threads,
        Optimizer optimizer,
        Regularization regularization,
        Set<Side> frozen) {
    public NetworkConfig {
        frozen = Set.copyOf(frozen);
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

    /** Everything is learnt. */
    public NetworkConfig(
            int sourceVocabulary,
            int targetVocabulary,
            double learningRate,
            double clip,
            long seed,
            int threads,
            Optimizer optimizer,
            Regularization regularization) {
        this(
                sourceVocabulary,
                targetVocabulary,
                learningRate,
                clip,
                seed,
                threads,
                optimizer,
                regularization,
                Set.of());
    }
}
