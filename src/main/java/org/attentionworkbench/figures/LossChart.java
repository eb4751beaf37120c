package org.attentionworkbench.figures;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.LogarithmicAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnitSource;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.block.BlockBorder;
import org.jfree.chart.plot.DatasetRenderingOrder;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.title.LegendTitle;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.xy.DefaultXYDataset;

/** The loss curves of a run: training thin as it came and thick smoothed, validation dashed with markers. */
public final class LossChart {
    private static final int RAW = 0;
    private static final int SMOOTHED = 1;
    private static final int VALIDATION = 2;
    /** A chart is rarely wider than twice this many pixels. */
    private static final int PARTS = 600;

    private LossChart() {}

    /** A new chart. */
    public static JFreeChart of(LossSeries series, Options options) {
        XYPlot plot = new XYPlot();
        JFreeChart chart = new JFreeChart(null, null, plot, true);
        plot.setDomainAxis(new NumberAxis());
        plot.setDatasetRenderingOrder(DatasetRenderingOrder.FORWARD);
        update(chart, series, options);
        return chart;
    }

    /** Puts other losses and options into a chart made by {@link #of}, keeping what the reader zoomed to. */
    public static void update(JFreeChart chart, LossSeries series, Options options) {
        XYPlot plot = chart.getXYPlot();
        plot.setNotify(false);
        axes(plot, options);
        curves(plot, series, options);
        look(chart, options);
        plot.setNotify(true);
    }

    private static void curves(XYPlot plot, LossSeries series, Options options) {
        Palette palette = Palette.of(options.dark);
        boolean smooth = options.smoothing > 0;
        Curve training = Curve.of(series.training(), options.logScale);
        Curve validation = Curve.of(series.validation(), options.logScale);
        Color faint = smooth ? Palette.withOpacity(palette.first(), options.dark ? 0.5 : 0.4) : palette.first();
        float em = (float) options.fontSize;
        Labels labels = options.labels;

        plot.setDataset(VALIDATION, dataset(labels.validation, validation));
        plot.setRenderer(VALIDATION, marked(palette, em));
        plot.setDataset(
                SMOOTHED, dataset(labels.training, smooth ? training.smoothed(options.smoothing) : Curve.EMPTY));
        plot.setRenderer(SMOOTHED, line(palette.first(), 0.19f * em, smooth));
        plot.setDataset(RAW, dataset(labels.training, training));
        plot.setRenderer(RAW, line(faint, smooth ? 0.08f * em : 0.13f * em, !smooth));
    }

    private static DefaultXYDataset dataset(String name, Curve curve) {
        DefaultXYDataset dataset = new DefaultXYDataset();
        dataset.addSeries(name, curve.thinned(PARTS).columns());
        return dataset;
    }

    private static XYLineAndShapeRenderer line(Color colour, float width, boolean inLegend) {
        XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, false);
        renderer.setSeriesPaint(0, colour);
        renderer.setDrawSeriesLineAsPath(true);
        renderer.setSeriesStroke(0, new BasicStroke(width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        renderer.setSeriesVisibleInLegend(0, inLegend);
        renderer.setLegendLine(new Line2D.Double(-14, 0, 14, 0));
        return renderer;
    }

    /** Dashed with hollow circles: known from the other line without its colour. */
    private static XYLineAndShapeRenderer marked(Palette palette, float em) {
        XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, true);
        float[] dashes = {0.5f * em, 0.3f * em};
        Stroke dashed = new BasicStroke(0.14f * em, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, dashes, 0);
        double size = 0.55 * em;
        Shape circle = new Ellipse2D.Double(-size / 2, -size / 2, size, size);
        renderer.setSeriesPaint(0, palette.second());
        renderer.setSeriesStroke(0, dashed);
        renderer.setSeriesShape(0, circle);
        renderer.setUseFillPaint(true);
        renderer.setSeriesFillPaint(0, palette.ground());
        renderer.setUseOutlinePaint(true);
        renderer.setSeriesOutlinePaint(0, palette.second());
        renderer.setSeriesOutlineStroke(0, new BasicStroke(0.14f * em));
        renderer.setDrawSeriesLineAsPath(true);
        renderer.setLegendLine(new Line2D.Double(-14, 0, 14, 0));
        return renderer;
    }

