package org.attentionworkbench.app.corpus.xray;

import java.util.List;
import java.util.stream.IntStream;
import org.attentionworkbench.app.Texts;
import org.attentionworkbench.app.Wording;
import org.attentionworkbench.engine.corpus.xray.DataXray;
import org.attentionworkbench.engine.corpus.xray.TokenCount;
import org.attentionworkbench.engine.corpus.xray.Watch;
import org.attentionworkbench.engine.text.Side;
import org.attentionworkbench.figures.BarFigure;
import org.attentionworkbench.figures.FigureStyle;
import org.attentionworkbench.figures.TokenBars;

/** The first tokens of a list, with how often they come: the most frequent ones, or the most frequent unknown ones. */
record TokenRows(Side side, boolean unknown) implements Bars {
    private List<TokenCount> tokens(DataXray xray) {
        return unknown ? xray.unknown(side).most() : xray.tokens(side).mostFrequent(DataXray.LISTED);
    }

    @Override
    public BarFigure figure(DataXray xray, Texts texts, FigureStyle style) {
        List<TokenBars.Row> rows = tokens(xray).stream()
                .map(one -> new TokenBars.Row(one.token(), one.count()))
                .toList();
        var labels = new TokenBars.Labels(
                texts.now("xray.token"),
                texts.now("xray.count"),
                texts.now(unknown ? "xray.unknown.none" : "corpus.lengths.none"));
        return new TokenBars(rows, labels, XrayWords.series(side), style);
    }

    @Override
    public Wording reading(DataXray xray, int bar) {
        TokenCount one = tokens(xray).get(bar);
        return Wording.of("xray.read.token", one.token(), one.count());
    }

    @Override
    public Wording what(DataXray xray, int bar) {
        String part = unknown ? "unknown" : "token";
        return Wording.of(
                "xray.pairs." + part + "." + XrayWords.key(side),
                tokens(xray).get(bar).token());
    }

    @Override
    public IntStream pairs(DataXray xray, int bar, Watch watch) {
        String token = tokens(xray).get(bar).token();
        return unknown ? xray.heldOutPairsWith(side, token, watch) : xray.trainingPairsWith(side, token, watch);
    }
}
