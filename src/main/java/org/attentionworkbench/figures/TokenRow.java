package org.attentionworkbench.figures;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Line2D;
import java.awt.geom.RoundRectangle2D;
import java.util.List;
import java.util.OptionalInt;

/**
 * Tokens side by side, in smaller type or upright where they would touch. Immutable; lengths in pixels.
 *
 * @param labels   cut to their space
 * @param fontSize of the labels
 * @param upright  whether they are turned by 90 degrees
 * @param middles  the middle of each, rising, [labels]
 * @param edge     height of the edge the lines end at
 * @param above    whether the row stands above that edge
 * @param pitch    least distance between two middles
 */
record TokenRow(
        List<Label> labels,
        double fontSize,
        boolean upright,
        List<Double> middles,
        double edge,
        boolean above,
        double pitch) {
    private static final double GAP = 1.0;
    private static final double SMALLEST = 0.7;

    /** What a row takes in type of this size. */
    static double naturalWidth(List<Label> labels, double font) {
        return labels.stream().mapToDouble(l -> l.width(font) + GAP * font).sum();
    }

    /** The largest type in which they stand side by side; 0 if it were too small. */
    static double fitting(List<Label> labels, double font, double width) {
        double room = width - 1.4 * font;
        double shrink = Math.min(1, room / Math.max(1, naturalWidth(labels, font)));
        return shrink >= SMALLEST ? shrink * font : 0;
    }

    /** A row at the upper or lower edge of an area. */
    static TokenRow in(List<Label> labels, double font, double width, double height, boolean above) {
        double margin = 0.7 * font;
        double room = width - 2 * margin;
        double shrink = Math.min(1, room / Math.max(1, naturalWidth(labels, font)));
        if (shrink >= SMALLEST) {
            double size = shrink * font;
            double edge = above ? margin + 1.5 * size : height - margin - 1.5 * size;
            return new TokenRow(labels, size, false, spread(labels, size, margin, room), edge, above, size);
        }
        double pitch = room / labels.size();
        double size = Math.min(font, pitch / HeatmapLayout.LEADING);
        double longest = labels.stream().mapToDouble(l -> l.width(size)).max().orElse(0);
        double depth = Math.min(longest, 0.28 * height);
        List<Double> middles = java.util.stream.IntStream.range(0, labels.size())
                .mapToObj(k -> margin + (k + 0.5) * pitch)
                .toList();
        double edge = above ? margin + depth + 0.4 * size : height - margin - depth - 0.4 * size;
        List<Label> cut = labels.stream().map(l -> l.fit(size, depth)).toList();
        return new TokenRow(cut, size, true, middles, edge, above, pitch);
    }

    /** Middles such that the spare room is shared by the gaps. */
    private static List<Double> spread(List<Label> labels, double size, double left, double room) {
        List<Double> middles = new java.util.ArrayList<>();
        double spare = Math.max(0, room - naturalWidth(labels, size)) / Math.max(1, labels.size());
        double x = left;
        double share = Math.min(spare, 2.5 * size);
        x += (spare - share) * labels.size() / 2;
        for (Label label : labels) {
            double slot = label.width(size) + GAP * size + share;
            middles.add(x + slot / 2);
            x += slot;
        }
        return middles;
    }

    double middle(int index) {
        return middles.get(index);
    }

    /** The token whose middle is nearest. */
    OptionalInt at(double x) {
        return java.util.stream.IntStream.range(0, middles.size())
                .reduce((a, b) -> Math.abs(middle(b) - x) < Math.abs(middle(a) - x) ? b : a);
    }

    /** @param emphasis 0 none, to 1: how strong the band behind it is */
    void paint(Graphics2D g, int index, Palette palette, double emphasis) {
        Label label = labels.get(index);
        double width = label.width(fontSize);
        AffineTransform place = new AffineTransform();
        if (upright) {
            place.translate(middle(index), above ? edge - 0.4 * fontSize : edge + 0.4 * fontSize + width);
            place.rotate(-Math.PI / 2);
        } else {
            place.translate(middle(index) - width / 2, edge + (above ? -0.75 : 0.75) * fontSize);
        }
        Canvas.placed(g, place, own -> paint(own, label, palette, emphasis));
    }

    /** A broken line below a token, so that it is known without colours too. */
    void underline(Graphics2D g, int index, Palette palette) {
        double half = labels.get(index).width(fontSize) / 2;
        float dash = (float) (0.25 * fontSize);
        g.setColor(palette.second());
        g.setStroke(new BasicStroke(
                (float) (0.11 * fontSize),
                BasicStroke.CAP_BUTT,
                BasicStroke.JOIN_MITER,
                10,
                new float[] {dash, dash},
                0));
        double across = upright ? middle(index) + 0.6 * fontSize : edge + (above ? -0.15 : 1.35) * fontSize;
        double along = edge + (above ? -1 : 1) * (0.4 * fontSize + half);
        g.draw(
                upright
                        ? new Line2D.Double(across, along - half, across, along + half)
                        : new Line2D.Double(middle(index) - half, across, middle(index) + half, across));
    }

    private void paint(Graphics2D g, Label label, Palette palette, double emphasis) {
        if (emphasis > 0.01) {
            double side = 0.35 * fontSize;
            g.setColor(Palette.withOpacity(palette.band(), Math.min(1, 0.25 + 0.75 * emphasis)));
            g.fill(new RoundRectangle2D.Double(
                    -side,
                    -0.65 * fontSize,
                    label.width(fontSize) + 2 * side,
                    1.3 * fontSize,
                    0.45 * fontSize,
                    0.45 * fontSize));
        }
        boolean strong = emphasis >= 0.3;
        g.setColor(strong ? palette.accent() : label.special() ? palette.subdued() : palette.text());
        label.draw(g, fontSize, 0, 0);
    }
}
