package org.attentionworkbench.engine.corpus;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;
import org.attentionworkbench.engine.Problem;
import org.attentionworkbench.engine.corpus.SkippedLine.Reason;

/**
 * Reads {@code source TAB target [TAB gold links]} files, UTF-8, with or without BOM, lines ended by LF, CR LF or CR.
 *
 * <p>A line that cannot be used is left out and listed with its reason; the others are kept as they were written, white
 * space included. Blank lines are passed over. A third column that is not about links (an attribution, say) and any
 * further column are ignored.
 */
public final class CorpusReader {
    /** No more skipped lines than these are kept for showing; all are counted. */
    public static final int MAX_SKIPPED_LISTED = 1000;
    /** A side with more words than these is too long to learn from. */
    public static final int MAX_WORDS = 1000;
    /** A side with more UTF-16 units than these is too long to learn from. */
    public static final int MAX_CHARACTERS = 20_000;

    /** Two sides of three bytes a unit and as much again for the links; what is longer is never held in memory. */
    private static final int MAX_LINE_BYTES = 2 * 2 * 3 * MAX_CHARACTERS;

    private static final int EXCERPT_CHARACTERS = 80;

    private final Path file;
    private final BooleanSupplier cancelled;
    private final List<Pair> pairs = new ArrayList<>();
    private final List<SkippedLine> skipped = new ArrayList<>();
    private final Map<Reason, Long> skippedByReason = new EnumMap<>(Reason.class);
    private final HeapBudget budget;
    private long lines;

    private CorpusReader(Path file, BooleanSupplier cancelled, HeapBudget budget) {
        this.file = file;
        this.cancelled = cancelled;
        this.budget = budget;
    }

    /** @throws Problem when nothing can be read: missing, a directory, empty, no usable pair */
    public static CorpusImport read(Path file) {
        return read(file, fraction -> {}, () -> false);
    }

    /**
     * @param progress told the share of the file that is read, 0..1, now and then
     * @param cancelled looked at between lines; what was read so far is dropped and {@link CancellationException} thrown
     * @throws Problem when nothing can be read: missing, a directory, empty, no usable pair, larger than the memory
     */
    public static CorpusImport read(Path file, DoubleConsumer progress, BooleanSupplier cancelled) {
        return read(file, progress, cancelled, HeapBudget.ofThisProgram());
    }

    static CorpusImport read(Path file, DoubleConsumer progress, BooleanSupplier cancelled, HeapBudget budget) {
        CorpusFileCheck.requireReadableText(file);
        return new CorpusReader(file, cancelled, budget).readLines(progress);
    }

    private CorpusImport readLines(DoubleConsumer progress) {
        try (InputStream in = Files.newInputStream(file)) {
            long size = Math.max(1, Files.size(file));
            LineSource source = new LineSource(in, MAX_LINE_BYTES, read -> {
                stopIfCancelled();
                progress.accept(Math.min(1, (double) read / size));
            });
            while (source.next()) {
                stopIfCancelled();
                add(source);
            }
        } catch (IOException e) {
            throw new Problem(e, "corpus.unreadable", file, String.valueOf(e.getMessage()));
        }
        if (pairs.isEmpty()) {
            throw NoPair.problem(file, lines, skipped, skippedByReason);
        }
        long skippedCount = skippedByReason.values().stream().mapToLong(n -> n).sum();
        return new CorpusImport(file, pairs, skipped, skippedCount, lines);
    }

    private void stopIfCancelled() {
        if (cancelled.getAsBoolean()) {
            throw new CancellationException("reading " + file + " was cancelled");
        }
    }

    private void add(LineSource source) {
        CorpusLine line = CorpusLine.parse(source);
        if (line instanceof CorpusLine.Usable usable) {
            lines++;
            pairs.add(usable.pair());
            if (!budget.spend(usable.pair())) {
                throw new Problem("corpus.tooLarge", file, source.number());
            }
        } else if (line instanceof CorpusLine.Unusable unusable) {
            lines++;
            skippedByReason.merge(unusable.reason(), 1L, Long::sum);
            if (skipped.size() < MAX_SKIPPED_LISTED) {
                skipped.add(new SkippedLine(source.number(), unusable.reason(), excerpt(unusable.text())));
            }
        }
    }

    private static String excerpt(String text) {
        if (text.length() <= EXCERPT_CHARACTERS) {
            return text;
        }
        boolean splitsAPair = Character.isHighSurrogate(text.charAt(EXCERPT_CHARACTERS - 2));
        return text.substring(0, EXCERPT_CHARACTERS - (splitsAPair ? 2 : 1)) + "…";
    }
}
