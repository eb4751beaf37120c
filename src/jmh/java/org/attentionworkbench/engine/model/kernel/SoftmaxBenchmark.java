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

/** The output layer with its loss over all target tokens of a batch, H inputs, on one thread. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class SoftmaxBenchmark {
    /** Which size. */
    @Param({"S", "M", "L"})
    public String size = "S";

    private Team team = new Team(1);
    private Runnable loss = () -> {};
    private Runnable both = () -> {};
    private Runnable close = () -> {};

    /** Makes the layer. */
    @Setup
    public void make() {
        Sizes sizes = Sizes.named(size);
        team = new Team(1);
        int rows = sizes.batch() * sizes.time();
        int v = sizes.words();
        int h = sizes.hidden();
        var output = new SoftmaxOutput(
                new SoftmaxOutput.Weights(Sizes.random(v, h), Sizes.random(1, v)), 0, Copying.NONE, team);
        var gradients = new SoftmaxOutput.Weights(Sizes.random(v, h), Sizes.random(1, v));
        Matrix[] inputs = {Sizes.random(rows, h)};
        Matrix[] inputGradients = {Sizes.random(rows, h)};
        int[] labels = new int[rows];
        java.util.Arrays.setAll(labels, row -> row % v);
        loss = () -> {
            output.begin(labels, rows);
            team.run(worker -> output.loss(worker, inputs));
        };
        both = () -> {
            output.begin(labels, rows);
            team.run(worker -> output.lossAndGradients(worker, 1f / rows, inputs, gradients, inputGradients));
        };
        close = () -> {
            output.close();
            team.close();
        };
    }

    /** The loss alone: 2 · rows · H · V operations in its product. */
    @Benchmark
    public void loss() {
        loss.run();
    }

    /** With all gradients: three times as many. */
    @Benchmark
    public void lossAndGradients() {
        both.run();
    }

    /** Gives memory back. */
    @TearDown
    public void close() {
        close.run();
    }
}
