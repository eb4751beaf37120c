package org.attentionworkbench.engine.model.kernel;

/**
 * The plain recurrent network with a rectifier: Le, Jaitly and Hinton 2015, arXiv:1504.00941.
 *
 * <pre>
 *   h' = max(0, W_ih x + b_ih + W_hh h + b_hh)        backwards: a = g where h' > 0, else 0
 * </pre>
 *
 * Nothing bounds h', so its gradients may grow over long sequences; clipping holds them.
 */
final class ReluCell implements Cell {
    @Override
    public int gates() {
        return 1;
    }

    @Override
    public void forward(float[][] tape, int at, float[][] states, int before, int after, int n) {
        float[] a = tape[0];
        float[] h = states[0];
        for (int k = 0; k < n; k++) {
            h[after + k] = Math.max(0f, a[at + k]);
        }
    }

    @Override
    public void backward(float[][] tape, int at, float[][] states, int before, int after, float[][] gradient, int n) {
        float[] a = tape[0];
        float[] g = gradient[0];
        for (int k = 0; k < n; k++) {
            a[at + k] = a[at + k] > 0 ? g[k] : 0f;
        }
        java.util.Arrays.fill(g, 0, n, 0f);
    }
}
