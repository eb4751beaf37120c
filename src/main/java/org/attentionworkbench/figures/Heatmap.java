package org.attentionworkbench.figures;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Optional;
import org.attentionworkbench.engine.corpus.Link;
import org.attentionworkbench.engine.decoding.AttentionMap;
import org.jspecify.annotations.Nullable;

/**
 * One attention map: source tokens above, target tokens at the left, a colour for each weight α_ti and a colour bar. The
 * scale is fixed at 0..1, so that sentences can be compared.
 */
public final class Heatmap implements Figure {
    private final AttentionMap map;
    private final FigureStyle style;
    private final Optional<Cell> selected;
    private final List<Link> gold;
    private final HeatmapPlan plan;
    private volatile @Nullable Placed last;

    public Heatmap(AttentionMap map, FigureStyle style) {
        this(map, style, Optional.empty(), List.of(), plan(map, style, true));
    }

    private Heatmap(AttentionMap map, FigureStyle style, Optional<Cell> selected, List<Link> gold, HeatmapPlan plan) {
        this.map = map;
        this.style = style;
        this.selected = selected;
        this.gold = gold;
        this.plan = plan;
    }

    private static HeatmapPlan plan(AttentionMap map, FigureStyle style, boolean withBar) {
        return new HeatmapPlan(
                map.targetTokens().stream().map(Label::token).toList(),
                map.sourceTokens().stream().map(Label::token).toList(),
                style,
                withBar);
    }

    /** A copy without the colour bar, for several maps that share one and for little room. */
    public Heatmap withoutBar() {
        return new Heatmap(map, style, selected, gold, plan(map, style, false));
    }

    /** A copy for another map of the same tokens: labels are measured once for all of them. */
    Heatmap of(AttentionMap other) {
        return new Heatmap(other, style, selected, gold, plan);
    }

    /**
     * A copy that frames one cell and marks its row and column.
     *
     * @throws IllegalArgumentException if the map has no such cell
     */
    public Heatmap select(int row, int column) {
        return copy(Optional.of(inside(new Cell(row, column))), gold);
    }

    /** A copy with small squares on the cells of these links; links outside the map are left out. */
    public Heatmap withGold(List<Link> links) {
        List<Link> known = links.stream()
                .filter(l -> l.target() < map.targetTokens().size()
                        && l.source() < map.sourceTokens().size())
                .toList();
        return copy(selected, known);
    }

    private Heatmap copy(Optional<Cell> newSelected, List<Link> newGold) {
        Heatmap copy = new Heatmap(map, style, newSelected, newGold, plan);
        copy.last = last;
        return copy;
    }

    /** The cell that {@link #paint} puts under a point when it fills the given area. */
    public Optional<Cell> cellAt(double x, double y, double width, double height) {
        HeatmapLayout layout = layout(width, height);
        if (!layout.grid().contains(x, y)) {
            return Optional.empty();
        }
        int row = (int) ((y - layout.grid().y) / layout.cellHeight());
        int column = (int) ((x - layout.grid().x) / layout.cellWidth());
        return Optional.of(new Cell(
                Math.min(row, layout.rows().size() - 1),
                Math.min(column, layout.columns().size() - 1)));
    }

    /**
     * Where {@link #paint} puts a cell when it fills the given area.
     *
     * @throws IllegalArgumentException if the map has no such cell
     */
    public Rectangle2D cellBounds(Cell cell, double width, double height) {
        inside(cell);
        return layout(width, height).cell(cell.row(), cell.column());
    }

    @Override
    public Size size() {
        return plan.natural();
    }

    @Override
    public void paint(Graphics2D g, double width, double height) {
        HeatmapLayout layout = layout(width, height);
        Palette palette = Palette.of(style.dark());
        Canvas.paint(g, palette, width, height, own -> {
            new HeatmapCells(map, style, palette, layout).paint(own);
            if (!gold.isEmpty()) {
                new HeatmapMarks(layout, palette).gold(own, gold, style.numbers());
            }
            selected.ifPresent(cell -> new HeatmapMarks(layout, palette).selection(own, cell));
            new HeatmapAxes(layout, palette, selected).paint(own);
            new ColourBar(layout.bar(), layout.fontSize(), style.colourMap(), palette).paint(own);
        });
    }

    HeatmapLayout layout(double width, double height) {
        Placed known = last;
        if (known == null || known.width != width || known.height != height) {
            known = new Placed(width, height, plan.in(width, height));
            last = known;
        }
        return known.layout;
    }

    private Cell inside(Cell cell) {
        if (cell.row() >= map.targetTokens().size()
                || cell.column() >= map.sourceTokens().size()) {
            throw new IllegalArgumentException("no " + cell + " among "
                    + map.targetTokens().size() + " x " + map.sourceTokens().size());
        }
        return cell;
    }

    /** The layout last asked for: the pointer asks many times for the same one. */
    private record Placed(double width, double height, HeatmapLayout layout) {}

    /** A place in the map. @param row target step @param column source position */
    public record Cell(int row, int column) {
        public Cell {
            if (row < 0 || column < 0) {
                throw new IllegalArgumentException("rows and columns count from 0, was " + row + ", " + column);
            }
        }
    }
}
