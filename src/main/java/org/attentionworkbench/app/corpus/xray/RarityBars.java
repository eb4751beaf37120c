package org.attentionworkbench.app.corpus.xray;

import java.util.List;
import java.util.stream.IntStream;
import org.attentionworkbench.app.Texts;
import org.attentionworkbench.app.Wording;
import org.attentionworkbench.engine.corpus.xray.DataXray;
import org.attentionworkbench.engine.corpus.xray.Watch;
import org.attentionworkbench.engine.text.Side;
import org.attentionworkbench.figures.BarChart;
import org.attentionworkbench.figures.BarFigure;
import org.attentionworkbench.figures.FigureStyle;

/** How many distinct tokens of a side come once, twice, ... */
record RarityBars(Side side) implements Bars {
    @Override
    public BarFigure figure(DataXray xray, Texts texts, FigureStyle style) {
        int[] counts = xray.countsOfCounts(side);
        List<BarChart.Bar> bars = IntStream.rangeClosed(1, DataXray.RARE)
                .mapToObj(times -> new BarChart.Bar(name(times), name(times), times, counts[times - 1]))
                .toList();
        var labels = new BarChart.Labels(
                texts.now("xray.rare.axis"), texts.now("xray.rare.tokens"), texts.now("corpus.lengths.none"));
        return new BarChart(bars, labels, XrayWords.series(side), style);
    }

    private static String name(int times) {
        return times == DataXray.RARE ? "≥" + times : Integer.toString(times);
    }

    @Override
    public Wording reading(DataXray xray, int bar) {
        return Wording.of("xray.read.rare", name(bar + 1), xray.countsOfCounts(side)[bar]);
    }

    @Override
    public Wording what(DataXray xray, int bar) {
        return Wording.of("xray.pairs.rare." + XrayWords.key(side), name(bar + 1));
    }

    @Override
    public IntStream pairs(DataXray xray, int bar, Watch watch) {
        return xray.trainingPairsWithCount(side, bar + 1, watch);
    }
}
