package org.attentionworkbench.engine.training;

import org.attentionworkbench.engine.model.Optimizer;
import org.attentionworkbench.engine.model.Regularization;

/**
 * How one training run is carried out; with the spec and the data, all that is needed to repeat it.
 *
 * @param epochs       passes over the training pairs
 * @param batchSize    pairs that are computed together; a step is one batch, or {@link Method#accumulation} of them
 * @param learningRate of the optimizer, the largest one where a schedule changes it
 * @param clip         largest global gradient norm
 * @param seed         of the initial parameters, the held-out split and the order of the pairs
 * @param threads      cores to use
 * @param method       how a gradient is made and used
 */
public record TrainingConfig(
        int epochs, int batchSize, double learningRate, double clip, long seed, int threads, Method method) {
    /** 10 epochs of 64 pairs, Adam at 1e-3, clip 1, seed 1, all cores. */
    public static final TrainingConfig DEFAULT =
            new TrainingConfig(10, 64, 1e-3, 1.0, 1, Runtime.getRuntime().availableProcessors());

    public TrainingConfig {
        atLeastOne("epochs", epochs);
        atLeastOne("batch size", batchSize);
        atLeastOne("threads", threads);
        positive("learning rate", learningRate);
        positive("clip", clip);
    }

    /** By the {@linkplain Method#PLAIN plain} method. */
    public TrainingConfig(int epochs, int batchSize, double learningRate, double clip, long seed, int threads) {
        this(epochs, batchSize, learningRate, clip, seed, threads, Method.PLAIN);
    }

    /** The same by another method. */
    public TrainingConfig with(Method other) {
        return new TrainingConfig(epochs, batchSize, learningRate, clip, seed, threads, other);
    }

    /**
     * How a gradient is made and used.
     *
     * @param optimizer      how it becomes a change of the parameters
     * @param regularization what keeps the network from learning its pairs by heart
     * @param schedule       how the learning rate changes
     * @param sampling       how often the decoder reads its own words while it learns
     * @param accumulation   batches whose gradients are added up for one step; an epoch's last step may have fewer
     */
    public record Method(
            Optimizer optimizer,
            Regularization regularization,
            LearningSchedule schedule,
            ScheduledSampling sampling,
            int accumulation) {
        /** Adam at a constant rate, nothing dropped, teacher forcing, a step for every batch. */
        public static final Method PLAIN =
                new Method(Optimizer.ADAM, Regularization.NONE, LearningSchedule.CONSTANT, ScheduledSampling.NONE, 1);

        public Method {
            if (accumulation < 1) {
                throw new IllegalArgumentException("accumulation must be at least 1, was " + accumulation);
            }
        }

        /** The same with another optimizer. */
        public Method with(Optimizer other) {
            return new Method(other, regularization, schedule, sampling, accumulation);
        }

        /** The same with other regularization. */
        public Method with(Regularization other) {
            return new Method(optimizer, other, schedule, sampling, accumulation);
        }

        /** The same with another schedule. */
        public Method with(LearningSchedule other) {
            return new Method(optimizer, regularization, other, sampling, accumulation);
        }

        /** The same with other sampling. */
        public Method with(ScheduledSampling other) {
            return new Method(optimizer, regularization, schedule, other, accumulation);
        }

        /** The same with so many batches a step. */
        public Method withAccumulation(int batches) {
            return new Method(optimizer, regularization, schedule, sampling, batches);
        }
    }

    private static void atLeastOne(String name, int value) {
        if (value < 1) {
            throw new IllegalArgumentException(name + " must be at least 1, was " + value);
        }
    }

    private static void positive(String name, double value) {
        if (!(value > 0) || Double.isInfinite(value)) {
            throw new IllegalArgumentException(name + " must be a positive number, was " + value);
        }
    }
}
