package org.attentionworkbench.figures;

import java.awt.Graphics2D;
import java.util.OptionalInt;
import org.attentionworkbench.engine.decoding.AttentionMap;

/** Source tokens above, target tokens below, and a line for each weight: the larger, the wider and the more opaque. */
public final class AlignmentLines implements Figure {
    public AlignmentLines(AttentionMap map, FigureStyle style) {
        throw new UnsupportedOperationException();
    }

    /** A copy that brings out the lines of one target token. */
    public AlignmentLines focus(int row) {
        throw new UnsupportedOperationException();
    }

    /** The target token that {@link #paint} puts under a point when it fills the given area. */
    public OptionalInt targetAt(double x, double y, double width, double height) {
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
}
