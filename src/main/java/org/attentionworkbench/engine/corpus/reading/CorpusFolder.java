package org.attentionworkbench.engine.corpus.reading;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.attentionworkbench.engine.Problem;

/**
 * Finds the parts of a corpus in a folder by the names of its files: {@code train.tsv}, {@code dev.en} and {@code dev.fr},
 * {@code corpus.test.jsonl.gz}, {@code train.align} for gold links. A folder without such names that holds just one file,
 * or two, is those.
 */
final class CorpusFolder {
    private static final int MOST_FILES = 10_000;
    private static final Map<Part, Set<String>> WORDS = Map.of(
            Part.TRAINING, Set.of("train", "training"),
            Part.VALIDATION, Set.of("valid", "validation", "val", "dev"),
            Part.TEST, Set.of("test", "testing", "eval"));
    private static final Set<String> GOLD = Set.of("align", "alignment", "alignments", "gold", "pharaoh", "links");
    private static final Set<String> SOURCE = Set.of("src", "source", "input", "in");
    private static final Set<String> NOT_PAIRS = Set.of("md", "pdf", "html", "py", "sh", "yaml", "yml", "xlsx", "zip");

    private final Path folder;

    private CorpusFolder(Path folder) {
        this.folder = folder;
    }

    /**
     * @param gold links for the training part, if they were named apart
     * @throws Problem if the folder cannot be read or holds no corpus one could tell
     */
    static Map<Part, PartFiles> parts(Path folder, Optional<Path> gold) {
        return new CorpusFolder(folder).parts(gold);
    }

    private Map<Part, PartFiles> parts(Optional<Path> gold) {
        List<Path> files = files();
        Map<Part, List<Path>> byPart = new EnumMap<>(Part.class);
        for (Path file : files) {
            partOf(file).ifPresent(part -> byPart.computeIfAbsent(part, p -> new ArrayList<>())
                    .add(file));
        }
        if (byPart.isEmpty()) {
            byPart.put(Part.TRAINING, files);
        }
        Map<Part, PartFiles> parts = new EnumMap<>(Part.class);
        byPart.forEach((part, found) -> parts.put(part, partFiles(found)));
        if (gold.isPresent() && parts.containsKey(Part.TRAINING)) {
            parts.put(Part.TRAINING, new PartFiles(parts.get(Part.TRAINING).files(), gold));
        }
        return parts;
    }

    private List<Path> files() {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(Files::isRegularFile)
                    .filter(file -> !baseName(file).startsWith("."))
                    .filter(file ->
                            !NOT_PAIRS.contains(suffix(file)) && !baseName(file).startsWith("readme"))
                    .limit(MOST_FILES)
                    .sorted(Comparator.comparing(Path::toString))
                    .toList();
        } catch (IOException e) {
            throw new Problem(e, "corpus.unreadable", folder, String.valueOf(e.getMessage()));
        }
    }

    private PartFiles partFiles(List<Path> found) {
        List<Path> texts = new ArrayList<>();
        Optional<Path> gold = Optional.empty();
        for (Path file : found) {
            if (GOLD.contains(suffix(file))) {
                gold = Optional.of(file);
            } else if (SOURCE.contains(suffix(file))) {
                texts.add(0, file);
            } else {
                texts.add(file);
            }
        }
        if (texts.isEmpty()) {
            throw new Problem("corpus.folderNothing", folder);
        }
        boolean parallel =
                texts.size() == 2 && Previewer.isPlainText(texts.get(0)) && Previewer.isPlainText(texts.get(1));
        if (texts.size() > 1 && !parallel) {
            throw new Problem(
                    "corpus.folderTooMany", folder, texts.size(), texts.get(1).getFileName());
        }
        return new PartFiles(texts, gold);
    }

    private static Optional<Part> partOf(Path file) {
        for (String word : baseName(file).split("[^\\p{L}]+")) {
            for (Part part : Part.values()) {
                if (WORDS.getOrDefault(part, Set.of()).contains(word)) {
                    return Optional.of(part);
                }
            }
        }
        return Optional.empty();
    }

    /** The name in lower case, without {@code .gz}. */
    static String baseName(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return name.endsWith(".gz") ? name.substring(0, name.length() - ".gz".length()) : name;
    }

    /** What follows the last dot of {@link #baseName}; empty without one. */
    static String suffix(Path file) {
        String name = baseName(file);
        return name.substring(name.lastIndexOf('.') + 1).equals(name) ? "" : name.substring(name.lastIndexOf('.') + 1);
    }
}
