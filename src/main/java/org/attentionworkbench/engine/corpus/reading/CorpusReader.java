package org.attentionworkbench.engine.corpus.reading;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;
import java.util.stream.Stream;
import org.attentionworkbench.engine.Problem;

/**
 * Reads corpora. {@link #preview(CorpusFiles)} says what files seem to be; its choices, changed or not, go into {@link
 * #read(CorpusFiles, ImportChoices, DoubleConsumer, BooleanSupplier)}.
 *
 * <p>A record that cannot be used is left out and listed with its reason; the others are kept as they were written, white
 * space included (but a tab or line break inside a text becomes a space). Blank lines are passed over.
 */
public final class CorpusReader {
    private final CorpusFiles files;
    private final ImportChoices choices;
    private final BooleanSupplier cancelled;
    private final DoubleConsumer progress;
    private final HeapBudget budget;
    private final long size;
    private long bytesRead;

    private CorpusReader(
            CorpusFiles files,
            ImportChoices choices,
            DoubleConsumer progress,
            BooleanSupplier cancelled,
            HeapBudget budget) {
        this.files = files;
        this.choices = choices;
        this.progress = progress;
        this.cancelled = cancelled;
        this.budget = budget;
        this.size = Math.max(
                1, files.parts().values().stream().mapToLong(CorpusReader::size).sum());
    }

    /** What the files seem to be, and how they would be read. @throws Problem if they cannot be read or are no text */
    public static ImportPreview preview(CorpusFiles files) {
        return preview(files, detect(files));
    }

    /** How files would be read with these choices. @throws Problem if they cannot be read or are no text */
    public static ImportPreview preview(CorpusFiles files, ImportChoices choices) {
        return preview(files, files.firstPart(), choices);
    }

    /**
     * The same with the first rows of a part.
     *
     * @param part one the files have
     * @throws Problem if its files, or the first ones, cannot be read or are no text
     */
    public static ImportPreview preview(CorpusFiles files, Part part, ImportChoices choices) {
        boolean gold = new Previewer(files).hasGold(choices);
        return new Previewer(files, part).preview(choices, gold);
    }

    /** What the files seem to be. @throws Problem if they cannot be read or are no text */
    public static ImportChoices detect(CorpusFiles files) {
        return new Previewer(files).detected();
    }

    /** What the files seem to be if they are in this encoding. @throws Problem if they cannot be read or are no text */
    public static ImportChoices detect(CorpusFiles files, Charset encoding) {
        return new Previewer(files).detected(encoding);
    }

    /**
     * What the files have if they are in this encoding and of this format.
     *
     * @throws Problem if they cannot be read, are no text, or have nothing of the kind
     */
    public static ImportChoices detect(CorpusFiles files, Charset encoding, Layout.Format format) {
        return new Previewer(files).detected(encoding, format);
    }

    /** What the first file seems to be written in. @throws Problem if it cannot be read */
    public static Charset encoding(CorpusFiles files) {
        return new Previewer(files).encoding();
    }

    /** What a table with this separator seems to have. @throws Problem if it cannot be read or is no text */
    public static Layout.Table table(CorpusFiles files, Charset encoding, char separator) {
        return new Previewer(files).table(encoding, separator);
    }

    /** The choices with links counted from where they seem to. @throws Problem if the files cannot be read */
    public static ImportChoices withGoldBase(CorpusFiles files, ImportChoices choices) {
        return new Previewer(files).withGoldBase(choices);
    }

    /** Whether two files look like parallel text and not like two files of pairs. */
    public static boolean areParallel(Path first, Path second) {
        return Previewer.isPlainText(first) && Previewer.isPlainText(second);
    }

    /** Reads one file, or a folder, as what it seems to be. @throws Problem if it gives no pair */
    public static CorpusImport read(Path file) {
        CorpusFiles files = CorpusFiles.of(file);
        return read(files, detect(files), share -> {}, () -> false);
    }

    /**
     * Carries out an import.
     *
     * @param progress  told the share of the files that is read, 0..1, now and then
     * @param cancelled looked at between records; what was read so far is dropped and {@link CancellationException} thrown
     * @throws Problem if a part gives no pair: missing, a folder, empty, nothing usable, larger than the memory
     */
    public static CorpusImport read(
            CorpusFiles files, ImportChoices choices, DoubleConsumer progress, BooleanSupplier cancelled) {
        return read(files, choices, progress, cancelled, HeapBudget.ofThisProgram());
    }

    static CorpusImport read(
            CorpusFiles files,
            ImportChoices choices,
            DoubleConsumer progress,
            BooleanSupplier cancelled,
            HeapBudget budget) {
        return new CorpusReader(files, choices, progress, cancelled, budget).readParts();
    }

    private CorpusImport readParts() {
        List<ImportedPart> parts = new ArrayList<>();
        for (Map.Entry<Part, PartFiles> part : files.parts().entrySet()) {
            parts.add(read(part.getKey(), part.getValue()));
        }
        return new CorpusImport(files, choices, parts);
    }

    private ImportedPart read(Part part, PartFiles partFiles) {
        requireText(partFiles);
        var collector = new PartCollector(partFiles, choices, budget);
        try (Candidates pairs = PartReader.open(partFiles, choices, List.of(), this::onBytes)) {
            while (pairs.next()) {
                stopIfCancelled();
                collector.add(pairs);
            }
        } catch (IOException e) {
            throw new Problem(e, "corpus.unreadable", partFiles.first(), String.valueOf(e.getMessage()));
        }
        return collector.collected(part);
    }

    /** Says what is wrong with a file that cannot hold pairs. */
    private void requireText(PartFiles partFiles) {
        FileSample.of(partFiles.first()).text(choices.encoding());
        if (partFiles.isParallel() && choices.layout() instanceof Layout.Parallel parallel) {
            FileSample.of(partFiles.files().get(1)).text(parallel.second());
        }
    }

    private void onBytes(long more) {
        stopIfCancelled();
        bytesRead += more;
        progress.accept(Math.min(1, (double) bytesRead / size));
    }

    private void stopIfCancelled() {
        if (cancelled.getAsBoolean()) {
            throw new CancellationException("reading " + files.given() + " was cancelled");
        }
    }

    private static long size(PartFiles part) {
        return Stream.concat(part.files().stream(), part.gold().stream())
                .mapToLong(CorpusReader::size)
                .sum();
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            return 0; // progress is not worth a failure; reading will say what is wrong
        }
    }
}
