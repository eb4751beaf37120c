package org.attentionworkbench.figures;

import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.RoundRectangle2D;
import java.util.Optional;
import org.attentionworkbench.figures.HeatmapLayout.Slant;

/** The token labels of a heatmap, those of the selected row and column on a band. */
record HeatmapAxes(HeatmapLayout layout, Palette palette, Optional<Heatmap.Cell> selected) {
    void paint(Graphics2D g) {
        int selectedRow = selected.map(Heatmap.Cell::row).orElse(-1);
        int selectedColumn = selected.map(Heatmap.Cell::column).orElse(-1);
        for (int t = 0; t < layout.rows().size(); t += layout.rowStep()) {
            if (isFree(t, selectedRow, layout.rowStep())) {
                row(g, t, false);
            }
        }
        for (int i = 0; i < layout.columns().size(); i += layout.columnStep()) {
            if (isFree(i, selectedColumn, layout.columnStep())) {
                column(g, i, false);
            }
        }
        if (selectedRow >= 0) {
            row(g, selectedRow, true);
            column(g, selectedColumn, true);
        }
    }

    /** Whether a label is clear of the selected one, which is drawn even between those that are shown. */
    private static boolean isFree(int index, int selected, int step) {
        return selected < 0 || Math.abs(index - selected) >= step;
    }

    private void row(Graphics2D g, int row, boolean marked) {
        label(g, layout.rows().get(row), rowPlace(row), marked);
    }

    private void column(Graphics2D g, int column, boolean marked) {
        label(g, layout.columns().get(column), columnPlace(column), marked);
    }

    /** Puts the origin at the left end of a row's label, halfway up. */
    AffineTransform rowPlace(int row) {
        double width = layout.rows().get(row).width(layout.fontSize());
        double y = layout.grid().y + (row + 0.5) * layout.cellHeight();
        return AffineTransform.getTranslateInstance(layout.grid().x - layout.gap() - width, y);
    }

    /** Puts the origin at the left end of a column's label, halfway up, and turns the x axis along it. */
    AffineTransform columnPlace(int column) {
        double font = layout.fontSize();
        double x = layout.grid().x + (column + 0.5) * layout.cellWidth();
        double y = layout.grid().y - layout.gap();
        if (layout.isHorizontal(column)) {
            return AffineTransform.getTranslateInstance(
                    x - layout.columns().get(column).width(font) / 2, y - font / 2);
        }
        double lift = layout.slant() == Slant.VERTICAL ? 0 : 0.25 * font;
        AffineTransform place = AffineTransform.getTranslateInstance(x, y - lift);
        place.rotate(-layout.slant().radians);
        return place;
    }

    private void label(Graphics2D g, Label label, AffineTransform place, boolean marked) {
        Canvas.placed(g, place, turned -> {
            if (marked) {
                turned.setColor(palette.band());
                turned.fill(band(label.width(layout.fontSize())));
            }
            turned.setColor(marked ? palette.accent() : label.special() ? palette.subdued() : palette.text());
            label.draw(turned, layout.fontSize(), 0, 0);
        });
    }

    /** The outline of a label before it is placed. */
    private Shape band(double width) {
        double font = layout.fontSize();
        double side = 0.3 * font;
        return new RoundRectangle2D.Double(-side, -0.6 * font, width + 2 * side, 1.2 * font, 0.4 * font, 0.4 * font);
    }
}
