package org.attentionworkbench.app;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.attentionworkbench.engine.training.TrainingJob;

/**
 * Finds the files of edited pairs that have become old and that nothing names. A run names its pairs by their fingerprint,
 * so it is found wherever the files lay when it was made, and in a damaged record too.
 */
final class OldEdits {
    /** Younger files are kept whatever happens. */
    static final Duration KEPT = Duration.ofDays(30);

    private static final Pattern NAME = Pattern.compile(".*(-edited-[0-9a-f]{12})(-held-out)?\\.tsv");
    private static final String RECORD = "run.json";

    private final Path folder;
    private final Path runs;
    private final Instant now;

    /**
     * @param folder where edited pairs are kept, which need not exist
     * @param runs   where runs are kept, which need not exist
     */
    OldEdits(Path folder, Path runs, Instant now) {
        this.folder = folder;
        this.runs = runs;
        this.now = now;
    }

    /**
     * @param present where the corpus now shown was read, if there is one: it counts as named
     * @return what can go
     * @throws IOException if it cannot be told what is needed: then nothing can go
     */
    List<Path> without(Optional<TrainingJob.Origin> present) throws IOException {
        List<Path> old = old();
        if (old.isEmpty()) {
            return old;
        }
        List<String> naming = new ArrayList<>(records(runs));
        naming.addAll(records(runs.resolve(TrashFolder.NAME))); // runs can be taken back
        present.ifPresent(origin -> {
            naming.add(origin.pairs());
            origin.heldOut().ifPresent(naming::add);
        });
        return old.stream()
                .filter(file -> naming.stream().noneMatch(text -> text.contains(mark(file))))
                .toList();
    }

    private List<Path> old() throws IOException {
        List<Path> old = new ArrayList<>();
        for (Path file : below(folder)) {
            boolean edited = Files.isRegularFile(file) && !mark(file).isEmpty();
            if (edited && Files.getLastModifiedTime(file).toInstant().isBefore(now.minus(KEPT))) {
                old.add(file);
            }
        }
        return old;
    }

    /** What its name and that of the file beside it have in common, and no other; nothing if it is no file of edited pairs. */
    private static String mark(Path file) {
        Matcher name = NAME.matcher(String.valueOf(file.getFileName()));
        return name.matches() ? name.group(1) : "";
    }

    /** All that is written of the runs in a folder. */
    private static List<String> records(Path runs) throws IOException {
        List<String> texts = new ArrayList<>();
        for (Path run : below(runs)) {
            Path record = run.resolve(RECORD);
            if (Files.exists(record)) {
                texts.add(Files.readString(record, ISO_8859_1)); // whatever is in it, it can be searched
            }
        }
        return texts;
    }

    private static List<Path> below(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }
}
