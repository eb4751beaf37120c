package org.attentionworkbench.engine.corpus.reading;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The files one part of a corpus is read from.
 *
 * @param files one, or two of parallel text
 * @param gold  a file of gold links, one line for each pair
 */
public record PartFiles(List<Path> files, Optional<Path> gold) {
    public PartFiles {
        files = List.copyOf(files);
        if (files.isEmpty() || files.size() > 2) {
            throw new IllegalArgumentException("a part has one file or two, had " + files);
        }
    }

    /** The file problems are told of. */
    public Path first() {
        return files.get(0);
    }

    /** Whether two files belong together line by line. */
    public boolean isParallel() {
        return files.size() == 2;
    }
}
