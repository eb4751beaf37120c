package org.attentionworkbench.engine.model.graph;

import org.attentionworkbench.engine.model.kernel.Floats;
import org.attentionworkbench.engine.model.kernel.GradientNorm;
import org.attentionworkbench.engine.model.kernel.Team;
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
        apply(model.gradient().gradient(), model.score(), new Team(1));
    }

    private void apply(INDArray gradient, double loss, Team team) {
        Floats values = KernelLayerImpl.floats(gradient);
        float factor = factor(values, loss, team);
        if (factor < 1) {
            GradientNorm.scale(values, factor, team);
        }
    }

    /**
     * What a gradient is to be multiplied by, 1 if it is short enough.
     *
     * @param loss only looked at for being a number
     * @throws NotFinite if loss or gradient is none
     */
    public float factor(Floats gradient, double loss, Team team) {
        norm = GradientNorm.of(gradient, team);
        if (!Double.isFinite(norm) || !Double.isFinite(loss)) {
            throw new NotFinite();
        }
        return norm > threshold ? (float) (threshold / norm) : 1f;
    }

    /** Norm of the last gradient before clipping. */
    public double norm() {
        return norm;
    }
}
