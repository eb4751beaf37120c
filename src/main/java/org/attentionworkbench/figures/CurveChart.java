package org.attentionworkbench.figures;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnitSource;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.block.BlockBorder;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.title.LegendTitle;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.xy.DefaultXYDataset;

/** Lines of source and target in one plot: the source's whole, the target's dashed. */
public final class CurveChart implements TableFigure {
    private final List<Line> lines;
    private final Labels labels;
    private final boolean logarithmic;
    private final FigureStyle style;

    /**
     * @param lines       one or two
     * @param logarithmic whether both axes are; numbers that are not positive are then left out
     */
    public CurveChart(List<Line> lines, Labels labels, boolean logarithmic, FigureStyle style) {
        this.lines = List.copyOf(lines);
        this.labels = labels;
        this.logarithmic = logarithmic;
        this.style = style;
    }

    /**
     * One line.
     *
     * @param name   in the legend
     * @param series whose colour it has
     * @param points from left to right
     */
    public record Line(String name, Series series, List<Point> points) {
        public Line {
            points = List.copyOf(points);
        }
    }

    /** Where a line passes. */
    public record Point(double x, double y) {}

    /** The words at the axes, in the reader's language. */
    public record Labels(String horizontal, String vertical) {}

    @Override
    public Size size() {
        return new Size(34 * style.fontSize(), 18 * style.fontSize());
    }

    @Override
    public List<List<String>> table() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("", labels.horizontal, labels.vertical));
        for (Line line : lines) {
            line.points.forEach(point -> rows.add(List.of(line.name, number(point.x), number(point.y))));
        }
        return rows;
    }

    private static String number(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
    }

    @Override
    public void paint(Graphics2D g, double width, double height) {
        Canvas.paint(g, Palette.of(style.dark()), width, height, own -> chart().draw(
                        own, new Rectangle2D.Double(0, 0, width, height)));
    }

    private JFreeChart chart() {
        XYPlot plot = new XYPlot();
        plot.setDomainAxis(axis(labels.horizontal));
        plot.setRangeAxis(axis(labels.vertical));
        for (int k = 0; k < lines.size(); k++) {
            DefaultXYDataset data = new DefaultXYDataset();
            data.addSeries(lines.get(k).name, columns(lines.get(k)));
            plot.setDataset(k, data);
            plot.setRenderer(k, renderer(lines.get(k).series));
        }
        JFreeChart chart = new JFreeChart(null, null, plot, true);
        look(chart, plot);
        return chart;
    }

    private double[][] columns(Line line) {
        List<Point> shown = line.points.stream()
                .filter(point -> !logarithmic || (point.x > 0 && point.y > 0))
                .toList();
        return new double[][] {
            shown.stream().mapToDouble(Point::x).toArray(),
            shown.stream().mapToDouble(Point::y).toArray()
        };
    }

    private XYLineAndShapeRenderer renderer(Series series) {
        float em = (float) style.fontSize();
        float[] dashes = {0.6f * em, 0.3f * em};
        XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, false);
        renderer.setSeriesPaint(0, series.colour(Palette.of(style.dark())));
        renderer.setDrawSeriesLineAsPath(true);
        renderer.setSeriesStroke(
                0,
                series == Series.SECOND
                        ? new BasicStroke(0.17f * em, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, dashes, 0)
                        : new BasicStroke(0.17f * em, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        renderer.setLegendLine(new Line2D.Double(-14, 0, 14, 0));
        return renderer;
    }

    private ValueAxis axis(String label) {
        NumberAxis axis = logarithmic ? new DecimalLogAxis() : new NumberAxis();
        axis.setLabel(label);
        if (!logarithmic) {
            axis.setStandardTickUnits(new NumberTickUnitSource(
                    true, new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.ROOT))));
        }
        return axis;
    }

    private void look(JFreeChart chart, XYPlot plot) {
        Palette palette = Palette.of(style.dark());
        chart.setBackgroundPaint(palette.ground());
        chart.setPadding(new RectangleInsets(2, 2, 2, 10));
        plot.setBackgroundPaint(palette.ground());
        plot.setOutlineVisible(false);
        plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
        Color faint = Palette.withOpacity(palette.line(), 0.7);
        plot.setDomainGridlinesVisible(false);
        plot.setRangeGridlinePaint(faint);
        plot.setRangeGridlineStroke(new BasicStroke(0.7f));
        for (ValueAxis axis : List.of(plot.getDomainAxis(), plot.getRangeAxis())) {
            axis.setLabelFont(font(axis.getLabel()));
            axis.setTickLabelFont(font("0123456789.,").deriveFont((float) (0.88 * style.fontSize())));
            axis.setLabelPaint(palette.text());
            axis.setTickLabelPaint(palette.text());
            axis.setAxisLinePaint(palette.subdued());
            axis.setTickMarkPaint(palette.subdued());
        }
        legend(chart.getLegend(), palette);
    }

    private void legend(LegendTitle legend, Palette palette) {
        legend.setPosition(RectangleEdge.TOP);
        legend.setFrame(BlockBorder.NONE);
        legend.setBackgroundPaint(palette.ground());
        legend.setItemPaint(palette.text());
        StringBuilder names = new StringBuilder();
        lines.forEach(line -> names.append(line.name));
        legend.setItemFont(font(names.toString()));
    }

    private Font font(String sample) {
        return Fonts.forText(sample, (float) style.fontSize());
    }
}
