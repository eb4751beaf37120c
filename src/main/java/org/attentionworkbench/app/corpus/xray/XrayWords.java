package org.attentionworkbench.app.corpus.xray;

import java.util.Locale;
import org.attentionworkbench.engine.corpus.xray.Finding;
import org.attentionworkbench.engine.text.Side;
import org.attentionworkbench.figures.Series;

/** What sides and findings are called in keys. */
final class XrayWords {
    private XrayWords() {}

    /** {@code source} or {@code target}. */
    static String key(Side side) {
        return side.name().toLowerCase(Locale.ROOT);
    }

    /** The key of the side's name. */
    static String side(Side side) {
        return "xray.side." + key(side);
    }

    /** The key of a finding's name, e.g. {@code xray.finding.leaked-pair}. */
    static String finding(Finding.Kind kind) {
        return "xray.finding." + kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Series series(Side side) {
        return side == Side.SOURCE ? Series.FIRST : Series.SECOND;
    }
}
