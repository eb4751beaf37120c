package org.attentionworkbench.figures;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jfree.chart.axis.LogarithmicAxis;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.Range;

/** A logarithmic axis that is labelled at 1, 2 and 5 times powers of ten, or at the powers alone if there are many. */
final class DecimalLogAxis extends LogarithmicAxis {
    private static final long serialVersionUID = 1L;
    private static final int MANY_DECADES = 3;
    private static final double[] FEW = {1, 2, 5};
    private static final double[] ONE = {1};
    private static final double[] ALL = {1, 1.5, 2, 2.5, 3, 4, 5, 6, 7, 8, 9};

    DecimalLogAxis() {
        super(null);
        setStrictValuesFlag(false);
        setAutoRangeNextLogFlag(false);
        setDefaultAutoRange(new Range(0.1, 10));
    }

    @Override
    @SuppressWarnings("rawtypes") // as declared by JFreeChart
    protected List refreshTicksVertical(Graphics2D g, Rectangle2D area, RectangleEdge edge) {
        List<NumberTick> ticks = new ArrayList<>();
        for (double value : values(getRange())) {
            ticks.add(new NumberTick(value, text(value), TextAnchor.CENTER_RIGHT, TextAnchor.CENTER_RIGHT, 0));
        }
        return ticks;
    }

    @Override
    @SuppressWarnings("rawtypes") // as declared by JFreeChart
    protected List refreshTicksHorizontal(Graphics2D g, Rectangle2D area, RectangleEdge edge) {
        List<NumberTick> ticks = new ArrayList<>();
        for (double value : values(getRange())) {
            ticks.add(new NumberTick(value, text(value), TextAnchor.TOP_CENTER, TextAnchor.TOP_CENTER, 0));
        }
        return ticks;
    }

    /** The round numbers to label, at least two where there are any. */
    static List<Double> values(Range range) {
        double least = Math.max(range.getLowerBound(), 1e-12);
        double decades = Math.log10(range.getUpperBound() / least);
        List<Double> few = multiples(range, decades > MANY_DECADES ? ONE : FEW);
        return few.size() >= 3 ? few : multiples(range, ALL);
    }

    private static List<Double> multiples(Range range, double[] digits) {
        List<Double> values = new ArrayList<>();
        int from = (int) Math.floor(Math.log10(Math.max(range.getLowerBound(), 1e-12)));
        int to = (int) Math.ceil(Math.log10(Math.max(range.getUpperBound(), 1e-12)));
        for (int power = from; power <= to; power++) {
            for (double digit : digits) {
                double value = Double.parseDouble(digit + "e" + power);
                if (range.contains(value)) {
                    values.add(value);
                }
            }
        }
        return values;
    }

    private static String text(double value) {
        return value >= 1e-4 && value < 1e6
                ? new java.math.BigDecimal(Double.toString(value))
                        .stripTrailingZeros()
                        .toPlainString()
                : String.format(Locale.ROOT, "%.0e", value);
    }
}
