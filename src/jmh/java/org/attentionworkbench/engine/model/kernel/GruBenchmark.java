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

/** A GRU layer with its word embeddings over a batch, all steps; divide by the time for one step. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class GruBenchmark {
    /** Which size. */
    @Param({"S", "M", "L"})
    public String size = "S";

    /** How many cores. */
    @Param({"1", "2"})
    public int threads = 1;

    private Runnable forward = () -> {};
    private Runnable both = () -> {};
    private Runnable close = () -> {};

    /** Makes the layer. */
    @Setup
    public void make() {
        Sizes sizes = Sizes.named(size);
        var team = new Team(threads);
        var shape = new EncoderShape(
                sizes.words(), sizes.embedding(), new DecoderShape.Layers("GRU", sizes.hidden(), 1), false);
        Parameters parameters = Sizes.parameters(shape.layout());
        Parameters gradients = Sizes.parameters(shape.layout());
        var layer = new RecurrentEncoder(shape, Noise.NONE, parameters, team);
        int[][] ids = sizes.ids();
        Memory memory = sizes.memory();
        Memory memoryGradient = sizes.memory();
        forward = () -> layer.forward(ids, 0, memory);
        both = () -> {
            layer.forward(ids, 0, memory);
            layer.backward(memoryGradient, gradients);
        };
        close = () -> {
            layer.close();
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

    /** Gives memory and threads back. */
    @TearDown
    public void close() {
        close.run();
    }
}
