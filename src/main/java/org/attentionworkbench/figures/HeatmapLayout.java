package org.attentionworkbench.figures;

import java.awt.geom.Rectangle2D;
import java.util.List;

/**
 * Where the parts of a heatmap go in one area. Immutable; all lengths in pixels.
 *
 * @param fontSize of the token labels
 * @param slant    how the column labels are turned
 * @param grid     the cells together
 * @param bar      the colour bar; of no width where there is no room for one
 * @param rows     row labels, cut to their space
 * @param columns  column labels, cut to their space
 * @param gap      between labels and grid
 */
record HeatmapLayout(
        double fontSize,
        Slant slant,
        Rectangle2D.Double grid,
        Rectangle2D.Double bar,
        List<Label> rows,
        List<Label> columns,
        double gap) {
    /** The least distance between the middles of two rows of text, in font sizes. */
    static final double LEADING = 1.12;

    /** How column labels are turned. */
    enum Slant {
        HORIZONTAL(0),
        /** Narrow labels horizontal, the few wide ones slanted: characters followed by the sign for the end. */
        MIXED(45),
        SLANTED(45),
        VERTICAL(90);

        /** How far labels that are not horizontal are turned. */
        final double radians;

        Slant(int degrees) {
            radians = Math.toRadians(degrees);
        }
    }

    double cellWidth() {
        return grid.width / Math.max(1, columns.size());
    }

    double cellHeight() {
        return grid.height / Math.max(1, rows.size());
    }

    Rectangle2D.Double cell(int row, int column) {
        double w = cellWidth();
        double h = cellHeight();
        return new Rectangle2D.Double(grid.x + column * w, grid.y + row * h, w, h);
    }

    /** Only each so-many-th row is labelled where rows are thinner than text. */
    int rowStep() {
        return step(LEADING * fontSize, cellHeight());
    }

    /** Only each so-many-th column is labelled where columns are thinner than text. */
    int columnStep() {
        return slant == Slant.HORIZONTAL || slant == Slant.MIXED
                ? 1
                : step(LEADING * fontSize, cellWidth() * Math.sin(slant.radians));
    }

    /** Whether this column's label is drawn horizontally. */
    boolean isHorizontal(int column) {
        return slant == Slant.HORIZONTAL
                || (slant == Slant.MIXED && isNarrow(columns.get(column), fontSize, cellWidth()));
    }

    /** Whether a label fits over its column. */
    static boolean isNarrow(Label label, double font, double cellWidth) {
        return label.width(font) + 0.12 * font <= cellWidth;
    }

    private static int step(double needed, double available) {
        return (int) Math.max(1, Math.ceil(needed / available - 1e-6));
    }
}
