package org.attentionworkbench.app.corpus.xray;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.stream.IntStream;
import org.attentionworkbench.app.Texts;
import org.attentionworkbench.app.Wording;
import org.attentionworkbench.engine.corpus.xray.DataXray;
import org.attentionworkbench.engine.corpus.xray.RatioBins;
import org.attentionworkbench.engine.corpus.xray.Watch;
import org.attentionworkbench.figures.BarChart;
import org.attentionworkbench.figures.BarFigure;
import org.attentionworkbench.figures.FigureStyle;
import org.attentionworkbench.figures.Series;

/** How many pairs have a target so many times as long as its source. */
record RatioBars() implements Bars {
    private static final int OCTAVE = 4;

    @Override
    public BarFigure figure(DataXray xray, Texts texts, FigureStyle style) {
        RatioBins bins = xray.ratioBins();
        int[] counts = xray.ratioCounts();
        List<BarChart.Bar> bars = IntStream.range(0, bins.count())
                .mapToObj(bin -> new BarChart.Bar(
                        name(bins, bin), tick(bins, bin), Math.floorDiv(bins.first() + bin, OCTAVE), counts[bin]))
                .toList();
        var labels = new BarChart.Labels(
                texts.now("xray.ratio.axis"), texts.now("corpus.pairs"), texts.now("corpus.lengths.none"));
        return new BarChart(bars, labels, Series.BOTH, style);
    }

    private static String tick(RatioBins bins, int bin) {
        return bins.isRound(bin) ? text(bins.middle(bin)) : "";
    }

    /** 0.92–1.09, ≤0.14 or ≥7.3. */
    private static String name(RatioBins bins, int bin) {
        if (bins.from(bin) == 0) {
            return "≤" + text(bins.to(bin));
        }
        return Double.isInfinite(bins.to(bin))
                ? "≥" + text(bins.from(bin))
                : text(bins.from(bin)) + "–" + text(bins.to(bin));
    }

    private static String text(double ratio) {
        return new BigDecimal(ratio)
                .round(new MathContext(ratio < 1 ? 2 : 3))
                .stripTrailingZeros()
                .toPlainString();
    }

    @Override
    public Wording reading(DataXray xray, int bar) {
        return Wording.of("xray.read.pairs", what(xray, bar), xray.ratioCounts()[bar]);
    }

    @Override
    public Wording what(DataXray xray, int bar) {
        return Wording.of("xray.pairs.ratio", name(xray.ratioBins(), bar));
    }

    @Override
    public IntStream pairs(DataXray xray, int bar, Watch watch) {
        return xray.pairsOfRatio(bar);
    }
}
