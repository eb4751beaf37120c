package org.attentionworkbench.app.corpus.xray;

import java.util.stream.IntStream;
import org.attentionworkbench.app.Texts;
import org.attentionworkbench.app.Wording;
import org.attentionworkbench.engine.corpus.xray.DataXray;
import org.attentionworkbench.engine.corpus.xray.Watch;
import org.attentionworkbench.figures.BarFigure;
import org.attentionworkbench.figures.FigureStyle;

/** One figure of bars, each of which stands for pairs. Bars are counted from 0. */
interface Bars {
    /** The picture. */
    BarFigure figure(DataXray xray, Texts texts, FigureStyle style);

    /** What a bar says. */
    Wording reading(DataXray xray, int bar);

    /** What the pairs of a bar have in common. */
    Wording what(DataXray xray, int bar);

    /**
     * The pairs of a bar, numbered from 0; takes time for a large corpus.
     *
     * @throws java.util.concurrent.CancellationException if they are not wanted any more
     */
    IntStream pairs(DataXray xray, int bar, Watch watch);
}
