package org.attentionworkbench.engine.corpus.reading;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * The lines of a file as bytes, ended by LF, CR LF or CR, in bounded memory: of a line that is longer than the limit only
 * the beginning is kept. A byte order mark at the beginning of the file is no part of the first line.
 */
public final class LineSource {
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final InputStream in;
    private final int limit;
    private final byte[] block = new byte[1 << 16];
    private int position;
    private int filled;
    private long bytesRead;
    private boolean afterCarriageReturn;

    private byte[] line = new byte[1 << 10];
    private int length;
    private boolean cut;
    private long number;

    /**
     * @param in      not closed here
     * @param limit   most bytes kept of a line
     */
    public LineSource(InputStream in, int limit) {
        this.in = in;
        this.limit = limit;
    }

    /** Moves to the next line; false at the end of the file. */
    public boolean next() throws IOException {
        length = 0;
        cut = false;
        boolean any = false;
        while (position < filled || fill()) {
            if (afterCarriageReturn) {
                afterCarriageReturn = false;
                if (block[position] == '\n') {
                    position++;
                    continue;
                }
            }
            any = true;
            int end = endOfLine();
            keep(position, end);
            position = end;
            if (end < filled) {
                afterCarriageReturn = block[end] == '\r';
                position++;
                break;
            }
        }
        if (any) {
            number++;
        }
        return any;
    }

    /** The bytes of the line; only the first {@link #length()} count. */
    public byte[] bytes() {
        return line;
    }

    public int length() {
        return length;
    }

    /** Whether the line was longer than the limit. */
    public boolean isCut() {
        return cut;
    }

    /** The number of the line, from 1. */
    public long number() {
        return number;
    }

    private int endOfLine() {
        for (int i = position; i < filled; i++) {
            byte b = block[i];
            if (b == '\n' || b == '\r') {
                return i;
            }
        }
        return filled;
    }

    private void keep(int from, int to) {
        int kept = Math.min(to - from, limit - length);
        cut |= kept < to - from;
        if (length + kept > line.length) {
            line = Arrays.copyOf(line, Math.min(limit, Math.max(length + kept, 2 * line.length)));
        }
        System.arraycopy(block, from, line, length, kept);
        length += kept;
    }

    private boolean fill() throws IOException {
        boolean first = bytesRead == 0;
        filled = in.readNBytes(block, 0, block.length);
        position = first && startsWithByteOrderMark() ? BYTE_ORDER_MARK.length : 0;
        bytesRead += filled;
        return position < filled;
    }

    private boolean startsWithByteOrderMark() {
        return filled >= BYTE_ORDER_MARK.length
                && Arrays.equals(BYTE_ORDER_MARK, 0, 3, block, 0, BYTE_ORDER_MARK.length);
    }
}
