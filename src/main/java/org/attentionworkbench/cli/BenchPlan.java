package org.attentionworkbench.cli;

import java.time.Duration;
import java.util.Locale;
import org.attentionworkbench.engine.training.TrainingConfig;
import picocli.CommandLine.Option;

/** The options that say how long is measured, and on how many cores. */
final class BenchPlan {
    @Option(names = "--threads", paramLabel = "N", description = "cores to use; default: all, here ${DEFAULT-VALUE}")
    private int threads = TrainingConfig.DEFAULT.threads();

    @Option(
            names = "--steps",
            paramLabel = "N",
            description = "steps that are timed in a round; default: ${DEFAULT-VALUE}")
    private int steps = 10;

    @Option(
            names = "--rounds",
            paramLabel = "N",
            description =
                    "rounds, each with its own rate of plain products; medians are reported; default: ${DEFAULT-VALUE}")
    private int rounds = 1;

    @Option(
            names = "--warm-up",
            paramLabel = "SECONDS",
            description =
                    "untimed work before the first round, for Java to compile what is hot; default: ${DEFAULT-VALUE}")
    private double warmUp = 8;

    /** @throws BadArgument if a number is wrong */
    void check() {
        atLeastOne("--threads", threads);
        atLeastOne("--steps", steps);
        atLeastOne("--rounds", rounds);
        if (!(warmUp >= 0 && warmUp <= Duration.ofHours(1).toSeconds())) {
            throw new BadArgument(String.format(Locale.ROOT, "--warm-up must be from 0 to 3600, was %s", warmUp));
        }
    }

    static void atLeastOne(String option, int value) {
        if (value < 1) {
            throw new BadArgument(option + " must be at least 1, was " + value);
        }
    }

    int threads() {
        return threads;
    }

    int steps() {
        return steps;
    }

    int rounds() {
        return rounds;
    }

    Duration warmUp() {
        return Duration.ofNanos(Math.round(warmUp * 1e9));
    }
}
