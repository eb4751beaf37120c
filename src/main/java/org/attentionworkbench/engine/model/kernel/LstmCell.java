package org.attentionworkbench.engine.model.kernel;

/**
 * Long short-term memory: Hochreiter and Schmidhuber 1997, Neural Computation 9(8), with the forget gate of Gers,
 * Schmidhuber and Cummins 2000 and no peepholes.
 *
 * <pre>
 *   i = σ(W_ii x + b_ii + W_hi h + b_hi)        f, o likewise
 *   g = tanh(W_ig x + b_ig + W_hg h + b_hg)
 *   c' = f ∘ c + i ∘ g          h' = o ∘ tanh(c')
 * </pre>
 *
 * Blocks: i, f, g, o, and u = tanh(c'). States: h and c. Backwards, with dh and dc the gradients of h' and c':
 *
 * <pre>
 *   ao = dh u o (1 - o)         d = dc + dh o (1 - u²)
 *   ai = d g i (1 - i)    ag = d i (1 - g²)    af = d c f (1 - f)    direct part to c: d f
 * </pre>
 */
final class LstmCell implements Cell {
    @Override
    public int gates() {
        return 4;
    }

    @Override
    public int carried() {
        return 2;
    }

    @Override
    public int notes() {
        return 1;
    }

    @Override
    public void forward(float[][] tape, int at, float[][] states, int before, int after, int n) {
        VectorMath.sigmoid(tape[0], at, n);
        VectorMath.sigmoid(tape[1], at, n);
        VectorMath.tanh(tape[2], at, n);
        VectorMath.sigmoid(tape[3], at, n);
        float[] c = states[1];
        keep(tape[1], at, c, before, c, after, n);
        write(tape[0], tape[2], at, c, after, n);
        System.arraycopy(c, after, tape[4], at, n);
        VectorMath.tanh(tape[4], at, n);
        show(tape[3], tape[4], at, states[0], after, n);
    }

    private static void keep(float[] f, int at, float[] c, int before, float[] next, int after, int n) {
        for (int k = 0; k < n; k++) {
            next[after + k] = f[at + k] * c[before + k];
        }
    }

    private static void write(float[] i, float[] g, int at, float[] c, int after, int n) {
        for (int k = 0; k < n; k++) {
            c[after + k] += i[at + k] * g[at + k];
        }
    }

    private static void show(float[] o, float[] u, int at, float[] h, int after, int n) {
        for (int k = 0; k < n; k++) {
            h[after + k] = o[at + k] * u[at + k];
        }
    }

    @Override
    public void backward(float[][] tape, int at, float[][] states, int before, int after, float[][] gradient, int n) {
        backFromOutput(tape[3], tape[4], at, gradient[0], gradient[1], n);
        backToForgetting(tape[1], tape[4], at, states[1], before, gradient[1], n);
        backToWriting(tape[0], tape[2], at, gradient[1], n);
        System.arraycopy(tape[4], at, gradient[1], 0, n);
        java.util.Arrays.fill(gradient[0], 0, n, 0f);
    }

    /** o becomes its gradient, dc becomes d. */
    private static void backFromOutput(float[] o, float[] u, int at, float[] dh, float[] dc, int n) {
        for (int k = 0; k < n; k++) {
            float ok = o[at + k];
            float uk = u[at + k];
            dc[k] += dh[k] * ok * (1 - uk * uk);
            o[at + k] = dh[k] * uk * ok * (1 - ok);
        }
    }

    /** f becomes its gradient, u the direct part d f to c. */
    private static void backToForgetting(float[] f, float[] u, int at, float[] c, int before, float[] d, int n) {
        for (int k = 0; k < n; k++) {
            float fk = f[at + k];
            u[at + k] = d[k] * fk;
            f[at + k] = d[k] * c[before + k] * fk * (1 - fk);
        }
    }

    /** i and g become their gradients. */
    private static void backToWriting(float[] i, float[] g, int at, float[] d, int n) {
        for (int k = 0; k < n; k++) {
            float ik = i[at + k];
            float gk = g[at + k];
            i[at + k] = d[k] * gk * ik * (1 - ik);
            g[at + k] = d[k] * ik * (1 - gk * gk);
        }
    }
}
