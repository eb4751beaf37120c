package org.attentionworkbench.cli;

import java.nio.charset.Charset;
import org.attentionworkbench.engine.corpus.reading.GoldBase;
import org.attentionworkbench.engine.corpus.reading.ImportChoices;
import org.attentionworkbench.engine.corpus.reading.Layout;

/** How files are read, in words. */
final class ChoiceWords {
    private ChoiceWords() {}

    /**
     * For example {@code comma-separated, quoted, 1 heading, UTF-8: column 1 to column 2, gold links in column 3 from 0}.
     *
     * @param gold whether there are gold links
     */
    static String of(ImportChoices choices, boolean gold) {
        Layout layout = choices.layout();
        return beginning(layout, choices.encoding()) + (gold ? links(layout, choices.goldBase()) : "");
    }

    private static String beginning(Layout layout, Charset encoding) {
        if (layout instanceof Layout.Table table) {
            Layout.Columns columns = table.columns();
            return table(table) + ", " + encoding + ": column " + (columns.source() + 1) + " to column "
                    + (columns.target() + 1);
        }
        if (layout instanceof Layout.Parallel parallel) {
            boolean same = encoding.equals(parallel.second());
            return "parallel text, " + encoding + (same ? "" : " and " + parallel.second())
                    + (parallel.swapped() ? ": second file to first" : ": first file to second");
        }
        if (layout instanceof Layout.JsonLines json) {
            return "JSON lines, " + encoding + ": " + json.source() + " to " + json.target();
        }
        var tmx = (Layout.Tmx) layout;
        return "TMX, " + encoding + ": " + tmx.source() + " to " + tmx.target();
    }

    private static String links(Layout layout, GoldBase base) {
        String where = "";
        if (layout instanceof Layout.Table table && table.columns().gold().isPresent()) {
            where = " in column " + (table.columns().gold().getAsInt() + 1);
        } else if (layout instanceof Layout.JsonLines json) {
            where = json.gold().map(key -> " in " + key).orElse("");
        }
        return ", gold links" + where + " counted from " + base.first();
    }

    /** {@code tsv}, {@code csv}, {@code parallel}, {@code jsonl} or {@code tmx}. */
    static String format(Layout layout) {
        if (layout instanceof Layout.Table table) {
            return table.separator() == '\t' ? "tsv" : "csv";
        }
        return layout instanceof Layout.Parallel ? "parallel" : layout instanceof Layout.JsonLines ? "jsonl" : "tmx";
    }

    private static String table(Layout.Table table) {
        int heads = table.headerRows();
        String headings = heads == 0 ? "" : ", " + heads + (heads == 1 ? " heading" : " headings");
        String quoted = table.quoted() ? ", quoted" : "";
        return separator(table.separator()) + "-separated" + quoted + (table.html() ? ", HTML" : "") + headings;
    }

    private static String separator(char c) {
        return switch (c) {
            case '\t' -> "tab";
            case ',' -> "comma";
            case ';' -> "semicolon";
            case '|' -> "pipe";
            case ' ' -> "space";
            default -> "'" + c + "'";
        };
    }
}
