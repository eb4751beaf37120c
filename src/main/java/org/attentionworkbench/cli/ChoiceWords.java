package org.attentionworkbench.cli;

import java.util.Locale;
import java.util.OptionalInt;
import org.attentionworkbench.engine.corpus.reading.GoldBase;
import org.attentionworkbench.engine.corpus.reading.ImportChoices;
import org.attentionworkbench.engine.corpus.reading.Layout;

/** How files are read, in words. */
final class ChoiceWords {
    private ChoiceWords() {}

    /** For example {@code comma-separated, quoted, 1 heading, UTF-8: column 1 to column 2, gold links in column 3 from 0}. */
    static String of(ImportChoices choices) {
        Layout layout = choices.layout();
        String from = ", gold links counted from " + (choices.goldBase() == GoldBase.ONE ? 1 : 0);
        if (layout instanceof Layout.Table table) {
            return table(table) + ", " + choices.encoding() + ": column " + (table.columns().source() + 1)
                    + " to column " + (table.columns().target() + 1) + gold(table.columns().gold(), from);
        }
        if (layout instanceof Layout.Parallel parallel) {
            String encodings = choices.encoding().equals(parallel.second())
                    ? choices.encoding().name()
                    : choices.encoding() + " and " + parallel.second();
            String direction = parallel.swapped() ? "second file to first" : "first file to second";
            return "parallel text, " + encodings + ": " + direction + (choices.goldBase() == GoldBase.ONE ? from : "");
        }
        if (layout instanceof Layout.JsonLines json) {
            return "JSON lines, " + choices.encoding() + ": " + json.source() + " to " + json.target()
                    + json.gold().map(key -> ", gold links in " + key + from.replace(", gold links", "")).orElse("");
        }
        var tmx = (Layout.Tmx) layout;
        return "TMX, " + choices.encoding() + ": " + tmx.source() + " to " + tmx.target();
    }

    /** {@code tsv}, {@code csv}, {@code parallel}, {@code jsonl} or {@code tmx}. */
    static String format(Layout layout) {
        if (layout instanceof Layout.Table table) {
            return table.separator() == '\t' ? "tsv" : "csv";
        }
        return layout instanceof Layout.Parallel ? "parallel" : layout instanceof Layout.JsonLines ? "jsonl" : "tmx";
    }

    private static String table(Layout.Table table) {
        return separator(table.separator()) + "-separated" + (table.quoted() ? ", quoted" : "")
                + (table.html() ? ", HTML" : "")
                + (table.headerRows() > 0 ? ", " + table.headerRows() + " heading" + (table.headerRows() > 1 ? "s" : "") : "");
    }

    private static String gold(OptionalInt column, String from) {
        return column.isPresent()
                ? String.format(
                        Locale.ROOT, ", gold links in column %d%s", column.getAsInt() + 1, from.replace(", gold links", ""))
                : "";
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
