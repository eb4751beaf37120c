package org.attentionworkbench.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.attentionworkbench.engine.corpus.Corpus;
import org.attentionworkbench.engine.corpus.Pair;
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
            description = "pairs to learn: source TAB target [TAB gold links] on each line, UTF-8")
    private Path corpusFile = Path.of("");

    @Option(
            names = "--test",
            paramLabel = "FILE",
            description = "pairs to evaluate after every epoch; default: a tenth of the corpus, held out by seed")
    private @Nullable Path testFile;

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
            begin(textConfig, modelSpec(ModelSpec.Focus.PLAIN.positions()), learning.config(regularization, schedule));
        }
        return ExitCode.OK;
    }

    private ModelSpec modelSpec(int longestSource) {
        return model.spec(sizes.embedding(), sizes.hidden(), longestSource);
    }

    private void begin(TrainingJob.TextConfig textConfig, ModelSpec modelSpec, TrainingConfig config) {
        if (textConfig.unknown().answer() == Answer.REPLACE && modelSpec.attention() == ModelSpec.Attention.NONE) {
            throw new BadArgument("--unknown replace needs attention, which says by what: leave it out, or choose one");
        }
        RunWriter.requireFree(run);
        Corpus corpus = corpus(config.seed());
        ModelSpec fitted = model.needsLongestSource()
                ? modelSpec(LongestSource.tokens(corpus, textConfig.tokenizers().source()))
                : modelSpec;
        var origin = new TrainingJob.Origin(
                CorpusFile.absolute(corpusFile), Optional.ofNullable(testFile).map(CorpusFile::absolute));
        var job = new TrainingJob(run, corpus, origin, textConfig, fitted, config, probes(corpus));
        try (var progress = new TrainingProgress(console, config.epochs(), json);
                var interrupt = new StopOnInterrupt()) {
            Trainer.train(job, progress, interrupt.control());
        }
    }

    private void goOn() {
        RunRecord record = RunFolder.open(run).record();
        new RunSettings(record).requireSame(spec.commandLine().getParseResult());
        Corpus corpus = corpus(record.settings().seed());
        try (var progress = new TrainingProgress(console, record.settings().epochs(), json);
                var interrupt = new StopOnInterrupt()) {
            Trainer.resume(run, corpus, progress, interrupt.control());
        }
    }

    private Corpus corpus(long seed) {
        List<Pair> pairs = CorpusFile.pairs(corpusFile, console);
        String name = CorpusFile.name(corpusFile);
        if (testFile == null) {
            return Corpus.split(name, pairs, Corpus.HELD_OUT_SHARE, seed);
        }
        return new Corpus(name, pairs, CorpusFile.pairs(testFile, console));
    }

    /** The first sources that are held out. */
    private static List<String> probes(Corpus corpus) {
        return corpus.heldOut().stream()
                .map(Pair::source)
                .distinct()
                .limit(PROBES)
                .toList();
    }
}
