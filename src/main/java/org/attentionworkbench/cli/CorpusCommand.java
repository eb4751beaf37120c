package org.attentionworkbench.cli;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.attentionworkbench.engine.Problem;
import org.attentionworkbench.engine.corpus.CorpusImport;
import org.attentionworkbench.engine.corpus.CorpusReader;
import org.attentionworkbench.engine.corpus.SkippedLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code corpus}: what an import of files would keep and skip, and why. A file that cannot be used does not hide the others. */
@Command(name = "corpus", mixinStandardHelpOptions = true, description = "What an import would keep and skip, and why.")
final class CorpusCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "source TAB target [TAB gold links], UTF-8")
    private List<Path> files = List.of();

    @Option(names = "--json", description = "one JSON object a file")
    private boolean json;

    CorpusCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        int exitCode = ExitCode.OK;
        for (Path file : files) {
            try {
                CorpusImport corpus = CorpusReader.read(file);
                console.out().println(json ? asJson(corpus) : asText(corpus));
            } catch (Problem problem) {
                console.err().println(problem.getMessage());
                exitCode = ExitCode.SOFTWARE;
            }
        }
        return exitCode;
    }

    private static String asText(CorpusImport corpus) {
        var text = new StringBuilder();
        text.append(String.format(
                Locale.ROOT,
                "%s: %d lines, %d pairs kept, %d lines left out",
                corpus.file(),
                corpus.lines(),
                corpus.pairs().size(),
                corpus.skippedCount()));
        for (SkippedLine line : corpus.skipped()) {
            text.append(System.lineSeparator())
                    .append(String.format(
                            Locale.ROOT,
                            "  line %d, %s: %s",
                            line.line(),
                            CorpusFile.words(line.reason()),
                            line.excerpt()));
        }
        long unlisted = corpus.skippedCount() - corpus.skipped().size();
        if (unlisted > 0) {
            text.append(System.lineSeparator())
                    .append("  and ")
                    .append(unlisted)
                    .append(" more");
        }
        return text.toString();
    }

    private static JsonLine asJson(CorpusImport corpus) {
        return new JsonLine()
                .with("file", corpus.file().toString())
                .with("lines", corpus.lines())
                .with("kept", corpus.pairs().size())
                .with("skipped", corpus.skippedCount())
                .with("reasons", reasons(corpus.skipped()))
                .with(
                        "skipped_lines",
                        corpus.skipped().stream().map(CorpusCommand::asMap).toList());
    }

    private static Map<String, Integer> reasons(List<SkippedLine> lines) {
        var counts = new EnumMap<SkippedLine.Reason, Integer>(SkippedLine.Reason.class);
        lines.forEach(line -> counts.merge(line.reason(), 1, Integer::sum));
        var named = new LinkedHashMap<String, Integer>();
        counts.forEach((reason, count) -> named.put(CorpusFile.words(reason), count));
        return named;
    }

    private static Map<String, Object> asMap(SkippedLine line) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("line", line.line());
        fields.put("reason", CorpusFile.words(line.reason()));
        fields.put("excerpt", line.excerpt());
        return fields;
    }
}
