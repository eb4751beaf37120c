package org.attentionworkbench.cli;

import org.attentionworkbench.engine.training.TrainingConfig;
import picocli.CommandLine.Option;

/** The options that say how a model is trained. */
final class LearningOptions {
    private static final TrainingConfig DEFAULT = TrainingConfig.DEFAULT;

    @Option(names = "--epochs", paramLabel = "N", description = "passes over the pairs; default: ${DEFAULT-VALUE}")
    private int epochs = DEFAULT.epochs();

    @Option(names = "--batch", paramLabel = "N", description = "pairs in a batch; default: ${DEFAULT-VALUE}")
    private int batch = DEFAULT.batchSize();

    @Option(
            names = "--accumulate",
            paramLabel = "N",
            description = "batches whose gradients are added up for one step; default: ${DEFAULT-VALUE}")
    private int accumulation = DEFAULT.method().accumulation();

    @Option(
            names = "--learning-rate",
            paramLabel = "X",
            description = "of the optimizer, the largest one if there is a schedule; default: ${DEFAULT-VALUE}")
    private double learningRate = DEFAULT.learningRate();

    @Option(names = "--clip", paramLabel = "X", description = "largest global gradient norm; default: ${DEFAULT-VALUE}")
    private double clip = DEFAULT.clip();

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "the same seed gives the same bits; default: ${DEFAULT-VALUE}")
    private long seed = DEFAULT.seed();

    @Option(names = "--threads", paramLabel = "N", description = "cores to use; default: all, here ${DEFAULT-VALUE}")
    private int threads = DEFAULT.threads();

    /** @throws BadArgument if a value is wrong */
    TrainingConfig config(RegularizationOptions regularization, ScheduleOptions schedule) {
        try {
            var method = new TrainingConfig.Method(
                    regularization.optimizer(),
                    regularization.regularization(),
                    schedule.schedule(),
                    schedule.sampling(),
                    accumulation);
            return new TrainingConfig(epochs, batch, learningRate, clip, seed, threads, method);
        } catch (IllegalArgumentException e) {
            throw new BadArgument("Wrong setting: " + e.getMessage());
        }
    }
}
