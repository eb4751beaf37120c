package org.attentionworkbench.figures;

import java.util.Arrays;
import java.util.List;
import org.attentionworkbench.figures.LossSeries.Point;

/**
 * Points of one line; a y that is NaN is a gap.
 *
 * @param x in rising order, [n]
 * @param y [n]
 */
@SuppressWarnings("ArrayRecordComponent") // made and read inside this package, never changed
record Curve(double[] x, double[] y) {
    static final Curve EMPTY = new Curve(new double[0], new double[0]);

    /** @param positive whether numbers that have no logarithm are gaps, too */
    static Curve of(List<Point> points, boolean positive) {
        double[] x = new double[points.size()];
        double[] y = new double[points.size()];
        for (int k = 0; k < x.length; k++) {
            double loss = points.get(k).loss();
            x[k] = points.get(k).step();
            y[k] = Double.isFinite(loss) && (loss > 0 || !positive) ? loss : Double.NaN;
        }
        return new Curve(x, y);
    }

    /**
     * The exponential moving average, its start corrected for beginning at zero as in Adam (Kingma and Ba 2015,
     * arXiv:1412.6980, section 3).
     * <pre>
     *   m[k] = w m[k-1] + (1 - w) y[k],   m[-1] = 0
     *   smoothed[k] = m[k] / (1 - w^(k+1))
     * </pre>
     * Gaps stay gaps and count for nothing.
     *
     * @param weight w of what was before, 0 to less than 1
     */
    Curve smoothed(double weight) {
        double[] smooth = new double[y.length];
        double average = 0;
        double correction = 1;
        for (int k = 0; k < y.length; k++) {
            if (Double.isNaN(y[k])) {
                smooth[k] = Double.NaN;
                continue;
            }
            average = weight * average + (1 - weight) * y[k];
            correction *= weight;
            smooth[k] = average / (1 - correction);
        }
        return new Curve(x, smooth);
    }

    /** At most two points for each of so many equal parts: the least and the greatest of each, so that no peak is lost. */
    Curve thinned(int parts) {
        if (x.length <= 2 * parts) {
            return this;
        }
        double[] fewX = new double[2 * parts];
        double[] fewY = new double[2 * parts];
        for (int part = 0; part < parts; part++) {
            int from = (int) ((long) part * x.length / parts);
            int to = (int) ((long) (part + 1) * x.length / parts);
            int least = extreme(from, to, -1);
            int greatest = extreme(from, to, 1);
            int first = Math.min(least, greatest);
            int second = Math.max(least, greatest);
            fewX[2 * part] = x[first];
            fewY[2 * part] = y[first];
            fewX[2 * part + 1] = x[second];
            fewY[2 * part + 1] = y[second];
        }
        return new Curve(fewX, fewY);
    }

    private int extreme(int from, int to, int sign) {
        int found = from;
        for (int k = from; k < to; k++) {
            if (Double.isNaN(y[found]) || sign * y[k] > sign * y[found]) {
                found = k;
            }
        }
        return found;
    }

    /** For JFreeChart: x and y. */
    double[][] columns() {
        return new double[][] {Arrays.copyOf(x, x.length), Arrays.copyOf(y, y.length)};
    }
}
