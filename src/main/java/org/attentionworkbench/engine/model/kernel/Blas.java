package org.attentionworkbench.engine.model.kernel;

import static org.bytedeco.openblas.global.openblas_nolapack.CblasNoTrans;
import static org.bytedeco.openblas.global.openblas_nolapack.CblasRowMajor;
import static org.bytedeco.openblas.global.openblas_nolapack.CblasTrans;
import static org.bytedeco.openblas.global.openblas_nolapack.blas_set_num_threads;
import static org.bytedeco.openblas.global.openblas_nolapack.cblas_saxpy;
import static org.bytedeco.openblas.global.openblas_nolapack.cblas_sdot;
import static org.bytedeco.openblas.global.openblas_nolapack.cblas_sgemm;
import static org.bytedeco.openblas.global.openblas_nolapack.cblas_sgemv;
import static org.bytedeco.openblas.global.openblas_nolapack.cblas_sscal;

import org.bytedeco.javacpp.FloatPointer;
import org.nd4j.linalg.factory.Nd4j;

/**
 * The products of linear algebra, by the OpenBLAS that ND4J brings along, on one thread each: the work is split by us
 * (small products lose more by BLAS threads than they gain). One instance belongs to one thread.
 */
public final class Blas {
    /** Few enough that a sum in float32 loses nothing worth mentioning. */
    private static final int SQUARES_AT_ONCE = 1 << 14;

    private final Aim a = new Aim();
    private final Aim b = new Aim();
    private final Aim c = new Aim();
    private final Floats ones = Floats.allocate(256);
    private int onesFilled;

    /**
     * Makes OpenBLAS and ND4J leave the sharing out of work to us; for the whole process. ND4J sets as many threads as there
     * are cores when it starts, so it has to start first.
     */
    public static void useOneThread() {
        Nd4j.factory().blas().setMaxThreads(1);
        Nd4j.getEnvironment().setMaxThreads(1);
        blas_set_num_threads(1);
    }

    /** c = x y + beta c. */
    public void product(Matrix x, Matrix y, float beta, Matrix c) {
        gemm(x, false, y, false, beta, c);
    }

    /** c = x yᵀ + beta c: rows of x against rows of y, as a linear layer with weights [out, in] does. */
    public void productTransposed(Matrix x, Matrix y, float beta, Matrix c) {
        gemm(x, false, y, true, beta, c);
    }

    /** c = xᵀ y + beta c: a sum of outer products over the rows, as the gradient of weights is. */
    public void transposedProduct(Matrix x, Matrix y, float beta, Matrix c) {
        gemm(x, true, y, false, beta, c);
    }

    private void gemm(Matrix x, boolean tx, Matrix y, boolean ty, float beta, Matrix into) {
        int k = tx ? x.rows() : x.cols();
        if (k != (ty ? y.cols() : y.rows())
                || into.rows() != (tx ? x.cols() : x.rows())
                || into.cols() != (ty ? y.rows() : y.cols())) {
            throw doNotFit(x, tx, y, ty, into);
        }
        if (into.rows() > 0 && into.cols() > 0) {
            cblas_sgemm(
                    CblasRowMajor,
                    tx ? CblasTrans : CblasNoTrans,
                    ty ? CblasTrans : CblasNoTrans,
                    into.rows(),
                    into.cols(),
                    k,
                    1f,
                    a.at(x.data(), x.at()),
                    x.stride(),
                    b.at(y.data(), y.at()),
                    y.stride(),
                    beta,
                    c.at(into.data(), into.at()),
                    into.stride());
        }
    }

    private static IllegalArgumentException doNotFit(Matrix x, boolean tx, Matrix y, boolean ty, Matrix into) {
        return new IllegalArgumentException(
                "sizes do not fit: " + size(x, tx) + " by " + size(y, ty) + " into " + size(into, false));
    }

    private static String size(Matrix x, boolean transposed) {
        return (transposed ? x.cols() + "x" + x.rows() : x.rows() + "x" + x.cols());
    }

    /** into[0, j] = sum over the rows of x[., j], plus beta into[0, j]: the gradient of a bias. */
    public void columnSums(Matrix x, float beta, Matrix into) {
        weightedColumnSums(x, ones(x.rows()), beta, into);
    }

    /** into[0, j] = sum over the rows r of weights[r] x[r, j], plus beta into[0, j]. */
    public void weightedColumnSums(Matrix x, Floats weights, float beta, Matrix into) {
        if (x.cols() == 0) {
            return;
        }
        cblas_sgemv(
                CblasRowMajor,
                CblasTrans,
                x.rows(),
                x.cols(),
                1f,
                a.at(x.data(), x.at()),
                x.stride(),
                b.at(weights, 0),
                1,
                beta,
                c.at(into.data(), into.at()),
                1);
    }

    /** into[at + r] = row r of x times the vector, [1, columns of x], plus beta into[at + r]. */
    public void rowProducts(Matrix x, Matrix vector, float beta, Floats into, int at) {
        if (x.rows() == 0) {
            return;
        }
        cblas_sgemv(
                CblasRowMajor,
                CblasNoTrans,
                x.rows(),
                x.cols(),
                1f,
                a.at(x.data(), x.at()),
                x.stride(),
                b.at(vector.data(), vector.at()),
                1,
                beta,
                c.at(into, at),
                1);
    }

    /** y[yAt..] += x[xAt..], length numbers. */
    public void add(Floats x, int xAt, Floats y, int yAt, int length) {
        addScaled(1f, x, xAt, y, yAt, length);
    }

    /** y[yAt..] += factor x[xAt..], length numbers. */
    public void addScaled(float factor, Floats x, int xAt, Floats y, int yAt, int length) {
        cblas_saxpy(length, factor, a.at(x, xAt), 1, b.at(y, yAt), 1);
    }

    /** Σ x[at..]², length numbers. */
    public double sumOfSquares(Floats x, int at, int length) {
        double sum = 0;
        for (int from = 0; from < length; from += SQUARES_AT_ONCE) {
            int n = Math.min(SQUARES_AT_ONCE, length - from);
            sum += cblas_sdot(n, a.at(x, at + from), 1, b.at(x, at + from), 1);
        }
        return sum;
    }

    /** x *= factor, one row of a matrix. */
    public void scaleRow(Matrix x, int row, float factor) {
        cblas_sscal(x.cols(), factor, a.at(x.data(), x.index(row, 0)), 1);
    }

    private Floats ones(int length) {
        if (onesFilled < length) {
            ones.ensure(length);
            float[] block = new float[ones.capacity()];
            java.util.Arrays.fill(block, 1f);
            ones.put(0, block, 0, block.length);
            onesFilled = block.length;
        }
        return ones;
    }

    /** A pointer that can be pointed anywhere again and again, so that nothing is allocated for a product. */
    private static final class Aim extends FloatPointer {
        private Aim at(Floats data, int at) {
            this.address = data.pointer().address();
            this.position = at;
            return this;
        }
    }
}
