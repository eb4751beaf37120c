package org.attentionworkbench.engine.corpus.reading;

import java.util.ArrayList;
import java.util.List;

/**
 * Cells that may be quoted (RFC 4180): a cell that begins with a quotation mark ends with the next one that is not doubled,
 * and may hold separators and line breaks. What follows the closing mark is kept as text. A quotation mark inside a cell
 * that did not begin with one is text.
 */
final class QuotedCells {
    private static final char QUOTE = '"';

    private final char separator;

    QuotedCells(char separator) {
        this.separator = separator;
    }

    /**
     * Whether a row goes on in the next line.
     *
     * @param line   one line of it
     * @param inside whether a quotation mark is open where the line begins
     */
    boolean isOpenAfter(String line, boolean inside) {
        boolean open = inside;
        boolean atStart = !inside;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (open) {
                open = c != QUOTE;
                if (!open && i + 1 < line.length() && line.charAt(i + 1) == QUOTE) {
                    open = true;
                    i++;
                }
            } else if (c == QUOTE && atStart) {
                open = true;
            }
            atStart = c == separator;
        }
        return open;
    }

    /** The cells of a row, without their quotation marks. */
    List<String> split(String row) {
        List<String> cells = new ArrayList<>();
        int at = 0;
        while (at >= 0) {
            at = row.startsWith("\"", at) ? quoted(row, at, cells) : plain(row, at, cells);
        }
        return cells;
    }

    private int plain(String row, int from, List<String> cells) {
        int end = row.indexOf(separator, from);
        cells.add(row.substring(from, end < 0 ? row.length() : end));
        return end < 0 ? -1 : end + 1;
    }

    private int quoted(String row, int from, List<String> cells) {
        var cell = new StringBuilder();
        int at = from + 1;
        while (true) {
            int quote = row.indexOf(QUOTE, at);
            cell.append(row, at, quote < 0 ? row.length() : quote);
            if (quote < 0) {
                cells.add(cell.toString());
                return -1;
            }
            if (quote + 1 < row.length() && row.charAt(quote + 1) == QUOTE) {
                cell.append(QUOTE);
                at = quote + 2;
            } else {
                int end = row.indexOf(separator, quote + 1);
                cell.append(row, quote + 1, end < 0 ? row.length() : end);
                cells.add(cell.toString());
                return end < 0 ? -1 : end + 1;
            }
        }
    }
}
