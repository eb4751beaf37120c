package org.attentionworkbench.engine.corpus.reading;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Tells what separates the cells of a table, whether they are quoted, whether the first row names the columns, and which
 * columns are the pair. Tabs are believed in whatever the file is called; commas only of a file called {@code .csv}, for
 * sentences have commas too.
 */
final class TableDetector {
    private static final Pattern ANKI = Pattern.compile("#([a-z ]{3,20}):(.*)");
    private static final Map<String, Character> ANKI_SEPARATORS =
            Map.of("tab", '\t', "comma", ',', "semicolon", ';', "pipe", '|', "space", ' ', "colon", ':');
    private static final Set<String> ANKI_KEYS = Set.of(
            "separator",
            "html",
            "columns",
            "tags",
            "notetype",
            "deck",
            "guid column",
            "notetype column",
            "deck column",
            "tags column",
            "if matches");
    private static final Pattern NUMBER = Pattern.compile("\\s*\\d{1,12}\\s*");
    private static final char[] SEPARATORS = {'\t', ',', ';', '|'};
    private static final int ROWS = 200;
    /** A name of the first row that makes a tab-separated file have headings: nobody translates these words. */
    private static final Set<String> HEADINGS = Set.of("source", "target", "src", "tgt", "trg", "source_text");

    private final List<String> lines;
    private final boolean csv;

    private TableDetector(List<String> lines, boolean csv) {
        this.lines = lines;
        this.csv = csv;
    }

    static Layout.Table of(Path file, String beginning) {
        List<String> lines = FileSample.lines(beginning).stream().limit(ROWS).toList();
        Map<String, String> anki = ankiHeaders(lines);
        if (!anki.isEmpty()) {
            return anki(lines.subList(anki.size(), lines.size()), anki);
        }
        var detector = new TableDetector(lines, isCsv(file));
        return detector.table(detector.separator());
    }

    /** What the table has if this is the separator. */
    static Layout.Table of(Path file, String beginning, char separator) {
        List<String> lines = FileSample.lines(beginning).stream().limit(ROWS).toList();
        return new TableDetector(lines, isCsv(file) || separator != '\t').table(separator);
    }

    /** Whether the file says by its name that it is a table. */
    static boolean isNamedTable(Path file) {
        return isCsv(file) || CorpusFolder.suffix(file).equals("tsv");
    }

    private static boolean isCsv(Path file) {
        return CorpusFolder.suffix(file).equals("csv");
    }

    private Layout.Table table(char separator) {
        boolean quoted = isQuoted(separator);
        var rows = new TableParser(new Layout.Table(separator, quoted, 0, false, Layout.PLAIN.columns()));
        List<List<String>> cells = lines.stream().map(rows::cells).toList();
        List<String> head = cells.isEmpty() ? List.of() : cells.get(0);
        boolean headed = isHead(head, cells);
        List<List<String>> body = headed ? cells.subList(1, cells.size()) : cells;
        Layout.Columns columns = PairNames.find(head).isPresent() && headed ? named(head, body) : unnamed(body);
        return new Layout.Table(separator, quoted, headed ? 1 : 0, false, columns);
    }

    private char separator() {
        long tabs = lines.stream().filter(line -> line.indexOf('\t') >= 0).count();
        if (!csv || 2 * tabs > lines.size()) {
            return '\t';
        }
        char best = ',';
        long most = 0;
        for (char separator : SEPARATORS) {
            long rows = rowsLikeTheFirst(separator);
            if (rows > most) {
                most = rows;
                best = separator;
            }
        }
        return best;
    }

    /** How many rows have as many cells as the first, if that has more than one. */
    private long rowsLikeTheFirst(char separator) {
        var cells = new QuotedCells(separator);
        int wanted = lines.isEmpty() ? 0 : cells.split(lines.get(0)).size();
        return wanted < 2
                ? 0
                : lines.stream()
                        .filter(line -> cells.split(line).size() == wanted)
                        .count();
    }

    /** A table of tabs is quoted only if a spreadsheet must have written it: quotation marks around marks, tabs or breaks. */
    private boolean isQuoted(char separator) {
        if (separator != '\t') {
            return true;
        }
        var plain = new TableParser(Layout.PLAIN);
        boolean proof = false;
        for (String line : lines) {
            for (String cell : plain.cells(line)) {
                if (cell.startsWith("\"")) {
                    String inside =
                            cell.length() > 1 && cell.endsWith("\"") ? cell.substring(1, cell.length() - 1) : "\"";
                    if (inside.replace("\"\"", "").indexOf('"') >= 0) {
                        return false;
                    }
                    proof |= inside.contains("\"\"");
                }
            }
        }
        return proof;
    }

