package org.attentionworkbench.engine.model.kernel;

/** e_i = factor (q · k_i). Backwards: g_i factor k_i to q, g_i factor q to k_i. */
final class DotEnergy implements Energy {
    private final int size;
    private final float factor;

    /** @param size numbers of a query and of a key */
    DotEnergy(int size, double factor) {
        this.size = size;
        this.factor = (float) factor;
    }

    @Override
    public void energies(
            float[] q, int qAt, float[] keys, int keysAt, int row, int first, int n, float[] into, int intoAt) {
        for (int i = 0; i < n; i++) {
            into[intoAt + i] = factor * VectorMath.dot(q, qAt, keys, keysAt + i * row, size);
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
        for (int i = 0; i < n; i++) {
            float g = factor * gradient[i];
            VectorMath.addScaled(g, keys, keysAt + i * row, qGradient, qAt, size);
            VectorMath.addScaled(g, q, qAt, keyGradients, keysAt + i * row, size);
        }
    }
}
