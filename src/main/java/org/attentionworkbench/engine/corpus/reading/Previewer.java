package org.attentionworkbench.engine.corpus.reading;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.attentionworkbench.engine.Problem;
import org.attentionworkbench.engine.corpus.Pair;
import org.attentionworkbench.engine.corpus.SkippedLine;
import org.attentionworkbench.engine.corpus.SkippedLine.Reason;
import org.attentionworkbench.engine.corpus.Split;

/** Looks at the beginning of files: what they seem to be, and how their first rows would be read. */
final class Previewer {
    /** The base of gold links is told from so many pairs. */
    private static final int GOLD_PAIRS = 1000;

    private final CorpusFiles files;
    private final PartFiles part;
    private final FileSample sample;

    /** @throws Problem if the first file cannot be read, is empty, or is no text */
    Previewer(CorpusFiles files) {
        this(files, files.firstPart());
    }

    /** @throws Problem if the first file of that part cannot be read, is empty, or is no text */
    Previewer(CorpusFiles files, Part shown) {
        this.files = files;
        this.part = Optional.ofNullable(files.parts().get(shown))
                .orElseThrow(() -> new IllegalArgumentException("no part " + shown + " in " + files.parts()));
        this.sample = FileSample.of(part.first());
    }

    /** What the files seem to be. */
    ImportChoices detected() {
        Charset encoding = sample.encoding();
        boolean tmx =
                !part.isParallel() && LayoutDetector.format(part.first(), sample.text(encoding)) == Layout.Format.TMX;
        return detected(
                tmx ? LayoutDetector.declaredEncoding(sample.text(encoding)).orElse(encoding) : encoding);
    }

    /** What the first file seems to be written in. */
    Charset encoding() {
        return sample.encoding();
    }

    /** What the files seem to be if the first is in this encoding. */
    ImportChoices detected(Charset encoding) {
        String beginning = sample.text(encoding);
        return detected(
                encoding, part.isParallel() ? Layout.Format.PARALLEL : LayoutDetector.format(part.first(), beginning));
    }

    /** What the files have if the first is in this encoding and they are of this format. */
    ImportChoices detected(Charset encoding, Layout.Format format) {
        String beginning = sample.text(encoding);
        if (part.isParallel() && format != Layout.Format.PARALLEL) {
            throw new Problem("corpus.needsParallel", part.first());
        }
        Layout layout = part.isParallel() ? parallel() : LayoutDetector.of(format, part.first(), beginning);
        return withGoldBase(new ImportChoices(layout, encoding, GoldBase.ZERO, Rules.DEFAULT, Split.DEFAULT));
    }

    Layout.Table table(Charset encoding, char separator) {
        return TableDetector.of(part.first(), sample.text(encoding), separator);
    }

    ImportChoices withGoldBase(ImportChoices choices) {
        return choices.with(goldBase(choices).base());
    }

    /** Whether a file is text whose lines are no pairs by themselves. */
    static boolean isPlainText(Path file) {
        try {
            FileSample sample = FileSample.of(file);
            String beginning = sample.text(sample.encoding());
            List<String> lines = FileSample.lines(beginning);
            long tabs = lines.stream().filter(line -> line.indexOf('\t') >= 0).count();
            return LayoutDetector.format(file, beginning) == Layout.Format.TABLE
                    && !TableDetector.isNamedTable(file)
                    && 2 * tabs < lines.size();
        } catch (Problem unreadable) {
            return false;
        }
    }

    private Layout parallel() {
        FileSample second = FileSample.of(part.files().get(1));
        Charset encoding = second.encoding();
        second.text(encoding);
        return new Layout.Parallel(encoding, false);
    }

    private GoldBaseDetector goldBase(ImportChoices choices) {
        var detector = new GoldBaseDetector();
        try (Candidates pairs = PartReader.open(part, choices, List.of(), read -> {})) {
            for (int i = 0; i < GOLD_PAIRS && pairs.next(); i++) {
                if (pairs.candidate() instanceof Candidate.Texts texts) {
                    detector.add(texts, choices.layout().isLinkedBackwards());
                }
            }
        } catch (IOException e) {
            throw new Problem(e, "corpus.unreadable", part.first(), String.valueOf(e.getMessage()));
        }
        return detector;
    }

    /** Whether gold links are found with these choices. */
    boolean hasGold(ImportChoices choices) {
        return goldBase(choices).hasLinks();
    }

    /** The first rows as these choices read them. */
    ImportPreview preview(ImportChoices choices, boolean hasGold) {
        List<String> offered = offered(choices);
        List<ImportPreview.Row> rows = new ArrayList<>();
        try (Candidates pairs = PartReader.open(part, choices, offered, read -> {})) {
            while (rows.size() < ImportPreview.MOST_ROWS && pairs.next()) {
                if (!(pairs.candidate() instanceof Candidate.Blank)) {
                    rows.add(row(pairs, choices));
                }
            }
        } catch (IOException e) {
            throw new Problem(e, "corpus.unreadable", part.first(), String.valueOf(e.getMessage()));
        }
        List<String> columns = choices.layout() instanceof Layout.Table ? columns(choices, rows) : offered;
        return new ImportPreview(files, choices, columns, hasGold, rows);
    }

    private ImportPreview.Row row(Candidates at, ImportChoices choices) {
        var one = new PartCollector(part, choices, new HeapBudget(Long.MAX_VALUE));
        one.add(at);
        Optional<Reason> reason = one.leftOut().map(SkippedLine::reason);
        Optional<Pair> pair = one.kept();
        return new ImportPreview.Row(at.line(), at.cells(), pair, reason);
    }

    private List<String> offered(ImportChoices choices) {
        Layout layout = choices.layout();
        if (layout instanceof Layout.Parallel) {
            return part.files().stream()
                    .map(Path::getFileName)
                    .map(String::valueOf)
                    .toList();
        }
        String beginning = sample.text(choices.encoding());
        if (layout instanceof Layout.JsonLines) {
            return LayoutDetector.keys(beginning);
        }
        return layout instanceof Layout.Tmx ? LayoutDetector.languages(beginning) : List.of();
    }

    private List<String> columns(ImportChoices choices, List<ImportPreview.Row> rows) {
        var table = (Layout.Table) choices.layout();
        int width = rows.stream().mapToInt(row -> row.cells().size()).max().orElse(0);
        List<String> head = table.headerRows() == 1 ? head(table, choices) : List.of();
        return IntStream.range(0, Math.max(width, head.size()))
                .mapToObj(i ->
                        i < head.size() && !head.get(i).isBlank() ? head.get(i).strip() : String.valueOf(i + 1))
                .toList();
    }

    private List<String> head(Layout.Table table, ImportChoices choices) {
        return FileSample.lines(sample.text(choices.encoding())).stream()
                .findFirst()
                .map(line -> new TableParser(table).cells(line))
                .orElse(List.of());
    }
}
