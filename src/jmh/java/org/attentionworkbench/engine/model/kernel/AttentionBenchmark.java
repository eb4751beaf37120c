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

/** Attention of all target steps over all sources of a batch, keys included, as attention after the update does it. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class AttentionBenchmark {
    /** Which size. */
    @Param({"S", "M", "L"})
    public String size = "S";

    /** Which score. */
    @Param({"ADDITIVE", "GENERAL", "DOT"})
    public String score = "ADDITIVE";

    private Team team = new Team(1);
    private Runnable forward = () -> {};
    private Runnable both = () -> {};
    private Runnable close = () -> {};

    /** Makes the attention. */
    @Setup
    public void make() {
        Sizes sizes = Sizes.named(size);
        team = new Team(1);
        int h = sizes.hidden();
        var shape = new AttentionShape(score, "GLOBAL", h, h, 2, 4, 100);
        var layout = new ParameterLayout();
        shape.addTo(layout);
        Parameters parameters = Sizes.parameters(layout);
        Parameters gradients = Sizes.parameters(layout);
        var attention = new Attention(shape, parameters, Copying.NONE, team);
        Packing packing = Packing.of(sizes.lengths());
        int[] sources = new int[sizes.batch()];
        java.util.Arrays.setAll(sources, s -> s);
        Memory memory = sizes.memory();
        Memory memoryGradient = sizes.memory();
        Matrix states = Sizes.random(packing.total(), h);
        Matrix stateGradient = Sizes.random(packing.total(), h);
        Matrix contextGradient = Sizes.random(packing.total(), h);
        Team.Task there = worker -> {
            attention.computeKeys(worker);
            worker.barrier();
            attention.attend(worker, states);
        };
        Team.Task back = worker -> {
            attention.startBackward(worker);
            worker.barrier();
            attention.attendBackward(worker, contextGradient);
            attention.backToStates(worker, stateGradient);
            attention.finishBackward(worker, states, gradients, memoryGradient.states());
        };
        forward = () -> {
            attention.beginSource(memory);
            attention.beginTarget(packing, sources, 0);
            team.run(there);
        };
        both = () -> {
            forward.run();
            attention.beginBackward();
            team.run(back);
        };
        close = () -> {
            attention.close();
            team.close();
        };
    }

    /** There. */
    @Benchmark
    public void forward() {
        forward.run();
    }

    /** There and back, with all gradients. */
    @Benchmark
    public void forwardAndBackward() {
        both.run();
    }

    /** Gives memory back. */
    @TearDown
    public void close() {
        close.run();
    }
}
