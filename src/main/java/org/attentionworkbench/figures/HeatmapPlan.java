package org.attentionworkbench.figures;

import java.awt.geom.Rectangle2D;
import java.util.List;
import org.attentionworkbench.figures.HeatmapLayout.Slant;

/**
 * Lays a heatmap out: the largest labels that do not touch, horizontal rather than slanted rather than vertical, and what
 * is left for nearly square cells.
 *
 * @param rows    target tokens
 * @param columns source tokens
 * @param style   whose font size is the largest tried
 * @param withBar whether there is to be a colour bar where there is room
 */
record HeatmapPlan(List<Label> rows, List<Label> columns, FigureStyle style, boolean withBar) {
    private static final double MARGIN = 0.7;
    private static final double GAP = 0.4;
    static final double BAR_DISTANCE = 1.2;
    static final double BAR_WIDTH = 0.85;
    /** Distance, bar and its numbers, in font sizes. */
    static final double BAR_SPACE = BAR_DISTANCE + BAR_WIDTH + 2.6;

    private static final double BAR_HEIGHT = 7;
    private static final double LONGEST_LABEL = 14;
    private static final double LARGEST_CELL = 5;
    private static final double LARGEST_RATIO = 1.5;
    private static final double SMALLEST_FONT = 0.6;
    private static final double SNAPPED_FROM = 3;

    /** The size at which cells and labels are comfortable. */
    Figure.Size natural() {
        double cell = preferredCell();
        Fit fit = firstReadable(new Fit(size(), Slant.HORIZONTAL, cell, cell, size() * LONGEST_LABEL));
        double width = fit.left() + columns.size() * cell + fit.right();
        double height = fit.top() + Math.max(rows.size() * cell, withBar ? BAR_HEIGHT * size() : 0);
        return new Figure.Size(Math.ceil(width + 2 * margin()), Math.ceil(height + 2 * margin()));
    }

    /** The layout in an area. */
    HeatmapLayout in(double width, double height) {
        boolean bar = withBar && width > 6 * size() && height > 4 * size();
        for (double font = size(); ; font = Math.max(font - 0.5, smallestFont())) {
            for (Slant slant : Slant.values()) {
                Fit fit = solve(font, slant, width, height, bar);
                if (fit.readable() || (font <= smallestFont() && slant == Slant.VERTICAL)) {
                    return place(fit, width, height, bar);
                }
            }
        }
    }

    private Fit firstReadable(Fit start) {
        Fit fit = start;
        for (double font = size(); font >= smallestFont(); font -= 0.5) {
            for (Slant slant : Slant.values()) {
                fit = new Fit(font, slant, start.cellWidth, start.cellHeight, start.columnSpace);
                if (fit.readable()) {
                    return fit;
                }
            }
        }
        return fit;
    }

    /** Finds the cells' size; slanted labels that lean out to the right depend on it, hence the few rounds. */
    private Fit solve(double font, Slant slant, double width, double height, boolean bar) {
        double innerWidth = width - 2 * margin();
        double innerHeight = height - 2 * margin();
        double spareHeight = innerHeight - GAP * font - rows.size() * preferredCell();
        double columnExtent = Math.max(0.3 * innerHeight, spareHeight);
        double spareWidth = innerWidth - GAP * font - barSpace(bar) - columns.size() * preferredCell();
        double rowSpace = Math.max(0.3 * innerWidth, spareWidth);
        double leaning = columnExtent / Math.sin(Math.toRadians(45)) - font;
        double columnSpace = slant == Slant.VERTICAL ? columnExtent : leaning;
        Fit fit = new Fit(font, slant, preferredCell(), preferredCell(), columnSpace, rowSpace, bar);
        for (int round = 0; round < 4; round++) {
            double w = (innerWidth - fit.left() - fit.right()) / Math.max(1, columns.size());
            double h = (innerHeight - fit.top()) / Math.max(1, rows.size());
            double ratio = Math.max(1, Math.min(LARGEST_RATIO, preferredCell() / Math.min(w, h)));
            fit = fit.withCells(
                    snapped(Math.min(Math.min(w, h * ratio), LARGEST_CELL * size())),
                    snapped(Math.min(Math.min(h, w * ratio), LARGEST_CELL * size())));
        }
        return fit;
    }

    private HeatmapLayout place(Fit fit, double width, double height, boolean bar) {
        double gridWidth = fit.cellWidth * columns.size();
        double gridHeight = fit.cellHeight * rows.size();
        double room = height - 2 * margin() - fit.top();
        double barHeight = bar ? Math.min(Math.max(gridHeight, BAR_HEIGHT * size()), Math.max(room, gridHeight)) : 0;
        double x = (width - fit.left() - gridWidth - fit.right()) / 2 + fit.left();
        double y = (height - fit.top() - Math.max(gridHeight, barHeight)) / 2 + fit.top();
        var grid = new Rectangle2D.Double(Math.rint(x), Math.rint(y), gridWidth, gridHeight);
        var barPlace = new Rectangle2D.Double(
                grid.x + gridWidth + BAR_DISTANCE * size(), grid.y, bar ? Math.rint(BAR_WIDTH * size()) : 0, barHeight);
        return new HeatmapLayout(
                fit.font,
                fit.slant,
                grid,
                barPlace,
                rows.stream().map(l -> l.fit(fit.font, fit.rowSpace())).toList(),
                columns.stream().map(fit::cut).toList(),
                GAP * fit.font);
    }

