package org.attentionworkbench.app.corpus.xray;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.attentionworkbench.app.Texts;
import org.attentionworkbench.engine.corpus.xray.DataXray;
import org.attentionworkbench.engine.corpus.xray.Growth;
import org.attentionworkbench.engine.corpus.xray.TokenTable;
import org.attentionworkbench.engine.text.Side;
import org.attentionworkbench.figures.CurveChart;
import org.attentionworkbench.figures.CurveChart.Point;
import org.attentionworkbench.figures.FigureStyle;

/** The curves of a corpus. */
final class TokenCurves {
    /** Ranks are drawn one by one up to here, then ever fewer. */
    private static final int EVERY_RANK = 50;

    private static final double NEXT_RANK = 1.03;

    private final DataXray xray;
    private final Texts texts;
    private final FigureStyle style;

    TokenCurves(DataXray xray, Texts texts, FigureStyle style) {
        this.xray = xray;
        this.texts = texts;
        this.style = style;
    }

    /** Distinct tokens against tokens read. */
    CurveChart growth() {
        return chart("growth", false, side -> growth(xray.growth(side)));
    }

    /** Occurrences against rank, on logarithmic axes (Zipf 1949). */
    CurveChart zipf() {
        return chart("zipf", true, side -> ranks(xray.tokens(side)));
    }

    private CurveChart chart(String key, boolean logarithmic, Function<Side, List<Point>> points) {
        List<CurveChart.Line> lines = new ArrayList<>();
        for (Side side : Side.values()) {
            lines.add(new CurveChart.Line(texts.now(XrayWords.side(side)), XrayWords.series(side), points.apply(side)));
        }
        var labels =
                new CurveChart.Labels(texts.now("xray." + key + ".horizontal"), texts.now("xray." + key + ".vertical"));
        return new CurveChart(lines, labels, logarithmic, style);
    }

    private static List<Point> growth(Growth growth) {
        return IntStream.range(0, growth.size())
                .mapToObj(point -> new Point(growth.read(point), growth.distinct(point)))
                .toList();
    }

    private static List<Point> ranks(TokenTable table) {
        List<Point> points = new ArrayList<>();
        int last = table.learntSize();
        for (int rank = 1; rank <= last; rank = rank < EVERY_RANK ? rank + 1 : (int) Math.ceil(rank * NEXT_RANK)) {
            points.add(new Point(rank, table.training(rank - 1)));
        }
        if (last > 0) {
            points.add(new Point(last, table.training(last - 1)));
        }
        return points;
    }
}
