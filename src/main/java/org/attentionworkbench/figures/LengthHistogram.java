package org.attentionworkbench.figures;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How many sources and how many targets have each length: sources as filled bars, targets as an outline over them. */
public final class LengthHistogram implements Figure {
    /** One side is cut when it is more than this many times as high as the other. */
    private static final int TOWERING = 4;

    private final int[] sources;
    private final int[] targets;
    private final Optional<LengthBins> bins;
    private final Labels labels;
    private final FigureStyle style;

    /**
     * @param sourceLengths tokens of each source
     * @param targetLengths tokens of each target
     * @throws IllegalArgumentException if a length is negative
     */
    public LengthHistogram(int[] sourceLengths, int[] targetLengths, Labels labels, FigureStyle style) {
        requireNoneNegative(sourceLengths);
        requireNoneNegative(targetLengths);
        boolean nothing = sourceLengths.length + targetLengths.length == 0;
        this.bins = nothing ? Optional.empty() : Optional.of(LengthBins.of(sourceLengths, targetLengths));
        this.sources = bins.map(b -> b.counts(sourceLengths)).orElse(new int[0]);
        this.targets = bins.map(b -> b.counts(targetLengths)).orElse(new int[0]);
        this.labels = labels;
        this.style = style;
    }

    private static void requireNoneNegative(int[] lengths) {
        for (int length : lengths) {
            if (length < 0) {
                throw new IllegalArgumentException("a length must not be negative, was " + length);
            }
        }
    }

    @Override
    public Size size() {
        return new Size(38 * style.fontSize(), 18 * style.fontSize());
    }

    @Override
    public void paint(Graphics2D g, double width, double height) {
        Palette palette = Palette.of(style.dark());
        Canvas.paint(
                g,
                palette,
                width,
                height,
                own -> bins.ifPresentOrElse(b -> new Painting(own, palette, b, width, height).paint(), () -> {
                    own.setColor(palette.subdued());
                    Label.of(labels.nothing).drawCentred(own, style.fontSize(), width / 2, height / 2);
                }));
    }

    /** One painting of it. */
    private final class Painting {
        private final Graphics2D g;
        private final Palette palette;
        private final LengthBins scale;
        private final double font = style.fontSize();
        private final double small = 0.88 * font;
        private final int step;
        private final int top;
        private final Rectangle2D.Double plot;

        Painting(Graphics2D g, Palette palette, LengthBins scale, double width, double height) {
            this.g = g;
            this.palette = palette;
            this.scale = scale;
            int most = highest();
            double room = Math.max(2, (height - 6 * font) / (2.2 * font));
            this.step = LengthBins.roundStep(most / room);
            this.top = (most / step + 1) * step;
            double left = 2.4 * font + Label.of(number(top)).width(small);
            this.plot = new Rectangle2D.Double(
                    left, 2.4 * font, Math.max(1, width - left - font), Math.max(1, height - 6.2 * font));
        }

        /** The highest count to show in full: bars that tower over the whole other side are cut and carry their number. */
        private int highest() {
            int source = Arrays.stream(sources).max().orElse(0);
            int target = Arrays.stream(targets).max().orElse(0);
            int lower = Math.min(source, target);
            int higher = Math.max(source, target);
            return lower > 0 && higher > TOWERING * lower ? 2 * lower : higher;
        }

        void paint() {
            verticalAxis();
            g.setColor(faint());
            sources(g);
            g.setColor(palette.second());
            g.setStroke(new BasicStroke((float) (0.15 * font), BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER));
            g.draw(targetsOutline());
            horizontalAxis();
            numbersOfCut(sources);
            numbersOfCut(targets);
            legend();
        }

        private void verticalAxis() {
            g.setStroke(new BasicStroke(0.7f));
            for (int value = 0; value <= top; value += step) {
                g.setColor(Palette.withOpacity(palette.line(), 0.7));
                g.draw(new Line2D.Double(plot.x, y(value), plot.getMaxX(), y(value)));
                g.setColor(palette.text());
                Label.of(number(value)).drawLeftOf(g, small, plot.x - 0.5 * font, y(value));
            }
            AffineTransform place = AffineTransform.getTranslateInstance(0.9 * font, plot.getCenterY());
            place.rotate(-Math.PI / 2);
            g.setColor(palette.text());
            Canvas.placed(g, place, turned -> Label.of(labels.pairs).drawCentred(turned, font, 0, 0));
        }

