package org.attentionworkbench.engine.model.kernel;

/** What is done with a gradient as a whole before an update, by all workers of a team. */
public final class GradientNorm {
    private GradientNorm() {}

    /** Square root of the sum of all squares; the same for the same team size. */
    public static double of(Floats gradient, Team team) {
        int length = gradient.capacity();
        double[] squares = new double[team.size()];
        team.run(worker -> {
            int from = worker.from(length);
            squares[worker.index()] = worker.blas().sumOfSquares(gradient, from, worker.to(length) - from);
        });
        double sum = 0;
        for (double each : squares) {
            sum += each;
        }
        return Math.sqrt(sum);
    }

    /** Multiplies all of it. */
    public static void scale(Floats gradient, float factor, Team team) {
        Matrix all = gradient.matrix(1, gradient.capacity());
        team.run(worker -> worker.blas().scaleRow(all.cols(worker.from(all.cols()), worker.to(all.cols())), 0, factor));
    }

    /** into += factor x, of the same length. */
    public static void add(float factor, Floats x, Floats into, Team team) {
        int length = into.capacity();
        team.run(worker -> {
            int from = worker.from(length);
            worker.blas().addScaled(factor, x, from, into, from, worker.to(length) - from);
        });
    }
}
