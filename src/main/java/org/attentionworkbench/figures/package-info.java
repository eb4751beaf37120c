/** One painter a figure, drawing on a {@code Graphics2D}: the same code paints the screen, PNG, SVG and PDF. */
@NullMarked
package org.attentionworkbench.figures;

import org.jspecify.annotations.NullMarked;
