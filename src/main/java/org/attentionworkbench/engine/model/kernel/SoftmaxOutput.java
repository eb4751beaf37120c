package org.attentionworkbench.engine.model.kernel;

/**
 * The output layer and its loss in one: logits = W x + b over V words, softmax, cross entropy. Workers share out the words;
 * what they exchange for a row is its largest logit and the sum behind the softmax. The rows are done in blocks, so that a
 * block of logits stays in the cache and never more than a block exists. No one-hot matrix is made and nothing is
 * computed for padding.
 *
 * <p>x may come in several pieces that meet neighbouring columns of W (state and context).
 */
final class SoftmaxOutput {
    private static final int BLOCK_NUMBERS = 4_000_000;

    /** W [V, F] and b [1, V], or their gradients. */
    record Weights(Matrix weights, Matrix bias) {
        static Weights of(Parameters parameters) {
            return new Weights(parameters.matrix("outputWeights"), parameters.matrix("outputBias"));
        }
    }

    private final Weights weights;
    private final int words;
    private final int features;
    private final Part[] parts;
    private int[] labels = new int[0];
    private int rows;
    private float[] labelLogit = new float[0];
    private float[] logNormaliser = new float[0];

    SoftmaxOutput(Weights weights, Team team) {
        this.weights = weights;
        this.words = weights.weights.rows();
        this.features = weights.weights.cols();
        this.parts = new Part[team.size()];
        for (int w = 0; w < parts.length; w++) {
            parts[w] = new Part(Share.boundary(words, w, parts.length), Share.boundary(words, w + 1, parts.length));
        }
    }

    /** Makes room; by one thread. labels: the word each row is to produce, [rows]. */
    void begin(int[] labels, int rows) {
        this.labels = labels;
        this.rows = rows;
        if (labelLogit.length < rows) {
            labelLogit = new float[rows + rows / 4];
            logNormaliser = new float[rows + rows / 4];
        }
        for (Part part : parts) {
            part.begin();
        }
    }

    /** log p of a row's label, in nats; after {@link #loss}. */
    float logProbability(int row) {
        return labelLogit[row] - logNormaliser[row];
    }

    /** Sum over the rows of -log p(label), in nats. */
    double lossSum() {
        double sum = 0;
        for (int row = 0; row < rows; row++) {
            sum -= logProbability(row);
        }
        return sum;
    }

    /** The loss only. Barriers inside; ends with one. */
    void loss(Team.Worker worker, Matrix... inputs) {
        Part part = parts[worker.index()];
        for (int from = 0; from < rows; from += part.blockRows()) {
            int to = Math.min(rows, from + part.blockRows());
            part.forward(worker, inputs, from, to);
            worker.barrier();
            combine(worker, from, to);
        }
        worker.barrier();
    }

    /**
     * The loss and all gradients of lossScale times the loss sum. Barriers inside; the gradients are complete behind the
     * one it ends with.
     *
     * @param into           gradients of W and b
     * @param inputGradients gradients of the inputs, overwritten
     */
    void lossAndGradients(Team.Worker worker, float lossScale, Matrix[] inputs, Weights into, Matrix[] inputGradients) {
        Part part = parts[worker.index()];
        for (int from = 0; from < rows; from += part.blockRows()) {
            int to = Math.min(rows, from + part.blockRows());
            part.forward(worker, inputs, from, to);
            worker.barrier();
            combine(worker, from, to);
            part.backward(worker, lossScale, inputs, into, from, to);
        }
        worker.barrier();
        sumInputGradients(worker, inputGradients);
        worker.barrier();
    }

    /** Every worker computes the same normalisers of all rows of the block; only the first one writes them down. */
    private void combine(Team.Worker worker, int from, int to) {
        Part own = parts[worker.index()];
        for (int row = from; row < to; row++) {
            float largest = parts[0].largest[row];
            for (int w = 1; w < parts.length; w++) {
                largest = Math.max(largest, parts[w].largest[row]);
            }
            double sum = 0;
            for (Part part : parts) {
                sum += part.sum[row] * Math.exp(part.largest[row] - largest);
            }
            own.factor[row] = (float) (Math.exp(own.largest[row] - largest) / sum);
            if (worker.index() == 0) {
                logNormaliser[row] = largest + (float) Math.log(sum);
            }
        }
    }

