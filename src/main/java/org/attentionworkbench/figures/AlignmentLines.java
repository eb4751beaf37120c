package org.attentionworkbench.figures;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.CubicCurve2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.attentionworkbench.engine.decoding.AttentionMap;
import org.attentionworkbench.engine.text.Sides;

/** Source tokens above, target tokens below, and a line for each weight: the larger, the wider and the more opaque. */
public final class AlignmentLines implements Figure {
    /** Lines fainter than this cannot be seen and are not drawn. */
    private static final double LEAST = 0.02;
    /** Where hundreds of lines cross, the faint ones only make a fog. */
    private static final double LEAST_OF_MANY = 0.05;
    /** No screen has room for a wider picture, nor every graphics card memory. */
    private static final double WIDEST = 4000;

    private final AttentionMap map;
    private final FigureStyle style;
    private final Focus focus;
    private final Sides<Set<Integer>> marked;
    private final List<Label> sources;
    private final List<Label> targets;
    private final List<Line> lines;

    public AlignmentLines(AttentionMap map, FigureStyle style) {
        this(
                map,
                style,
                Focus.NONE,
                new Sides<>(Set.of(), Set.of()),
                map.sourceTokens().stream().map(Label::token).toList(),
                map.targetTokens().stream().map(Label::token).toList(),
                lines(map));
    }

    private AlignmentLines(
            AttentionMap map,
            FigureStyle style,
            Focus focus,
            Sides<Set<Integer>> marked,
            List<Label> sources,
            List<Label> targets,
            List<Line> lines) {
        this.map = map;
        this.style = style;
        this.focus = focus;
        this.marked = marked;
        this.sources = sources;
        this.targets = targets;
        this.lines = lines;
    }

    private static List<Line> lines(AttentionMap map) {
        List<Line> lines = new ArrayList<>();
        double least = map.sourceTokens().size() > 40 ? LEAST_OF_MANY : LEAST;
        for (int t = 0; t < map.targetTokens().size(); t++) {
            for (int i = 0; i < map.sourceTokens().size(); i++) {
                if (map.weight(t, i) >= least) {
                    lines.add(new Line(t, i, Math.min(1, map.weight(t, i))));
                }
            }
        }
        lines.sort(Comparator.comparingDouble(Line::weight));
        return List.copyOf(lines);
    }

    /**
     * A copy that brings out the lines of one target token.
     *
     * @throws IllegalArgumentException if the map has no such row
     */
    public AlignmentLines focus(int row) {
        if (row < 0 || row >= targets.size()) {
            throw new IllegalArgumentException("no row " + row + " among " + targets.size());
        }
        return with(new Focus(OptionalInt.empty(), OptionalInt.of(row)));
    }

    /**
     * A copy that brings out the lines of one source token.
     *
     * @throws IllegalArgumentException if the map has no such column
     */
    public AlignmentLines focusSource(int column) {
        if (column < 0 || column >= sources.size()) {
            throw new IllegalArgumentException("no column " + column + " among " + sources.size());
        }
        return with(new Focus(OptionalInt.of(column), OptionalInt.empty()));
    }

    private AlignmentLines with(Focus other) {
        return new AlignmentLines(map, style, other, marked, sources, targets, lines);
    }

    /** A copy with some tokens underlined, those that a vocabulary lacks. */
    public AlignmentLines mark(Sides<Set<Integer>> places) {
        return new AlignmentLines(map, style, focus, places.map(Set::copyOf), sources, targets, lines);
    }

    /** The source token that {@link #paint} puts under a point when it fills the given area. */
    public OptionalInt sourceAt(double x, double y, double width, double height) {
        TokenRow above = rows(width, height).above;
        return y <= above.edge() + 0.3 * above.fontSize() ? above.at(x) : OptionalInt.empty();
    }

    /** The width in which every token can be read: side by side, or upright where that would be too wide. */
    public double legibleWidth() {
        double widest =
                Math.max(TokenRow.naturalWidth(sources, fontSize()), TokenRow.naturalWidth(targets, fontSize()));
        double upright = Math.max(sources.size(), targets.size()) * fontSize() * HeatmapLayout.LEADING;
        return Math.min(WIDEST, Math.ceil((widest <= WIDEST ? widest : upright) + 2 * fontSize()));
    }

