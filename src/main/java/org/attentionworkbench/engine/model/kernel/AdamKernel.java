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
    private final float[][][] scratch;

    /** @param team does the work; not closed */
    public AdamKernel(Team team) {
        this.team = team;
        this.scratch = new float[team.size()][4][AT_ONCE];
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
        run(step, 1f, gradient, firstMoment, secondMoment, gradient, false);
    }

    /**
     * Takes the update of factor times the gradient from the parameters, all in one go through memory; the gradient stays as
     * it is.
     */
    public void apply(
            Step step, float factor, Floats gradient, Floats firstMoment, Floats secondMoment, Floats parameters) {
        run(step, factor, gradient, firstMoment, secondMoment, parameters, true);
    }

    private void run(
            Step step,
            float factor,
            Floats gradient,
            Floats firstMoment,
            Floats secondMoment,
            Floats into,
            boolean take) {
        int length = gradient.capacity();
        float scale = step.scale();
        team.run(worker -> {
            float[] g = scratch[worker.index()][0];
            float[] m = scratch[worker.index()][1];
            float[] v = scratch[worker.index()][2];
            float[] p = scratch[worker.index()][3];
            int to = worker.to(length);
            for (int at = worker.from(length); at < to; at += AT_ONCE) {
                int n = Math.min(AT_ONCE, to - at);
                gradient.get(at, g, 0, n);
                firstMoment.get(at, m, 0, n);
                secondMoment.get(at, v, 0, n);
                average(m, g, (float) step.beta1, (float) ((1 - step.beta1) * factor), n);
                averageOfSquares(v, g, (float) step.beta2, (float) ((1 - step.beta2) * factor * factor), n);
                firstMoment.put(at, m, 0, n);
                secondMoment.put(at, v, 0, n);
                update(g, m, v, scale, (float) step.epsilon, n);
                if (take) {
                    into.get(at, p, 0, n);
                    VectorMath.addScaled(-1f, g, 0, p, 0, n);
                    into.put(at, p, 0, n);
                } else {
                    into.put(at, g, 0, n);
                }
            }
        });
    }

    private static void average(float[] m, float[] g, float beta, float rest, int n) {
        for (int i = 0; i < n; i++) {
            m[i] = beta * m[i] + rest * g[i];
        }
    }

    private static void averageOfSquares(float[] v, float[] g, float beta, float rest, int n) {
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
