package org.attentionworkbench.engine.corpus.reading;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.attentionworkbench.engine.Problem;

/**
 * The files of one corpus: a file of pairs, two files of parallel text, or a folder with files for the parts. A file that
 * was packed with gzip counts as what is in it.
 *
 * @param given what the user named
 * @param gold  a file of gold links for the pairs to learn, if one was named
 * @param parts what is read for which part; at least one
 */
public record CorpusFiles(List<Path> given, Optional<Path> gold, Map<Part, PartFiles> parts) {
    public CorpusFiles {
        given = List.copyOf(given);
        parts = Collections.unmodifiableMap(new EnumMap<>(parts));
    }

    /**
     * @param given a file, a folder, two files of parallel text, or those and a file of gold links
     * @throws Problem if they cannot be one corpus
     */
    public static CorpusFiles of(Path... given) {
        return of(List.of(given));
    }

    /** The same. @throws Problem if they cannot be one corpus */
    public static CorpusFiles of(List<Path> given) {
        return switch (given.size()) {
            case 1 -> of(given, Optional.empty());
            case 2 -> of(given, Optional.empty());
            case 3 -> of(given.subList(0, 2), Optional.of(given.get(2)));
            default -> throw new Problem("corpus.tooManyFiles", given.size());
        };
    }

    /** The same with gold links in a file of their own. @throws Problem if they cannot be one corpus */
    public static CorpusFiles of(List<Path> given, Optional<Path> gold) {
        if (given.size() == 1 && Files.isDirectory(given.get(0))) {
            return new CorpusFiles(given, gold, CorpusFolder.parts(given.get(0), gold));
        }
        for (Path file : given) {
            CorpusFileCheck.requireFile(file);
        }
        return unchecked(given, gold);
    }

    /** Files that may not be there, as a run remembers them. */
    static CorpusFiles unchecked(List<Path> given, Optional<Path> gold) {
        return new CorpusFiles(given, gold, Map.of(Part.TRAINING, new PartFiles(given, gold)));
    }

    /** The part that is read first. */
    public Part firstPart() {
        return parts.keySet().iterator().next();
    }

    /** The files that are read first. */
    PartFiles first() {
        return parts.values().iterator().next();
    }

    /** What people call the corpus: the names without their folders. */
    public String name() {
        return given.stream().map(CorpusFiles::fileName).collect(Collectors.joining(" + "));
    }

    private static String fileName(Path file) {
        Path name = file.toAbsolutePath().normalize().getFileName();
        return name == null ? file.toString() : name.toString();
    }
}