    private double size() {
        return style.fontSize();
    }

    private double margin() {
        return MARGIN * size();
    }

    private double smallestFont() {
        return Math.min(size(), Math.max(6, SMALLEST_FONT * size()));
    }

    private double barSpace(boolean bar) {
        return bar ? BAR_SPACE * size() : 0;
    }

    private double preferredCell() {
        int most = Math.max(rows.size(), columns.size());
        double fonts = most <= 20 ? 2.2 : most <= 40 ? 1.6 : most <= 80 ? 1.25 : 0.5;
        return Math.rint((style.numbers() && most <= 40 ? 2.5 : fonts) * size());
    }

    /** Whole pixels, so that all cells are alike on a screen; tiny cells may be of any size. */
    private static double snapped(double cell) {
        return cell >= SNAPPED_FROM ? Math.floor(cell + 1e-6) : Math.max(cell, 0.01);
    }

    private static double widest(List<Label> labels, double font) {
        return labels.stream().mapToDouble(l -> l.width(font)).max().orElse(0);
    }

    /** One attempt: a font size, a turn of the column labels, a size of cells, and what may be used for labels. */
    private final class Fit {
        final double font;
        final Slant slant;
        final double cellWidth;
        final double cellHeight;
        final double columnSpace;
        final double rowLimit;
        final boolean bar;

        Fit(double font, Slant slant, double cellWidth, double cellHeight, double columnSpace) {
            this(font, slant, cellWidth, cellHeight, columnSpace, size() * LONGEST_LABEL, withBar);
        }

        Fit(
                double font,
                Slant slant,
                double cellWidth,
                double cellHeight,
                double columnSpace,
                double rowLimit,
                boolean bar) {
            this.font = font;
            this.slant = slant;
            this.cellWidth = cellWidth;
            this.cellHeight = cellHeight;
            this.columnSpace = columnSpace;
            this.rowLimit = rowLimit;
            this.bar = bar;
        }

        Fit withCells(double width, double height) {
            return new Fit(font, slant, width, height, columnSpace, rowLimit, bar);
        }

        double rowSpace() {
            return Math.min(widest(rows, font), Math.min(rowLimit, LONGEST_LABEL * size()));
        }

        /** The longest column label once cut. */
        double columnLength() {
            double longest = widest(turned(), font);
            return Math.min(longest, Math.max(font, Math.min(columnSpace, LONGEST_LABEL * size())));
        }

        /** The labels that are not horizontal. */
        private List<Label> turned() {
            return switch (slant) {
                case HORIZONTAL -> List.of();
                case MIXED -> columns.stream().filter(l -> !isNarrow(l)).toList();
                case SLANTED, VERTICAL -> columns;
            };
        }

        private boolean isNarrow(Label label) {
            return HeatmapLayout.isNarrow(label, font, cellWidth);
        }

        Label cut(Label column) {
            boolean whole = slant == Slant.HORIZONTAL || (slant == Slant.MIXED && isNarrow(column));
            return whole ? column : column.fit(font, columnLength());
        }

        double left() {
            return rowSpace() + GAP * font;
        }

        double top() {
            double labels =
                    switch (slant) {
                        case HORIZONTAL -> font;
                        case MIXED, SLANTED -> (columnLength() + 0.8 * font) * Math.sin(slant.radians);
                        case VERTICAL -> columnLength();
                    };
            return labels + GAP * font;
        }

        /** What the colour bar or leaning labels take, whichever is more. */
        double right() {
            double most = barSpace(bar);
            for (int c = 0; c < columns.size() && slant.radians > 0 && slant != Slant.VERTICAL; c++) {
                if (slant == Slant.MIXED && isNarrow(columns.get(c))) {
                    continue;
                }
                double length = Math.min(columns.get(c).width(font), columnLength());
                double reach = (length + 0.6 * font) * Math.cos(slant.radians);
                most = Math.max(most, reach - (columns.size() - c - 0.5) * cellWidth);
            }
            return most;
        }

        boolean readable() {
            if (cellHeight < HeatmapLayout.LEADING * font - 1e-6) {
                return false;
            }
            return switch (slant) {
                case HORIZONTAL -> labelsFitSideBySide();
                case MIXED -> wideOnesAreFewAndFree();
                case SLANTED, VERTICAL -> cellWidth * Math.sin(slant.radians) >= HeatmapLayout.LEADING * font - 1e-6;
            };
        }

        /** A slanted label rises over its right neighbour if the column is wide enough; the last one has none. */
        private boolean wideOnesAreFewAndFree() {
            int wide = turned().size();
            boolean onlyTheLast = wide == 1 && !isNarrow(columns.get(columns.size() - 1));
            return onlyTheLast ? columns.size() > 1 : 5 * wide <= columns.size() && cellWidth >= 1.6 * font;
        }

        private boolean labelsFitSideBySide() {
            for (int c = 1; c < columns.size(); c++) {
                double halves = (columns.get(c - 1).width(font) + columns.get(c).width(font)) / 2;
                if (halves + 0.5 * font > cellWidth) {
                    return false;
                }
            }
            return columns.isEmpty()
                    || Math.max(
                                    columns.get(0).width(font),
                                    columns.get(columns.size() - 1).width(font))
                            <= cellWidth + 2 * Math.min(left(), right());
        }
    }
}
