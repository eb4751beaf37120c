package org.attentionworkbench.engine.model.kernel;

/**
 * Gated recurrent unit: Cho et al. 2014, arXiv:1406.1078, eqs. 5-8, in the form in which the reset gate acts after the
 * recurrent product (cuDNN, PyTorch), so that one product serves all gates.
 *
 * <pre>
 *   r = σ(W_ir x + b_ir + W_hr h + b_hr)
 *   z = σ(W_iz x + b_iz + W_hz h + b_hz)
 *   n = tanh(W_in x + b_in + r ∘ (W_hn h + b_hn))
 *   h' = (1 - z) ∘ n + z ∘ h
 * </pre>
 *
 * Blocks: r, z, n, and m = W_hn h + b_hn. Backwards, with g the gradient of h':
 *
 * <pre>
 *   an = g (1 - z)(1 - n²)      am = an r
 *   ar = an m r (1 - r)         az = g (h - n) z (1 - z)      direct part to h: g z
 * </pre>
 */
final class GruCell implements Cell {
    @Override
    public int gates() {
        return 3;
    }

    @Override
    public boolean splitsLastGate() {
        return true;
    }

    @Override
    public void forward(float[][] tape, int at, float[][] states, int before, int after, int n) {
        float[] r = tape[0];
        float[] z = tape[1];
        float[] candidate = tape[2];
        float[] m = tape[3];
        VectorMath.sigmoid(r, at, n);
        VectorMath.sigmoid(z, at, n);
        for (int k = at; k < at + n; k++) {
            candidate[k] += r[k] * m[k];
        }
        VectorMath.tanh(candidate, at, n);
        mix(z, candidate, at, states[0], before, states[0], after, n);
    }

    private static void mix(
            float[] z, float[] candidate, int at, float[] previous, int previousAt, float[] next, int nextAt, int n) {
        for (int k = 0; k < n; k++) {
            float c = candidate[at + k];
            next[nextAt + k] = c + z[at + k] * (previous[previousAt + k] - c);
        }
    }

    @Override
    public void backward(float[][] tape, int at, float[][] states, int before, int after, float[][] gradient, int n) {
        float[] r = tape[0];
        float[] candidate = tape[2];
        float[] m = tape[3];
        backThroughMix(tape[1], candidate, at, states[0], before, gradient[0], n);
        for (int k = at; k < at + n; k++) {
            float rk = r[k];
            float an = candidate[k];
            r[k] = an * m[k] * rk * (1 - rk);
            m[k] = an * rk;
        }
    }

    private static void backThroughMix(
            float[] z, float[] candidate, int at, float[] previous, int previousAt, float[] gradient, int n) {
        for (int k = 0; k < n; k++) {
            float g = gradient[k];
            float zk = z[at + k];
            float c = candidate[at + k];
            z[at + k] = g * (previous[previousAt + k] - c) * zk * (1 - zk);
            candidate[at + k] = g * (1 - zk) * (1 - c * c);
            gradient[k] = g * zk;
        }
    }
}
