package org.attentionworkbench.figures;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** Numbers of things on an axis. */
final class Counts {
    private Counts() {}

    /** With a comma before every three digits. */
    static String text(long count) {
        return new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(count);
    }

    /** 1, 2 or 5 times a power of ten, so that an axis up to most has at most so many steps. */
    static int step(int most, double steps) {
        for (long power = 1; ; power *= 10) {
            for (int digit : new int[] {1, 2, 5}) {
                if (digit * power * steps >= most) {
                    return (int) Math.min(1 << 30, digit * power);
                }
            }
        }
    }
}
