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

/** Products at the shapes of a recurrent step, [B, H] by [3H, H]ᵀ, there and back, and of a large square; on one thread. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class SgemmBenchmark {
    private static final int SQUARE = 1024;

    /** Which size's recurrent step. */
    @Param({"S", "M", "L"})
    public String size = "S";

    private final Blas blas = new Blas();
    private final Matrix square = Sizes.random(SQUARE, SQUARE);
    private final Matrix squareProduct = Sizes.random(SQUARE, SQUARE);
    private Matrix states = Sizes.random(1, 1);
    private Matrix weights = states;
    private Matrix gates = states;

    /** Makes the operands. */
    @Setup
    public void make() {
        Blas.useOneThread();
        Sizes sizes = Sizes.named(size);
        states = Sizes.random(sizes.batch(), sizes.hidden());
        weights = Sizes.random(3 * sizes.hidden(), sizes.hidden());
        gates = Sizes.random(sizes.batch(), 3 * sizes.hidden());
    }

    /** 2 · B · H · 3H operations. */
    @Benchmark
    public Object forward() {
        blas.productTransposed(states, weights, 0f, gates);
        return gates;
    }

    /** As many. */
    @Benchmark
    public Object backward() {
        blas.product(gates, weights, 0f, states);
        return states;
    }

    /** The gradient of the weights from one step. As many. */
    @Benchmark
    public Object weightGradient() {
        blas.transposedProduct(gates, states, 0f, weights);
        return weights;
    }

    /** What the machine can do: 2 · 1024³ operations, whatever the size. */
    @Benchmark
    public Object square() {
        blas.product(square, square, 0f, squareProduct);
        return squareProduct;
    }
}