    private void sumInputGradients(Team.Worker worker, Matrix[] inputGradients) {
        int from = worker.from(rows);
        int to = worker.to(rows);
        int column = 0;
        for (Matrix gradient : inputGradients) {
            for (int row = from; row < to; row++) {
                Matrix first = parts[0].inputGradient();
                gradient.data().copy(gradient.index(row, 0), first.data(), first.index(row, column), gradient.cols());
                for (int w = 1; w < parts.length; w++) {
                    Matrix other = parts[w].inputGradient();
                    worker.blas()
                            .add(
                                    other.data(),
                                    other.index(row, column),
                                    gradient.data(),
                                    gradient.index(row, 0),
                                    gradient.cols());
                }
            }
            column += gradient.cols();
        }
    }

    /** The logits of all rows, this worker's words: row-major into logits, [rows, V]. Meant for few rows. */
    void logits(Team.Worker worker, Matrix[] inputs, float[] into) {
        Part part = parts[worker.index()];
        Matrix logits = part.logits(worker, inputs, 0, rows);
        for (int row = 0; row < rows; row++) {
            logits.getRow(row, into, row * words + part.from);
        }
    }

    void close() {
        for (Part part : parts) {
            part.logitBlock.close();
            part.inputGradientBlock.close();
        }
    }

    /** One worker's words. */
    private final class Part {
        private final int from;
        private final int to;
        private final Floats logitBlock = Floats.allocate(0);
        private final Floats inputGradientBlock = Floats.allocate(0);
        private final float[] row;
        private final float[] bias;
        private float[] largest = new float[0];
        private float[] sum = new float[0];
        private float[] factor = new float[0];

        private Part(int from, int to) {
            this.from = from;
            this.to = to;
            this.row = new float[to - from];
            this.bias = new float[to - from];
        }

        private void begin() {
            if (largest.length < rows) {
                largest = new float[rows + rows / 4];
                sum = new float[rows + rows / 4];
                factor = new float[rows + rows / 4];
            }
        }

        /** The same for all workers, so that they meet at the same barriers. */
        private int blockRows() {
            return Math.max(16, BLOCK_NUMBERS / words);
        }

        private Matrix inputGradient() {
            return inputGradientBlock.matrix(rows, features);
        }

        private Matrix logits(Team.Worker worker, Matrix[] inputs, int first, int last) {
            logitBlock.ensure((last - first) * (to - from));
            Matrix logits = logitBlock.matrix(last - first, to - from);
            weights.bias.cols(from, to).getRow(0, bias, 0);
            for (int r = 0; r < logits.rows(); r++) {
                logits.putRow(r, bias, 0);
            }
            int column = 0;
            for (Matrix input : inputs) {
                Matrix part = weights.weights.rows(from, to).cols(column, column + input.cols());
                worker.blas().productTransposed(input.rows(first, last), part, 1f, logits);
                column += input.cols();
            }
            return logits;
        }

        /** Logits of the block, replaced by exp(logit - largest of this worker's words). */
        private void forward(Team.Worker worker, Matrix[] inputs, int first, int last) {
            Matrix logits = logits(worker, inputs, first, last);
            int n = to - from;
            for (int r = first; r < last; r++) {
                logits.getRow(r - first, row, 0);
                int label = labels[r] - from;
                if (label >= 0 && label < n) {
                    labelLogit[r] = row[label];
                }
                largest[r] = n == 0 ? Float.NEGATIVE_INFINITY : VectorMath.max(row, 0, n);
                VectorMath.expShifted(row, 0, n, largest[r]);
                sum[r] = VectorMath.sum(row, 0, n);
                logits.putRow(r - first, row, 0);
            }
        }

        /** The gradient of the logits is softmax minus one at the label. */
        private void backward(Team.Worker worker, float scale, Matrix[] inputs, Weights into, int first, int last) {
            inputGradientBlock.ensure(rows * features);
            Matrix logits = logitBlock.matrix(last - first, to - from);
            for (int r = first; r < last; r++) {
                worker.blas().scaleRow(logits, r - first, factor[r] * scale);
                int label = labels[r] - from;
                if (label >= 0 && label < to - from) {
                    int at = logits.index(r - first, label);
                    logits.data().put(at, logits.data().get(at) - scale);
                }
            }
            float beta = first == 0 ? 0f : 1f;
            int column = 0;
            for (Matrix input : inputs) {
                Matrix gradient = into.weights.rows(from, to).cols(column, column + input.cols());
                worker.blas().transposedProduct(logits, input.rows(first, last), beta, gradient);
                column += input.cols();
            }
            worker.blas().columnSums(logits, beta, into.bias.cols(from, to));
            worker.blas()
                    .product(
                            logits,
                            weights.weights.rows(from, to),
                            0f,
                            inputGradient().rows(first, last));
        }
    }
}
