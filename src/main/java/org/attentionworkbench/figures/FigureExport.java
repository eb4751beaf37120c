package org.attentionworkbench.figures;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.attentionworkbench.engine.Problem;
import org.attentionworkbench.engine.decoding.AttentionMap;
import org.jfree.chart.JFreeChart;

/**
 * Writes figures to files: PNG at twice the size, SVG with its text as text, PDF, by the extension of the file. A file is
 * written beside its place and then moved there: nobody sees half of one. The same figure gives the same bytes.
 */
public final class FigureExport {
    private static final Figure.Size CHART = new Figure.Size(720, 405);

    private FigureExport() {}

    /** @throws org.attentionworkbench.engine.Problem if the extension is unknown or the file cannot be written */
    public static void write(Figure figure, Path file) {
        Picture picture = Picture.of(file);
        AtomicFile.write(file, out -> picture.write(figure, out));
    }

    /** The same for a chart. @throws org.attentionworkbench.engine.Problem likewise */
    public static void write(JFreeChart chart, Path file) {
        write(new ChartFigure(chart), file);
    }

    /**
     * The weights as a table: source tokens in the first row, target tokens in the first column, every digit of the
     * weights kept. UTF-8, quoted where needed as in RFC 4180.
     *
     * @throws org.attentionworkbench.engine.Problem if the file cannot be written
     */
    public static void writeCsv(AttentionMap map, Path file) {
        AtomicFile.write(file, out -> writeCsv(map, out));
    }

    /**
     * The weights of every head as one table: in front a column with the number of the head, from 1; otherwise as {@link
     * #writeCsv(AttentionMap, Path)}.
     *
     * @throws org.attentionworkbench.engine.Problem if the file cannot be written
     */
    public static void writeHeadsCsv(AttentionMap map, Path file) {
        AtomicFile.write(file, out -> {
            CsvWriter csv = CsvWriter.builder().build(out, StandardCharsets.UTF_8);
            csv.writeRecord(record(List.of("head", ""), map.sourceTokens()));
            for (int head = 0; head < map.heads().size(); head++) {
                writeRows(csv, List.of(Integer.toString(head + 1)), map.heads().get(head));
            }
            csv.flush();
        });
    }

    /** The numbers of a figure as a table, in UTF-8, quoted likewise. @throws org.attentionworkbench.engine.Problem likewise */
    public static void writeCsv(TableFigure figure, Path file) {
        AtomicFile.write(file, out -> {
            CsvWriter csv = CsvWriter.builder().build(out, StandardCharsets.UTF_8);
            figure.table().forEach(csv::writeRecord);
            csv.flush();
        });
    }

    private static void writeCsv(AttentionMap map, OutputStream out) throws IOException {
        CsvWriter csv = CsvWriter.builder().build(out, StandardCharsets.UTF_8);
        csv.writeRecord(record(List.of(""), map.sourceTokens()));
        writeRows(csv, List.of(), map);
        csv.flush();
    }

    private static void writeRows(CsvWriter csv, List<String> front, AttentionMap map) {
        for (int t = 0; t < map.targetTokens().size(); t++) {
            List<String> row = new ArrayList<>(front);
            row.add(map.targetTokens().get(t));
            for (int i = 0; i < map.sourceTokens().size(); i++) {
                row.add(Float.toString(map.weight(t, i)));
            }
            csv.writeRecord(row);
        }
    }

    private static List<String> record(List<String> front, List<String> rest) {
        List<String> record = new ArrayList<>(front);
        record.addAll(rest);
        return record;
    }

    /** A chart as a figure. */
    private record ChartFigure(JFreeChart chart) implements Figure {
        @Override
        public Size size() {
            return CHART;
        }

        @Override
        public void paint(Graphics2D g, double width, double height) {
            chart.draw(g, new Rectangle2D.Double(0, 0, width, height));
        }
    }

    /** The kinds of picture. */
    private enum Picture {
        PNG {
            @Override
            void write(Figure figure, OutputStream out) throws IOException {
                PngPicture.write(figure, out);
            }
        },
        SVG {
            @Override
            void write(Figure figure, OutputStream out) throws IOException {
                SvgPicture.write(figure, out);
            }
        },
        PDF {
            @Override
            void write(Figure figure, OutputStream out) throws IOException {
                PdfPicture.write(figure, out);
            }
        };

        abstract void write(Figure figure, OutputStream out) throws IOException;

        static Picture of(Path file) {
            String name = file.toString().toLowerCase(Locale.ROOT);
            for (Picture picture : values()) {
                if (name.endsWith("." + picture.name().toLowerCase(Locale.ROOT))) {
                    return picture;
                }
            }
            throw new Problem("figure.kind", file);
        }
    }
}
