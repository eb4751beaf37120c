package org.attentionworkbench.figures;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.attentionworkbench.engine.corpus.Link;

/** What is drawn over the cells of a heatmap: gold links and the selection. Seen on every colour, for it is dark and light. */
record HeatmapMarks(HeatmapLayout layout, Palette palette) {
    /** Small squares, in the middle of the cells or, where numbers stand there, in a corner. */
    void gold(Graphics2D g, List<Link> links, boolean inCorner) {
        double least = Math.min(layout.cellWidth(), layout.cellHeight());
        double side = Math.min(Math.max((inCorner ? 0.2 : 0.36) * least, 2), 14);
        for (Link link : links) {
            Rectangle2D.Double cell = layout.cell(link.target(), link.source());
            double x = inCorner ? cell.getMaxX() - 1.6 * side : cell.getCenterX() - side / 2;
            double y = inCorner ? cell.y + 0.6 * side : cell.getCenterY() - side / 2;
            outline(g, new Rectangle2D.Double(x, y, side, side), side >= 5 ? 1.5f : 0.8f);
        }
    }

    /** The cell's frame, and thin lines along its row and column. */
    void selection(Graphics2D g, Heatmap.Cell selected) {
        Rectangle2D.Double cell = layout.cell(selected.row(), selected.column());
        Rectangle2D.Double grid = layout.grid();
        double least = Math.min(cell.width, cell.height);
        g.setColor(new Color(255, 255, 255, 200));
        g.setStroke(new BasicStroke(least >= 10 ? 2 : 1));
        g.draw(new Rectangle2D.Double(grid.x, cell.y, grid.width, cell.height));
        g.draw(new Rectangle2D.Double(cell.x, grid.y, cell.width, grid.height));
        float width = (float) Math.max(1, Math.min(least / 8, 2.5));
        cell.setRect(cell.x - width / 2, cell.y - width / 2, cell.width + width, cell.height + width);
        outline(g, cell, width);
    }

    private static void outline(Graphics2D g, Rectangle2D shape, float width) {
        g.setColor(Color.BLACK);
        g.setStroke(new BasicStroke(2.2f * width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER));
        g.draw(shape);
        g.setColor(Color.WHITE);
        g.setStroke(new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER));
        g.draw(shape);
    }
}
