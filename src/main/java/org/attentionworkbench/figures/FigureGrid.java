package org.attentionworkbench.figures;

import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.attentionworkbench.engine.decoding.AttentionMap;

/**
 * Small multiples: figures of one kind side by side, each with a title, in as many columns as make them largest. Heatmaps
 * share one colour bar.
 */
public final class FigureGrid implements Figure {
    /** Labels of a small figure, of the style's font size. */
    private static final double SMALLER = 0.85;

    private static final double LEAST_FONT = 4;

    private final List<Panel> panels;
    private final FigureStyle style;
    private final boolean bar;

    /** One of the figures, and what it shows in a few words. */
    public record Panel(String title, Figure figure) {}

    /**
     * A point in one of the figures.
     *
     * @param panel  which, from 0
     * @param x      in that figure, in pixels; y likewise
     * @param width  of the area that figure fills; height likewise
     */
    public record Place(int panel, double x, double y, double width, double height) {}

    /** @param panels at least one */
    public FigureGrid(List<Panel> panels, FigureStyle style) {
        this(panels, style, panels.stream().allMatch(panel -> panel.figure() instanceof Heatmap));
    }

    private FigureGrid(List<Panel> panels, FigureStyle style, boolean bar) {
        if (panels.isEmpty()) {
            throw new IllegalArgumentException("a grid has at least one figure");
        }
        this.panels = List.copyOf(panels);
        this.style = style;
        this.bar = bar;
    }

    /**
     * A heatmap for each head, with smaller labels.
     *
     * @param titles one for each head
     */
    public static FigureGrid heatmaps(AttentionMap map, List<String> titles, FigureStyle style) {
        Heatmap first = new Heatmap(map, small(style)).withoutBar();
        return of(map, titles, style, first::of);
    }

    /** Lines for each head, with smaller labels. */
    public static FigureGrid lines(AttentionMap map, List<String> titles, FigureStyle style) {
        return of(map, titles, style, head -> new AlignmentLines(head, small(style)));
    }

    private static FigureGrid of(
            AttentionMap map, List<String> titles, FigureStyle style, Function<AttentionMap, Figure> figure) {
        return new FigureGrid(
                IntStream.range(0, map.heads().size())
                        .mapToObj(k -> new Panel(
                                titles.get(k), figure.apply(map.heads().get(k))))
                        .toList(),
                style);
    }

    private static FigureStyle small(FigureStyle style) {
        return style.withFontSize(Math.max(LEAST_FONT, SMALLER * style.fontSize()));
    }

    /** The figures. */
    public List<Panel> panels() {
        return panels;
    }

    /** A copy in which every figure is another one. */
    public FigureGrid map(UnaryOperator<Figure> change) {
        List<Panel> changed = panels.stream()
                .map(panel -> new Panel(panel.title(), change.apply(panel.figure())))
                .toList();
        return new FigureGrid(changed, style, bar);
    }

    /** The figure that {@link #paint} puts under a point when it fills the given area, and where in it the point is. */
    public Optional<Place> at(double x, double y, double width, double height) {
        GridLayout layout = GridLayout.in(width, height, this);
        for (int k = 0; k < panels.size(); k++) {
            Rectangle2D.Double area = layout.figure(k);
            if (area.contains(x, y)) {
                return Optional.of(new Place(k, x - area.x, y - area.y, area.width, area.height));
            }
        }
        return Optional.empty();
    }

    FigureStyle style() {
        return style;
    }

    boolean hasBar() {
        return bar;
    }

    /** The size one figure would like. */
    Size wanted() {
        double width = 1;
        double height = 1;
        for (Panel panel : panels) {
            width = Math.max(width, panel.figure().size().width());
            height = Math.max(height, panel.figure().size().height());
        }
        return new Size(width, height);
    }

    @Override
    public Size size() {
        return GridLayout.natural(this);
    }

    @Override
    public void paint(Graphics2D g, double width, double height) {
        GridLayout layout = GridLayout.in(width, height, this);
        Palette palette = Palette.of(style.dark());
        Canvas.paint(g, palette, width, height, own -> {
            for (int k = 0; k < panels.size(); k++) {
                paintTitle(own, layout, k, palette);
            }
            if (bar) {
                new ColourBar(layout.bar(), style.fontSize(), style.colourMap(), palette).paint(own);
            }
            for (int k = 0; k < panels.size(); k++) {
                paintFigure(own, layout.figure(k), panels.get(k).figure());
            }
        });
    }

    private void paintTitle(Graphics2D g, GridLayout layout, int k, Palette palette) {
        Rectangle2D.Double area = layout.figure(k);
        g.setColor(palette.text());
        Label.of(panels.get(k).title())
                .fit(style.fontSize(), area.width)
                .drawCentred(g, style.fontSize(), area.getCenterX(), area.y - layout.titleHeight() / 2);
    }

    /** These come last: on a JavaFX canvas a copy of the graphics changes the colour and font of this one unnoticed. */
    private static void paintFigure(Graphics2D g, Rectangle2D.Double area, Figure figure) {
        AffineTransform place = AffineTransform.getTranslateInstance(area.x, area.y);
        Canvas.placed(g, place, own -> figure.paint(own, area.width, area.height));
    }
}
