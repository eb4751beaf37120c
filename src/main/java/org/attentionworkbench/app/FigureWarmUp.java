package org.attentionworkbench.app;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;
import javafx.scene.canvas.Canvas;
import org.attentionworkbench.engine.decoding.AttentionMap;
import org.attentionworkbench.engine.model.ModelSpec;
import org.attentionworkbench.figures.AlignmentLines;
import org.attentionworkbench.figures.BarChart;
import org.attentionworkbench.figures.CurveChart;
import org.attentionworkbench.figures.Figure;
import org.attentionworkbench.figures.FigureStyle;
import org.attentionworkbench.figures.Heatmap;
import org.attentionworkbench.figures.LossChart;
import org.attentionworkbench.figures.LossSeries;
import org.attentionworkbench.figures.ModelDiagram;
import org.attentionworkbench.figures.Series;
import org.attentionworkbench.figures.TokenBars;
import org.jfree.chart.JFreeChart;
import org.jfree.fx.FXGraphics2D;

/**
 * Paints one of each figure where nobody sees it, as the screen and as files are painted: the first one loads fonts and a
 * thousand classes, which takes half a second.
 */
final class FigureWarmUp {
    /** By then what is met most has been compiled. */
    private static final int TIMES = 3;

    private static final int WIDTH = 400;
    private static final int HEIGHT = 300;

    private FigureWarmUp() {}

    static void paintAll() {
        for (int time = 0; time < TIMES; time++) {
            paintOnce();
        }
    }

    private static void paintOnce() {
        var image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        var canvas = new Canvas(WIDTH, HEIGHT); // in no window: any thread may
        var screen = new FXGraphics2D(canvas.getGraphicsContext2D());
        for (Figure figure : figures()) {
            figure.paint(g, WIDTH, HEIGHT);
            figure.paint(screen, WIDTH, HEIGHT);
        }
        var point = List.of(new LossSeries.Point(1, 1), new LossSeries.Point(2, 0.5));
        var words = new LossChart.Labels("a", "b", "c", "d");
        JFreeChart chart = LossChart.of(
                new LossSeries(point, point),
                new LossChart.Options(false, 0.5, false, FigureStyle.DEFAULT.fontSize(), words));
        chart.draw(g, new Rectangle2D.Double(0, 0, WIDTH, HEIGHT));
        chart.draw(screen, new Rectangle2D.Double(0, 0, WIDTH, HEIGHT));
        g.dispose();
    }

    private static List<Figure> figures() {
        var map = new AttentionMap(List.of("a", "字"), List.of("b"), new float[][] {{0.5f, 0.5f}});
        var words = new ModelDiagram.Labels("a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "l", "m", "n");
        var bar = List.of(new BarChart.Bar("a", "b", 1, 2));
        var bars = new BarChart.Labels("a", "b", "c");
        var row = List.of(new TokenBars.Row("字", 1));
        var curve = List.of(new CurveChart.Line(
                "a", Series.FIRST, List.of(new CurveChart.Point(1, 1), new CurveChart.Point(2, 3))));
        return List.of(
                new BarChart(bar, bars, Series.FIRST, FigureStyle.DEFAULT),
                new TokenBars(row, new TokenBars.Labels("a", "b", "c"), Series.SECOND, FigureStyle.DEFAULT),
                new CurveChart(curve, new CurveChart.Labels("a", "b"), true, FigureStyle.DEFAULT),
                new Heatmap(map, FigureStyle.DEFAULT),
                new AlignmentLines(map, FigureStyle.DEFAULT),
                new ModelDiagram(ModelSpec.DEFAULT, words, FigureStyle.DEFAULT));
    }
}
