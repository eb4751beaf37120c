package org.attentionworkbench.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.attentionworkbench.engine.corpus.Corpus;
import org.attentionworkbench.engine.corpus.GoldUnit;
import org.attentionworkbench.engine.corpus.Pair;
import org.attentionworkbench.engine.corpus.reading.CorpusFiles;
import org.attentionworkbench.engine.corpus.reading.CorpusImport;
import org.attentionworkbench.engine.decoding.UnknownWords.Answer;
import org.attentionworkbench.engine.model.ModelSpec;
import org.attentionworkbench.engine.run.RunFolder;
import org.attentionworkbench.engine.run.RunRecord;
import org.attentionworkbench.engine.run.RunWriter;
import org.attentionworkbench.engine.training.LongestSource;
import org.attentionworkbench.engine.training.Trainer;
import org.attentionworkbench.engine.training.TrainingConfig;
import org.attentionworkbench.engine.training.TrainingJob;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code train}: carries out one training run, or goes on with one that was stopped. */
@Command(
        name = "train",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Trains a model on a corpus and writes a run folder; stopped with Ctrl-C it can be resumed.")
final class TrainCommand implements Callable<Integer> {
    private static final int PROBES = 3;

    private final Console console;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--corpus",
            required = true,
            paramLabel = "FILE",
            description =
                    "pairs to learn: a file (see the command corpus), a folder with train and valid or test files, or "
                            + "A,B or --corpus A --corpus B for parallel text")
    private List<Path> corpusFiles = List.of();

    @Option(
            names = "--test",
            paramLabel = "FILE",
            description = "pairs to evaluate after every epoch; default: a tenth of the corpus, held out by seed")
    private List<Path> testFiles = List.of();

    @Option(names = "--gold", paramLabel = "FILE", description = "gold alignments, a line of links i-j for each pair")
    private @Nullable Path gold;

    @Mixin
    private ImportOptions importOptions = new ImportOptions();

    @Option(names = "--run", required = true, paramLabel = "DIR", description = "the run folder to write")
    private Path run = Path.of("");

    @Mixin
    private ModelOptions model = new ModelOptions(ModelSpec.DEFAULT.timing());

    @Mixin
    private SizeOptions sizes = new SizeOptions();

    @Mixin
    private TextOptions text = new TextOptions();

    @Mixin
    private LearningOptions learning = new LearningOptions();

    @Mixin
    private ScheduleOptions schedule = new ScheduleOptions();

    @Mixin
    private RegularizationOptions regularization = new RegularizationOptions();

    @Option(
            names = "--resume",
            description = "go on with the run in --run; its settings stay as they were and need not be repeated")
    private boolean resume;

    @Option(
            names = "--json",
            description = "one JSON object an epoch: epoch, train_loss, test_loss, exact_match, train_seconds")
    private boolean json;

    TrainCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        TrainingJob.TextConfig textConfig = text.config();
        if (resume) {
            goOn();
        } else {
            begin(
                    textConfig,
                    modelSpec(textConfig, ModelSpec.Focus.PLAIN.positions()),
                    learning.config(regularization, schedule));
        }
        return ExitCode.OK;
    }

    private ModelSpec modelSpec(TrainingJob.TextConfig textConfig, int longestSource) {
        boolean copying = textConfig.unknown().answer() == Answer.COPY;
        return model.spec(text.embeddingSize(sizes), sizes.hidden(), longestSource, copying);
    }

    private void begin(TrainingJob.TextConfig textConfig, ModelSpec modelSpec, TrainingConfig config) {
        if (textConfig.unknown().answer() == Answer.REPLACE && modelSpec.attention() == ModelSpec.Attention.NONE) {
            throw new BadArgument("--unknown replace needs attention, which says by what: leave it out, or choose one");
        }
        if (modelSpec.readout().copying() && config.method().regularization().labelSmoothing() > 0) {
            throw new BadArgument(
                    "--label-smoothing spreads probability over the vocabulary, which a copied word may be outside of: leave"
                            + " it out, or --unknown copy");
        }
        RunWriter.requireFree(run);
        TrainingPairs pairs = pairs(TrainingPairs.asDetected(importOptions), TrainingPairs.asDetected(importOptions));
        Corpus corpus = pairs.corpus(config.seed());
        GoldWarning.unless(GoldUnit.isOfSpecs(pairs.pairs().pairs(), textConfig.tokenizers()), console);
        ModelSpec fitted = model.needsLongestSource()
                ? modelSpec(
                        textConfig,
                        LongestSource.tokens(corpus, textConfig.tokenizers().source()))
                : modelSpec;
        var job = new TrainingJob(run, corpus, pairs.origin(), textConfig, fitted, config, probes(corpus));
        try (var progress = new TrainingProgress(console, config.epochs(), json);
                var interrupt = new StopOnInterrupt()) {
            Trainer.train(job, progress, interrupt.control());
        }
    }

    private void goOn() {
        RunRecord record = RunFolder.open(run).record();
        new RunSettings(record).requireSame(spec.commandLine().getParseResult());
        Corpus corpus = pairs(
                        TrainingPairs.asRecorded(record.corpus().origin(), importOptions),
                        TrainingPairs.asRecorded(record.corpus().testOrigin().orElse(""), importOptions))
                .corpus(record.settings().seed());
        try (var progress = new TrainingProgress(console, record.settings().epochs(), json);
                var interrupt = new StopOnInterrupt()) {
            Trainer.resume(run, corpus, progress, interrupt.control());
        }
    }

    private TrainingPairs pairs(TrainingPairs.Reading reading, TrainingPairs.Reading testReading) {
        CorpusFiles files = CorpusFile.files(corpusFiles, Optional.ofNullable(gold));
        CorpusImport pairs = CorpusFile.read(files, reading.choices(files), console);
        if (testFiles.isEmpty()) {
            return new TrainingPairs(pairs, Optional.empty());
        }
        CorpusFiles test = CorpusFile.files(testFiles, Optional.empty());
        return new TrainingPairs(pairs, Optional.of(CorpusFile.read(test, testReading.choices(test), console)));
    }

    /** The first sources that are held out. */
    private static List<String> probes(Corpus corpus) {
        return corpus.heldOut().stream()
                .map(Pair::source)
                .filter(source -> !source.isBlank())
                .distinct()
                .limit(PROBES)
                .toList();
    }
}