        private void horizontalAxis() {
            g.setColor(palette.subdued());
            g.setStroke(new BasicStroke(1));
            g.draw(new Line2D.Double(plot.x, plot.getMaxY(), plot.getMaxX(), plot.getMaxY()));
            double slot = plot.width / scale.count();
            double widest = Label.of(name(scale.count() - 1)).width(small) + 0.8 * small;
            int every = LengthBins.roundStep(widest / slot);
            double y = plot.getMaxY() + 0.9 * font;
            g.setColor(palette.text());
            for (int bin = 0; bin < scale.count(); bin++) {
                boolean last = bin == scale.count() - 1 && scale.open();
                boolean crowded = scale.open() && (scale.count() - 1 - bin) * slot < widest * 1.3;
                boolean round = scale.from(bin) % (every * scale.width()) == 0;
                if (last || (round && !crowded)) {
                    Label.of(name(bin)).drawCentred(g, small, middle(bin), y);
                }
            }
            Label.of(labels.length).drawCentred(g, font, plot.getCenterX(), plot.getMaxY() + 2.5 * font);
        }

        /** A bin by its lengths: 7, 10-14, 60+. */
        private String name(int bin) {
            int from = scale.from(bin);
            if (bin == scale.count() - 1 && scale.open()) {
                return "≥" + number(from);
            }
            return scale.width() == 1 ? number(from) : number(from) + "–" + number(from + scale.width() - 1);
        }

        private void sources(Graphics2D g) {
            double slot = plot.width / scale.count();
            double gap = Math.min(1, 0.08 * slot);
            for (int bin = 0; bin < sources.length; bin++) {
                double x = plot.x + bin * slot + gap;
                double y = y(sources[bin]);
                g.fill(new Rectangle2D.Double(x, y, slot - 2 * gap, plot.getMaxY() - y));
            }
        }

        /** The upper edges as one line, which leaves the axis only where there is something. */
        private Path2D targetsOutline() {
            Path2D path = new Path2D.Double();
            double slot = plot.width / scale.count();
            path.moveTo(plot.x, y(0));
            for (int bin = 0; bin < targets.length; bin++) {
                double left = plot.x + bin * slot;
                path.lineTo(left, y(targets[bin]));
                if (targets[bin] > 0) {
                    path.lineTo(left + slot, y(targets[bin]));
                } else {
                    path.moveTo(left + slot, y(0));
                }
            }
            path.lineTo(plot.getMaxX(), y(0));
            return path;
        }

        /** Beside each bar that is cut, how high it would be. */
        private void numbersOfCut(int[] counts) {
            g.setColor(palette.text());
            for (int bin = 0; bin < counts.length; bin++) {
                if (counts[bin] > top) {
                    Label number = Label.of("↑ " + number(counts[bin]));
                    double edge = middle(bin) + 0.5 * plot.width / scale.count();
                    double y = plot.y + 0.7 * small;
                    if (edge + number.width(small) + font < plot.getMaxX()) {
                        number.draw(g, small, edge + 0.4 * font, y);
                    } else {
                        number.drawLeftOf(g, small, edge - plot.width / scale.count() - 0.4 * font, y);
                    }
                }
            }
        }

        private void legend() {
            double y = 1.2 * font;
            Label target = Label.of(labels.target);
            Label source = Label.of(labels.source);
            double x = plot.getMaxX() - target.width(font);
            g.setColor(palette.text());
            target.draw(g, font, x, y);
            x -= 2.1 * font;
            g.setColor(palette.second());
            g.setStroke(new BasicStroke((float) (0.15 * font)));
            g.draw(new Line2D.Double(x, y, x + 1.6 * font, y));
            x -= 1.2 * font + source.width(font);
            g.setColor(palette.text());
            source.draw(g, font, x, y);
            g.setColor(faint());
            g.fill(new Rectangle2D.Double(x - 2.1 * font, y - 0.4 * font, 1.6 * font, 0.8 * font));
        }

        private Color faint() {
            return Palette.withOpacity(palette.first(), 0.55);
        }

        private double y(int value) {
            return plot.getMaxY() - plot.height * Math.min(value, top) / top;
        }

        private double middle(int bin) {
            return plot.x + (bin + 0.5) * plot.width / scale.count();
        }

        private String number(int value) {
            return new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(value);
        }
    }

    /**
     * The words in the picture, in the reader's language.
     *
     * @param source  legend of the sources
     * @param target  legend of the targets
     * @param length  the horizontal axis, such as "length in tokens"
     * @param pairs   the vertical axis, such as "pairs"
     * @param nothing shown when there are no pairs
     */
    public record Labels(String source, String target, String length, String pairs, String nothing) {}
}
