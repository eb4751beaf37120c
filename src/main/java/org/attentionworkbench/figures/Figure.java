package org.attentionworkbench.figures;

import java.awt.Graphics2D;

/** A picture that can be painted at any size, on screen and into files alike. Immutable. */
public interface Figure {
    /** The size at which it looks best. */
    Size size();

    /**
     * Paints the whole picture, background included, with its upper left corner at the origin. The graphics' state is left
     * as it was found.
     *
     * @param width  of the area to fill, in user space; the picture is fitted into it and centred
     * @param height likewise
     */
    void paint(Graphics2D g, double width, double height);

    /** A size in pixels of user space. */
    record Size(double width, double height) {
        public Size {
            if (!(width > 0) || !(height > 0)) {
                throw new IllegalArgumentException("a size must be positive, was " + width + " x " + height);
            }
        }
    }
}
