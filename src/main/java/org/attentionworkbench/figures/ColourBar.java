package org.attentionworkbench.figures;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.Locale;

/** The scale from 0 to 1 beside a heatmap, with numbers and the symbol of the weights. */
record ColourBar(Rectangle2D.Double place, double fontSize, ColourMap colours, Palette palette) {
    private static final int STEPS = 256;
    private static final Label SYMBOL = Label.italic("α");

    void paint(Graphics2D g) {
        if (place.width <= 0) {
            return;
        }
        paintColours(g);
        double font = 0.88 * fontSize;
        int parts = place.height >= 9 * font ? 5 : place.height >= 4 * font ? 2 : 1;
        g.setStroke(new BasicStroke(1));
        double widest = 0;
        for (int k = 0; k <= parts; k++) {
            double y = place.getMaxY() - place.height * k / parts;
            Label number = Label.of(
                    String.format(Locale.ROOT, parts == 5 || parts == 2 ? "%.1f" : "%.0f", k / (double) parts));
            g.setColor(palette.subdued());
            g.draw(new Line2D.Double(place.getMaxX(), y, place.getMaxX() + 0.25 * font, y));
            g.setColor(palette.text());
            number.draw(g, font, place.getMaxX() + 0.45 * font, y);
            widest = Math.max(widest, number.width(font));
        }
        SYMBOL.draw(g, 1.1 * fontSize, place.getMaxX() + 0.75 * font + widest, place.getCenterY());
    }

    private void paintColours(Graphics2D g) {
        if (Canvas.shapesStay(g)) {
            paintSteps(g);
        } else {
            var image = new BufferedImage(1, STEPS, BufferedImage.TYPE_INT_RGB);
            for (int k = 0; k < STEPS; k++) {
                image.setRGB(0, STEPS - 1 - k, colour(k));
            }
            g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_NEAREST_NEIGHBOR);
            g.drawImage(image, new AffineTransform(place.width, 0, 0, place.height / STEPS, place.x, place.y), null);
        }
        g.setColor(palette.line());
        g.setStroke(new BasicStroke(1));
        g.draw(place);
    }

    /** Each step reaches under the next, so that no ground shines through. */
    private void paintSteps(Graphics2D g) {
        double step = place.height / STEPS;
        for (int k = 0; k < STEPS; k++) {
            g.setColor(new Color(colour(k)));
            double top = place.getMaxY() - (k + 1) * step;
            double under = k == 0 ? 0 : 0.5;
            g.fill(new Rectangle2D.Double(place.x, top, place.width, step + under));
        }
    }

    private int colour(int step) {
        return colours.rgb(step / (STEPS - 1.0));
    }
}
