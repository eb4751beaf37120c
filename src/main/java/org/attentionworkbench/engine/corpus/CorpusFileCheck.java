package org.attentionworkbench.engine.corpus;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.attentionworkbench.engine.Problem;

/** What can be said of a corpus file before its lines are read. */
final class CorpusFileCheck {
    private static final int SAMPLE_BYTES = 1 << 16;
    /** Text has next to no control characters, random bytes have a tenth. */
    private static final double MOST_CONTROL_SHARE = 0.02;

    private static final int FEW_CONTROLS = 8;

    /** How gzip, zip, bzip2, xz, zstd, PDF and SQLite files begin. */
    private static final List<byte[]> NOT_TEXT = List.of(
            new byte[] {0x1F, (byte) 0x8B},
            new byte[] {'P', 'K', 3, 4},
            new byte[] {'B', 'Z', 'h'},
            new byte[] {(byte) 0xFD, '7', 'z', 'X', 'Z'},
            new byte[] {0x28, (byte) 0xB5, 0x2F, (byte) 0xFD},
            new byte[] {'%', 'P', 'D', 'F', '-'},
            new byte[] {'S', 'Q', 'L', 'i', 't', 'e', ' '});

    private static final List<byte[]> UTF16_MARKS =
            List.of(new byte[] {(byte) 0xFF, (byte) 0xFE}, new byte[] {(byte) 0xFE, (byte) 0xFF});

    private CorpusFileCheck() {}

    /** @throws Problem if the file is missing, not a file, cannot be opened, is empty or is not UTF-8 text at all */
    static void requireReadableText(Path file) {
        if (!Files.exists(file)) {
            throw new Problem("corpus.missing", file);
        }
        if (Files.isDirectory(file)) {
            throw new Problem("corpus.directory", file);
        }
        if (!Files.isRegularFile(file)) {
            throw new Problem("corpus.notAFile", file);
        }
        byte[] beginning = beginning(file);
        if (beginning.length == 0) {
            throw new Problem("corpus.empty", file);
        }
        if (UTF16_MARKS.stream().anyMatch(mark -> startsWith(beginning, mark))) {
            throw new Problem("corpus.utf16", file);
        }
        if (NOT_TEXT.stream().anyMatch(mark -> startsWith(beginning, mark)) || isMostlyControls(beginning)) {
            throw new Problem("corpus.binary", file);
        }
    }

    private static byte[] beginning(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(SAMPLE_BYTES);
        } catch (IOException e) {
            throw new Problem(e, "corpus.unreadable", file, String.valueOf(e.getMessage()));
        }
    }

    private static boolean startsWith(byte[] bytes, byte[] mark) {
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

    private static boolean isMostlyControls(byte[] bytes) {
        int controls = 0;
        for (byte b : bytes) {
            boolean usual = b == '\t' || b == '\n' || b == '\r' || b == '\f';
            if (b >= 0 && b < ' ' && !usual) {
                controls++;
            }
        }
        return controls > FEW_CONTROLS && controls > MOST_CONTROL_SHARE * bytes.length;
    }
}
