package org.attentionworkbench.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.attentionworkbench.figures.LossSeries.Point;
import org.junit.jupiter.api.Test;

class CurveTest {
    @Test
    void smoothingStartsAtTheFirstLossAndWeighsTheLastMost() {
        Curve smooth = curve(4, 2, 8).smoothed(0.5);
        assertThat(smooth.y()[0]).isEqualTo(4);
        assertThat(smooth.y()[1]).isCloseTo((0.25 * 4 + 0.5 * 2) / 0.75, within(1e-12));
        assertThat(smooth.y()[2]).isCloseTo((0.125 * 4 + 0.25 * 2 + 0.5 * 8) / 0.875, within(1e-12));
    }

    @Test
    void withoutWeightNothingChangesAndAConstantStaysItself() {
        assertThat(curve(3, 1, 2).smoothed(0).y()).containsExactly(3, 1, 2);
        assertThat(curve(7, 7, 7, 7).smoothed(0.99).y()).containsExactly(new double[] {7, 7, 7, 7}, within(1e-9));
    }

    @Test
    void gapsStayGapsAndCountForNothing() {
        double[] smooth = curve(4, Double.NaN, 2).smoothed(0.5).y();
        assertThat(smooth[1]).isNaN();
        assertThat(smooth[2]).isEqualTo(curve(4, 2).smoothed(0.5).y()[1]);
    }

    @Test
    void whatIsInfiniteOrHasNoLogarithmIsAGap() {
        var points = List.of(new Point(1, 0), new Point(2, Double.POSITIVE_INFINITY), new Point(3, 1));
        assertThat(Curve.of(points, true).y()).containsExactly(Double.NaN, Double.NaN, 1);
        assertThat(Curve.of(points, false).y()).containsExactly(0, Double.NaN, 1);
    }

    @Test
    void thinningKeepsEveryPeakAndTheOrder() {
        double[] losses = IntStream.range(0, 100_000).mapToDouble(k -> k % 10).toArray();
        losses[31_415] = 99;
        losses[77_777] = -99;
        losses[5] = Double.NaN;
        Curve thin = curve(losses).thinned(500);
        assertThat(thin.x()).hasSize(1000).isSorted();
        assertThat(thin.y()).contains(99, -99);
        assertThat(curve(1, 2, 3).thinned(500).y()).containsExactly(1, 2, 3);
    }

    private static Curve curve(double... losses) {
        return Curve.of(
                IntStream.range(0, losses.length)
                        .mapToObj(k -> new Point(k, losses[k]))
                        .toList(),
                false);
    }
}
