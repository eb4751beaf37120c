package org.attentionworkbench.figures;

import java.util.OptionalInt;

/** A figure of bars that can be pointed at. */
public interface BarFigure extends TableFigure {
    /** Number of bars. */
    int bars();

    /** What a bar counts, at least 0. @throws IndexOutOfBoundsException if there is no such bar */
    long count(int bar);

    /**
     * The bar at a point: anywhere in its stripe of the plot, above a low bar as well.
     *
     * @param width  the size the figure was painted at
     * @param height likewise
     */
    OptionalInt barAt(double x, double y, double width, double height);

    /** The same figure with one bar marked; none if it is -1. @throws IllegalArgumentException if there is no such bar */
    BarFigure select(int bar);
}
