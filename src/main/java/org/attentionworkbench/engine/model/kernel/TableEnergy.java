package org.attentionworkbench.engine.model.kernel;

/** e_i = q[i]: the query holds an energy for every position, whatever stands there. */
final class TableEnergy implements Energy {
    @Override
    public void energies(
            float[] q, int qAt, float[] keys, int keysAt, int row, int first, int n, float[] into, int intoAt) {
        System.arraycopy(q, qAt + first, into, intoAt, n);
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
        VectorMath.addScaled(1f, gradient, 0, qGradient, qAt + first, n);
    }
}
