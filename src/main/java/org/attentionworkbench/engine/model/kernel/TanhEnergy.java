package org.attentionworkbench.engine.model.kernel;

/**
 * e_i = v · tanh(q + k_i). Backwards, with g_i the gradient of e_i and u_i = tanh(q + k_i): the gradient of q + k_i is
 * g_i v ∘ (1 - u_i²), that of v is Σ g_i u_i.
 */
final class TanhEnergy implements Energy {
    /** Name of v [A]. */
    static final String VECTOR = "attentionEnergy";

    private final int size;
    private final float[] v;
    private final float[] vGradient;
    private float[] tanh = new float[0];

    /** @param size A of the vectors q, k_i and v */
    TanhEnergy(int size) {
        this.size = size;
        this.v = new float[size];
        this.vGradient = new float[size];
    }

    @Override
    public void begin(Parameters parameters) {
        parameters.matrix(VECTOR).getRow(0, v, 0);
        java.util.Arrays.fill(vGradient, 0f);
    }

    @Override
    public void energies(
            float[] q, int qAt, float[] keys, int keysAt, int row, int first, int n, float[] into, int intoAt) {
        hidden(q, qAt, keys, keysAt, row, n);
        for (int i = 0; i < n; i++) {
            into[intoAt + i] = VectorMath.dot(tanh, i * size, v, 0, size);
        }
    }

    private void hidden(float[] q, int qAt, float[] keys, int keysAt, int row, int n) {
        if (tanh.length < n * size) {
            tanh = new float[n * size];
        }
        for (int i = 0; i < n; i++) {
            sum(q, qAt, keys, keysAt + i * row, tanh, i * size, size);
        }
        VectorMath.tanh(tanh, 0, n * size);
    }

    private static void sum(float[] q, int qAt, float[] keys, int keysAt, float[] into, int intoAt, int n) {
        for (int j = 0; j < n; j++) {
            into[intoAt + j] = q[qAt + j] + keys[keysAt + j];
        }
    }

    @Override
    public void backward(
            float[] q,
            int qAt,
            float[] keys,
            int keysAt,
            int row,
            int first,
            int n,
            float[] gradient,
            float[] qGradient,
            float[] keyGradients) {
        hidden(q, qAt, keys, keysAt, row, n);
        for (int i = 0; i < n; i++) {
            VectorMath.addScaled(gradient[i], tanh, i * size, vGradient, 0, size);
            back(gradient[i], v, tanh, i * size, size);
            VectorMath.addScaled(1f, tanh, i * size, qGradient, qAt, size);
            VectorMath.addScaled(1f, tanh, i * size, keyGradients, keysAt + i * row, size);
        }
    }

    private static void back(float g, float[] weights, float[] u, int at, int n) {
        for (int j = 0; j < n; j++) {
            u[at + j] = g * weights[j] * (1 - u[at + j] * u[at + j]);
        }
    }

    @Override
    public void addGradients(Parameters gradients, float beta) {
        Matrix into = gradients.matrix(VECTOR);
        for (int j = 0; j < size; j++) {
            int at = into.index(0, j);
            into.data().put(at, vGradient[j] + (beta == 0 ? 0 : into.data().get(at)));
        }
    }
}
