package org.attentionworkbench.engine.model.kernel;

/**
 * One update of Adam: Kingma and Ba 2015, arXiv:1412.6980, algorithm 1 in the form of section 2's last paragraph, where ε stands
 * beside √v and not beside its corrected value.
 *
 * <pre>
 *   m = β1 m + (1 - β1) g        v = β2 v + (1 - β2) g²
 *   update = rate √(1 - β2ᵗ) / (1 - β1ᵗ) · m / (√v + ε)
 * </pre>
 *
 * @param step t, from 1
 */
public record AdamStep(double rate, double beta1, double beta2, double epsilon, int step) {
    private static final int AT_ONCE = 2048;

    /** Replaces a gradient by the update to be taken from the parameters; m and v, of the same length, are brought up to date. */
    public void apply(Team team, Floats gradient, Floats m, Floats v) {
        int length = gradient.capacity();
        double correction = Math.sqrt(1 - Math.pow(beta2, step)) / (1 - Math.pow(beta1, step));
        float scale = (float) (rate * correction);
        team.run(worker -> {
            float[] g = new float[AT_ONCE];
            float[] first = new float[AT_ONCE];
            float[] second = new float[AT_ONCE];
            int to = worker.to(length);
            for (int at = worker.from(length); at < to; at += AT_ONCE) {
                int n = Math.min(AT_ONCE, to - at);
                gradient.get(at, g, 0, n);
                m.get(at, first, 0, n);
                v.get(at, second, 0, n);
                average(first, g, (float) beta1, n);
                averageOfSquares(second, g, (float) beta2, n);
                update(g, first, second, scale, (float) epsilon, n);
                gradient.put(at, g, 0, n);
                m.put(at, first, 0, n);
                v.put(at, second, 0, n);
            }
        });
    }

    private static void average(float[] m, float[] g, float beta, int n) {
        float rest = 1 - beta;
        for (int i = 0; i < n; i++) {
            m[i] = beta * m[i] + rest * g[i];
        }
    }

    private static void averageOfSquares(float[] v, float[] g, float beta, int n) {
        float rest = 1 - beta;
        for (int i = 0; i < n; i++) {
            v[i] = beta * v[i] + rest * g[i] * g[i];
        }
    }

    private static void update(float[] g, float[] m, float[] v, float scale, float epsilon, int n) {
        for (int i = 0; i < n; i++) {
            g[i] = scale * m[i] / ((float) Math.sqrt(v[i]) + epsilon);
        }
    }
}