    /** The target token that {@link #paint} puts under a point when it fills the given area. */
    public OptionalInt targetAt(double x, double y, double width, double height) {
        TokenRow below = rows(width, height).below;
        return y >= below.edge() - 0.3 * below.fontSize() ? below.at(x) : OptionalInt.empty();
    }

    @Override
    public Size size() {
        double widest =
                Math.max(TokenRow.naturalWidth(sources, fontSize()), TokenRow.naturalWidth(targets, fontSize()));
        double width = Math.min(Math.max(widest, 8 * fontSize()), 100 * fontSize());
        double turned = widest > width ? 12 : 0;
        return new Size(Math.ceil(width + 2 * fontSize()), Math.ceil((13 + turned) * fontSize()));
    }

    @Override
    public void paint(Graphics2D g, double width, double height) {
        Palette palette = Palette.of(style.dark());
        Rows rows = rows(width, height);
        Canvas.paint(g, palette, width, height, own -> {
            paintLines(own, rows, palette);
            for (int i = 0; i < sources.size(); i++) {
                rows.above.paint(own, i, palette, focus.onSource(map, i));
            }
            for (int t = 0; t < targets.size(); t++) {
                rows.below.paint(own, t, palette, focus.onTarget(map, t));
            }
            marked.source().forEach(i -> rows.above.underline(own, i, palette));
            marked.target().forEach(t -> rows.below.underline(own, t, palette));
        });
    }

    private void paintLines(Graphics2D g, Rows rows, Palette palette) {
        double widest = Math.min(0.45 * style.fontSize(), 0.6 * Math.min(rows.above.pitch(), rows.below.pitch()));
        for (Line line : lines) {
            if (!focus.has(line.source, line.target)) {
                paintLine(g, rows, line, Palette.withOpacity(palette.subdued(), 0.25 * line.weight), 0.6 * widest);
            }
        }
        for (Line line : lines) {
            if (focus.has(line.source, line.target)) {
                Color colour = Palette.withOpacity(palette.first(), 0.1 + 0.85 * line.weight);
                paintLine(g, rows, line, colour, widest);
            }
        }
    }

    private static void paintLine(Graphics2D g, Rows rows, Line line, Color colour, double widest) {
        double x1 = rows.above.middle(line.source);
        double y1 = rows.above.edge();
        double x2 = rows.below.middle(line.target);
        double y2 = rows.below.edge();
        double bend = 0.4 * (y2 - y1);
        g.setColor(colour);
        float width = (float) Math.max(0.6, widest * line.weight);
        g.setStroke(new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND));
        g.draw(new CubicCurve2D.Double(x1, y1, x1, y1 + bend, x2, y2 - bend, x2, y2));
    }

    private Rows rows(double width, double height) {
        double sourceFont = TokenRow.fitting(sources, fontSize(), width);
        double targetFont = TokenRow.fitting(targets, fontSize(), width);
        double both = Math.min(sourceFont, targetFont);
        return new Rows(
                TokenRow.in(sources, both > 0 ? both : fontSize(), width, height, true),
                TokenRow.in(targets, both > 0 ? both : fontSize(), width, height, false));
    }

    private double fontSize() {
        return style.fontSize();
    }

    private record Rows(TokenRow above, TokenRow below) {}

    /** The token whose lines are brought out, at most one. */
    private record Focus(OptionalInt source, OptionalInt target) {
        static final Focus NONE = new Focus(OptionalInt.empty(), OptionalInt.empty());

        boolean has(int i, int t) {
            return source.orElse(i) == i && target.orElse(t) == t;
        }

        double onSource(AttentionMap map, int i) {
            return target.isPresent() ? map.weight(target.getAsInt(), i) : source.orElse(-1) == i ? 1 : 0;
        }

        double onTarget(AttentionMap map, int t) {
            return source.isPresent() ? map.weight(t, source.getAsInt()) : target.orElse(-1) == t ? 1 : 0;
        }
    }

    /** A weight worth drawing. */
    private record Line(int target, int source, double weight) {}
}
