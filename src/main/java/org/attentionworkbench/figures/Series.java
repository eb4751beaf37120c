package org.attentionworkbench.figures;

import java.awt.Color;

/** Which of two series a figure is of; each has its colour in every figure. */
public enum Series {
    /** Source or training. */
    FIRST,
    /** Target or validation. */
    SECOND,
    /** Neither: both together. */
    BOTH;

    Color colour(Palette palette) {
        return switch (this) {
            case FIRST -> palette.first();
            case SECOND -> palette.second();
            case BOTH -> palette.subdued();
        };
    }
}
