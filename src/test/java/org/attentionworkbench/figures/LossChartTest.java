package org.attentionworkbench.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.BasicStroke;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.attentionworkbench.figures.LossChart.Options;
import org.attentionworkbench.figures.LossSeries.Point;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.Range;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LossChartTest {
    private static final LossChart.Labels LABELS = new LossChart.Labels("训练", "验证", "步数", "损失");
    private static final LossSeries FALLING = series(5000);
    private static final LossSeries EMPTY = new LossSeries(List.of(), List.of());

    @ParameterizedTest
    @CsvSource({"false,0,false", "true,0.9,true", "false,0.99,true", "true,0,false"})
    void itIsDrawnInEveryManner(boolean log, double smoothing, boolean dark) {
        JFreeChart chart = LossChart.of(FALLING, options(log, smoothing, dark));
        BufferedImage image = chart.createBufferedImage(400, 250);
        assertThat(image.getRGB(1, 1)).isEqualTo(Palette.of(dark).ground().getRGB());
        assertThat(has(image, Palette.of(dark).first().getRGB())).isTrue();
        assertThat(has(image, Palette.of(dark).second().getRGB())).isTrue();
    }

    @Test
    void noLossesAndLossesThatAreNotNumbersAreDrawnWithoutComplaint() {
        var broken = new LossSeries(
                List.of(new Point(1, Double.NaN), new Point(2, Double.POSITIVE_INFINITY), new Point(3, 0)),
                List.of(new Point(3, Double.NaN)));
        for (LossSeries series : List.of(EMPTY, broken)) {
            for (boolean log : new boolean[] {true, false}) {
                LossChart.of(series, options(log, 0.5, false)).createBufferedImage(400, 250);
            }
        }
    }

    @Test
    void theCurvesDifferInMoreThanColour() {
        XYPlot plot = LossChart.of(FALLING, options(false, 0.5, false)).getXYPlot();
        var smoothed = (XYLineAndShapeRenderer) plot.getRenderer(1);
        var validation = (XYLineAndShapeRenderer) plot.getRenderer(2);
        assertThat(((BasicStroke) smoothed.getSeriesStroke(0)).getDashArray()).isNull();
        assertThat(((BasicStroke) validation.getSeriesStroke(0)).getDashArray()).isNotEmpty();
        assertThat(smoothed.getItemShapeVisible(0, 0)).isFalse();
        assertThat(validation.getItemShapeVisible(0, 0)).isTrue();
    }

    @Test
    void anUpdateBringsNewLossesAndKeepsTheZoom() {
        JFreeChart chart = LossChart.of(series(100), options(false, 0, false));
        XYPlot plot = chart.getXYPlot();
        plot.getDomainAxis().setRange(20, 40);
        LossChart.update(chart, series(200), options(false, 0, false));
        assertThat(plot.getDataset(0).getItemCount(0)).isEqualTo(200);
        assertThat(plot.getDomainAxis().getRange()).isEqualTo(new Range(20, 40));
        LossChart.update(chart, series(200), options(true, 0, false));
        assertThat(plot.getRangeAxis()).isInstanceOf(DecimalLogAxis.class);
        assertThat(plot.getDomainAxis().getRange()).isEqualTo(new Range(20, 40));
    }

    @Test
    void neverMorePointsThanAScreenShows() {
        XYPlot plot = LossChart.of(series(50_000), options(false, 0.5, false)).getXYPlot();
        assertThat(plot.getDataset(0).getItemCount(0)).isLessThanOrEqualTo(1200);
        assertThat(plot.getDataset(1).getItemCount(0)).isLessThanOrEqualTo(1200);
    }

    @Test
    void theLogarithmicAxisIsLabelledAtRoundNumbers() {
        assertThat(DecimalLogAxis.values(new Range(0.04, 12)))
                .containsExactly(0.05, 0.1, 0.2, 0.5, 1.0, 2.0, 5.0, 10.0);
        assertThat(DecimalLogAxis.values(new Range(1e-4, 20))).containsExactly(1e-4, 1e-3, 0.01, 0.1, 1.0, 10.0);
        assertThat(DecimalLogAxis.values(new Range(2.2, 4.4))).containsExactly(2.5, 3.0, 4.0);
    }

    @Test
    void smoothingIsFromNothingToNinetyNinePercent() {
        assertThatThrownBy(() -> options(false, 1, false)).hasMessageContaining("1.0");
        assertThatThrownBy(() -> options(false, Double.NaN, false)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Options options(boolean log, double smoothing, boolean dark) {
        return new Options(log, smoothing, dark, 13, LABELS);
    }

    private static LossSeries series(int steps) {
        List<Point> training = new ArrayList<>(LongStream.rangeClosed(1, steps)
                .mapToObj(k -> new Point(k, 0.2 + 6 * Math.exp(-5.0 * k / steps)))
                .toList());
        training.set(steps / 2, new Point(steps / 2 + 1, Double.NaN));
        return new LossSeries(training, List.of(new Point(steps / 2, 1.5), new Point(steps, 0.5)));
    }

    private static boolean has(BufferedImage image, int rgb) {
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                if (image.getRGB(x, y) == rgb) {
                    return true;
                }
            }
        }
        return false;
    }
}
