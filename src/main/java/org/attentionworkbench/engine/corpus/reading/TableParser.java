package org.attentionworkbench.engine.corpus.reading;

import java.util.ArrayList;
import java.util.List;
import org.attentionworkbench.engine.corpus.SkippedLine.Reason;
import org.attentionworkbench.engine.text.WhiteSpace;

/** The rows of a table. */
final class TableParser implements RecordParser {
    private final Layout.Table table;
    private final QuotedCells quoted;

    TableParser(Layout.Table table) {
        this.table = table;
        this.quoted = new QuotedCells(table.separator());
    }

    @Override
    public Candidate parse(String row) {
        if (row.indexOf(table.separator()) < 0) {
            boolean tabs = table.separator() == '\t';
            return WhiteSpace.isBlank(row)
                    ? Candidate.BLANK
                    : new Candidate.Unusable(tabs ? Reason.NO_TAB : Reason.NO_COLUMN);
        }
        return table.quoted() && row.indexOf('"') >= 0 ? pair(quoted.split(row)) : pair(row);
    }

    /** Looks for the columns without cutting out the others: a million rows go through here. */
    private Candidate pair(String row) {
        Layout.Columns columns = table.columns();
        int source = beginning(row, columns.source());
        int target = beginning(row, columns.target());
        if (source < 0 || target < 0) {
            return new Candidate.Unusable(Reason.NO_COLUMN);
        }
        int gold = columns.gold().isPresent() ? beginning(row, columns.gold().getAsInt()) : -1;
        return texts(cell(row, source), cell(row, target), gold < 0 ? "" : cell(row, gold));
    }

    private Candidate pair(List<String> cells) {
        Layout.Columns columns = table.columns();
        if (Math.max(columns.source(), columns.target()) >= cells.size()) {
            return new Candidate.Unusable(Reason.NO_COLUMN);
        }
        int gold = columns.gold().orElse(cells.size());
        return texts(
                OneLine.of(cells.get(columns.source())),
                OneLine.of(cells.get(columns.target())),
                gold < cells.size() ? cells.get(gold) : "");
    }

    private Candidate texts(String source, String target, String links) {
        return table.html()
                ? new Candidate.Texts(HtmlText.plain(source), HtmlText.plain(target), links, false)
                : new Candidate.Texts(source, target, links, false);
    }

    /** Where a column begins; -1 if the row has fewer. */
    private int beginning(String row, int column) {
        int at = 0;
        for (int i = 0; i < column; i++) {
            int separator = row.indexOf(table.separator(), at);
            if (separator < 0) {
                return -1;
            }
            at = separator + 1;
        }
        return at;
    }

    private String cell(String row, int from) {
        int end = row.indexOf(table.separator(), from);
        return row.substring(from, end < 0 ? row.length() : end);
    }

    @Override
    public List<String> cells(String row) {
        if (table.quoted()) {
            return quoted.split(row);
        }
        List<String> cells = new ArrayList<>();
        for (int at = 0; at >= 0; ) {
            cells.add(cell(row, at));
            int separator = row.indexOf(table.separator(), at);
            at = separator < 0 ? -1 : separator + 1;
        }
        return cells;
    }
}
