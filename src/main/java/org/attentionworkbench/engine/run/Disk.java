package org.attentionworkbench.engine.run;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The few ways in which a run folder is changed. Each leaves either the old or the new, whenever the process is killed. */
final class Disk {
    /** Told after every change; may refuse to let the work go on, as a full disk would. */
    @FunctionalInterface
    interface Watcher {
        void changed(Path path) throws IOException;
    }

    private final Watcher watcher;

    Disk(Watcher watcher) {
        this.watcher = watcher;
    }

    Disk() {
        this(path -> {});
    }

    /** Written to a file beside, forced to the disk, then put in the place of the old one. */
    void replace(Path file, byte[] content) throws IOException {
        Path beside = beside(file);
        Files.deleteIfExists(beside);
        write(beside, content);
        move(beside, file);
    }

    /** A new file, forced to the disk. For places that nobody reads yet. */
    void write(Path file, byte[] content) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            ByteBuffer bytes = ByteBuffer.wrap(content);
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
        watcher.changed(file);
    }

    /** To be called by whoever wrote a file in another way. */
    void written(Path file) throws IOException {
        watcher.changed(file);
    }

    void move(Path from, Path to) throws IOException {
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        watcher.changed(to);
    }

    void delete(Path file) throws IOException {
        if (Files.deleteIfExists(file)) {
            watcher.changed(file);
        }
    }

    /** Out of the way in one move, then emptied. Nothing happens if it does not exist. */
    void deleteFolder(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        Path doomed = folder;
        if (!isHidden(folder)) {
            doomed = folder.resolveSibling("." + folder.getFileName() + ".old");
            deleteFolder(doomed);
            move(folder, doomed);
        }
        List<Path> deepestFirst;
        try (Stream<Path> below = Files.walk(doomed)) {
            deepestFirst = below.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : deepestFirst) {
            delete(path);
        }
    }

    /** Where something is written before it is moved into place: hidden, and skipped by all readers. */
    static Path beside(Path path) {
        return path.resolveSibling("." + path.getFileName() + ".part");
    }

    /** Whether it is something unfinished, or on its way out. */
    static boolean isHidden(Path path) {
        return String.valueOf(path.getFileName()).startsWith(".");
    }
}
