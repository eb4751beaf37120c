package org.attentionworkbench.cli;

import org.attentionworkbench.engine.training.LearningSchedule;
import org.attentionworkbench.engine.training.LearningSchedule.Exponential;
import org.attentionworkbench.engine.training.LearningSchedule.InverseSquareRoot;
import org.attentionworkbench.engine.training.LearningSchedule.OneCycle;
import org.attentionworkbench.engine.training.LearningSchedule.Plateau;
import org.attentionworkbench.engine.training.ScheduledSampling;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The options that change something in the course of a training. */
final class ScheduleOptions {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec command = CommandSpec.create();

    @Option(
            names = "--schedule",
            paramLabel = "NAME",
            description = "how the learning rate changes: constant, exponential, plateau, inverse-sqrt or one-cycle; "
                    + "default: ${DEFAULT-VALUE}")
    private String schedule = LearningSchedule.CONSTANT.named().name();

    @Option(
            names = "--decay",
            paramLabel = "X",
            description =
                    "factor of the learning rate: each epoch (exponential, default 0.9), or when the test loss stands "
                            + "still (plateau, default 0.5)")
    private @Nullable Double decay;

    @Option(
            names = "--patience",
            paramLabel = "N",
            description = "epochs of standing still before a plateau lowers the rate; default: ${DEFAULT-VALUE}")
    private int patience = Plateau.DEFAULT.patience();

    @Option(
            names = "--warm-up",
            paramLabel = "N",
            description = "steps in which inverse-sqrt raises the rate to --learning-rate; default: ${DEFAULT-VALUE}")
    private int warmUp = InverseSquareRoot.DEFAULT.warmUp();

    @Option(
            names = "--rise",
            paramLabel = "X",
            description =
                    "share of all steps in which one-cycle raises the rate, and as many in which it lowers it again; "
                            + "default: ${DEFAULT-VALUE}")
    private double rise = OneCycle.DEFAULT.rise();

    @Option(
            names = "--sampling",
            paramLabel = "NAME[:X]",
            description =
                    "how often the decoder reads its own words while it learns: none, constant (with probability X), "
                            + "linear (growing to X at the last step) or inverse-sigmoid (a half at step X ln X); "
                            + "default: ${DEFAULT-VALUE}")
    private String sampling = SamplingWord.of(ScheduledSampling.NONE.named());

    /** @throws BadArgument if a value is wrong or has no effect */
    LearningSchedule schedule() {
        requireEffect();
        try {
            return switch (schedule) {
                case "constant" -> LearningSchedule.CONSTANT;
                case "exponential" -> decay == null ? Exponential.DEFAULT : new Exponential(decay);
                case "plateau" -> new Plateau(decay == null ? Plateau.DEFAULT.factor() : decay, patience);
                case "inverse-sqrt" -> new InverseSquareRoot(warmUp);
                case "one-cycle" -> new OneCycle(rise);
                default ->
                    throw new BadArgument(
                            "--schedule must be one of constant, exponential, plateau, inverse-sqrt, one-cycle,"
                                    + " was " + schedule);
            };
        } catch (IllegalArgumentException e) {
            throw new BadArgument("Wrong schedule: " + e.getMessage());
        }
    }

    private void requireEffect() {
        var given = new GivenOptions(command);
        boolean plateau = schedule.equals("plateau");
        given.require("--decay", plateau || schedule.equals("exponential"), "--schedule exponential or plateau");
        given.require("--patience", plateau, "--schedule plateau");
        given.require("--warm-up", schedule.equals("inverse-sqrt"), "--schedule inverse-sqrt");
        given.require("--rise", schedule.equals("one-cycle"), "--schedule one-cycle");
    }

    /** @throws BadArgument if it is none, or its number is wrong */
    ScheduledSampling sampling() {
        return SamplingWord.read(sampling);
    }
}
