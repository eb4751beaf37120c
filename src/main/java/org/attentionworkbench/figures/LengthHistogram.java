package org.attentionworkbench.figures;

import java.awt.Graphics2D;

/** How many sources and how many targets have each length. */
public final class LengthHistogram implements Figure {
    /**
     * @param sourceLengths tokens of each source
     * @param targetLengths tokens of each target
     */
    public LengthHistogram(int[] sourceLengths, int[] targetLengths, Labels labels, FigureStyle style) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Size size() {
        throw new UnsupportedOperationException();
    }

    @Override
    public void paint(Graphics2D g, double width, double height) {
        throw new UnsupportedOperationException();
    }

    /**
     * The words in the picture, in the reader's language.
     *
     * @param source  legend of the sources
     * @param target  legend of the targets
     * @param length  the horizontal axis, such as "length in tokens"
     * @param pairs   the vertical axis, such as "pairs"
     * @param nothing shown when there are no pairs
     */
    public record Labels(String source, String target, String length, String pairs, String nothing) {}
}
