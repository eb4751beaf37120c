package org.attentionworkbench.cli;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.attentionworkbench.engine.model.Batch;
import org.attentionworkbench.engine.model.ModelSpec;
import org.attentionworkbench.engine.model.Network;
import org.attentionworkbench.engine.model.NetworkConfig;
import org.attentionworkbench.engine.model.SgemmRate;
import org.attentionworkbench.engine.training.TrainingConfig;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;

/** {@code bench}: times training steps on random words beside the rate of plain matrix products on the same threads. */
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        description = "Times training steps (GRU, additive attention before the update) on random words.")
final class BenchCommand implements Callable<Integer> {
    private static final int WARM_UP_STEPS = 3;
    private static final Duration SGEMM_TIME = Duration.ofSeconds(2);

    private final Console console;

    @Option(
            names = "--sizes",
            paramLabel = "SML",
            description = "which sizes, a letter each; default: ${DEFAULT-VALUE}")
    private String sizes = "SML";

    @Option(names = "--threads", paramLabel = "N", description = "cores to use; default: all, here ${DEFAULT-VALUE}")
    private int threads = TrainingConfig.DEFAULT.threads();

    @Option(names = "--steps", paramLabel = "N", description = "steps that are timed; default: ${DEFAULT-VALUE}")
    private int steps = 10;

    @Option(
            names = "--json",
            description = "one JSON object a size: size, ms_per_step, target_tokens_per_s, gflops, sgemm_gflops")
    private boolean json;

    BenchCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (threads < 1) {
            throw new BadArgument("--threads must be at least 1, was " + threads);
        }
        if (steps < 1) {
            throw new BadArgument("--steps must be at least 1, was " + steps);
        }
        if (sizes.isEmpty()) {
            throw new BadArgument("--sizes must be letters out of S, M and L, was empty");
        }
        List<BenchSize> chosen =
                sizes.chars().mapToObj(letter -> BenchSize.named((char) letter)).toList();
        for (BenchSize size : chosen) {
            report(size, medianSeconds(size));
        }
        return ExitCode.OK;
    }

    /** Of one step, after the warm-up. */
    private double medianSeconds(BenchSize size) {
        var spec = new ModelSpec(
                ModelSpec.Cell.GRU,
                ModelSpec.Attention.ADDITIVE,
                ModelSpec.Timing.BEFORE,
                size.embedding(),
                size.hidden());
        TrainingConfig usual = TrainingConfig.DEFAULT;
        var config = new NetworkConfig(
                size.vocabulary(), size.vocabulary(), usual.learningRate(), usual.clip(), usual.seed(), threads);
        Batch batch = size.randomBatch(usual.seed());
        console.err().println("size " + size.name() + ": " + WARM_UP_STEPS + " steps to warm up, " + steps + " timed");
        try (Network network = Network.create(spec, config)) {
            for (int i = 0; i < WARM_UP_STEPS; i++) {
                network.trainStep(batch);
            }
            long[] nanos = new long[steps];
            for (int i = 0; i < steps; i++) {
                long start = System.nanoTime();
                network.trainStep(batch);
                nanos[i] = System.nanoTime() - start;
            }
            Arrays.sort(nanos);
            return nanos[steps / 2] / 1e9;
        }
    }

    private void report(BenchSize size, double seconds) {
        double tokensPerSecond = size.targetTokens() / seconds;
        double gflops = size.gflopPerStep() / seconds;
        double sgemm = SgemmRate.measure(threads, SGEMM_TIME);
        if (json) {
            console.out()
                    .println(new JsonLine()
                            .with("size", size.name())
                            .withNumber("ms_per_step", seconds * 1e3)
                            .withNumber("target_tokens_per_s", tokensPerSecond)
                            .withNumber("gflops", gflops)
                            .withNumber("sgemm_gflops", sgemm));
        } else {
            console.out()
                    .println(String.format(
                            Locale.ROOT,
                            "%s: %.1f ms a step, %.0f target tokens/s, %.1f GFLOP/s; plain products %.1f GFLOP/s",
                            size.name(),
                            seconds * 1e3,
                            tokensPerSecond,
                            gflops,
                            sgemm));
        }
    }
}
