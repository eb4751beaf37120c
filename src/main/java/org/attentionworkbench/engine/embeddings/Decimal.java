package org.attentionworkbench.engine.embeddings;

import java.nio.charset.StandardCharsets;

/**
 * A float32 from its digits. Short numbers, as files of word vectors are full of, are one division or multiplication of two
 * exact doubles (Clinger 1990, "How to read floating point numbers accurately", section 3); the others take Java's way.
 */
final class Decimal {
    private static final double[] POWERS = new double[23];
    private static final int MOST_DIGITS = 15;

    static {
        double power = 1;
        for (int i = 0; i < POWERS.length; i++, power *= 10) {
            POWERS[i] = power;
        }
    }

    private Decimal() {}

    /**
     * The number in the bytes from (inclusive) to (exclusive): sign, digits with or without a point, exponent.
     *
     * @return NaN if it is no number, and also for {@code nan} and the like; infinite if it is too large for a float32
     */
    static float parse(byte[] bytes, int from, int to) {
        int at = from < to && (bytes[from] == '-' || bytes[from] == '+') ? from + 1 : from;
        long mantissa = 0;
        int digits = 0;
        int behindPoint = 0;
        boolean point = false;
        for (; at < to && digits <= MOST_DIGITS; at++) {
            byte b = bytes[at];
            if (b >= '0' && b <= '9') {
                mantissa = 10 * mantissa + (b - '0');
                digits += mantissa == 0 && !point ? 0 : 1;
                behindPoint += point ? 1 : 0;
            } else if (b == '.' && !point) {
                point = true;
            } else {
                break;
            }
        }
        if (at < to || digits == 0 || digits > MOST_DIGITS) {
            return slowly(bytes, from, to);
        }
        double value = mantissa / POWERS[behindPoint];
        return (float) (bytes[from] == '-' ? -value : value);
    }

    /** Java's own way understands more, such as {@code 0x1p3} and {@code 1f}, which are no numbers here. */
    private static float slowly(byte[] bytes, int from, int to) {
        for (int at = from; at < to; at++) {
            byte b = bytes[at];
            if (!(b >= '0' && b <= '9') && b != '.' && b != '-' && b != '+' && b != 'e' && b != 'E') {
                return Float.NaN;
            }
        }
        try {
            return Float.parseFloat(new String(bytes, from, to - from, StandardCharsets.ISO_8859_1));
        } catch (NumberFormatException e) {
            return Float.NaN;
        }
    }
}
