package org.attentionworkbench.engine.model.kernel;

/**
 * One worker's words of a {@link SoftmaxOutput}. Of a block of rows it keeps E = exp(logit - m_r), m_r the largest logit of
 * the row among its words. The gradient of the logits is f_r E - (1 - ε) [word is the label] - ε/V, times the scale of the
 * loss, where f_r makes probabilities of a row of E. It is never written down: the products are made with E itself, f_r is
 * multiplied to the rows of what is much narrower than V, and the rest is added row by row:
 *
 * <pre>
 *   dW = Eᵀ (f ∘ x) - label rows - ε/V Σ x        dx = f ∘ (E W) - W[label] - ε/V Σ W        db likewise, with x = 1
 * </pre>
 */
final class SoftmaxWords {
    private static final int BLOCK_NUMBERS = 4_000_000;

    private final SoftmaxOutput output;
    private final int from;
    private final int to;
    private final int features;
    private final Floats logitBlock = Floats.allocate(0);
    private final Floats inputGradientBlock = Floats.allocate(0);
    private final Floats scaledInputBlock = Floats.allocate(0);
    private final Floats factorBlock = Floats.allocate(0);
    private final Floats evenly = Floats.allocate(0);
    private final float[] row;
    private final float[] bias;
    private final float[] input;
    private float[] largest = new float[0];
    private float[] sum = new float[0];
    private float[] factor = new float[0];
    private float[] share = new float[0];
    private int rows;

    /** @param from first word, @param to one behind the last */
    SoftmaxWords(SoftmaxOutput output, int from, int to) {
        this.output = output;
        this.from = from;
        this.to = to;
        this.features = output.features();
        this.row = new float[to - from];
        this.bias = new float[to - from];
        this.input = new float[features];
    }

    void begin(int rows) {
        this.rows = rows;
        if (largest.length < rows) {
            largest = new float[rows + rows / 4];
            sum = new float[rows + rows / 4];
            factor = new float[rows + rows / 4];
            share = new float[rows + rows / 4];
        }
        output.weights().bias().cols(from, to).getRow(0, bias, 0);
    }

    float largest(int row) {
        return largest[row];
    }

    float sum(int row) {
        return sum[row];
    }

    /**
     * Scales a row's gradients.
     *
     * @param value f_r: with it a row of E holds the probabilities of the words
     * @param share the share of the label's probability that is this layer's, 1 without copying
     */
    void setFactor(int row, float value, float share) {
        factor[row] = value * share;
        this.share[row] = share;
    }

    /** The same for all workers, so that they meet at the same barriers. */
    int blockRows() {
        return Math.max(16, BLOCK_NUMBERS / output.words());
    }

    /** This worker's part of the gradient of all inputs, [rows, F]. */
    Matrix inputGradient() {
        return inputGradientBlock.matrix(rows, features);
    }

    private Matrix ownWeights() {
        return output.weights().weights().rows(from, to);
    }

    /** W x without the bias. */
    private Matrix products(Blas blas, Matrix[] inputs, int first, int last) {
        logitBlock.ensure((last - first) * (to - from));
        Matrix logits = logitBlock.matrix(last - first, to - from);
        int column = 0;
        for (Matrix piece : inputs) {
            Matrix by = ownWeights().cols(column, column + piece.cols());
            blas.productTransposed(piece.rows(first, last), by, column == 0 ? 0f : 1f, logits);
            column += piece.cols();
        }
        return logits;
    }

    void logits(Blas blas, Matrix[] inputs, int rows, float[] into) {
        Matrix logits = products(blas, inputs, 0, rows);
        for (int r = 0; r < rows; r++) {
            int at = r * output.words() + from;
            logits.getRow(r, into, at);
            VectorMath.addScaled(1f, bias, 0, into, at, to - from);
        }
    }

    /** E of a block of rows, with the largest logit and the sum of each. */
    void forward(Blas blas, Matrix[] inputs, int first, int last) {
        Matrix logits = products(blas, inputs, first, last);
        int n = to - from;
        for (int r = first; r < last; r++) {
            logits.getRow(r - first, row, 0);
            VectorMath.addScaled(1f, bias, 0, row, 0, n);
            int label = output.label(r) - from;
            if (label >= 0 && label < n) {
                output.setLabelLogit(r, row[label]);
            }
            largest[r] = n == 0 ? Float.NEGATIVE_INFINITY : VectorMath.max(row, 0, n);
            VectorMath.expShifted(row, 0, n, largest[r]);
            sum[r] = VectorMath.sum(row, 0, n);
            logits.putRow(r - first, row, 0);
        }
    }

