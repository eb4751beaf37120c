package org.attentionworkbench.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.attentionworkbench.engine.Problem;
import org.attentionworkbench.engine.decoding.AttentionMap;
import org.attentionworkbench.engine.decoding.Translation;
import org.attentionworkbench.engine.decoding.Translator;
import org.attentionworkbench.figures.FigureExport;
import org.attentionworkbench.figures.FigureGrid;
import org.attentionworkbench.figures.FigureStyle;
import org.attentionworkbench.figures.Heatmap;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code heatmap}: writes the attention map of one source as a picture or a table. */
@Command(
        name = "heatmap",
        mixinStandardHelpOptions = true,
        description = "Writes the attention map of one source: which source tokens each target token attended to.")
final class HeatmapCommand implements Callable<Integer> {
    private static final List<String> EXTENSIONS = List.of(".png", ".svg", ".pdf", ".csv");

    private final Console console;

    @Mixin
    private RunOption run = new RunOption();

    @Option(
            names = "--source",
            required = true,
            paramLabel = "TEXT|-",
            description = "the source text; -: the first line of standard input")
    private String source = "";

    @Option(
            names = "--target",
            paramLabel = "TEXT",
            description = "the target text to force, - for a line of standard input; default: what the model decodes")
    private @Nullable String target;

    @Mixin
    private UnknownOptions unknown = new UnknownOptions();

    @Option(
            names = "--out",
            required = true,
            paramLabel = "FILE.png|.svg|.pdf|.csv",
            description = "the file to write; its extension says what it becomes")
    private Path out = Path.of("");

    @Option(
            names = "--head",
            paramLabel = "N|mean|all",
            description =
                    "of an attention with several heads: one of them, counted from 1, their mean, or all side by side (in a "
                            + "table: one below the other); default: ${DEFAULT-VALUE}")
    private String head = "mean";

    HeatmapCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        checkExtension();
        HeadOption view = HeadOption.of(head);
        String sourceText = TextArgument.one("--source", source, console);
        try (Translator translator = run.translator(console, unknown)) {
            Translation translation = target == null
                    ? translator.translate(sourceText)
                    : translator.force(sourceText, TextArgument.one("--target", target, console));
            write(translation.attention().orElseThrow(() -> new Problem("cli.noAttention")), view);
            console.out().println(translation.target());
            console.err().println("attention map written to " + out);
        }
        return ExitCode.OK;
    }

    private void checkExtension() {
        if (EXTENSIONS.stream().noneMatch(this::isExtension)) {
            throw new BadArgument("--out must end in one of " + String.join(", ", EXTENSIONS) + ", was " + out);
        }
    }

    private boolean isExtension(String extension) {
        return CorpusFile.name(out).toLowerCase(Locale.ROOT).endsWith(extension);
    }

    private void write(AttentionMap map, HeadOption view) {
        AttentionMap shown = view.in(map);
        boolean side = view.isAll() && !map.heads().isEmpty();
        if (isExtension(".csv")) {
            if (side) {
                FigureExport.writeHeadsCsv(map, out);
            } else {
                FigureExport.writeCsv(shown, out);
            }
        } else {
            FigureExport.write(side ? grid(map) : new Heatmap(shown, FigureStyle.DEFAULT), out);
        }
    }

    private static FigureGrid grid(AttentionMap map) {
        List<String> titles = IntStream.rangeClosed(1, map.heads().size())
                .mapToObj(number -> "head " + number)
                .toList();
        return FigureGrid.heatmaps(map, titles, FigureStyle.DEFAULT);
    }
}
