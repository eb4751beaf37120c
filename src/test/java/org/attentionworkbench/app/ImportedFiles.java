package org.attentionworkbench.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Files a teacher might bring: a quoted table of five columns, parallel text with gold links from 1, a folder of parts, a damaged file. */
final class ImportedFiles {
    private static final int PAIRS = 30;

    private ImportedFiles() {}

    /** Writes them. @return what is opened together */
    static List<List<Path>> write(Path folder) throws IOException {
        Path parts = Files.createDirectories(folder.resolve("parts"));
        for (String part : List.of("train", "valid", "test")) {
            lines(parts.resolve(part + ".tsv"), part + " word %1$d\tmot %1$d");
        }
        return List.of(
                List.of(lines(
                        folder.resolve("vocabulary.csv"),
                        "\"Number\",\"English sentence\",\"French sentence\",\"Topic\",\"Remark\"",
                        "%1$d,\"the old man, %1$d\",\"le vieil homme, %1$d\",\"people\",\"easy, \"\"very\"\" easy\"")),
                List.of(
                        lines(folder.resolve("a.en"), "one two %d"),
                        lines(folder.resolve("a.fr"), "un deux %d"),
                        lines(folder.resolve("a.links"), "1-1 2-2 3-3")),
                List.of(parts),
                List.of(lines(
                        folder.resolve("damaged.tsv"), "no target %d", "empty %d\t", "a %1$d\tb %1$d", "same\tsame")));
    }

    /** Each line that many times; a line without a number once, and first. */
    private static Path lines(Path file, String... patterns) throws IOException {
        return Files.writeString(
                file,
                IntStream.range(0, PAIRS)
                        .boxed()
                        .flatMap(i -> List.of(patterns).stream()
                                .filter(pattern -> i == 0 || pattern.contains("%") || patterns.length == 1)
                                .map(pattern -> String.format(pattern, i)))
                        .collect(Collectors.joining("\n", "", "\n")));
    }
}
