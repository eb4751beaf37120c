package org.attentionworkbench.engine.corpus;

import java.nio.file.Path;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;

/** Reads {@code source TAB target [TAB gold links]} files, UTF-8, with or without BOM, LF or CRLF. */
public final class CorpusReader {
    /** No more skipped lines than these are kept for showing; all are counted. */
    public static final int MAX_SKIPPED_LISTED = 1000;

    private CorpusReader() {}

    /** @throws org.attentionworkbench.engine.Problem when nothing can be read: missing, a directory, empty, no usable pair */
    public static CorpusImport read(Path file) {
        return read(file, fraction -> {}, () -> false);
    }

    /**
     * @param progress told the share of the file that is read, 0..1, now and then
     * @param cancelled looked at between lines; what was read so far is dropped and {@link java.util.concurrent.CancellationException} thrown
     */
    public static CorpusImport read(Path file, DoubleConsumer progress, BooleanSupplier cancelled) {
        throw new UnsupportedOperationException();
    }
}
