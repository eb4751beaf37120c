package org.attentionworkbench.engine.model.kernel;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** One update of a million parameters. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class AdamBenchmark {
    private static final int NUMBERS = 1_000_000;

    /** How many cores. */
    @Param({"1", "2"})
    public int threads = 1;

    private final Floats gradient = Sizes.random(NUMBERS);
    private final Floats first = Sizes.random(NUMBERS);
    private final Floats second = Floats.allocate(NUMBERS);
    private final Floats parameters = Sizes.random(NUMBERS);
    private Team team = new Team(1);
    private AdamKernel adam = new AdamKernel(team);

    /** Makes the updater. */
    @Setup
    public void make() {
        second.zero(0, NUMBERS);
        team = new Team(threads);
        adam = new AdamKernel(team);
    }

    /** Moments, update and parameters in one go. */
    @Benchmark
    public void update() {
        adam.apply(new AdamKernel.Step(1e-3, 0.9, 0.999, 1e-8, 10), 1f, gradient, first, second, parameters);
    }

    /** Gives threads back. */
    @TearDown
    public void close() {
        team.close();
    }
}
