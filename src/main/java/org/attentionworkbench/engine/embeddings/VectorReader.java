package org.attentionworkbench.engine.embeddings;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import org.attentionworkbench.engine.Problem;
import org.attentionworkbench.engine.corpus.reading.LineSource;

/**
 * The words of a file of word vectors one after the other, in memory that does not grow with the file. Blank lines are passed
 * over. Of every line the number of its numbers is checked; the numbers themselves when they are asked for.
 */
final class VectorReader implements Closeable {
    private final VectorFile file;
    private final InputStream in;
    private final LineSource lines;
    private final VectorLine line;
    private long words;

    /** @param in the file's bytes, unpacked; closed with this */
    VectorReader(VectorFile file, InputStream in) {
        this.file = file;
        this.in = in;
        this.lines = new LineSource(in, VectorFile.MOST_BYTES);
        this.line = new VectorLine(file.dimension());
    }

    /** Moves to the next word; false at the end. @throws Problem naming the line that is damaged, or if the end is missing */
    boolean next() throws IOException {
        while (lines.next()) {
            boolean header = lines.number() == 1 && file.hasHeader();
            if (!header && !isBlank()) {
                take();
                words++;
                return true;
            }
        }
        requireAll();
        return false;
    }

    private boolean isBlank() {
        for (int i = 0; i < lines.length(); i++) {
            if (lines.bytes()[i] != ' ' && lines.bytes()[i] != '\t') {
                return false;
            }
        }
        return true;
    }

    private void take() {
        if (!line.read(lines.bytes(), lines.length()) || lines.isCut()) {
            VectorFile.requireText(file.path(), lines);
            int numbers = VectorLine.numbers(lines.bytes(), lines.length());
            throw lines.isCut()
                    ? new Problem("vectors.lineTooLong", file.path(), lines.number(), VectorFile.MOST_BYTES)
                    : new Problem("vectors.count", file.path(), lines.number(), numbers, file.dimension());
        }
    }

    private void requireAll() {
        if (words == 0) {
            throw new Problem("vectors.empty", file.path());
        }
        long promised = file.words().orElse(words);
        if (words < promised) {
            throw new Problem("vectors.cut", file.path(), promised, words, lines.number());
        }
    }

    /** The word; empty if its line has nothing before the numbers. */
    String word() {
        return line.word();
    }

    /** Its numbers. @throws Problem if one is no number, or not a finite one */
    void values(float[] into, int from) {
        for (int i = 0; i < file.dimension(); i++) {
            float value = line.value(i);
            if (Float.isNaN(value) || Float.isInfinite(value)) {
                throw unusable(line.text(i), value);
            }
            into[from + i] = value;
        }
    }

    private Problem unusable(String text, float value) {
        String word = text.toLowerCase(Locale.ROOT).replaceFirst("^[+-]", "");
        boolean named = word.equals("nan") || word.equals("inf") || word.equals("infinity");
        String shown = text.length() > 40 ? text.substring(0, 40) + "…" : text;
        return new Problem(
                named || Float.isInfinite(value) ? "vectors.notFinite" : "vectors.notANumber",
                file.path(),
                lines.number(),
                shown);
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
