package org.attentionworkbench.engine.corpus.reading;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.attentionworkbench.engine.Problem;

/** What can be said of a corpus file before its lines are read. */
final class CorpusFileCheck {
    /** Text has next to no control characters, random bytes have a tenth. */
    private static final double MOST_CONTROL_SHARE = 0.02;

    private static final int FEW_CONTROLS = 8;

    /** How gzip (inside gzip), zip, bzip2, xz, zstd, PDF and SQLite files begin. */
    private static final List<byte[]> NOT_TEXT = List.of(
            new byte[] {0x1F, (byte) 0x8B},
            new byte[] {'P', 'K', 3, 4},
            new byte[] {'B', 'Z', 'h'},
            new byte[] {(byte) 0xFD, '7', 'z', 'X', 'Z'},
            new byte[] {0x28, (byte) 0xB5, 0x2F, (byte) 0xFD},
            new byte[] {'%', 'P', 'D', 'F', '-'},
            new byte[] {'S', 'Q', 'L', 'i', 't', 'e', ' '});

    private CorpusFileCheck() {}

    /** @throws Problem if the file is missing or not a file */
    static void requireFile(Path file) {
        if (!Files.exists(file)) {
            throw new Problem("corpus.missing", file);
        }
        if (Files.isDirectory(file)) {
            throw new Problem("corpus.directory", file);
        }
        if (!Files.isRegularFile(file)) {
            throw new Problem("corpus.notAFile", file);
        }
    }

    /**
     * @param bytes how the file begins, unpacked
     * @throws Problem if the file is empty or is another kind of file than text
     */
    static void requireText(Path file, byte[] bytes) {
        if (bytes.length == 0) {
            throw new Problem("corpus.empty", file);
        }
        if (NOT_TEXT.stream().anyMatch(mark -> startsWith(bytes, mark))) {
            throw new Problem("corpus.binary", file);
        }
    }

    /** @throws Problem if what the file begins with is no text */
    static void requireText(Path file, String beginning) {
        long controls = beginning.chars().filter(CorpusFileCheck::isOddControl).count();
        if (controls > FEW_CONTROLS && controls > MOST_CONTROL_SHARE * beginning.length()) {
            throw new Problem("corpus.binary", file);
        }
    }

    private static boolean isOddControl(int c) {
        return c < ' ' && c != '\t' && c != '\n' && c != '\r' && c != '\f';
    }

    static boolean startsWith(byte[] bytes, byte[] mark) {
        if (bytes.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if (bytes[i] != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
