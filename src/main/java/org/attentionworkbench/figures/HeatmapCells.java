package org.attentionworkbench.figures;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.attentionworkbench.engine.decoding.AttentionMap;

/** The cells of a heatmap: one image, or shapes where those stay sharp; on them a grid and numbers where they fit. */
record HeatmapCells(AttentionMap map, FigureStyle style, Palette palette, HeatmapLayout layout) {
    private static final double GRID_FROM = 12;
    private static final double SMALLEST_NUMBER = 6;
    private static final int MOST_SHAPES = 10_000;

    void paint(Graphics2D g) {
        if (layout.rows().isEmpty() || layout.columns().isEmpty()) {
            return;
        }
        boolean shapes = Canvas.shapesStay(g) && rows() * columns() <= MOST_SHAPES;
        if (shapes) {
            paintShapes(g);
        } else {
            paintImage(g, Canvas.shapesStay(g) ? 8 : 1);
        }
        if (Math.min(layout.cellWidth(), layout.cellHeight()) >= GRID_FROM) {
            paintGrid(g);
        }
        if (style.numbers()) {
            paintNumbers(g);
        }
    }

    /** One pixel a cell, enlarged without smoothing. @param pixels a cell's side where viewers may smooth it again */
    private void paintImage(Graphics2D g, int pixels) {
        var image = new BufferedImage(columns() * pixels, rows() * pixels, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                image.setRGB(x, y, colour(y / pixels, x / pixels));
            }
        }
        g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_NEAREST_NEIGHBOR);
        Rectangle2D.Double grid = layout.grid();
        var place = new java.awt.geom.AffineTransform(
                grid.width / image.getWidth(), 0, 0, grid.height / image.getHeight(), grid.x, grid.y);
        g.drawImage(image, place, null);
    }

    /** Each cell reaches a little under its right and lower neighbours, so that no ground shines through the seams. */
    private void paintShapes(Graphics2D g) {
        for (int t = 0; t < rows(); t++) {
            for (int i = 0; i < columns(); i++) {
                Rectangle2D.Double cell = layout.cell(t, i);
                cell.width += i + 1 < columns() ? 0.4 : 0;
                cell.height += t + 1 < rows() ? 0.4 : 0;
                g.setColor(new java.awt.Color(colour(t, i)));
                g.fill(cell);
            }
        }
    }

    private void paintGrid(Graphics2D g) {
        Rectangle2D.Double grid = layout.grid();
        g.setColor(palette.ground());
        g.setStroke(new BasicStroke(Math.min(layout.cellWidth(), layout.cellHeight()) >= 20 ? 1f : 0.6f));
        for (int i = 1; i < columns(); i++) {
            double x = grid.x + i * layout.cellWidth();
            g.draw(new Line2D.Double(x, grid.y, x, grid.getMaxY()));
        }
        for (int t = 1; t < rows(); t++) {
            double y = grid.y + t * layout.cellHeight();
            g.draw(new Line2D.Double(grid.x, y, grid.getMaxX(), y));
        }
    }

    private void paintNumbers(Graphics2D g) {
        double size = Math.min(0.85 * style.fontSize(), Math.min(0.4 * layout.cellWidth(), 0.62 * layout.cellHeight()));
        if (size < SMALLEST_NUMBER) {
            return;
        }
        Map<Long, Label> labels = new HashMap<>();
        g.setFont(Fonts.forText(".0123456789", (float) size));
        for (int t = 0; t < rows(); t++) {
            for (int i = 0; i < columns(); i++) {
                Rectangle2D.Double cell = layout.cell(t, i);
                g.setColor(Palette.textOn(colour(t, i)));
                Label label = labels.computeIfAbsent(
                        Math.round(100.0 * map.weight(t, i)), hundredths -> Label.of(number(hundredths)));
                double x = cell.getCenterX() - label.width(size) / 2;
                g.drawString(label.text(), (float) x, (float) (cell.getCenterY() + Label.HALF_HEIGHT * size));
            }
        }
    }

    /** Two decimals, such as .07; what rounds to nothing is 0. */
    static String number(long hundredths) {
        if (hundredths <= 0) {
            return "0";
        }
        return hundredths < 100
                ? String.format(Locale.ROOT, ".%02d", hundredths)
                : String.format(Locale.ROOT, "%.2f", hundredths / 100.0);
    }

    private int colour(int t, int i) {
        return style.colourMap().rgb(map.weight(t, i));
    }

    private int rows() {
        return layout.rows().size();
    }

    private int columns() {
        return layout.columns().size();
    }
}
