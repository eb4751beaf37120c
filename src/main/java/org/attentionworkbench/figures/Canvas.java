package org.attentionworkbench.figures;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.util.function.Consumer;

/** How every figure begins, and what tells a figure that it is painted into a file that can be enlarged. */
final class Canvas {
    /** Set to true where shapes stay shapes: cells are then drawn as shapes too, for viewers blur enlarged images. */
    static final RenderingHints.Key SHAPES_STAY = new Key();

    private Canvas() {}

    /** Fills the ground and paints on it with a graphics of its own. */
    static void paint(Graphics2D g, Palette palette, double width, double height, Consumer<Graphics2D> painting) {
        Graphics2D own = (Graphics2D) g.create();
        try {
            own.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            own.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
            own.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
            own.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
            own.setColor(palette.ground());
            own.fill(new Rectangle2D.Double(0, 0, width, height));
            placed(own, new AffineTransform(), painting);
        } finally {
            own.dispose();
        }
    }

    /**
     * Paints in moved, turned or scaled coordinates. A copy of the graphics would not do: on a JavaFX canvas all copies
     * share one transform.
     */
    static void placed(Graphics2D g, AffineTransform place, Consumer<Graphics2D> painting) {
        AffineTransform before = g.getTransform();
        g.transform(place);
        painting.accept(g);
        g.setTransform(before);
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
