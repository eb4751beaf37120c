package org.attentionworkbench.engine.model.graph;

import org.deeplearning4j.nn.api.Model;
import org.deeplearning4j.optimize.api.BaseTrainingListener;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Scales the whole gradient down to a largest norm (Pascanu, Mikolov and Bengio 2013, arXiv:1211.5063, algorithm 1), which
 * DL4J itself offers only layer by layer. Called between gradient and updater. A gradient or loss that is not a number
 * ends the step there, before it can reach the parameters.
 */
public final class GlobalNormClip extends BaseTrainingListener {
    private final double threshold;
    private double norm;

    /** @param threshold largest norm that is let through */
    public GlobalNormClip(double threshold) {
        this.threshold = threshold;
    }

    /** Thrown out of {@code fit}; the parameters are as before. */
    public static final class NotFinite extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private NotFinite() {
            super("the loss or its gradient is not a finite number");
        }
    }

    @Override
    public void onGradientCalculation(Model model) {
        INDArray gradient = model.gradient().gradient();
        norm = gradient.norm2Number().doubleValue();
        if (!Double.isFinite(norm) || !Double.isFinite(model.score())) {
            throw new NotFinite();
        }
        if (norm > threshold) {
            gradient.muli(threshold / norm);
        }
    }

    /** Norm of the last gradient before clipping. */
    public double norm() {
        return norm;
    }
}