    /** All gradients of a block, from its E. */
    void backward(Blas blas, float scale, Matrix[] inputs, SoftmaxOutput.Weights into, int first, int last) {
        inputGradientBlock.ensure(rows * features);
        Matrix e = logitBlock.matrix(last - first, to - from);
        Matrix scaled = scaleInputs(scale, inputs, first, last);
        float beta = first == 0 ? 0f : 1f;
        Matrix weightGradient = into.weights().rows(from, to);
        Matrix biasGradient = into.bias().cols(from, to);
        blas.transposedProduct(e, scaled, beta, weightGradient);
        blas.weightedColumnSums(e, factorBlock, beta, biasGradient);
        Matrix inputGradient = inputGradient().rows(first, last);
        blas.product(e, ownWeights(), 0f, inputGradient);
        for (int r = 0; r < last - first; r++) {
            blas.scaleRow(inputGradient, r, factor[first + r] * scale);
        }
        takeLabels(blas, scale * (1 - output.smoothing()), inputs, into, first, last);
        if (output.smoothing() > 0) {
            takeEvenly(blas, scale * output.smoothing() / output.words(), inputs, into, first, last);
        }
    }

    /** f ∘ x times the scale, all pieces side by side, [rows of the block, F]; f times the scale goes to the factor block. */
    private Matrix scaleInputs(float scale, Matrix[] inputs, int first, int last) {
        scaledInputBlock.ensure((last - first) * features);
        factorBlock.ensure(last - first);
        Matrix scaled = scaledInputBlock.matrix(last - first, features);
        for (int r = first; r < last; r++) {
            int column = 0;
            for (Matrix piece : inputs) {
                piece.getRow(r, input, column);
                column += piece.cols();
            }
            VectorMath.scale(input, 0, features, factor[r] * scale);
            scaled.putRow(r - first, input, 0);
            factorBlock.put(r - first, factor[r] * scale);
        }
        return scaled;
    }

    private void takeLabels(Blas blas, float weight, Matrix[] inputs, SoftmaxOutput.Weights into, int first, int last) {
        Matrix all = output.weights().weights();
        Matrix gradient = inputGradient();
        for (int r = first; r < last; r++) {
            int label = output.label(r);
            if (label >= from && label < to) {
                float own = weight * share[r];
                takeRow(blas, own, inputs, r, into.weights(), label);
                addToBias(into.bias(), label, -own);
                blas.addScaled(-own, all.data(), all.index(label, 0), gradient.data(), gradient.index(r, 0), features);
            }
        }
    }

    private static void takeRow(Blas blas, float weight, Matrix[] inputs, int row, Matrix into, int intoRow) {
        int column = 0;
        for (Matrix piece : inputs) {
            blas.addScaled(
                    -weight, piece.data(), piece.index(row, 0), into.data(), into.index(intoRow, column), piece.cols());
            column += piece.cols();
        }
    }

    private static void addToBias(Matrix bias, int word, float value) {
        int at = bias.index(0, word);
        bias.data().put(at, bias.data().get(at) + value);
    }

    /** What label smoothing takes from every word alike. */
    private void takeEvenly(Blas blas, float weight, Matrix[] inputs, SoftmaxOutput.Weights into, int first, int last) {
        evenly.ensure(features);
        Matrix sums = evenly.matrix(1, features);
        int column = 0;
        for (Matrix piece : inputs) {
            blas.columnSums(piece.rows(first, last), 0f, sums.cols(column, column + piece.cols()));
            column += piece.cols();
        }
        for (int word = from; word < to; word++) {
            blas.addScaled(
                    -weight, evenly, 0, into.weights().data(), into.weights().index(word, 0), features);
            addToBias(into.bias(), word, -weight * (last - first));
        }
        blas.columnSums(ownWeights(), 0f, sums);
        Matrix gradient = inputGradient();
        for (int r = first; r < last; r++) {
            blas.addScaled(-weight, evenly, 0, gradient.data(), gradient.index(r, 0), features);
        }
    }

    void close() {
        logitBlock.close();
        inputGradientBlock.close();
        scaledInputBlock.close();
        factorBlock.close();
        evenly.close();
    }
}
