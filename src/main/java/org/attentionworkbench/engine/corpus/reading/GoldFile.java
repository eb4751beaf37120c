package org.attentionworkbench.engine.corpus.reading;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.attentionworkbench.engine.Problem;
import org.attentionworkbench.engine.corpus.Link;
import org.attentionworkbench.engine.corpus.Pair;

/** A file of gold alignments for pairs that have been read: one line of links {@code i-j} for each, blank where none are known. */
public final class GoldFile {
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
        try {
            return Files.readAllLines(file, StandardCharsets.UTF_8);
        } catch (NoSuchFileException e) {
            throw new Problem(e, "corpus.missing", file);
        } catch (CharacterCodingException e) {
            throw new Problem(e, "gold.notUtf8", file);
        } catch (IOException e) {
            throw Files.isDirectory(file)
                    ? new Problem(e, "gold.directory", file)
                    : new Problem(e, "corpus.unreadable", file, String.valueOf(e.getMessage()));
        }
    }
}
