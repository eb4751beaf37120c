package org.attentionworkbench.figures;

/**
 * How figures look.
 *
 * @param dark      light text on a dark ground instead of the reverse
 * @param colourMap for weights
 * @param numbers   whether cells show their numbers, where they fit
 * @param fontSize  of token labels in pixels; figures shrink it where there is no room
 */
public record FigureStyle(boolean dark, ColourMap colourMap, boolean numbers, double fontSize) {
    /** Light, viridis, no numbers, 14 pixels. */
    public static final FigureStyle DEFAULT = new FigureStyle(false, ColourMap.VIRIDIS, false, 14);

    public FigureStyle {
        if (!(fontSize >= 4 && fontSize <= 200)) {
            throw new IllegalArgumentException("the font size must be from 4 to 200 pixels, was " + fontSize);
        }
    }

    public FigureStyle withDark(boolean newDark) {
        return new FigureStyle(newDark, colourMap, numbers, fontSize);
    }

    public FigureStyle withColourMap(ColourMap newColourMap) {
        return new FigureStyle(dark, newColourMap, numbers, fontSize);
    }

    public FigureStyle withNumbers(boolean newNumbers) {
        return new FigureStyle(dark, colourMap, newNumbers, fontSize);
    }

    public FigureStyle withFontSize(double newFontSize) {
        return new FigureStyle(dark, colourMap, numbers, newFontSize);
    }
}
