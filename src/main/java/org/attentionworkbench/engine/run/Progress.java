package org.attentionworkbench.engine.run;

import java.time.Duration;

/**
 * How far a training is: with the network's state, all that is needed to go on as if it had never stopped.
 *
 * @param step         updates done
 * @param epoch        epochs finished
 * @param batch        batches done in the epoch under way
 * @param lossSum      sum of -log p over the target tokens learnt in the epoch under way, in nats
 * @param tokens       target tokens learnt in the epoch under way
 * @param epochNanos   time spent in the training steps of the epoch under way, in nanoseconds
 * @param totalNanos   time spent in all training steps, in nanoseconds
 */
public record Progress(long step, int epoch, int batch, double lossSum, long tokens, long epochNanos, long totalNanos) {
    /** Nothing done yet. */
    public static final Progress START = new Progress(0, 0, 0, 0, 0, 0, 0);

    public Progress {
        if (step < 0 || epoch < 0 || batch < 0 || tokens < 0 || epochNanos < 0 || totalNanos < epochNanos) {
            throw new IllegalArgumentException("progress cannot be negative, was step " + step + ", epoch " + epoch
                    + ", batch " + batch + ", " + tokens + " tokens, " + epochNanos + " of " + totalNanos + " ns");
        }
    }

    /** After one more update, made of so many batches. */
    public Progress plusStep(int batches, double stepLossSum, int stepTokens, long nanos) {
        return new Progress(
                step + 1,
                epoch,
                batch + batches,
                lossSum + stepLossSum,
                tokens + stepTokens,
                epochNanos + nanos,
                totalNanos + nanos);
    }

    /** After the last batch of an epoch. */
    public Progress plusEpoch() {
        return new Progress(step, epoch + 1, 0, 0, 0, 0, totalNanos);
    }

    /** Mean loss of the epoch under way, nats per target token; NaN before its first step. */
    public double epochLoss() {
        return lossSum / tokens;
    }

    /** Time spent in the steps of the epoch under way. */
    public Duration epochTime() {
        return Duration.ofNanos(epochNanos);
    }

    /** Time spent in all steps. */
    public Duration totalTime() {
        return Duration.ofNanos(totalNanos);
    }
}
