package org.attentionworkbench.engine.corpus.reading;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.attentionworkbench.engine.Problem;
import org.attentionworkbench.engine.corpus.Link;
import org.attentionworkbench.engine.corpus.Pair;
import org.attentionworkbench.engine.corpus.SkippedLine.Reason;

/** A file of gold alignments for pairs that have been read: one line of links {@code i-j} for each, blank where none are known. */
public final class GoldFile {
    private static final int BEGINNING_BYTES = 1 << 12;

    private GoldFile() {}

    /**
     * The pairs with the links of the file in place of their own; whether the links count from 0 or from 1 is seen from them.
     *
     * @param pairs in the order of the file's lines
     * @throws Problem naming file and line if it cannot be read, has too many or too few lines, or damaged links
     */
    public static List<Pair> align(List<Pair> pairs, Path file) {
        List<String> lines = lines(file);
        if (lines.size() != pairs.size()) {
            throw new Problem("gold.count", file, lines.size(), pairs.size());
        }
        GoldBase base = base(pairs, lines);
        List<Pair> aligned = new ArrayList<>(pairs.size());
        for (int i = 0; i < lines.size(); i++) {
            Pair pair = pairs.get(i);
            aligned.add(new Pair(pair.source(), pair.target(), links(lines.get(i), base, pair, file, i + 1)));
        }
        return aligned;
    }

    private static GoldBase base(List<Pair> pairs, List<String> lines) {
        var detector = new GoldBaseDetector();
        for (int i = 0; i < lines.size(); i++) {
            Pair pair = pairs.get(i);
            detector.add(new Candidate.Texts(pair.source(), pair.target(), lines.get(i), true), false);
        }
        return detector.base();
    }

    private static List<Link> links(String line, GoldBase base, Pair pair, Path file, int number) {
        List<Link> links = GoldColumn.parse(
                        line, base, pair.source().length(), pair.target().length())
                .orElseThrow(() -> damaged(file, number));
        if (links.isEmpty() && !line.isBlank()) {
            throw damaged(file, number);
        }
        return links;
    }

    private static Problem damaged(Path file, int number) {
        return new Problem("gold.damaged", file, number);
    }

    private static List<String> lines(Path file) {
        if (Files.isDirectory(file)) {
            throw new Problem("gold.directory", file);
        }
        CorpusFileCheck.requireFile(file);
        try (Records lines = TextLines.open(file, encoding(file), read -> {})) {
            List<String> all = new ArrayList<>();
            while (lines.next()) {
                requireText(lines, file);
                all.add(lines.text());
            }
            return all;
        } catch (IOException e) {
            throw new Problem(e, "corpus.unreadable", file, String.valueOf(e.getMessage()));
        }
    }

    private static void requireText(Records line, Path file) {
        if (line.damage().isPresent()) {
            throw line.damage().get() == Reason.TOO_LONG
                    ? damaged(file, (int) line.line())
                    : new Problem("gold.notUtf8", file);
        }
    }

    /** UTF-16 or UTF-32 if it looks like that, else UTF-8: links are digits, so any other encoding is the same. */
    static Charset encoding(Path file) throws IOException {
        try (InputStream in = FileBytes.open(file, read -> {})) {
            Charset seen = EncodingDetector.detect(in.readNBytes(BEGINNING_BYTES));
            return Transcoding.isNeeded(seen) ? seen : StandardCharsets.UTF_8;
        }
    }
}
