package org.attentionworkbench.app;

import java.nio.file.Path;
import java.util.List;

/**
 * Something to import, to be looked at first.
 *
 * @param purpose what it is for
 * @param files   that are one corpus: a file, a folder, two files of parallel text; none if text was pasted
 * @param pasted  lines of pairs; empty if there are files
 */
public record ImportRequest(Purpose purpose, List<Path> files, String pasted) {
    /** What pairs are imported for. */
    public enum Purpose {
        /** To be worked on instead of the present ones. */
        CORPUS,
        /** To test the present ones on. */
        HELD_OUT
    }

    public ImportRequest {
        files = List.copyOf(files);
        if (files.isEmpty() == pasted.isBlank()) {
            throw new IllegalArgumentException("there must be files or a text, were " + files + " and " + pasted);
        }
    }

    /** Files to work on. */
    public static ImportRequest corpus(List<Path> files) {
        return new ImportRequest(Purpose.CORPUS, files, "");
    }

    /** Pasted pairs to work on. */
    public static ImportRequest pasted(String text) {
        return new ImportRequest(Purpose.CORPUS, List.of(), text);
    }

    /** A file to test on. */
    public static ImportRequest heldOut(Path file) {
        return new ImportRequest(Purpose.HELD_OUT, List.of(file), "");
    }
}
