package org.attentionworkbench.engine.embeddings;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.attentionworkbench.engine.Problem;
import org.attentionworkbench.engine.corpus.reading.FileBytes;
import org.attentionworkbench.engine.corpus.reading.LineSource;
import org.attentionworkbench.engine.model.ModelSpec;

/**
 * A file of word vectors as text, in UTF-8, packed with gzip or not: a line for each word. word2vec and fastText write the
 * number of words and of numbers in a line before the first word; GloVe does not.
 *
 * @param path      where it is
 * @param dimension numbers of a line
 * @param words     how many there should be, if the file says so
 */
public record VectorFile(Path path, int dimension, Optional<Long> words) {
    /** No line is kept in memory beyond so many bytes; {@value ModelSpec#MAX_SIZE} numbers take a tenth. */
    static final int MOST_BYTES = 1 << 20;

    private static final Pattern HEADER = Pattern.compile("([0-9]{1,18})[ \t]+([0-9]{1,9})[ \t]*");
    private static final int LINES_LOOKED_AT = 10;

    /**
     * Looks at the beginning of a file.
     *
     * @throws Problem if it is missing, empty, damaged or does not begin as a file of word vectors does
     */
    public static VectorFile of(Path path) {
        requireFile(path);
        try (InputStream in = FileBytes.open(path, bytes -> {})) {
            return begin(path, new LineSource(in, MOST_BYTES));
        } catch (IOException e) {
            throw unreadable(path, e);
        }
    }

    private static void requireFile(Path path) {
        if (!Files.exists(path)) {
            throw new Problem("vectors.missing", path);
        }
        if (!Files.isRegularFile(path)) {
            throw new Problem("vectors.notAFile", path);
        }
    }

    static Problem unreadable(Path path, IOException cause) {
        return new Problem(cause, "vectors.unreadable", path, String.valueOf(cause.getMessage()));
    }

    private static VectorFile begin(Path path, LineSource lines) throws IOException {
        if (!lines.next()) {
            throw new Problem("vectors.empty", path);
        }
        requireText(path, lines);
        Matcher header = HEADER.matcher(new String(lines.bytes(), 0, lines.length(), StandardCharsets.UTF_8));
        if (header.matches()) {
            return checked(path, Integer.parseInt(header.group(2)), Optional.of(Long.valueOf(header.group(1))));
        }
        return checked(path, usualNumbers(path, lines), Optional.empty());
    }

    private static VectorFile checked(Path path, int dimension, Optional<Long> words) {
        if (dimension < 1 || dimension > ModelSpec.MAX_SIZE) {
            throw new Problem("vectors.dimension", path, dimension, ModelSpec.MAX_SIZE);
        }
        return new VectorFile(path, dimension, words);
    }

    /** What most of the first lines have, the line that was read included: words may end with numbers of their own. */
    private static int usualNumbers(Path path, LineSource lines) throws IOException {
        int[] votes = new int[ModelSpec.MAX_SIZE + 2];
        int first = numbers(lines);
        if (first == 0) {
            throw new Problem("vectors.notVectors", path);
        }
        int usual = first;
        votes[first] = 1;
        for (int i = 1; i < LINES_LOOKED_AT && lines.next(); i++) {
            int there = numbers(lines);
            votes[there]++;
            usual = there > 0 && votes[there] > votes[usual] ? there : usual;
        }
        return usual;
    }

    private static int numbers(LineSource lines) {
        return Math.min(VectorLine.numbers(lines.bytes(), lines.length()), ModelSpec.MAX_SIZE + 1);
    }

    /** Says so where a file is no text at all: word2vec writes binary files too. */
    static void requireText(Path path, LineSource lines) {
        for (int i = 0; i < lines.length(); i++) {
            byte b = lines.bytes()[i];
            if (b >= 0 && b < '\t') {
                throw new Problem("vectors.binary", path);
            }
        }
    }

    /** @throws Problem if the vectors are not of that size */
    public void requireSize(int size) {
        if (dimension != size) {
            throw new Problem("vectors.otherSize", path, dimension, size);
        }
    }

    boolean hasHeader() {
        return words.isPresent();
    }
}
