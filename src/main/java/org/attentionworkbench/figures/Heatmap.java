package org.attentionworkbench.figures;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Optional;
import org.attentionworkbench.engine.corpus.Link;
import org.attentionworkbench.engine.decoding.AttentionMap;

/**
 * One attention map: source tokens above, target tokens at the left, a colour for each weight α_ti and a colour bar. The
 * scale is fixed at 0..1, so that sentences can be compared.
 */
public final class Heatmap implements Figure {
    public Heatmap(AttentionMap map, FigureStyle style) {
        throw new UnsupportedOperationException();
    }

    /** A copy that frames one cell and marks its row and column. */
    public Heatmap select(int row, int column) {
        throw new UnsupportedOperationException();
    }

    /** A copy with small squares on the cells of these links; links outside the map are left out. */
    public Heatmap withGold(List<Link> links) {
        throw new UnsupportedOperationException();
    }

    /** The cell that {@link #paint} puts under a point when it fills the given area. */
    public Optional<Cell> cellAt(double x, double y, double width, double height) {
        throw new UnsupportedOperationException();
    }

    /** Where {@link #paint} puts a cell when it fills the given area. */
    public Rectangle2D cellBounds(Cell cell, double width, double height) {
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

    /** A place in the map. @param row target step @param column source position */
    public record Cell(int row, int column) {
        public Cell {
            if (row < 0 || column < 0) {
                throw new IllegalArgumentException("rows and columns count from 0, was " + row + ", " + column);
            }
        }
    }
}
