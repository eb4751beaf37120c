package org.attentionworkbench.engine.model.kernel;

/**
 * Elementwise functions on stretches of {@code float[]}. Every loop is simple enough for the compiler to use vector
 * instructions, which is why there is no bit fiddling and no call of {@link Math} in them.
 */
final class VectorMath {
    /** Beyond, tanh is 1 within half a unit in the last place. */
    private static final float TANH_LIMIT = 8.2f;

    // x P(x²) / Q(x²), least maximum relative error on the interval: docs/fits/tanh_fit.py. In float32, off by at most
    // 3.5e-7.
    private static final float P1 = 1.343211979e-01f;
    private static final float P2 = 3.556682030e-03f;
    private static final float P3 = 2.163720455e-05f;
    private static final float P4 = 1.484046130e-08f;
    private static final float Q1 = 4.676544368e-01f;
    private static final float Q2 = 2.610828169e-02f;
    private static final float Q3 = 3.386434109e-04f;
    private static final float Q4 = 8.370564046e-07f;

    private VectorMath() {}

    /** x = tanh(x), n numbers from at. */
    static void tanh(float[] x, int at, int n) {
        clamp(1f, x, at, n);
        for (int i = at; i < at + n; i++) {
            float v = x[i];
            float u = v * v;
            float p = 1f + u * (P1 + u * (P2 + u * (P3 + u * P4)));
            float q = 1f + u * (Q1 + u * (Q2 + u * (Q3 + u * Q4)));
            x[i] = v * p / q;
        }
    }

    /** x = 1 / (1 + exp(-x)) = (1 + tanh(x/2)) / 2, n numbers from at. */
    static void sigmoid(float[] x, int at, int n) {
        clamp(0.5f, x, at, n);
        for (int i = at; i < at + n; i++) {
            float v = x[i];
            float u = v * v;
            float p = 1f + u * (P1 + u * (P2 + u * (P3 + u * P4)));
            float q = 1f + u * (Q1 + u * (Q2 + u * (Q3 + u * Q4)));
            x[i] = 0.5f + 0.5f * (v * p / q);
        }
    }

    /** x = factor x, within ±8.2. A loop of its own: in one with the fraction behind it both are slower by a quarter. */
    private static void clamp(float factor, float[] x, int at, int n) {
        for (int i = at; i < at + n; i++) {
            x[i] = Math.max(-TANH_LIMIT, Math.min(TANH_LIMIT, factor * x[i]));
        }
    }

    /**
     * x = exp(x - shift), n numbers from at, for x at most shift (a maximum). exp(y) is the [3/3] Padé approximant of
     * exp(y/64), squared six times; what would be below exp(-87) becomes about that. Relative error below 1e-5 where the
     * result is above 1e-9 of the largest.
     */
    static void expShifted(float[] x, int at, int n, float shift) {
        for (int i = at; i < at + n; i++) {
            x[i] = Math.max(-87f, x[i] - shift) * (1f / 64);
        }
        for (int i = at; i < at + n; i++) {
            float y = x[i];
            float even = 120f + 12f * y * y;
            float odd = y * (60f + y * y);
            float r = (even + odd) / (even - odd);
            r = r * r;
            r = r * r;
            r = r * r;
            r = r * r;
            r = r * r;
            x[i] = r * r;
        }
    }

    /** Σ x_i y_i, in eight partial sums. */
    static float dot(float[] x, int xAt, float[] y, int yAt, int n) {
        float s0 = 0, s1 = 0, s2 = 0, s3 = 0, s4 = 0, s5 = 0, s6 = 0, s7 = 0;
        int i = 0;
        for (; i <= n - 8; i += 8) {
            s0 += x[xAt + i] * y[yAt + i];
            s1 += x[xAt + i + 1] * y[yAt + i + 1];
            s2 += x[xAt + i + 2] * y[yAt + i + 2];
            s3 += x[xAt + i + 3] * y[yAt + i + 3];
            s4 += x[xAt + i + 4] * y[yAt + i + 4];
            s5 += x[xAt + i + 5] * y[yAt + i + 5];
            s6 += x[xAt + i + 6] * y[yAt + i + 6];
            s7 += x[xAt + i + 7] * y[yAt + i + 7];
        }
        for (; i < n; i++) {
            s0 += x[xAt + i] * y[yAt + i];
        }
        return ((s0 + s1) + (s2 + s3)) + ((s4 + s5) + (s6 + s7));
    }

    /** Σ x_i, in eight partial sums. */
    static float sum(float[] x, int at, int n) {
        float s0 = 0, s1 = 0, s2 = 0, s3 = 0, s4 = 0, s5 = 0, s6 = 0, s7 = 0;
        int i = at;
        for (; i <= at + n - 8; i += 8) {
            s0 += x[i];
            s1 += x[i + 1];
            s2 += x[i + 2];
            s3 += x[i + 3];
            s4 += x[i + 4];
            s5 += x[i + 5];
            s6 += x[i + 6];
            s7 += x[i + 7];
        }
        for (; i < at + n; i++) {
            s0 += x[i];
        }
        return ((s0 + s1) + (s2 + s3)) + ((s4 + s5) + (s6 + s7));
    }

    /** The largest of n numbers from at. */
    static float max(float[] x, int at, int n) {
        float m0 = x[at], m1 = m0, m2 = m0, m3 = m0;
        int i = at;
        for (; i <= at + n - 4; i += 4) {
            m0 = x[i] > m0 ? x[i] : m0;
            m1 = x[i + 1] > m1 ? x[i + 1] : m1;
            m2 = x[i + 2] > m2 ? x[i + 2] : m2;
            m3 = x[i + 3] > m3 ? x[i + 3] : m3;
        }
        for (; i < at + n; i++) {
            m0 = x[i] > m0 ? x[i] : m0;
        }
        return Math.max(Math.max(m0, m1), Math.max(m2, m3));
    }

    /** The first n of into = log softmax of n numbers of x from at, summed in double. */
    static void logSoftmax(float[] x, int at, int n, float[] into) {
        float largest = max(x, at, n);
        double sum = 0;
        for (int i = 0; i < n; i++) {
            sum += Math.exp(x[at + i] - largest);
        }
        float normaliser = largest + (float) Math.log(sum);
        for (int i = 0; i < n; i++) {
            into[i] = x[at + i] - normaliser;
        }
    }

    /** y += factor x. */
    static void addScaled(float factor, float[] x, int xAt, float[] y, int yAt, int n) {
        for (int i = 0; i < n; i++) {
            y[yAt + i] += factor * x[xAt + i];
        }
    }

    /** x = factor x, n numbers from at. */
    static void scale(float[] x, int at, int n, float factor) {
        for (int i = at; i < at + n; i++) {
            x[i] *= factor;
        }
    }
}
