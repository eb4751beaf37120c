package org.attentionworkbench.engine.training;

import org.attentionworkbench.engine.model.StepResult;
import org.attentionworkbench.engine.run.LossPoint;
import org.attentionworkbench.engine.run.Progress;

/** Gathers steps into one point of the training curve. */
final class LossCurve {
    private double lossSum;
    private long tokens;
    private double largestNorm;

    void add(StepResult result) {
        lossSum += result.lossSum();
        tokens += result.tokens();
        largestNorm = Math.max(largestNorm, result.gradientNorm());
    }

    /** The point of all steps since the one before, of which there is at least one. */
    LossPoint take(Progress progress) {
        LossPoint point = new LossPoint(
                progress.step(), progress.epoch() + 1, lossSum / tokens, largestNorm, progress.totalNanos() / 1e9);
        lossSum = 0;
        tokens = 0;
        largestNorm = 0;
        return point;
    }
}
