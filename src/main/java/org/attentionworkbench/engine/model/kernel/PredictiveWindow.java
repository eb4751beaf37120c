package org.attentionworkbench.engine.model.kernel;

import java.util.Optional;
import org.attentionworkbench.engine.model.kernel.ParameterLayout.Initial;

/**
 * Local attention, predictive alignment: Luong, Pham and Manning 2015, arXiv:1508.04025, eqs. 9-10.
 *
 * <pre>
 *   p = S σ(v · tanh(W s))                                  (9)    S the source's length
 *   α_i = softmax over |i - p| ≤ D of e_i  ·  exp(-(i - p)² / 2σ²),  σ = D/2        (10)
 * </pre>
 *
 * As in the paper the weights are not made to sum to 1 again. Backwards p learns through the bell curve: its gradient is
 * Σ g_i α_i (i - p)/σ². Which positions are inside has no gradient.
 */
record PredictiveWindow(AttentionShape shape) implements Window {
    @Override
    public void addTo(ParameterLayout layout) {
        layout.add("windowWeights", shape.hidden(), shape.hidden(), Initial.GLOROT)
                .addVector("windowPosition", shape.hidden(), Initial.UNIFORM_BY_LENGTH);
    }

    @Override
    public Optional<Matrix> stateWeights(Parameters parameters) {
        return Optional.of(parameters.matrix("windowWeights"));
    }

    @Override
    public View view() {
        return new PredictiveView(shape.hidden(), shape.halfWidth());
    }

    private static final class PredictiveView extends View {
        private final int size;
        private final int width;
        private final float[] v;
        private final float[] vGradient;
        private final float[] tanh;
        private int length;
        private double share;
        private double centre;

        private PredictiveView(int size, int width) {
            this.size = size;
            this.width = width;
            this.v = new float[size];
            this.vGradient = new float[size];
            this.tanh = new float[size];
        }

        @Override
        void begin(Parameters parameters) {
            parameters.matrix("windowPosition").getRow(0, v, 0);
            java.util.Arrays.fill(vGradient, 0f);
        }

        @Override
        void look(int step, int length, float[] u) {
            System.arraycopy(u, 0, tanh, 0, size);
            VectorMath.tanh(tanh, 0, size);
            this.length = length;
            share = 1 / (1 + Math.exp(-VectorMath.dot(tanh, 0, v, 0, size)));
            centre = length * share;
            int from = (int) Math.max(0, Math.ceil(centre - width));
            int to = (int) Math.min(length, Math.floor(centre + width) + 1);
            set(Math.min(from, length - 1), to);
        }

        private double bell(int i) {
            double sigma = width / 2.0;
            return Math.exp(-(i - centre) * (i - centre) / (2 * sigma * sigma));
        }

        @Override
        void weigh(float[] alpha, int at) {
            for (int i = from(); i < to(); i++) {
                alpha[at + i] *= (float) bell(i);
            }
        }

        @Override
        void weighBackward(float[] alpha, int at, float[] gradient, float[] u, float[] uGradient) {
            double sigma = width / 2.0;
            double toCentre = 0;
            for (int i = from(); i < to(); i++) {
                double bell = bell(i);
                toCentre += (double) gradient[i - from()] * alpha[at + i] * (i - centre) / (sigma * sigma);
                alpha[at + i] /= (float) bell;
                gradient[i - from()] *= (float) bell;
            }
            float toSum = (float) (toCentre * length * share * (1 - share));
            for (int j = 0; j < size; j++) {
                vGradient[j] += toSum * tanh[j];
                uGradient[j] = toSum * v[j] * (1 - tanh[j] * tanh[j]);
            }
        }

        @Override
        void addGradients(Parameters gradients, float beta) {
            Matrix into = gradients.matrix("windowPosition");
            for (int j = 0; j < size; j++) {
                int at = into.index(0, j);
                into.data().put(at, vGradient[j] + (beta == 0 ? 0 : into.data().get(at)));
            }
        }
    }
}
