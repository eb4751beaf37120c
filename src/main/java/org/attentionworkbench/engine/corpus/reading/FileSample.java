package org.attentionworkbench.engine.corpus.reading;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.attentionworkbench.engine.Problem;

/** How a file begins, unpacked: enough to tell its encoding and its format. */
final class FileSample {
    private static final int BYTES = 1 << 18;

    private final Path file;
    private final byte[] bytes;

    private FileSample(Path file, byte[] bytes) {
        this.file = file;
        this.bytes = bytes;
    }

    /** @throws Problem if the file cannot be read, is empty, or is no text */
    static FileSample of(Path file) {
        CorpusFileCheck.requireFile(file);
        try (InputStream in = FileBytes.open(file, read -> {})) {
            byte[] bytes = in.readNBytes(BYTES);
            CorpusFileCheck.requireText(file, bytes);
            return new FileSample(file, bytes.length < BYTES ? bytes : wholeLines(bytes));
        } catch (IOException e) {
            throw new Problem(e, "corpus.unreadable", file, String.valueOf(e.getMessage()));
        }
    }

    /** Not a character is cut in two, if there is a line to end with. */
    private static byte[] wholeLines(byte[] bytes) {
        int end = bytes.length;
        while (end > 0 && bytes[end - 1] != '\n' && bytes[end - 1] != '\r') {
            end--;
        }
        int even = end + end % 4;
        return Arrays.copyOf(bytes, end == 0 || even > bytes.length ? bytes.length : even);
    }

    Path file() {
        return file;
    }

    /** What the bytes seem to be written in. */
    Charset encoding() {
        return EncodingDetector.detect(bytes);
    }

    /** The text in that encoding, without a byte order mark. @throws Problem if that is no text */
    String text(Charset encoding) {
        String text = new String(bytes, encoding);
        CorpusFileCheck.requireText(file, text);
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    /** Its lines that are not blank. */
    static List<String> lines(String text) {
        return text.lines().filter(line -> !line.isBlank()).toList();
    }
}
