package org.attentionworkbench.engine.corpus.reading;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.OptionalInt;

/** How the text of a file is cut into pairs. */
public sealed interface Layout {
    /** TSV as the sample corpora are written: tabs, no quotes, source, target, gold links. */
    Table PLAIN = new Table('\t', false, 0, false, new Columns(0, 1, OptionalInt.of(2)));

    /** What kind of file it is for. */
    enum Format {
        /** One pair a row. */
        TABLE,
        /** Two files, line by line. */
        PARALLEL,
        /** One JSON object a pair. */
        JSON,
        /** Translation memory exchange. */
        TMX
    }

    /** What kind of file it is for. */
    default Format format() {
        if (this instanceof Table) {
            return Format.TABLE;
        }
        return this instanceof Parallel ? Format.PARALLEL : this instanceof JsonLines ? Format.JSON : Format.TMX;
    }

    /**
     * Whether gold links are written target-source: a file writes them in the order of its own columns or files, and so they
     * turn round with the direction of the pairs.
     */
    default boolean isLinkedBackwards() {
        return this instanceof Table table
                ? table.columns().target() < table.columns().source()
                : this instanceof Parallel parallel && parallel.swapped();
    }

    /**
     * One pair a row, cells separated by a character: TSV, CSV, the exports of Anki and Tatoeba.
     *
     * @param separator  between cells
     * @param quoted     whether a cell that begins with a quotation mark ends with one (RFC 4180); otherwise quotation marks
     *                   are text
     * @param headerRows rows at the top that are no pairs
     * @param html       whether texts are HTML, as Anki writes them
     * @param columns    which cells
     */
    record Table(char separator, boolean quoted, int headerRows, boolean html, Columns columns) implements Layout {
        public Table {
            if (separator == '"' || separator == '\n' || separator == '\r') {
                throw new IllegalArgumentException("cells cannot be separated by U+" + Integer.toHexString(separator));
            }
            if (headerRows < 0) {
                throw new IllegalArgumentException("header rows must be 0 or more, was " + headerRows);
            }
        }

        /** The same with other columns. */
        public Table with(Columns others) {
            return new Table(separator, quoted, headerRows, html, others);
        }
    }

    /**
     * The columns of a table, from 0.
     *
     * @param source of the source texts
     * @param target of the target texts, another one
     * @param gold   of the gold links
     */
    record Columns(int source, int target, OptionalInt gold) {
        public Columns {
            if (source < 0 || target < 0 || gold.orElse(0) < 0) {
                throw new IllegalArgumentException("columns count from 0, were " + source + " and " + target);
            }
            if (source == target || gold.orElse(-1) == source || gold.orElse(-1) == target) {
                throw new IllegalArgumentException("a column cannot be two things, was " + source + " and " + target);
            }
        }
    }

    /**
     * Two files, line by line.
     *
     * @param second  the encoding of the second file
     * @param swapped whether the second file holds the sources
     */
    record Parallel(Charset second, boolean swapped) implements Layout {
        /** UTF-8, the sources first. */
        public static final Parallel DEFAULT = new Parallel(StandardCharsets.UTF_8, false);
    }

    /**
     * JSON objects, one a line or in one list. A dot in a key leads into an object inside: {@code translation.en}.
     *
     * @param source key of the source texts
     * @param target key of the target texts
     * @param gold   key of the gold links, written source-target
     */
    record JsonLines(String source, String target, Optional<String> gold) implements Layout {
        public JsonLines {
            if (source.equals(target) || gold.equals(Optional.of(source)) || gold.equals(Optional.of(target))) {
                throw new IllegalArgumentException("a key cannot be two things, was " + source + " and " + target);
            }
        }
    }

    /**
     * Translation memory exchange, TMX 1.1 to 1.4: XML with a unit for each pair.
     *
     * @param source language of the source texts as in {@code xml:lang}; {@code en} also means {@code en-GB}
     * @param target language of the target texts
     */
    record Tmx(String source, String target) implements Layout {
        public Tmx {
            if (source.equalsIgnoreCase(target)) {
                throw new IllegalArgumentException("the languages must be two, were both " + source);
            }
        }
    }
}
