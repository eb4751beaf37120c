package org.attentionworkbench.app.corpus.xray;

import java.util.List;
import java.util.stream.IntStream;
import org.attentionworkbench.app.Texts;
import org.attentionworkbench.app.Wording;
import org.attentionworkbench.engine.corpus.xray.DataXray;
import org.attentionworkbench.engine.corpus.xray.LengthBins;
import org.attentionworkbench.engine.corpus.xray.Watch;
import org.attentionworkbench.engine.text.Side;
import org.attentionworkbench.figures.BarChart;
import org.attentionworkbench.figures.BarFigure;
import org.attentionworkbench.figures.FigureStyle;

/** How many texts of a side have each length. */
record LengthBars(Side side) implements Bars {
    @Override
    public BarFigure figure(DataXray xray, Texts texts, FigureStyle style) {
        LengthBins bins = xray.lengthBins();
        int[] counts = xray.lengthCounts(side);
        List<BarChart.Bar> bars = IntStream.range(0, bins.count())
                .mapToObj(bin ->
                        new BarChart.Bar(name(bins, bin), name(bins, bin), bins.from(bin) / bins.width(), counts[bin]))
                .toList();
        var labels = new BarChart.Labels(
                texts.now("corpus.lengths"), texts.now("corpus.pairs"), texts.now("corpus.lengths.none"));
        return new BarChart(bars, labels, XrayWords.series(side), style);
    }

    /** 7, 10–14 or ≥60. */
    private static String name(LengthBins bins, int bin) {
        if (bins.isOpen(bin)) {
            return "≥" + bins.from(bin);
        }
        return bins.width() == 1 ? Integer.toString(bins.from(bin)) : bins.from(bin) + "–" + bins.to(bin);
    }

    @Override
    public Wording reading(DataXray xray, int bar) {
        return Wording.of("xray.read.pairs", what(xray, bar), xray.lengthCounts(side)[bar]);
    }

    @Override
    public Wording what(DataXray xray, int bar) {
        String name = name(xray.lengthBins(), bar);
        String number = name.equals("1") ? ".one" : "";
        return Wording.of("xray.pairs.length." + XrayWords.key(side) + number, name);
    }

    @Override
    public IntStream pairs(DataXray xray, int bar, Watch watch) {
        return xray.pairsOfLength(side, bar);
    }
}
