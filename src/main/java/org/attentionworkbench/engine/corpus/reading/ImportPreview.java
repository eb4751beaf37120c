package org.attentionworkbench.engine.corpus.reading;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;
import org.attentionworkbench.engine.corpus.Pair;
import org.attentionworkbench.engine.corpus.SkippedLine.Reason;

/**
 * How files would be read.
 *
 * @param files    the files
 * @param choices  how they are read: as detected, or as chosen
 * @param columns  what each row has: the headings of a table or its columns' numbers from 1, the keys of JSON lines, the
 *                 languages of a TMX file, the names of two parallel files
 * @param hasGold  whether gold links were found
 * @param rows     the first rows, at most {@link #MOST_ROWS}
 */
public record ImportPreview(
        CorpusFiles files, ImportChoices choices, List<String> columns, boolean hasGold, List<Row> rows) {
    /** No more rows than these are shown. */
    public static final int MOST_ROWS = 20;

    public ImportPreview {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /**
     * One row of the file.
     *
     * @param line   where it begins, from 1
     * @param cells  what it has under each of the columns; fewer or more where the row is damaged
     * @param pair   the pair it gives; empty if it is left out
     * @param reason why it is left out; empty if it is kept
     */
    public record Row(long line, List<String> cells, Optional<Pair> pair, Optional<Reason> reason) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /** The encodings a file may be read in, the usual ones first. */
    public static List<Charset> encodings() {
        return EncodingDetector.offered();
    }
}
