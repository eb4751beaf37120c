package org.attentionworkbench.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.attentionworkbench.engine.corpus.CorpusImport;
import org.attentionworkbench.engine.corpus.CorpusReader;
import org.attentionworkbench.engine.corpus.Pair;
import org.attentionworkbench.engine.corpus.SkippedLine;

/** Reads corpus files and says on standard error what was left out. */
final class CorpusFile {
    private CorpusFile() {}

    /** @throws org.attentionworkbench.engine.Problem if there is no usable pair */
    static CorpusImport read(Path file, Console console) {
        CorpusImport corpus = CorpusReader.read(file);
        if (corpus.skippedCount() > 0) {
            console.err().println(skippedNote(corpus));
        }
        return corpus;
    }

    /** The pairs only. @throws org.attentionworkbench.engine.Problem likewise */
    static List<Pair> pairs(Path file, Console console) {
        return read(file, console).pairs();
    }

    /** The file's name without its folders: what people call the corpus. */
    static String name(Path file) {
        Path name = file.getFileName();
        return name == null ? file.toString() : name.toString();
    }

    /** Where a file is, from wherever one looks. */
    static String absolute(Path file) {
        return file.toAbsolutePath().normalize().toString();
    }

    /** {@code NO_TAB} as {@code no tab}. */
    static String words(SkippedLine.Reason reason) {
        return reason.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String skippedNote(CorpusImport corpus) {
        SkippedLine first = corpus.skipped().get(0);
        return String.format(
                Locale.ROOT,
                "%s: %d of %d lines left out, the first is line %d (%s); all of them: attention-workbench corpus",
                corpus.file(),
                corpus.skippedCount(),
                corpus.lines(),
                first.line(),
                words(first.reason()));
    }
}
