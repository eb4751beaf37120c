package org.attentionworkbench.engine.model;

/**
 * What one training step saw, before its update.
 *
 * @param lossSum      sum over the target tokens of -log p, in nats
 * @param tokens       target tokens, {@code <eos>} included
 * @param gradientNorm global norm of the gradient of the mean loss, before clipping
 */
public record StepResult(double lossSum, int tokens, double gradientNorm) {
    /** Nats per target token. */
    public double lossPerToken() {
        return lossSum / tokens;
    }
}
