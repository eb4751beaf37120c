package org.attentionworkbench.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.attentionworkbench.engine.corpus.GoldUnit;
import org.attentionworkbench.engine.corpus.Pair;
import org.attentionworkbench.engine.corpus.reading.CorpusFiles;
import org.attentionworkbench.engine.corpus.reading.GoldFile;
import org.attentionworkbench.engine.decoding.Beam;
import org.attentionworkbench.engine.decoding.Evaluator;
import org.attentionworkbench.engine.decoding.Evaluator.Evaluation;
import org.attentionworkbench.engine.decoding.Translator;
import org.attentionworkbench.engine.decoding.Translator.TextSide;
import org.attentionworkbench.engine.text.Sides;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code evaluate}: measures a run on a corpus. */
@Command(
        name = "evaluate",
        mixinStandardHelpOptions = true,
        description =
                "Measures a run on a corpus: loss in nats per target token, exact match, BLEU, chrF and, with gold "
                        + "alignments, alignment error rate.")
final class EvaluateCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private RunOption run = new RunOption();

    @Option(
            names = "--corpus",
            required = true,
            paramLabel = "FILE",
            description = "the pairs to measure on; of a folder, the test files")
    private List<Path> corpus = List.of();

    @Mixin
    private ImportOptions importOptions = new ImportOptions();

    @Option(
            names = "--gold",
            paramLabel = "FILE",
            description = "gold alignments, a line of links i-j for each pair; default: the corpus's third column")
    private @Nullable Path gold;

    @Mixin
    private UnknownOptions unknown = new UnknownOptions();

    @Mixin
    private BeamOptions beamOptions = new BeamOptions();

    @Option(
            names = "--json",
            description =
                    "one JSON object: pairs, loss, perplexity, exact_match, bleu, chrf; with gold aer, precision, recall")
    private boolean json;

    EvaluateCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Beam beam = beamOptions.beam(Beam.DEFAULT_LENGTH_PENALTY);
        try (Translator translator = run.translator(console, unknown)) {
            CorpusFiles files = CorpusFile.files(corpus, Optional.empty());
            List<Pair> pairs = CorpusFile.read(files, importOptions.choices(files), console)
                    .forMeasuring();
            if (gold != null) {
                pairs = GoldFile.align(pairs, gold);
            }
            TextSide text = translator.text();
            GoldWarning.unless(
                    GoldUnit.isOf(pairs, new Sides<>(text.sourceTokenizer(), text.targetTokenizer())), console);
            console.err().println("evaluating " + pairs.size() + " pairs");
            int threads = Runtime.getRuntime().availableProcessors();
            Evaluation evaluation = Evaluator.full(translator, pairs, beam, threads);
            console.out().println(json ? asJson(evaluation) : asText(evaluation));
        }
        return ExitCode.OK;
    }

    private static JsonLine asJson(Evaluation evaluation) {
        var line = new JsonLine()
                .with("pairs", evaluation.pairs())
                .withNumber("loss", evaluation.loss())
                .withNumber("perplexity", evaluation.perplexity())
                .withNumber("exact_match", evaluation.exactMatch())
                .withNumber("bleu", evaluation.bleu())
                .withNumber("chrf", evaluation.chrf());
        evaluation.alignment().ifPresent(alignment -> line.withNumber("aer", alignment.aer())
                .withNumber("precision", alignment.precision())
                .withNumber("recall", alignment.recall()));
        return line;
    }

    private static String asText(Evaluation evaluation) {
        String text = String.format(
                Locale.ROOT,
                "%d pairs: loss %.4f nats per token, perplexity %.3f, exact match %.1f %%, BLEU %.1f, chrF %.1f",
                evaluation.pairs(),
                evaluation.loss(),
                evaluation.perplexity(),
                evaluation.exactMatch() * 100,
                evaluation.bleu(),
                evaluation.chrf());
        return evaluation
                .alignment()
                .map(a -> text
                        + String.format(
                                Locale.ROOT,
                                ", alignment error rate %.3f (precision %.3f, recall %.3f)",
                                a.aer(),
                                a.precision(),
                                a.recall()))
                .orElse(text);
    }
}
