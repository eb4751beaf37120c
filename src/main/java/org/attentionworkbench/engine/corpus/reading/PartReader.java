package org.attentionworkbench.engine.corpus.reading;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.function.LongConsumer;
import org.attentionworkbench.engine.Problem;

/** Opens the files of a part as the choices say. */
final class PartReader {
    private PartReader() {}

    /**
     * @param offered keys or languages whose values are wanted for looking at
     * @param onBytes told how many more bytes of the files have been read
     */
    static Candidates open(PartFiles files, ImportChoices choices, List<String> offered, LongConsumer onBytes)
            throws IOException {
        Candidates pairs = open(files, choices.layout(), choices.encoding(), offered, onBytes);
        if (files.gold().isEmpty()) {
            return pairs;
        }
        Path gold = files.gold().get();
        CorpusFileCheck.requireFile(gold);
        return new GoldCandidates(
                pairs, TextLines.open(gold, GoldFile.encoding(gold), onBytes), gold, files.isParallel());
    }

    private static Candidates open(
            PartFiles files, Layout layout, Charset encoding, List<String> offered, LongConsumer onBytes)
            throws IOException {
        Path file = files.first();
        if (files.isParallel() != layout instanceof Layout.Parallel) {
            throw new Problem(files.isParallel() ? "corpus.needsParallel" : "corpus.parallelNeedsTwo", file);
        }
        if (layout instanceof Layout.Parallel parallel) {
            return new ParallelCandidates(
                    TextLines.open(file, encoding, onBytes),
                    TextLines.open(files.files().get(1), parallel.second(), onBytes),
                    files,
                    parallel.swapped());
        }
        if (layout instanceof Layout.JsonLines json) {
            Records objects = JsonList.isOne(FileSample.of(file).text(encoding))
                    ? JsonList.open(file, encoding, onBytes)
                    : TextLines.open(file, encoding, onBytes);
            return new RecordCandidates(objects, new JsonLineParser(json, offered), 0);
        }
        if (layout instanceof Layout.Tmx tmx) {
            return new TmxCandidates(TmxUnits.open(file, encoding, onBytes), new TmxParser(tmx, offered));
        }
        var table = (Layout.Table) layout;
        Records lines = TextLines.open(file, encoding, onBytes);
        Records rows = table.quoted() ? new QuotedRows(lines, new QuotedCells(table.separator())) : lines;
        return new RecordCandidates(rows, new TableParser(table), table.headerRows());
    }
}
