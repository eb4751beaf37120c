package org.attentionworkbench.cli;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.attentionworkbench.engine.model.ModelSpec;
import org.attentionworkbench.engine.model.Network;
import org.attentionworkbench.engine.model.NetworkConfig;
import org.attentionworkbench.engine.model.Snapshot;
import org.attentionworkbench.engine.training.TrainingConfig;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code bench}: times training steps on random words beside the rate of plain matrix products on the same threads. */
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Times training steps, or decoding, on random words; without options of its own the model is a GRU with "
                        + "additive attention before the update.")
final class BenchCommand implements Callable<Integer> {
    private final Console console;

    @Spec
    private CommandSpec command = CommandSpec.create();

    @Mixin
    private BenchSizeOptions sizeOptions = new BenchSizeOptions();

    @Mixin
    private BenchPlan plan = new BenchPlan();

    @Mixin
    private ModelOptions model = new ModelOptions(ModelSpec.Timing.BEFORE);

    @Option(names = "--decode", description = "time decoding instead, greedy and with a beam of 5")
    private boolean decode;

    @Option(
            names = "--sentences",
            paramLabel = "N",
            description = "with --decode: sentences decoded; default: ${DEFAULT-VALUE}")
    private int sentences = 1000;

    @Option(
            names = "--json",
            description =
                    "one JSON object a size: size, ms_per_step, target_tokens_per_s, gflops, sgemm_gflops, and more")
    private boolean json;

    BenchCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        plan.check();
        BenchPlan.atLeastOne("--sentences", sentences);
        var given = new GivenOptions(command);
        given.require("--sentences", decode, "--decode");
        List<BenchSize> sizes = sizeOptions.sizes();
        List<BenchWork> works =
                sizes.stream().map(size -> new BenchWork(spec(size), size)).toList();
        for (BenchWork work : works) {
            try (Network network = Network.create(work.spec(), config(work.size()))) {
                measure(work, network);
            }
        }
        return ExitCode.OK;
    }

    private ModelSpec spec(BenchSize size) {
        ModelSpec spec = model.spec(size.embedding(), size.hidden(), size.sourceLength(), false);
        int positions = spec.focus().positions();
        if (spec.attention() == ModelSpec.Attention.LOCATION && positions < size.sourceLength()) {
            throw new BadArgument("--positions must reach " + size.sourceLength() + " tokens at size " + size.name()
                    + ", was " + positions);
        }
        return spec;
    }

    private NetworkConfig config(BenchSize size) {
        TrainingConfig usual = TrainingConfig.DEFAULT;
        return new NetworkConfig(
                size.vocabulary(), size.vocabulary(), usual.learningRate(), usual.clip(), usual.seed(), plan.threads());
    }

    private void measure(BenchWork work, Network network) {
        BenchSize size = work.size();
        if (decode) {
            int[][] sources = size.randomSources(sentences, network.config().seed());
            try (Snapshot snapshot = network.snapshot()) {
                new DecodingBench(console, plan, json).report(size, snapshot, sources);
            }
        } else {
            TrainingBench.Result result = TrainingBench.measure(network, size, plan, console);
            console.out().println(json ? asJson(work, result) : asText(work, result));
        }
    }

    private static JsonLine asJson(BenchWork work, TrainingBench.Result result) {
        BenchSize size = work.size();
        ModelSpec spec = work.spec();
        return new JsonLine()
                .with("size", size.name())
                .withNumber("ms_per_step", result.medianSeconds() * 1e3)
                .withNumber("target_tokens_per_s", size.targetTokens() / result.medianSeconds())
                .withNumber("gflops", work.gflopPerStep() / result.medianSeconds())
                .withNumber("sgemm_gflops", result.sgemm())
                .withNumber("min_ms", result.minSeconds() * 1e3)
                .withNumber("peak_resident_mb", ProcessMemory.peakResidentMegabytes())
                .withNumber("allocated_bytes_per_step", result.allocatedBytes())
                .with("cell", Choice.word(spec.cell()))
                .with("attention", Choice.word(spec.attention()))
                .with("attend", Choice.word(spec.timing()))
                .with("window", Choice.word(spec.focus().window()))
                .with("layers", spec.depth().layers())
                .with("bidirectional", spec.depth().bidirectional())
                .with("vocabulary", size.vocabulary())
                .with("embedding", size.embedding())
                .with("hidden", size.hidden())
                .with("batch", size.batch())
                .with("source_length", size.sourceLength())
                .with("target_length", size.targetLength());
    }

    private static String asText(BenchWork work, TrainingBench.Result result) {
        double seconds = result.medianSeconds();
        return String.format(
                Locale.ROOT,
                "%s: %.1f ms a step (fastest %.1f), %.0f target tokens/s, %.1f GFLOP/s; plain products %.1f GFLOP/s; "
                        + "peak %.0f MB so far, %.0f heap bytes a step",
                work.size().name(),
                seconds * 1e3,
                result.minSeconds() * 1e3,
                work.size().targetTokens() / seconds,
                work.gflopPerStep() / seconds,
                result.sgemm(),
                ProcessMemory.peakResidentMegabytes(),
                result.allocatedBytes());
    }
}
