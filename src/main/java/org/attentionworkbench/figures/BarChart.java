package org.attentionworkbench.figures;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** A histogram: how many there are in each bin. */
public final class BarChart implements BarFigure {
    private static final int[] STRIDES = {1, 2, 5, 10, 20, 50, 100, 200, 500};

    private final List<Bar> bars;
    private final Labels labels;
    private final Series series;
    private final FigureStyle style;
    private final int selected;

    /** @param bars from left to right */
    public BarChart(List<Bar> bars, Labels labels, Series series, FigureStyle style) {
        this(List.copyOf(bars), labels, series, style, -1);
    }

    private BarChart(List<Bar> bars, Labels labels, Series series, FigureStyle style, int selected) {
        if (selected < -1 || selected >= bars.size()) {
            throw new IllegalArgumentException("there is no bar " + selected + " among " + bars.size());
        }
        this.bars = bars;
        this.labels = labels;
        this.series = series;
        this.style = style;
        this.selected = selected;
    }

    /**
     * One bar.
     *
     * @param name     its bin in full, such as 10–14
     * @param tick     what stands below it where there is room; empty for nothing
     * @param position its number on the axis: ticks at multiples of 2, 5, 10 ... are kept where not all have room
     * @param count    how many there are
     */
    public record Bar(String name, String tick, int position, int count) {
        public Bar {
            if (count < 0) {
                throw new IllegalArgumentException("a count must not be negative, was " + count);
            }
        }
    }

    /**
     * The words in the picture, in the reader's language.
     *
     * @param bins    the horizontal axis, such as "length in tokens"
     * @param counts  the vertical axis, such as "pairs"
     * @param nothing shown when there are no bars
     */
    public record Labels(String bins, String counts, String nothing) {}

    @Override
    public int bars() {
        return bars.size();
    }

    @Override
    public long count(int bar) {
        return bars.get(bar).count();
    }

    @Override
    public BarChart select(int bar) {
        return new BarChart(bars, labels, series, style, bar);
    }

    @Override
    public OptionalInt barAt(double x, double y, double width, double height) {
        Rectangle2D plot = new Layout(width, height).plot;
        if (bars.isEmpty() || !plot.contains(x, y)) {
            return OptionalInt.empty();
        }
        return OptionalInt.of((int) Math.min(bars.size() - 1, (x - plot.getX()) / plot.getWidth() * bars.size()));
    }

