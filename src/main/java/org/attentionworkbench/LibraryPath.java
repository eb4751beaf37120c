package org.attentionworkbench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Where Linux's dynamic linker looks for shared libraries: see ld.so(8). */
final class LibraryPath {
    private static final List<String> USUAL = List.of("lib64", "usr/lib64", "lib", "usr/lib", "usr/local/lib");

    private final Set<Path> directories = new TreeSet<>();
    private final Path root;

    LibraryPath(Map<String, String> environment, Path root) {
        this.root = root;
        for (String directory : environment.getOrDefault("LD_LIBRARY_PATH", "").split("[:;]")) {
            addIfGiven(directory);
        }
        readConfiguration(root.resolve("etc/ld.so.conf"));
        for (Path file : list(root.resolve("etc/ld.so.conf.d"), "*.conf")) {
            readConfiguration(file);
        }
        for (String usual : USUAL) {
            directories.add(root.resolve(usual));
            directories.addAll(list(root.resolve(usual), "*-linux-gnu*")); // Debian's directory for each processor
        }
    }

    /** Whether one of the directories holds this file. */
    boolean contains(String library) {
        return directories.stream().anyMatch(d -> Files.exists(d.resolve(library)));
    }

    private void readConfiguration(Path file) {
        try {
            for (String line : Files.readAllLines(file, StandardCharsets.ISO_8859_1)) {
                addIfGiven(line.strip());
            }
        } catch (IOException e) {
            return; // most systems have one of these files, few all of them
        }
    }

    private void addIfGiven(String directory) {
        if (directory.startsWith("/")) {
            directories.add(root.resolve(directory.substring(1)));
        }
    }

    private static List<Path> list(Path directory, String pattern) {
        List<Path> found = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(directory, pattern)) {
            entries.forEach(found::add);
        } catch (IOException e) {
            return List.of();
        }
        return found;
    }
}
