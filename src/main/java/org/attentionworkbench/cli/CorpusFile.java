package org.attentionworkbench.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.attentionworkbench.engine.corpus.SkippedLine;
import org.attentionworkbench.engine.corpus.reading.CorpusFiles;
import org.attentionworkbench.engine.corpus.reading.CorpusImport;
import org.attentionworkbench.engine.corpus.reading.CorpusReader;
import org.attentionworkbench.engine.corpus.reading.ImportChoices;
import org.attentionworkbench.engine.corpus.reading.ImportedPart;

/** Reads corpora and says on standard error how, if that is not the usual way, and what was left out. */
final class CorpusFile {
    private CorpusFile() {}

    /**
     * The files an option names: {@code FILE}, a folder, {@code A,B} or the option twice for parallel text.
     *
     * @throws org.attentionworkbench.engine.Problem if they are missing or cannot be one corpus
     */
    static CorpusFiles files(List<Path> given, Optional<Path> gold) {
        List<Path> files = given.size() == 1 ? split(given.get(0)) : given;
        return gold.isPresent() ? CorpusFiles.of(files, gold) : CorpusFiles.of(files);
    }

    /** {@code a.en,b.fr} as two, unless a file is called that. */
    static List<Path> split(Path given) {
        String text = given.toString();
        return text.indexOf(',') < 0 || Files.exists(given)
                ? List.of(given)
                : Arrays.stream(text.split(",")).map(Path::of).toList();
    }

    /** @throws org.attentionworkbench.engine.Problem if there is no usable pair */
    static CorpusImport read(CorpusFiles files, ImportChoices choices, Console console) {
        CorpusImport corpus = readWithProgress(files, choices, console);
        if (!choices.equals(ImportChoices.PLAIN)) {
            boolean gold = corpus.pairs().stream().anyMatch(pair -> !pair.gold().isEmpty());
            console.err().println(files.name() + ": " + ChoiceWords.of(choices, gold));
        }
        for (ImportedPart part : corpus.parts()) {
            if (part.skippedCount() > 0) {
                console.err().println(skippedNote(part));
            }
        }
        return corpus;
    }

    /** @throws org.attentionworkbench.engine.Problem if there is no usable pair */
    static CorpusImport readWithProgress(CorpusFiles files, ImportChoices choices, Console console) {
        try (var progress = new ReadingProgress(console, files.name())) {
            return CorpusReader.read(files, choices, progress, () -> false);
        }
    }

    /** {@code NO_TAB} as {@code no tab}. */
    static String words(Enum<?> reason) {
        return reason.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String skippedNote(ImportedPart part) {
        SkippedLine first = part.skipped().get(0);
        return String.format(
                Locale.ROOT,
                "%s: %d of %d lines left out, the first is line %d (%s); all of them: attention-workbench corpus",
                name(part),
                part.skippedCount(),
                part.lines(),
                first.line(),
                words(first.reason()));
    }

    /** A file's name without its folders. */
    static String name(Path file) {
        Path name = file.getFileName();
        return name == null ? file.toString() : name.toString();
    }

    /** The files of a part. */
    static String name(ImportedPart part) {
        return String.join(
                " + ", part.files().files().stream().map(Path::toString).toList());
    }
}
