package org.attentionworkbench.engine.training;

/**
 * How one training run is carried out; with the spec and the data, all that is needed to repeat it.
 *
 * @param epochs       passes over the training pairs
 * @param batchSize    pairs a step
 * @param learningRate of Adam
 * @param clip         largest global gradient norm
 * @param seed         of the initial parameters, the held-out split and the order of the pairs
 * @param threads      cores to use
 */
public record TrainingConfig(int epochs, int batchSize, double learningRate, double clip, long seed, int threads) {
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
