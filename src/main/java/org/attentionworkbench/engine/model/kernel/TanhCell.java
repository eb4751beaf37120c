package org.attentionworkbench.engine.model.kernel;

/**
 * The plain recurrent network: Elman 1990, Cognitive Science 14(2).
 *
 * <pre>
 *   h' = tanh(W_ih x + b_ih + W_hh h + b_hh)        backwards: a = g (1 - h'²)
 * </pre>
 */
final class TanhCell implements Cell {
    @Override
    public int gates() {
        return 1;
    }

    @Override
    public void forward(float[][] tape, int at, float[][] states, int before, int after, int n) {
        VectorMath.tanh(tape[0], at, n);
        System.arraycopy(tape[0], at, states[0], after, n);
    }

    @Override
    public void backward(float[][] tape, int at, float[][] states, int before, int after, float[][] gradient, int n) {
        float[] h = tape[0];
        float[] g = gradient[0];
        for (int k = 0; k < n; k++) {
            h[at + k] = g[k] * (1 - h[at + k] * h[at + k]);
        }
        java.util.Arrays.fill(g, 0, n, 0f);
    }
}
