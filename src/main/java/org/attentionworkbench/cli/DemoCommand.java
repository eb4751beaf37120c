package org.attentionworkbench.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.attentionworkbench.engine.UserFolders;
import org.attentionworkbench.engine.corpus.samples.SampleCorpora;
import org.attentionworkbench.engine.corpus.samples.making.SampleCorpus;
import org.attentionworkbench.engine.decoding.Translation;
import org.attentionworkbench.engine.decoding.Translator;
import org.attentionworkbench.engine.run.RunFolder;
import org.attentionworkbench.engine.training.Proposal;
import org.attentionworkbench.engine.training.Trainer;
import org.attentionworkbench.engine.training.TrainingControl;
import org.attentionworkbench.engine.training.TrainingEvent;
import org.attentionworkbench.engine.training.TrainingJob;
import org.attentionworkbench.figures.FigureExport;
import org.attentionworkbench.figures.FigureStyle;
import org.attentionworkbench.figures.Heatmap;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;

/** {@code demo}: what the window would show at first, without a window. */
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description =
                "Trains the default sample for about a minute, decodes three sentences and writes their heatmaps.")
final class DemoCommand implements Callable<Integer> {
    /** Time spent in training steps, after which training ends even if epochs are left. */
    private static final Duration LONG_ENOUGH = Duration.ofSeconds(50);

    private final Console console;
    private final UserFolders folders;

    @Option(names = "--out", paramLabel = "DIR", description = "where to write; default: a folder of the user's own")
    private @Nullable Path out;

    DemoCommand(Console console, UserFolders folders) {
        this.console = console;
        this.folders = folders;
    }

    @Override
    public Integer call() {
        Path directory = out == null ? folders.demo() : out;
        SampleCorpus sample = SampleCorpora.all().get(0);
        TrainingJob job = job(sample, directory);
        console.out()
                .println("Training on the sample \"" + sample.name() + "\": "
                        + job.corpus().training().size() + " pairs to learn, "
                        + job.corpus().heldOut().size() + " held out to test on.");
        train(job);
        try (Translator translator = RunFolder.open(job.folder()).translator()) {
            writeHeatmaps(translator, job.probes(), directory, sample.name());
        }
        console.out().println("The run is in " + job.folder().toAbsolutePath());
        return ExitCode.OK;
    }

    private static TrainingJob job(SampleCorpus sample, Path directory) {
        Proposal proposal = Proposal.of(sample);
        int pairs = sample.defaultPairs();
        long seed = SampleCorpora.DEFAULT_SEED;
        var corpus =
                sample.split(sample.generate(pairs, seed), proposal.training().seed());
        var origin = new TrainingJob.Origin("sample:" + sample.name() + ":" + pairs + ":" + seed, Optional.empty());
        Path folder = RunFolder.propose(directory, LocalDate.now(), sample.name(), proposal.spec());
        return new TrainingJob(
                folder, corpus, origin, proposal.text(), proposal.spec(), proposal.training(), proposal.probes());
    }

    private void train(TrainingJob job) {
        var control = new TrainingControl();
        try (var progress = new TrainingProgress(console, job.config().epochs(), false)) {
            Trainer.train(job, untilLongEnough(progress, control), control);
        }
    }

    private static Consumer<TrainingEvent> untilLongEnough(Consumer<TrainingEvent> progress, TrainingControl control) {
        return event -> {
            if (event instanceof TrainingEvent.Finished) {
                return; // what follows says it
            }
            progress.accept(event);
            if (event instanceof TrainingEvent.StepDone step && step.elapsed().compareTo(LONG_ENOUGH) > 0) {
                control.stop();
            }
        };
    }

    private void writeHeatmaps(Translator translator, List<String> sources, Path directory, String name) {
        for (int i = 0; i < sources.size(); i++) {
            Translation translation = translator.translate(sources.get(i));
            Path file = directory.resolve(name + "-" + (i + 1) + ".png").toAbsolutePath();
            translation.attention().ifPresent(map -> FigureExport.write(new Heatmap(map, FigureStyle.DEFAULT), file));
            console.out().println(translation.source() + "  ->  " + translation.target() + "   heatmap: " + file);
        }
    }
}
