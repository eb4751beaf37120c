package org.attentionworkbench.figures;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;

/** Boxes, arrows and texts of a diagram. Positions are in the diagram's own units. */
record DiagramPen(Graphics2D g, Palette palette) {
    static final double TEXT = 14;
    static final double SMALL = 12.5;
    private static final double HEAD = 6.5;
    private static final double CORNER = 8;

    /** A box with round corners. */
    void box(Rectangle2D place, Color fill, Color edge, boolean ghost) {
        var shape = new RoundRectangle2D.Double(
                place.getX(), place.getY(), place.getWidth(), place.getHeight(), 2 * CORNER, 2 * CORNER);
        g.setColor(fill);
        g.fill(shape);
        g.setColor(edge);
        g.setStroke(ghost ? dashed(1.3f) : new BasicStroke(1.3f));
        g.draw(shape);
    }

    /** A round place for a vector. */
    void circle(double x, double y, double radius, Color edge, String symbol) {
        var shape = new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius);
        g.setColor(palette.ground());
        g.fill(shape);
        g.setColor(edge);
        g.setStroke(new BasicStroke(1.8f));
        g.draw(shape);
        symbol(symbol, x, y);
    }

    /** A token, in a pill. */
    void token(String symbol, double x, double y) {
        double width = Math.max(36, new MathText(symbol).width(TEXT) + 18);
        var shape = new RoundRectangle2D.Double(x - width / 2, y - 13, width, 26, 26, 26);
        g.setColor(palette.ground());
        g.fill(shape);
        g.setColor(palette.subdued());
        g.setStroke(new BasicStroke(1.1f));
        g.draw(shape);
        symbol(symbol, x, y);
    }

    void symbol(String symbol, double x, double y) {
        g.setColor(palette.text());
        new MathText(symbol).drawCentred(g, TEXT + 1, x, y);
    }

    /** A formula, smaller. */
    void formula(String formula, double x, double y) {
        g.setColor(palette.text());
        new MathText(formula).drawCentred(g, SMALL, x, y);
    }

    /** Words around x, cut to a width. */
    void words(String words, double x, double y, double maxWidth) {
        g.setColor(palette.text());
        Label.of(words).fit(TEXT, maxWidth).drawCentred(g, TEXT, x, y);
    }

    /** Smaller words that begin at x. */
    void caption(String words, double x, double y, double maxWidth) {
        g.setColor(palette.subdued());
        Label.of(words).fit(SMALL, maxWidth).draw(g, SMALL, x, y);
    }

    /** Smaller words that end at x. */
    void captionLeftOf(String words, double x, double y, double maxWidth) {
        g.setColor(palette.subdued());
        Label.of(words).fit(SMALL, maxWidth).drawLeftOf(g, SMALL, x, y);
    }

    /** How wide smaller words are, cut to a width. */
    double captionWidth(String words, double maxWidth) {
        return Label.of(words).fit(SMALL, maxWidth).width(SMALL);
    }

    /** A round place where two things are added. */
    void plus(double x, double y, double radius, Color edge) {
        circle(x, y, radius, edge, "");
        g.draw(new Line2D.Double(x - radius / 2, y, x + radius / 2, y));
        g.draw(new Line2D.Double(x, y - radius / 2, x, y + radius / 2));
    }

    /** Three crossing lines with barbs: what is frozen. */
    void snowflake(double x, double y, double radius, Color colour) {
        g.setColor(colour);
        g.setStroke(new BasicStroke(1.3f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        for (int arm = 0; arm < 6; arm++) {
            double angle = arm * Math.PI / 3 + Math.PI / 2;
            double fork = 0.55 * radius;
            g.draw(line(x, y, angle, radius));
            for (int side = -1; side <= 1; side += 2) {
                double forkX = x + fork * Math.cos(angle);
                double forkY = y + fork * Math.sin(angle);
                g.draw(line(forkX, forkY, angle + side * Math.PI / 4, 0.4 * radius));
            }
        }
    }

    /** Rows of numbers: what comes from a file. */
    void table(double x, double y, double size, Color colour) {
        g.setColor(colour);
        g.setStroke(new BasicStroke(1.2f));
        g.draw(new Rectangle2D.Double(x - size / 2, y - size / 2, size, size));
        for (int k = 1; k < 3; k++) {
            double at = k * size / 3 - size / 2;
            g.draw(new Line2D.Double(x - size / 2, y + at, x + size / 2, y + at));
            g.draw(new Line2D.Double(x + at, y - size / 2, x + at, y + size / 2));
        }
    }

    private static Line2D line(double x, double y, double angle, double length) {
        return new Line2D.Double(x, y, x + length * Math.cos(angle), y + length * Math.sin(angle));
    }

    /**
     * A line with an arrow head, its corners rounded.
     *
     * @param points x and y of each corner in turn
     */
    void arrow(Color colour, float width, boolean isDashed, double... points) {
        int n = points.length;
        double angle = Math.atan2(points[n - 1] - points[n - 3], points[n - 2] - points[n - 4]);
        double head = HEAD + width;
        double endX = points[n - 2] - 0.8 * head * Math.cos(angle);
        double endY = points[n - 1] - 0.8 * head * Math.sin(angle);
        Path2D line = new Path2D.Double();
        line.moveTo(points[0], points[1]);
        for (int k = 2; k < n - 2; k += 2) {
            corner(line, points, k);
        }
        line.lineTo(endX, endY);
        g.setColor(colour);
        g.setStroke(isDashed ? dashed(width) : new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND));
        g.draw(line);
        g.fill(head(points[n - 2], points[n - 1], angle, head));
    }

    private static void corner(Path2D line, double[] points, int k) {
        double x = points[k];
        double y = points[k + 1];
        line.lineTo(x - CORNER * Math.signum(x - points[k - 2]), y - CORNER * Math.signum(y - points[k - 1]));
        line.quadTo(x, y, x + CORNER * Math.signum(points[k + 2] - x), y + CORNER * Math.signum(points[k + 3] - y));
    }

    private static Path2D head(double x, double y, double angle, double size) {
        Path2D head = new Path2D.Double();
        head.moveTo(x, y);
        for (int side = -1; side <= 1; side += 2) {
            double turned = angle + Math.PI + side * 0.42;
            head.lineTo(x + size * Math.cos(turned), y + size * Math.sin(turned));
        }
        head.closePath();
        return head;
    }

    private static BasicStroke dashed(float width) {
        return new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, new float[] {5, 3.5f}, 0);
    }
}
