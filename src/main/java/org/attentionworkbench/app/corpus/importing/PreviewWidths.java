package org.attentionworkbench.app.corpus.importing;

import java.util.List;

/**
 * How wide the columns of a preview are, in units of the type: as wide as their headings, and wide enough to read what
 * stands in them, or how it begins. They need not fit into the window together.
 */
final class PreviewWidths {
    /** Of the numbers of lines. */
    static final double LINE = 4.5;

    private static final double LETTER = 0.56;
    private static final double BOLD_LETTER = 0.62;
    private static final double IDEOGRAPH = 1.02;
    private static final int FIRST_IDEOGRAPH = 0x2E80;
    private static final double AROUND_HEADING = 4; // margins and the arrow of its menu
    private static final double AROUND_CELL = 1.5;
    private static final double LEAST = 5;
    private static final double LEAST_READ = 12;
    private static final double MOST = 10;
    private static final double MOST_READ = 14; // source and target shall be seen together
    private static final double MOST_HEADING = 24;

    private PreviewWidths() {}

    /**
     * @param heading whole, in the language chosen now
     * @param cells   what is shown under it
     * @param read    whether the column is looked at most: it is read, or says why a row is left out
     */
    static double of(String heading, List<String> cells, boolean read) {
        double head = Math.min(width(heading, BOLD_LETTER) + AROUND_HEADING, MOST_HEADING);
        double text =
                cells.stream().mapToDouble(cell -> width(cell, LETTER)).max().orElse(0) + AROUND_CELL;
        double least = read ? LEAST_READ : LEAST;
        return Math.max(head, Math.max(least, Math.min(text, read ? MOST_READ : MOST)));
    }

    private static double width(String text, double letter) {
        return text.codePoints()
                .mapToDouble(c -> c < FIRST_IDEOGRAPH ? letter : IDEOGRAPH)
                .sum();
    }
}
