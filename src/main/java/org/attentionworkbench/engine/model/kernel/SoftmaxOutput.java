package org.attentionworkbench.engine.model.kernel;

/**
 * The output layer and its loss in one: logits = W x + b over V words, softmax, cross entropy. Workers share out the words;
 * what they exchange for a row is its largest logit and the sum behind the softmax. The rows are done in blocks, so that
 * never more than a block of logits exists. No one-hot matrix is made and nothing is computed for padding.
 *
 * <p>With label smoothing ε (Szegedy et al. 2016, arXiv:1512.00567, section 7) the wanted distribution is 1 - ε at the label
 * plus ε/V everywhere; the loss that is told stays that of the label alone.
 *
 * <p>Where words are also copied, {@link Copying} tells which share of a label's probability is this layer's: its gradients are
 * the usual ones times that share, 0 for a label outside the vocabulary.
 *
 * <p>x may come in several pieces that meet neighbouring columns of W (state and context).
 */
final class SoftmaxOutput {
    /** W [V, F] and b [1, V], or their gradients. */
    record Weights(Matrix weights, Matrix bias) {}

    private final Weights weights;
    private final float smoothing;
    private final Copying copying;
    private final SoftmaxWords[] parts;
    private int[] labels = new int[0];
    private int rows;
    private float[] labelLogit = new float[0];
    private float[] logNormaliser = new float[0];

    /** @param copying where else a word's probability may come from */
    SoftmaxOutput(Weights weights, double labelSmoothing, Copying copying, Team team) {
        this.weights = weights;
        this.copying = copying;
        this.smoothing = (float) labelSmoothing;
        this.parts = new SoftmaxWords[team.size()];
        int words = weights.weights.rows();
        for (int w = 0; w < parts.length; w++) {
            int from = Share.boundary(words, w, parts.length);
            parts[w] = new SoftmaxWords(this, from, Share.boundary(words, w + 1, parts.length));
        }
    }

    Weights weights() {
        return weights;
    }

    int words() {
        return weights.weights.rows();
    }

    int features() {
        return weights.weights.cols();
    }

    /** ε. */
    float smoothing() {
        return smoothing;
    }

    int label(int row) {
        return labels[row];
    }

    void setLabelLogit(int row, float logit) {
        labelLogit[row] = logit;
    }

    /** Makes room; by one thread. labels: the word each row is to produce, [rows]. */
    void begin(int[] labels, int rows) {
        this.labels = labels;
        this.rows = rows;
        if (labelLogit.length < rows) {
            labelLogit = new float[rows + rows / 4];
            logNormaliser = new float[rows + rows / 4];
        }
        for (SoftmaxWords part : parts) {
            part.begin(rows);
        }
        if (copying.isOn()) {
            for (int row = 0; row < Math.min(rows, labels.length); row++) {
                labelLogit[row] = labels[row] < words() ? labelLogit[row] : Float.NEGATIVE_INFINITY;
            }
        }
    }

    /** log of the probability this layer gives to a row's label, in nats; after {@link #loss}. */
    float logProbability(int row) {
        return labelLogit[row] - logNormaliser[row];
    }

    /** Sum over the rows of -log p(label), copying included, in nats. */
    double lossSum() {
        double sum = 0;
        for (int row = 0; row < rows; row++) {
            sum -= copying.logProbability(row, logProbability(row));
        }
        return sum;
    }

    /** The loss only. Barriers inside; ends with one. */
    void loss(Team.Worker worker, Matrix[] inputs) {
        SoftmaxWords part = parts[worker.index()];
        for (int from = 0; from < rows; from += part.blockRows()) {
            int to = Math.min(rows, from + part.blockRows());
            part.forward(worker.blas(), inputs, from, to);
            worker.barrier();
            combine(worker, from, to);
        }
        worker.barrier();
    }

    /**
     * The loss and all gradients of lossScale times the loss sum. Barriers inside; the gradients are complete behind the
     * one it ends with.
     *
     * @param into           gradients of W and b, overwritten
     * @param inputGradients gradients of the inputs, overwritten
     */
    void lossAndGradients(Team.Worker worker, float lossScale, Matrix[] inputs, Weights into, Matrix[] inputGradients) {
        SoftmaxWords part = parts[worker.index()];
        for (int from = 0; from < rows; from += part.blockRows()) {
            int to = Math.min(rows, from + part.blockRows());
            part.forward(worker.blas(), inputs, from, to);
            worker.barrier();
            combine(worker, from, to);
            part.backward(worker.blas(), lossScale, inputs, into, from, to);
        }
        worker.barrier();
        sumInputGradients(worker, inputGradients);
        worker.barrier();
    }

    /** Every worker computes the same normalisers of all rows of the block; only the first one writes them down. */
    private void combine(Team.Worker worker, int from, int to) {
        SoftmaxWords own = parts[worker.index()];
        for (int row = from; row < to; row++) {
            float largest = parts[0].largest(row);
            for (int w = 1; w < parts.length; w++) {
                largest = Math.max(largest, parts[w].largest(row));
            }
            double sum = 0;
            for (SoftmaxWords part : parts) {
                sum += part.sum(row) * Math.exp(part.largest(row) - largest);
            }
            float factor = (float) (Math.exp(own.largest(row) - largest) / sum);
            float share = 1f;
            if (worker.index() == 0 || copying.isOn()) {
                float normaliser = largest + (float) Math.log(sum);
                share = copying.generatedShare(row, labelLogit[row] - normaliser);
                if (worker.index() == 0) {
                    logNormaliser[row] = normaliser;
                }
            }
            own.setFactor(row, factor, share);
        }
    }

    private void sumInputGradients(Team.Worker worker, Matrix[] inputGradients) {
        int from = worker.from(rows);
        int to = worker.to(rows);
        int column = 0;
        for (Matrix gradient : inputGradients) {
            Matrix into = gradient.rows(from, to);
            into.copy(parts[0].inputGradient().rows(from, to).cols(column, column + gradient.cols()));
            for (int w = 1; w < parts.length; w++) {
                Matrix other = parts[w].inputGradient();
                for (int row = from; row < to; row++) {
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
        parts[worker.index()].logits(worker.blas(), inputs, rows, into);
    }

    void close() {
        for (SoftmaxWords part : parts) {
            part.close();
        }
    }
}
