package org.attentionworkbench.figures;

import org.jfree.chart.JFreeChart;

/** The loss curves of a run: training thin as it came and thick smoothed, validation with markers. */
public final class LossChart {
    private LossChart() {}

    /** A new chart. */
    public static JFreeChart of(LossSeries series, Options options) {
        throw new UnsupportedOperationException();
    }

    /** Puts other losses and options into a chart made by {@link #of}, keeping what the reader zoomed to. */
    public static void update(JFreeChart chart, LossSeries series, Options options) {
        throw new UnsupportedOperationException();
    }

    /**
     * How the chart looks.
     *
     * @param logScale  logarithmic losses
     * @param smoothing of the thick training curve: 0 none, up to 0.99
     * @param dark      light on dark
     * @param fontSize  of axis labels in pixels
     * @param labels    the words in the picture
     */
    public record Options(boolean logScale, double smoothing, boolean dark, double fontSize, Labels labels) {
        public Options {
            if (!(smoothing >= 0 && smoothing <= 0.99)) {
                throw new IllegalArgumentException("smoothing must be from 0 to 0.99, was " + smoothing);
            }
            if (!(fontSize >= 4 && fontSize <= 200)) {
                throw new IllegalArgumentException("the font size must be from 4 to 200 pixels, was " + fontSize);
            }
        }
    }

    /**
     * The words in the picture, in the reader's language.
     *
     * @param training   legend of the training loss
     * @param validation legend of the validation loss
     * @param step       the horizontal axis
     * @param loss       the vertical axis, with its unit
     */
    public record Labels(String training, String validation, String step, String loss) {}
}
