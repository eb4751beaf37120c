package org.attentionworkbench.figures;

import java.nio.file.Path;
import org.attentionworkbench.engine.decoding.AttentionMap;
import org.jfree.chart.JFreeChart;

/**
 * Writes figures to files: PNG at twice the size, SVG with its text as text, PDF, by the extension of the file. A file is
 * written beside its place and then moved there: nobody sees half of one.
 */
public final class FigureExport {
    private FigureExport() {}

    /** @throws org.attentionworkbench.engine.Problem if the extension is unknown or the file cannot be written */
    public static void write(Figure figure, Path file) {
        throw new UnsupportedOperationException();
    }

    /** The same for a chart. @throws org.attentionworkbench.engine.Problem likewise */
    public static void write(JFreeChart chart, Path file) {
        throw new UnsupportedOperationException();
    }

    /**
     * The weights as a table: source tokens in the first row, target tokens in the first column, every digit of the
     * weights kept.
     *
     * @throws org.attentionworkbench.engine.Problem if the file cannot be written
     */
    public static void writeCsv(AttentionMap map, Path file) {
        throw new UnsupportedOperationException();
    }
}
