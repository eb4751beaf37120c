package org.attentionworkbench.figures;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;

/** How every figure begins, and what tells a figure that it is painted into a file that can be enlarged. */
final class Canvas {
    /** Set to true where shapes stay shapes: cells are then drawn as shapes too, for viewers blur enlarged images. */
    static final RenderingHints.Key SHAPES_STAY = new Key();

    private Canvas() {}

    /** A graphics of its own to paint on and to dispose of, the ground already filled. */
    static Graphics2D begin(Graphics2D g, Palette palette, double width, double height) {
        Graphics2D own = (Graphics2D) g.create();
        own.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        own.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        own.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        own.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        own.setColor(palette.ground());
        own.fill(new Rectangle2D.Double(0, 0, width, height));
        return own;
    }

    static boolean shapesStay(Graphics2D g) {
        return Boolean.TRUE.equals(g.getRenderingHint(SHAPES_STAY));
    }

    private static final class Key extends RenderingHints.Key {
        Key() {
            super(19_081);
        }

        @Override
        public boolean isCompatibleValue(Object value) {
            return value instanceof Boolean;
        }
    }
}
