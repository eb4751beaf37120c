package org.attentionworkbench.figures;

/** Colours for numbers from 0 to 1, with luminance that rises throughout, so that they survive a grey print. */
public enum ColourMap {
    /** Dark violet over green to yellow. */
    VIRIDIS,
    /** Dark blue over grey to yellow; nearly the same picture for readers with and without colour blindness. */
    CIVIDIS;

    /** The colour as 0xRRGGBB. @param value01 taken as 0 below 0 and for NaN, as 1 above 1 */
    public int rgb(double value01) {
        throw new UnsupportedOperationException();
    }
}
