package org.attentionworkbench.engine.model.kernel;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Loops over numbers on the heap: nanoseconds a number. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@OperationsPerInvocation(LoopsBenchmark.NUMBERS)
public class LoopsBenchmark {
    static final int NUMBERS = 4096;

    private final float[] given = new float[NUMBERS];
    private final float[] x = new float[NUMBERS];

    /** Makes the numbers. */
    @Setup
    public void make() {
        Sizes.random(NUMBERS).get(0, given, 0, NUMBERS);
    }

    /** A copy, which every other loop here begins with. */
    @Benchmark
    public Object copy() {
        System.arraycopy(given, 0, x, 0, NUMBERS);
        return x;
    }

    /** Ours. */
    @Benchmark
    public Object tanh() {
        copy();
        VectorMath.tanh(x, 0, NUMBERS);
        return x;
    }

    /** Java's. */
    @Benchmark
    public Object tanhOfJava() {
        copy();
        for (int i = 0; i < NUMBERS; i++) {
            x[i] = (float) Math.tanh(x[i]);
        }
        return x;
    }

    /** Ours. */
    @Benchmark
    public Object sigmoid() {
        copy();
        VectorMath.sigmoid(x, 0, NUMBERS);
        return x;
    }

    /** Ours, of numbers with their largest taken away. */
    @Benchmark
    public Object exp() {
        copy();
        VectorMath.expShifted(x, 0, NUMBERS, 4f);
        return x;
    }

    /** Java's. */
    @Benchmark
    public Object expOfJava() {
        copy();
        for (int i = 0; i < NUMBERS; i++) {
            x[i] = (float) Math.exp(x[i] - 4f);
        }
        return x;
    }

    /** Largest, exponentials, sum, quotients. */
    @Benchmark
    public Object softmax() {
        copy();
        VectorMath.expShifted(x, 0, NUMBERS, VectorMath.max(x, 0, NUMBERS));
        VectorMath.scale(x, 0, NUMBERS, 1 / VectorMath.sum(x, 0, NUMBERS));
        return x;
    }
}
