package org.attentionworkbench.engine.corpus.reading;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.attentionworkbench.engine.corpus.SkippedLine.Reason;

/**
 * The rows of a table with quoted cells. A quotation mark that is not closed within {@link #MOST_LINES} lines costs the line
 * it stands in and nothing more: a usual reader would take the rest of the file for one cell.
 */
final class QuotedRows implements Records {
    static final int MOST_LINES = 200;

    private final Records lines;
    private final QuotedCells cells;
    private final List<Line> ahead = new ArrayList<>();
    private Line row = new Line(0, "", Optional.empty());

    QuotedRows(Records lines, QuotedCells cells) {
        this.lines = lines;
        this.cells = cells;
    }

    private record Line(long number, String text, Optional<Reason> damage) {}

    @Override
    public boolean next() throws IOException {
        if (ahead.isEmpty() && !readAhead()) {
            return false;
        }
        row = ahead.remove(0);
        if (row.damage().isEmpty() && cells.isOpenAfter(row.text(), false)) {
            row = joined(row);
        }
        return true;
    }

    /** The line with those that follow, up to the one in which the quotation mark is closed. */
    private Line joined(Line first) throws IOException {
        var text = new StringBuilder(first.text());
        int more = 0;
        for (boolean open = true; open; more++) {
            boolean enough = more == MOST_LINES || text.length() > MOST_BYTES;
            if (enough
                    || (ahead.size() == more && !readAhead())
                    || ahead.get(more).damage().isPresent()) {
                return new Line(first.number(), first.text(), Optional.of(Reason.OPEN_QUOTE));
            }
            String line = ahead.get(more).text();
            text.append('\n').append(line);
            open = cells.isOpenAfter(line, true);
        }
        ahead.subList(0, more).clear();
        return new Line(first.number(), text.toString(), Optional.empty());
    }

    private boolean readAhead() throws IOException {
        return lines.next() && ahead.add(new Line(lines.line(), lines.text(), lines.damage()));
    }

    @Override
    public long line() {
        return row.number();
    }

    @Override
    public String text() {
        return row.text();
    }

    @Override
    public Optional<Reason> damage() {
        return row.damage();
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
