package org.attentionworkbench.engine.corpus;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Collectors;
import org.attentionworkbench.engine.Problem;

/** Writes what {@link org.attentionworkbench.engine.corpus.reading.CorpusReader} reads: UTF-8, LF, {@code source TAB target}, and the gold links where there are any. */
public final class CorpusWriter {
    private CorpusWriter() {}

    /**
     * Writes all pairs, or leaves the file as it was: the lines are written beside it and then moved. Missing folders are
     * made.
     *
     * @throws Problem if the file cannot be written
     * @throws IllegalArgumentException if a text contains a tab or a line break
     */
    public static void write(List<Pair> pairs, Path file) {
        if (Files.isDirectory(file)) {
            throw new Problem("corpus.directory", file);
        }
        Path absolute = file.toAbsolutePath();
        Path beside = absolute.resolveSibling(absolute.getFileName() + ".part");
        try {
            Files.createDirectories(beside.getParent());
            writeLines(pairs, beside);
            Files.move(beside, absolute, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new Problem(e, "corpus.unwritable", file, String.valueOf(e.getMessage()));
        }
    }

    private static void writeLines(List<Pair> pairs, Path file) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            for (Pair pair : pairs) {
                out.write(line(pair));
                out.write('\n');
            }
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(file);
            throw e;
        }
    }

    /**
     * The line of one pair, without its end.
     *
     * @throws IllegalArgumentException if a text contains a tab or a line break
     */
    public static String line(Pair pair) {
        String line = plain(pair.source()) + '\t' + plain(pair.target());
        if (pair.gold().isEmpty()) {
            return line;
        }
        return line + '\t' + pair.gold().stream().map(Link::toString).collect(Collectors.joining(" "));
    }

    private static String plain(String text) {
        if (text.indexOf('\t') >= 0 || text.indexOf('\n') >= 0 || text.indexOf('\r') >= 0) {
            throw new IllegalArgumentException("a text with a tab or a line break does not fit in a line: " + text);
        }
        return text;
    }
}