    @Override
    public List<List<String>> table() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(labels.bins, labels.counts));
        bars.forEach(bar -> rows.add(List.of(bar.name, Integer.toString(bar.count))));
        return rows;
    }

    @Override
    public Size size() {
        return new Size(34 * style.fontSize(), 15 * style.fontSize());
    }

    @Override
    public void paint(Graphics2D g, double width, double height) {
        Palette palette = Palette.of(style.dark());
        Canvas.paint(g, palette, width, height, own -> {
            if (bars.isEmpty()) {
                own.setColor(palette.subdued());
                Label.of(labels.nothing).drawCentred(own, style.fontSize(), width / 2, height / 2);
            } else {
                new Painting(own, palette, new Layout(width, height)).paint();
            }
        });
    }

    /** Where things go. Lengths in pixels. */
    private final class Layout {
        final double font = style.fontSize();
        final double small = 0.88 * font;
        final int step;
        final int top;
        final Rectangle2D.Double plot;

        Layout(double width, double height) {
            int most = bars.stream().mapToInt(Bar::count).max().orElse(0);
            step = Counts.step(most, Math.max(2, (height - 4 * font) / (2.4 * font)));
            top = Math.max(step, (most + step - 1) / step * step);
            double left = 2.4 * font + Label.of(Counts.text(top)).width(small);
            plot = new Rectangle2D.Double(
                    left, 0.8 * font, Math.max(1, width - left - font), Math.max(1, height - 4.4 * font));
        }

        double slot() {
            return plot.width / bars.size();
        }

        double y(int count) {
            return plot.getMaxY() - plot.height * count / top;
        }

        double middle(int bar) {
            return plot.x + (bar + 0.5) * slot();
        }
    }

    /** One painting of it. */
    private final class Painting {
        private final Graphics2D g;
        private final Palette palette;
        private final Layout at;

        Painting(Graphics2D g, Palette palette, Layout at) {
            this.g = g;
            this.palette = palette;
            this.at = at;
        }

        void paint() {
            verticalAxis();
            for (int bar = 0; bar < bars.size(); bar++) {
                paint(bar);
            }
            horizontalAxis();
        }

        private void verticalAxis() {
            g.setStroke(new BasicStroke(0.7f));
            for (int value = 0; value <= at.top; value += at.step) {
                g.setColor(Palette.withOpacity(palette.line(), 0.7));
                g.draw(new Line2D.Double(at.plot.x, at.y(value), at.plot.getMaxX(), at.y(value)));
                g.setColor(palette.text());
                Label.of(Counts.text(value)).drawLeftOf(g, at.small, at.plot.x - 0.5 * at.font, at.y(value));
            }
            AffineTransform place = AffineTransform.getTranslateInstance(0.9 * at.font, at.plot.getCenterY());
            place.rotate(-Math.PI / 2);
            Canvas.placed(g, place, turned -> Label.of(labels.counts).drawCentred(turned, at.font, 0, 0));
        }

        private void paint(int bar) {
            double gap = Math.min(1, 0.08 * at.slot());
            double x = at.plot.x + bar * at.slot() + gap;
            double y = at.y(bars.get(bar).count);
            var shape = new Rectangle2D.Double(x, y, at.slot() - 2 * gap, at.plot.getMaxY() - y);
            Color colour = series.colour(palette);
            if (bar == selected) {
                g.setColor(palette.band());
                g.fill(new Rectangle2D.Double(at.plot.x + bar * at.slot(), at.plot.y, at.slot(), at.plot.height));
            }
            g.setColor(Palette.withOpacity(colour, bar == selected ? 1 : 0.6));
            g.fill(shape);
        }

        private void horizontalAxis() {
            g.setColor(palette.subdued());
            g.setStroke(new BasicStroke(1));
            g.draw(new Line2D.Double(at.plot.x, at.plot.getMaxY(), at.plot.getMaxX(), at.plot.getMaxY()));
            g.setColor(palette.text());
            for (int bar : ticks()) {
                Label.of(bars.get(bar).tick)
                        .drawCentred(g, at.small, at.middle(bar), at.plot.getMaxY() + 0.9 * at.font);
            }
            Label.of(labels.bins).drawCentred(g, at.font, at.plot.getCenterX(), at.plot.getMaxY() + 2.4 * at.font);
        }

        /** The bars with a tick: as many as have room, the last one always. */
        private List<Integer> ticks() {
            for (int stride : STRIDES) {
                List<Integer> chosen = ticks(stride);
                if (haveRoom(chosen)) {
                    return chosen;
                }
            }
            return List.of(bars.size() - 1);
        }

        private List<Integer> ticks(int stride) {
            int last = bars.size() - 1;
            boolean lastIsNamed = bars.get(last).position % stride != 0
                    && !bars.get(last).tick.isEmpty();
            List<Integer> chosen = new ArrayList<>();
            for (int bar = 0; bar <= last; bar++) {
                boolean named = !bars.get(bar).tick.isEmpty() && bars.get(bar).position % stride == 0;
                boolean crowded = lastIsNamed && right(bar) > left(last);
                if (bar == last && lastIsNamed || named && !crowded) {
                    chosen.add(bar);
                }
            }
            return chosen;
        }

        private boolean haveRoom(List<Integer> chosen) {
            for (int k = 1; k < chosen.size(); k++) {
                if (right(chosen.get(k - 1)) > left(chosen.get(k))) {
                    return false;
                }
            }
            return true;
        }

        private double left(int bar) {
            return at.middle(bar) - Label.of(bars.get(bar).tick).width(at.small) / 2;
        }

        private double right(int bar) {
            return at.middle(bar) + Label.of(bars.get(bar).tick).width(at.small) / 2 + 0.6 * at.small;
        }
    }
}
