package org.attentionworkbench.engine.embeddings;

import java.nio.charset.StandardCharsets;

/**
 * A line of a file of word vectors: a word and, parted by spaces or tabs, its numbers. Taken apart from its end, because
 * there are words with spaces in them; other white space, such as a no-break space, belongs to the word.
 */
final class VectorLine {
    private final int[] starts;
    private final int[] ends;
    private byte[] bytes = new byte[0];
    private int wordEnd;

    /** @param dimension numbers of a line */
    VectorLine(int dimension) {
        starts = new int[dimension];
        ends = new int[dimension];
    }

    /** Takes a line apart; its bytes must stay as they are. @return whether it has as many numbers as it should */
    boolean read(byte[] line, int length) {
        bytes = line;
        int at = length;
        for (int i = starts.length - 1; i >= 0; i--) {
            ends[i] = beforeGap(line, at);
            starts[i] = beforePiece(line, ends[i]);
            if (starts[i] == 0) {
                return false;
            }
            at = starts[i];
        }
        wordEnd = beforeGap(line, at);
        return !endsWithDecimal();
    }

    /** A word of several pieces of which the last is a decimal number is a word with too many numbers. */
    private boolean endsWithDecimal() {
        int start = beforePiece(bytes, wordEnd);
        boolean point = false;
        for (int at = start; at < wordEnd; at++) {
            point |= bytes[at] == '.';
        }
        return start > 0 && point && !Float.isNaN(Decimal.parse(bytes, start, wordEnd));
    }

    /** The word; empty if the line begins with a gap. */
    String word() {
        int from = 0;
        while (from < wordEnd && isGap(bytes[from])) {
            from++;
        }
        return new String(bytes, from, wordEnd - from, StandardCharsets.UTF_8);
    }

    /** One of the numbers, as {@link Decimal#parse} gives it. */
    float value(int i) {
        return Decimal.parse(bytes, starts[i], ends[i]);
    }

    /** One of the numbers as it is written. */
    String text(int i) {
        return new String(bytes, starts[i], ends[i] - starts[i], StandardCharsets.UTF_8);
    }

    /** How many numbers stand at the end of a line, the first piece, which is a word, not counted. */
    static int numbers(byte[] line, int length) {
        int numbers = 0;
        int end = beforeGap(line, length);
        for (int start = beforePiece(line, end); start > 0; start = beforePiece(line, end)) {
            if (Float.isNaN(Decimal.parse(line, start, end))) {
                break;
            }
            numbers++;
            end = beforeGap(line, start);
        }
        return numbers;
    }

    private static int beforeGap(byte[] line, int end) {
        int at = end;
        while (at > 0 && isGap(line[at - 1])) {
            at--;
        }
        return at;
    }

    private static int beforePiece(byte[] line, int end) {
        int at = end;
        while (at > 0 && !isGap(line[at - 1])) {
            at--;
        }
        return at;
    }

    private static boolean isGap(byte b) {
        return b == ' ' || b == '\t';
    }
}
