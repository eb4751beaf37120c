package org.attentionworkbench.figures;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import org.attentionworkbench.engine.Problem;

/** Writes a file whole or not at all. */
final class AtomicFile {
    private AtomicFile() {}

    /** What is written. */
    @FunctionalInterface
    interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /** @throws Problem naming the file, if it is a directory or cannot be written; what was there stays as it was */
    static void write(Path file, Content content) {
        if (Files.isDirectory(file)) {
            throw new Problem("figure.directory", file);
        }
        Path absolute = file.toAbsolutePath();
        Path beside = absolute.resolveSibling("." + absolute.getFileName() + "." + UUID.randomUUID() + ".tmp");
        try {
            try (OutputStream out =
                    new BufferedOutputStream(Files.newOutputStream(beside, StandardOpenOption.CREATE_NEW))) {
                content.writeTo(out);
            }
            move(beside, absolute);
        } catch (IOException e) {
            throw new Problem(e, "figure.unwritable", file);
        } finally {
            deleteQuietly(beside);
        }
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static void deleteQuietly(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            org.slf4j.LoggerFactory.getLogger(AtomicFile.class).warn("could not delete {}", file, e);
        }
    }
}
