package org.attentionworkbench.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.attentionworkbench.engine.Problem;
import org.attentionworkbench.engine.corpus.reading.CorpusFiles;
import org.attentionworkbench.engine.corpus.reading.CorpusImport;
import org.attentionworkbench.engine.corpus.reading.CorpusReader;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code corpus}: what an import of files would keep and skip, and why. A file that cannot be used does not hide the others. */
@Command(
        name = "corpus",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "What an import would keep and skip, and why.")
final class CorpusCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE",
            description =
                    "TSV, CSV, JSON lines, TMX, an Anki or Tatoeba export, two files of parallel text, or a folder "
                            + "with train, valid and test files; each may be packed with gzip")
    private List<Path> files = List.of();

    @Option(names = "--gold", paramLabel = "FILE", description = "gold alignments, a line of links i-j for each pair")
    private @Nullable Path gold;

    @Mixin
    private ImportOptions options = new ImportOptions();

    @Option(names = "--json", description = "one JSON object a file; of a folder, one a part")
    private boolean json;

    CorpusCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        int exitCode = ExitCode.OK;
        for (List<Path> corpus : corpora()) {
            try {
                CorpusFiles found = CorpusFile.files(corpus, Optional.ofNullable(gold));
                CorpusImport read = CorpusFile.readWithProgress(found, options.choices(found), console);
                var report = new ImportReport(read);
                (json ? report.asJson() : report.asText()).forEach(console.out()::println);
            } catch (Problem problem) {
                console.err().println(problem.getMessage());
                exitCode = ExitCode.SOFTWARE;
            }
        }
        return exitCode;
    }

    /** Two files that look like parallel text are one corpus, and a third their gold links; else each file is one. */
    private List<List<Path>> corpora() {
        boolean parallel = files.size() == 2 || files.size() == 3;
        if (parallel && CorpusReader.areParallel(files.get(0), files.get(1))) {
            return List.of(files);
        }
        List<List<Path>> each = new ArrayList<>();
        files.forEach(file -> each.add(List.of(file)));
        return each;
    }
}