    /** Names one would call the sides of a pair, or words above numbers or links. */
    private boolean isHead(List<String> head, List<List<String>> cells) {
        Optional<int[]> places = PairNames.find(head);
        if (!csv) {
            return places.isPresent()
                    && HEADINGS.contains(head.get(places.get()[0]).strip().toLowerCase(Locale.ROOT));
        }
        List<List<String>> body = cells.subList(Math.min(1, cells.size()), cells.size());
        return places.isPresent()
                || IntStream.range(0, head.size()).anyMatch(i -> isOfNumbers(body, i) && !isNumberLike(head.get(i)));
    }

    private static boolean isOfNumbers(List<List<String>> rows, int column) {
        return rows.size() > 1 && rows.stream().allMatch(row -> row.size() > column && isNumberLike(row.get(column)));
    }

    private static boolean isNumberLike(String cell) {
        return isNumber(cell) || GoldColumn.hasLinks(cell);
    }

    private static Layout.Columns named(List<String> head, List<List<String>> rows) {
        int[] places = PairNames.find(head).orElseThrow();
        int gold = PairNames.gold(head);
        return columns(places[0], places[1], gold < 0 ? goldColumn(rows, places[0], places[1]) : gold);
    }

    private Layout.Columns unnamed(List<List<String>> rows) {
        if (isTatoeba(rows)) {
            return new Layout.Columns(1, 3, OptionalInt.empty());
        }
        int width = rows.stream().mapToInt(List::size).max().orElse(2);
        List<Integer> texts = IntStream.range(0, width)
                .filter(i -> width <= 2 || !csv || !isOfNumbers(rows, i))
                .boxed()
                .toList();
        int source = texts.size() < 2 ? 0 : texts.get(0);
        int target = texts.size() < 2 ? 1 : texts.get(1);
        int gold = goldColumn(rows, source, target);
        return columns(
                source, target, gold < 0 && !csv ? Layout.PLAIN.columns().gold().orElseThrow() : gold);
    }

    /** Tatoeba's sentence pairs: number, sentence, number, translation. */
    private static boolean isTatoeba(List<List<String>> rows) {
        return rows.stream()
                .allMatch(row -> row.size() == 4
                        && isNumber(row.get(0))
                        && isNumber(row.get(2))
                        && !isNumber(row.get(1))
                        && !isNumber(row.get(3)));
    }

    private static boolean isNumber(String cell) {
        return NUMBER.matcher(cell).matches();
    }

    /** A column with links in most rows; -1 if there is none. */
    private static int goldColumn(List<List<String>> rows, int source, int target) {
        int width = rows.stream().mapToInt(List::size).max().orElse(0);
        for (int i = 0; i < width; i++) {
            int column = i;
            long linked = rows.stream()
                    .filter(row -> row.size() > column && GoldColumn.hasLinks(row.get(column)))
                    .count();
            if (column != source && column != target && 2 * linked > rows.size()) {
                return column;
            }
        }
        return -1;
    }

    private static Layout.Columns columns(int source, int target, int gold) {
        boolean usable = gold >= 0 && gold != source && gold != target;
        return new Layout.Columns(source, target, usable ? OptionalInt.of(gold) : OptionalInt.empty());
    }

    /** The lines Anki begins an export with: {@code #separator:tab}. */
    private static Map<String, String> ankiHeaders(List<String> lines) {
        Map<String, String> headers = new LinkedHashMap<>();
        for (String line : lines) {
            Matcher header = ANKI.matcher(line);
            if (!header.matches() || !ANKI_KEYS.contains(header.group(1)) || headers.containsKey(header.group(1))) {
                break;
            }
            headers.put(header.group(1), header.group(2).strip());
        }
        return headers.containsKey("separator") || headers.containsKey("html") ? headers : Map.of();
    }

    private static Layout.Table anki(List<String> lines, Map<String, String> headers) {
        String named = headers.getOrDefault("separator", "tab");
        char separator = named.length() == 1
                ? named.charAt(0)
                : ANKI_SEPARATORS.getOrDefault(named.toLowerCase(Locale.ROOT), '\t');
        boolean html = headers.getOrDefault("html", "false").equalsIgnoreCase("true");
        Set<Integer> notFields = new TreeSet<>();
        headers.forEach((key, value) -> {
            if (key.endsWith(" column") && value.matches("\\d{1,3}")) {
                notFields.add(Integer.parseInt(value) - 1);
            }
        });
        List<Integer> fields = new ArrayList<>();
        for (int i = 0; fields.size() < 2; i++) {
            if (!notFields.contains(i)) {
                fields.add(i);
            }
        }
        var parser = new TableParser(new Layout.Table(separator, true, 0, html, Layout.PLAIN.columns()));
        int gold = goldColumn(lines.stream().map(parser::cells).toList(), fields.get(0), fields.get(1));
        return new Layout.Table(separator, true, headers.size(), html, columns(fields.get(0), fields.get(1), gold));
    }
}
