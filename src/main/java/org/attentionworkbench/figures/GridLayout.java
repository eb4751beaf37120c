package org.attentionworkbench.figures;

import java.awt.geom.Rectangle2D;

/**
 * Where the figures of a {@link FigureGrid} go. All lengths in pixels.
 *
 * @param columns     figures beside each other
 * @param panelWidth  what a figure has, title included
 * @param panelHeight likewise
 * @param titleHeight of that, what the title takes
 * @param top         where the first row begins: what is not needed is left free above and below
 * @param bar         the colour bar; of no width if there is none
 */
record GridLayout(
        int columns, double panelWidth, double panelHeight, double titleHeight, double top, Rectangle2D.Double bar) {
    private static final double TITLE = 1.9;
    private static final double WIDE = 1.6;
    private static final double MARGIN = 1.2;
    private static final double HIGHEST_BAR = 14;

    /** A figure higher than its width allows would stand far from its title. */
    private static final double SLACK = 1.1;

    /** What a missing figure at the end counts against a better shape. */
    private static final double HOLE = 0.3;

    /** The layout in an area: as many columns as let the figures be largest. */
    static GridLayout in(double width, double height, FigureGrid grid) {
        int count = grid.panels().size();
        Figure.Size wanted = grid.wanted();
        double font = grid.style().fontSize();
        double inner = Math.max(1, width - barSpace(grid));
        int best = 1;
        double largest = 0;
        for (int columns = 1; columns <= count; columns++) {
            double scale = Math.min(
                    inner / columns / wanted.width(),
                    Math.max(0, height / rows(count, columns) - TITLE * font) / wanted.height());
            if (scale > largest * 1.0001) {
                largest = scale;
                best = columns;
            }
        }
        return of(width, height, best, grid);
    }

    private static GridLayout of(double width, double height, int columns, FigureGrid grid) {
        double font = grid.style().fontSize();
        double inner = Math.max(1, width - barSpace(grid));
        int rows = rows(grid.panels().size(), columns);
        double most = height / rows;
        double title = Math.min(TITLE * font, most / 2);
        Figure.Size wanted = grid.wanted();
        double fitting = wanted.height() * inner / columns / wanted.width();
        double panelHeight = Math.min(most, Math.max(SLACK * fitting + title, most / 2));
        double barHeight = Math.max(1, Math.min(height - 2 * MARGIN * font, HIGHEST_BAR * font));
        var bar = new Rectangle2D.Double(
                inner + (HeatmapPlan.BAR_DISTANCE - MARGIN) * font,
                Math.rint((height - barHeight) / 2),
                grid.hasBar() ? Math.rint(HeatmapPlan.BAR_WIDTH * font) : 0,
                barHeight);
        double top = Math.floor((height - rows * panelHeight) / 2);
        return new GridLayout(columns, inner / columns, panelHeight, title, top, bar);
    }

    /** The size at which all figures have theirs, in a shape that is rather wide than high and has few holes. */
    static Figure.Size natural(FigureGrid grid) {
        Figure.Size wanted = grid.wanted();
        int count = grid.panels().size();
        double title = TITLE * grid.style().fontSize();
        int best = 1;
        double least = Double.POSITIVE_INFINITY;
        for (int columns = 1; columns <= count; columns++) {
            int rows = rows(count, columns);
            double shape = columns * wanted.width() / (rows * (wanted.height() + title));
            double badness = Math.abs(Math.log(shape / WIDE)) + HOLE * (rows * columns - count);
            if (badness < least) {
                least = badness;
                best = columns;
            }
        }
        return new Figure.Size(
                Math.ceil(best * wanted.width() + barSpace(grid)),
                Math.ceil(rows(count, best) * (wanted.height() + title)));
    }

    private static double barSpace(FigureGrid grid) {
        return grid.hasBar() ? HeatmapPlan.BAR_SPACE * grid.style().fontSize() : 0;
    }

    private static int rows(int count, int columns) {
        return (count + columns - 1) / columns;
    }

    /** What a figure fills, its title above. */
    Rectangle2D.Double figure(int k) {
        double x = Math.floor(k % columns * panelWidth);
        double y = Math.floor(top + k / columns * panelHeight + titleHeight);
        return new Rectangle2D.Double(x, y, Math.floor(panelWidth), Math.floor(panelHeight - titleHeight));
    }
}
