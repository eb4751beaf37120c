package org.attentionworkbench.engine.model.kernel;

/**
 * Additive score: Bahdanau, Cho and Bengio 2015, arXiv:1409.0473, section A.1.2.
 *
 * <pre>
 *   e_i = v · tanh(q + k_i)      q = W s,  k_i = U h_i
 * </pre>
 *
 * Backwards, with g_i the gradient of e_i and u_i = tanh(q + k_i): the gradient of q + k_i is g_i v ∘ (1 - u_i²), that of v
 * is Σ g_i u_i. Holds scratch memory: one instance for each worker.
 */
final class AdditiveScore {
    private final int size;
    private final float[] v;
    private final float[] vGradient;
    private float[] tanh = new float[0];

    /** @param size A of the vectors q, k_i and v */
    AdditiveScore(int size) {
        this.size = size;
        this.v = new float[size];
        this.vGradient = new float[size];
    }

    /** Reads v [1, A] and forgets its gradient. */
    void begin(Matrix energyVector) {
        energyVector.getRow(0, v, 0);
        java.util.Arrays.fill(vGradient, 0f);
    }

    /** The gradient of v that has come together, [A]. */
    float[] vGradient() {
        return vGradient;
    }

    /**
     * Scores one query against one source.
     *
     * @param q        [A]
     * @param keys     k_i, [length, A], from keysAt
     * @param energies receives e_i, from energiesAt
     */
    void energies(float[] q, float[] keys, int keysAt, int length, float[] energies, int energiesAt) {
        hidden(q, keys, keysAt, length);
        for (int i = 0; i < length; i++) {
            energies[energiesAt + i] = VectorMath.dot(tanh, i * size, v, 0, size);
        }
    }

    private void hidden(float[] q, float[] keys, int keysAt, int length) {
        if (tanh.length < length * size) {
            tanh = new float[length * size];
        }
        for (int i = 0; i < length; i++) {
            sum(q, keys, keysAt + i * size, tanh, i * size, size);
        }
        VectorMath.tanh(tanh, 0, length * size);
    }

    private static void sum(float[] q, float[] keys, int keysAt, float[] into, int intoAt, int n) {
        for (int j = 0; j < n; j++) {
            into[intoAt + j] = q[j] + keys[keysAt + j];
        }
    }

    /**
     * The way back for one query.
     *
     * @param gradient     g_i, [length]
     * @param qGradient    [A]; added to
     * @param keyGradients [length, A], from keysAt; added to
     */
    void backward(
            float[] q,
            float[] keys,
            int keysAt,
            int length,
            float[] gradient,
            float[] qGradient,
            float[] keyGradients) {
        hidden(q, keys, keysAt, length);
        for (int i = 0; i < length; i++) {
            VectorMath.addScaled(gradient[i], tanh, i * size, vGradient, 0, size);
            back(gradient[i], i * size, qGradient, keyGradients, keysAt + i * size);
        }
    }

    private void back(float g, int at, float[] qGradient, float[] keyGradients, int keyAt) {
        float[] u = tanh;
        float[] weights = v;
        for (int j = 0; j < size; j++) {
            u[at + j] = g * weights[j] * (1 - u[at + j] * u[at + j]);
        }
        VectorMath.addScaled(1f, u, at, qGradient, 0, size);
        VectorMath.addScaled(1f, u, at, keyGradients, keyAt, size);
    }
}
