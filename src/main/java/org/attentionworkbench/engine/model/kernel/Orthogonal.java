package org.attentionworkbench.engine.model.kernel;

import java.util.SplittableRandom;

/** Random orthogonal matrices. */
final class Orthogonal {
    private Orthogonal() {}

    /** Writes an n by n orthogonal matrix, row-major, from at: Gaussian rows made orthonormal one after the other, twice for accuracy. */
    static void fill(float[] into, int at, int n, SplittableRandom random) {
        for (int row = 0; row < n; row++) {
            int from = at + row * n;
            for (int i = 0; i < n; i++) {
                into[from + i] = (float) random.nextGaussian();
            }
            for (int pass = 0; pass < 2; pass++) {
                for (int earlier = 0; earlier < row; earlier++) {
                    float along = VectorMath.dot(into, from, into, at + earlier * n, n);
                    VectorMath.addScaled(-along, into, at + earlier * n, into, from, n);
                }
                float norm = (float) Math.sqrt(VectorMath.dot(into, from, into, from, n));
                VectorMath.scale(into, from, n, 1 / norm);
            }
        }
    }
}
