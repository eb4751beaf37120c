package org.attentionworkbench.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.attentionworkbench.engine.model.ModelSpec;
import org.attentionworkbench.engine.model.ModelSpec.Attention;
import org.attentionworkbench.engine.model.ModelSpec.Cell;
import org.attentionworkbench.engine.model.ModelSpec.Depth;
import org.attentionworkbench.engine.model.ModelSpec.Focus;
import org.attentionworkbench.engine.model.ModelSpec.Readout;
import org.attentionworkbench.engine.model.ModelSpec.Timing;
import org.attentionworkbench.engine.model.ModelSpec.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code bench}: the work it counts, and what it prints. */
class BenchTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** V 50, E 3, H 4, B 2, source 5, target 7: 10 source tokens, 14 target tokens, 70 pairs of positions. */
    private static final BenchSize SMALL = new BenchSize("S", 50, 3, 4, 2, 5, 7);

    private static ModelSpec spec(Cell cell, Attention attention, Timing timing) {
        return new ModelSpec(cell, attention, timing, SMALL.embedding(), SMALL.hidden());
    }

    /** Multiply-adds of a forward pass. */
    private static double multiplyAdds(ModelSpec spec) {
        return new BenchWork(spec, SMALL).gflopPerStep() * 1e9 / 6;
    }

    @ParameterizedTest
    @ValueSource(strings = {"S", "M", "L"})
    void theDefaultWorkIsCountedAsTheComparisonInPythonCountsIt(String letter) {
        BenchSize size = BenchSize.named(letter.charAt(0));
        double v = size.vocabulary();
        double e = size.embedding();
        double h = size.hidden();
        double b = size.batch();
        double ts = size.sourceLength();
        double tt = size.targetLength();
        double expected = 3
                * 2
                * (b * ts * (3 * e * h + 3 * h * h + h * h)
                        + b * tt * (3 * (e + h) * h + 3 * h * h + h * h + h * v)
                        + b * tt * ts * h * 2)
                / 1e9;
        var spec = new ModelSpec(Cell.GRU, Attention.ADDITIVE, Timing.BEFORE, size.embedding(), size.hidden());

        assertThat(new BenchWork(spec, size).gflopPerStep()).isEqualTo(expected);
    }

    @Test
    void gatesLayersAndDirectionsAreCounted() {
        int output = 14 * 4 * 50;
        int tanh = 10 * 4 * (3 + 4) + 14 * 4 * (3 + 4);

        assertThat(multiplyAdds(spec(Cell.TANH, Attention.NONE, Timing.AFTER))).isCloseTo(tanh + output, within(1e-6));
        assertThat(multiplyAdds(spec(Cell.RELU, Attention.NONE, Timing.AFTER))).isCloseTo(tanh + output, within(1e-6));
        assertThat(multiplyAdds(spec(Cell.GRU, Attention.NONE, Timing.AFTER)))
                .isCloseTo(3 * tanh + output, within(1e-6));
        assertThat(multiplyAdds(spec(Cell.LSTM, Attention.NONE, Timing.AFTER)))
                .isCloseTo(4 * tanh + output, within(1e-6));
        assertThat(multiplyAdds(spec(Cell.TANH, Attention.NONE, Timing.AFTER).with(new Depth(3, false))))
                .isCloseTo(tanh + 2 * (10 + 14) * 4 * (4 + 4) + output, within(1e-6));
        int encoder = 2 * 10 * (4 * (3 + 4) + 4 * (8 + 4));
        int bridge = 2 * 2 * 8 * 4;
        assertThat(multiplyAdds(spec(Cell.TANH, Attention.NONE, Timing.AFTER).with(new Depth(2, true))))
                .isCloseTo(encoder + bridge + 14 * 4 * (3 + 4) + 14 * 4 * (4 + 4) + output, within(1e-6));
    }

    @Test
    void everyScoreAndWindowIsCounted() {
        double plain = multiplyAdds(spec(Cell.GRU, Attention.NONE, Timing.AFTER)) + 14 * 4 * 50;
        int context = 70 * 4;
        var expected = Map.of(
                Attention.DOT, 70 * 4,
                Attention.SCALED_DOT, 70 * 4,
                Attention.GENERAL, 10 * 16 + 70 * 4,
                Attention.ADDITIVE, 10 * 16 + 14 * 16 + 70 * 4,
                Attention.CONCAT, 10 * 16 + 14 * 16 + 70 * 4,
                Attention.LOCATION, 14 * 4 * 100,
                Attention.MULTI_HEAD, 2 * 10 * 16 + 2 * 14 * 16 + 70 * 4);
        expected.forEach((attention, score) -> assertThat(multiplyAdds(spec(Cell.GRU, attention, Timing.AFTER)))
                .as(attention.name())
                .isCloseTo(plain + context + score, within(1e-6)));
        ModelSpec local = spec(Cell.GRU, Attention.DOT, Timing.AFTER).with(new Focus(Window.LOCAL_P, 1, 4, 100));
        assertThat(multiplyAdds(local))
                .as("three positions, and the prediction")
                .isCloseTo(plain + 14 * 3 * 4 * 2 + 14 * (16 + 4), within(1e-6));
    }

    @Test
    void theReadoutIsCounted() {
        ModelSpec luong = spec(Cell.TANH, Attention.DOT, Timing.AFTER).with(new Readout(true, true, false));

        assertThat(multiplyAdds(luong))
                .isCloseTo(
                        10 * 4 * (3 + 4) + 14 * 4 * (3 + 4 + 4) + 2 * 70 * 4 + 14 * (4 + 4) * 4 + 14 * 4 * 50,
                        within(1e-6));
    }

    private static JsonNode bench(String options) throws IOException {
        String small =
                "bench --sizes S --json --warm-up 0 --threads 1 --vocabulary 60 --hidden 8 --embedding 6 --batch 4 ";
        CommandLineRun run = CommandLineRun.of((small + options).split(" "));
        assertThat(run.exitCode()).as(run.err()).isZero();
        return JSON.readTree(run.out());
    }

    @Test
    void aStepIsTimed() throws IOException {
        JsonNode line = bench("--steps 12 --rounds 2 --source-length 5 --target-length 7");

        assertThat(List.of("size", "ms_per_step", "target_tokens_per_s", "gflops", "sgemm_gflops"))
                .allMatch(line::hasNonNull);
        double milliseconds = line.get("ms_per_step").doubleValue();
        assertThat(line.get("min_ms").doubleValue()).isPositive().isLessThanOrEqualTo(milliseconds);
        assertThat(line.get("target_tokens_per_s").doubleValue() * milliseconds / 1e3)
                .isCloseTo(28, within(1e-2));
        assertThat(line.get("allocated_bytes_per_step").doubleValue()).isNotNegative();
        assertThat(line.get("source_length").intValue()).isEqualTo(5);
        assertThat(line.get("vocabulary").intValue()).isEqualTo(60);
    }

    @Test
    void withoutSettledStepsNoAllocationIsClaimed() throws IOException {
        assertThat(bench("--steps 1").get("allocated_bytes_per_step").isNull()).isTrue();
    }

    @Test
    void decodingIsTimedGreedilyAndWithABeam() {
        CommandLineRun run =
                CommandLineRun.of(("bench --decode --sizes S --json --warm-up 0 --threads 1 --vocabulary 60"
                                + " --hidden 8 --embedding 6 --sentences 20 --source-length 4")
                        .split(" "));

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.outLines()).hasSize(2);
        assertThat(run.outLines().get(0)).contains("\"beam\":1,\"sentences\":20");
        assertThat(run.outLines().get(1)).contains("\"beam\":5,\"sentences\":20");
    }

    @Test
    void thePeakOfTheProcessIsReadWhereTheSystemTellsIt() {
        assertThat(ProcessMemory.peak(List.of("VmPeak:\t  9999 kB", "VmHWM:\t  2048 kB", "VmRSS:\t 10 kB")))
                .isEqualTo(2);
        assertThat(ProcessMemory.peak(List.of("Name:\tjava"))).isNaN();
    }

    @Test
    void whatAThreadTakesFromTheHeapIsCounted() {
        HeapUse before = HeapUse.now();
        byte[] taken = new byte[1 << 20];

        assertThat(HeapUse.now().since(before)).isGreaterThanOrEqualTo(taken.length);
    }
}
