package org.attentionworkbench.engine.model.kernel;

/**
 * Updates of Adam: Kingma and Ba 2015, arXiv:1412.6980, algorithm 1 in the form of section 2's last paragraph, where ε stands
 * beside √v and not beside its corrected value.
 *
 * <pre>
 *   m = β1 m + (1 - β1) g        v = β2 v + (1 - β2) g²
 *   update = rate √(1 - β2ᵗ) / (1 - β1ᵗ) · m / (√v + ε)
 * </pre>
 */
public final class AdamKernel {
    private static final int AT_ONCE = 2048;

    private final Team team;
    private final float[][] g;
    private final float[][] m;
    private final float[][] v;

    /** @param team does the work; not closed */
    public AdamKernel(Team team) {
        this.team = team;
        this.g = new float[team.size()][AT_ONCE];
        this.m = new float[team.size()][AT_ONCE];
        this.v = new float[team.size()][AT_ONCE];
    }

    /**
     * The settings of one update.
     *
     * @param rate    learning rate
     * @param beta1   β1
     * @param beta2   β2
     * @param epsilon ε
     * @param step    t, from 1
     */
    public record Step(double rate, double beta1, double beta2, double epsilon, int step) {
        private float scale() {
            return (float) (rate * Math.sqrt(1 - Math.pow(beta2, step)) / (1 - Math.pow(beta1, step)));
        }
    }

    /** Replaces a gradient by the update to be taken from the parameters; m and v, of the same length, are brought up to date. */
    public void apply(Step step, Floats gradient, Floats firstMoment, Floats secondMoment) {
        int length = gradient.capacity();
        float scale = step.scale();
        team.run(worker -> {
            int w = worker.index();
            int to = worker.to(length);
            for (int at = worker.from(length); at < to; at += AT_ONCE) {
                int n = Math.min(AT_ONCE, to - at);
                gradient.get(at, g[w], 0, n);
                firstMoment.get(at, m[w], 0, n);
                secondMoment.get(at, v[w], 0, n);
                average(m[w], g[w], (float) step.beta1, n);
                averageOfSquares(v[w], g[w], (float) step.beta2, n);
                update(g[w], m[w], v[w], scale, (float) step.epsilon, n);
                gradient.put(at, g[w], 0, n);
                firstMoment.put(at, m[w], 0, n);
                secondMoment.put(at, v[w], 0, n);
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
