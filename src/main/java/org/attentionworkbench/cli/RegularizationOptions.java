package org.attentionworkbench.cli;

import org.attentionworkbench.engine.model.Optimizer;
import org.attentionworkbench.engine.model.Regularization;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that keep a model from learning its pairs by heart, and the optimizer some of them belong to. */
final class RegularizationOptions {
    private static final Choice OPTIMIZER =
            new Choice("--optimizer", "sgd", "adam", "adamw", "adagrad", "rmsprop", "nadam");
    private static final double ADAMW_DECAY = 0.01;

    @Option(
            names = "--dropout",
            paramLabel = "X",
            description = "share dropped of the input and between layers in training; default: ${DEFAULT-VALUE}")
    private double dropout = Regularization.NONE.inputDropout();

    @Option(
            names = "--recurrent-dropout",
            paramLabel = "X",
            description = "share of the state dropped, the same for a whole sequence; default: ${DEFAULT-VALUE}")
    private double recurrentDropout = Regularization.NONE.recurrentDropout();

    @Option(
            names = "--label-smoothing",
            paramLabel = "X",
            description = "probability spread over all words; default: ${DEFAULT-VALUE}")
    private double labelSmoothing = Regularization.NONE.labelSmoothing();

    @Option(
            names = "--weight-decay",
            paramLabel = "X",
            description = "share of a weight, times the learning rate, taken away each step; default: 0, with adamw "
                    + ADAMW_DECAY)
    private @Nullable Double weightDecay;

    @Option(
            names = "--optimizer",
            paramLabel = "NAME",
            description = "how a gradient changes the parameters: sgd, adam, adamw, adagrad, rmsprop or nadam; "
                    + "default: ${DEFAULT-VALUE}")
    private String optimizer = Choice.word(Optimizer.ADAM);

    /** @throws BadArgument if there is no such optimizer */
    Optimizer optimizer() {
        return OPTIMIZER.among(Optimizer.values(), optimizer);
    }

    /** @throws BadArgument if a share is wrong */
    Regularization regularization() {
        share("--dropout", dropout);
        try {
            return new Regularization(dropout, dropout, recurrentDropout, labelSmoothing, weightDecay());
        } catch (IllegalArgumentException e) {
            throw new BadArgument("Wrong setting: " + e.getMessage());
        }
    }

    private double weightDecay() {
        if (weightDecay != null) {
            return weightDecay;
        }
        return optimizer() == Optimizer.ADAMW ? ADAMW_DECAY : Regularization.NONE.weightDecay();
    }

    private static void share(String option, double value) {
        if (!(value >= 0 && value < 1)) {
            throw new BadArgument(option + " must be at least 0 and less than 1, was " + value);
        }
    }
}