    private static void axes(XYPlot plot, Options options) {
        ValueAxis loss = plot.getRangeAxis();
        if (loss == null || options.logScale != loss instanceof LogarithmicAxis) {
            plot.setRangeAxis(options.logScale ? new DecimalLogAxis() : linear());
        }
        plot.getRangeAxis().setLabel(options.labels.loss);
        NumberAxis step = (NumberAxis) plot.getDomainAxis();
        step.setLabel(options.labels.step);
        step.setStandardTickUnits(new NumberTickUnitSource(true, grouped()));
        step.setAutoRangeIncludesZero(false);
        step.setUpperMargin(0.02);
        step.setLowerMargin(0.02);
    }

    private static NumberAxis linear() {
        NumberAxis axis = new NumberAxis();
        axis.setAutoRangeIncludesZero(true);
        return axis;
    }

    private static DecimalFormat grouped() {
        return new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.ROOT));
    }

    private static void look(JFreeChart chart, Options options) {
        Palette palette = Palette.of(options.dark);
        XYPlot plot = chart.getXYPlot();
        chart.setBackgroundPaint(palette.ground());
        chart.setPadding(new RectangleInsets(6, 6, 6, 12));
        plot.setBackgroundPaint(palette.ground());
        plot.setOutlineVisible(false);
        plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
        Stroke hair = new BasicStroke(0.7f);
        for (ValueAxis axis : new ValueAxis[] {plot.getDomainAxis(), plot.getRangeAxis()}) {
            axis.setLabelFont(font(axis.getLabel(), options));
            axis.setTickLabelFont(font("0123456789.,", options).deriveFont((float) (0.9 * options.fontSize)));
            axis.setLabelPaint(palette.text());
            axis.setTickLabelPaint(palette.text());
            axis.setAxisLinePaint(palette.subdued());
            axis.setTickMarkPaint(palette.subdued());
        }
        plot.setDomainGridlinesVisible(false);
        plot.setRangeGridlinePaint(Palette.withOpacity(palette.line(), 0.7));
        plot.setRangeGridlineStroke(hair);
        legend(chart.getLegend(), palette, options);
    }

    private static void legend(LegendTitle legend, Palette palette, Options options) {
        legend.setPosition(RectangleEdge.TOP);
        legend.setFrame(BlockBorder.NONE);
        legend.setBackgroundPaint(palette.ground());
        legend.setItemPaint(palette.text());
        // a little larger than any other font in the chart: on the screen, ChartCanvas forgets its font between two
        // paintings but FXGraphics2D does not, so that a text in the font used last comes out in the default font
        Font font = font(options.labels.training + options.labels.validation, options);
        legend.setItemFont(font.deriveFont(1.001f * font.getSize2D()));
    }

    private static Font font(String sample, Options options) {
        return Fonts.forText(sample, (float) options.fontSize);
    }

    /**
     * How the chart looks.
     *
     * @param logScale  logarithmic losses
     * @param smoothing of the thick training curve: 0 none, up to 0.99
     * @param dark      light on dark
     * @param fontSize  of axis labels in pixels
     * @param labels    the words in the picture
     */
    public record Options(boolean logScale, double smoothing, boolean dark, double fontSize, Labels labels) {
        public Options {
            if (!(smoothing >= 0 && smoothing <= 0.99)) {
                throw new IllegalArgumentException("smoothing must be from 0 to 0.99, was " + smoothing);
            }
            if (!(fontSize >= 4 && fontSize <= 200)) {
                throw new IllegalArgumentException("the font size must be from 4 to 200 pixels, was " + fontSize);
            }
        }
    }

    /**
     * The words in the picture, in the reader's language.
     *
     * @param training   legend of the training loss
     * @param validation legend of the validation loss
     * @param step       the horizontal axis
     * @param loss       the vertical axis, with its unit
     */
    public record Labels(String training, String validation, String step, String loss) {}
}
