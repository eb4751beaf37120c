package org.attentionworkbench.figures;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.ChartFactory;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.block.BlockBorder;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.xy.DefaultXYDataset;

/** What something costs against a size, a line a kind; known apart by colour, dashes and marks. */
public final class CostChart {
    private static final double MARK = 7;
    private static final float[][] DASHES = {{1, 0}, {7, 4}, {2, 3}, {9, 3, 2, 3}};

    private CostChart() {}

    /** One kind. @param points size and cost */
    public record Line(String name, List<LossSeries.Point> points) {
        public Line {
            points = List.copyOf(points);
        }
    }

    /** The words beside the axes. */
    public record Axes(String size, String cost) {}

    /** @param lines at most four */
    public static JFreeChart of(List<Line> lines, Axes axes, FigureStyle style) {
        if (lines.size() > DASHES.length) {
            throw new IllegalArgumentException("at most " + DASHES.length + " lines, were " + lines.size());
        }
        JFreeChart chart = ChartFactory.createXYLineChart(null, axes.size, axes.cost, dataset(lines));
        Palette palette = Palette.of(style.dark());
        XYPlot plot = chart.getXYPlot();
        plot.setRenderer(renderer(lines.size(), palette));
        look(chart, palette, style);
        return chart;
    }

    private static DefaultXYDataset dataset(List<Line> lines) {
        var dataset = new DefaultXYDataset();
        for (Line line : lines) {
            double[] sizes =
                    line.points.stream().mapToDouble(LossSeries.Point::step).toArray();
            double[] costs =
                    line.points.stream().mapToDouble(LossSeries.Point::loss).toArray();
            dataset.addSeries(line.name, new double[][] {sizes, costs});
        }
        return dataset;
    }

    private static XYLineAndShapeRenderer renderer(int lines, Palette palette) {
        var renderer = new XYLineAndShapeRenderer(true, true);
        Shape circle = new Ellipse2D.Double(-MARK / 2, -MARK / 2, MARK, MARK);
        Shape square = new Rectangle2D.Double(-MARK / 2, -MARK / 2, MARK, MARK);
        Color[] colours = {palette.first(), palette.second(), palette.accent(), palette.subdued()};
        for (int k = 0; k < lines; k++) {
            renderer.setSeriesPaint(k, colours[k]);
            renderer.setSeriesShape(k, k % 2 == 0 ? circle : square);
            renderer.setSeriesStroke(
                    k, new BasicStroke(2f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, DASHES[k], 0));
        }
        return renderer;
    }

    private static void look(JFreeChart chart, Palette palette, FigureStyle style) {
        XYPlot plot = chart.getXYPlot();
        chart.setBackgroundPaint(palette.ground());
        chart.setPadding(new RectangleInsets(6, 6, 6, 12));
        plot.setBackgroundPaint(palette.ground());
        plot.setOutlineVisible(false);
        plot.setDomainGridlinesVisible(false);
        plot.setRangeGridlinePaint(palette.line());
        for (ValueAxis axis : new ValueAxis[] {plot.getDomainAxis(), plot.getRangeAxis()}) {
            Font font = Fonts.forText(axis.getLabel(), (float) style.fontSize());
            axis.setLabelFont(font);
            axis.setTickLabelFont(font.deriveFont((float) (0.9 * style.fontSize())));
            axis.setLabelPaint(palette.text());
            axis.setTickLabelPaint(palette.text());
            ((NumberAxis) axis).setAutoRangeIncludesZero(true);
        }
        chart.getLegend().setPosition(RectangleEdge.TOP);
        chart.getLegend().setFrame(BlockBorder.NONE);
        chart.getLegend().setBackgroundPaint(palette.ground());
        chart.getLegend().setItemPaint(palette.text());
        chart.getLegend().setItemFont(plot.getDomainAxis().getLabelFont());
    }
}
