package org.attentionworkbench.app;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;
import java.util.stream.IntStream;
import org.attentionworkbench.engine.Problem;
import org.attentionworkbench.engine.corpus.Pair;
import org.attentionworkbench.engine.corpus.SkippedLine;
import org.attentionworkbench.engine.corpus.SkippedLine.Reason;
import org.attentionworkbench.engine.corpus.reading.CorpusFiles;
import org.attentionworkbench.engine.corpus.reading.ImportChoices;
import org.attentionworkbench.engine.corpus.reading.ImportOrigin;
import org.attentionworkbench.engine.corpus.reading.Part;
import org.attentionworkbench.engine.corpus.reading.PartFiles;
import org.attentionworkbench.engine.corpus.reading.RuleCount;
import org.attentionworkbench.engine.corpus.samples.making.Application;
import org.attentionworkbench.engine.model.ModelSpec;
import org.attentionworkbench.engine.training.Proposal;
import org.attentionworkbench.engine.training.TrainingConfig;
import org.attentionworkbench.engine.training.TrainingJob;

/** Two samples of counted words, and files that exist by name only: {@code missing.tsv} does not. */
public final class FakeCorpora implements CorpusSource {
    /** What is proposed for any corpus. */
    public static final Proposal PROPOSAL = new Proposal(
            TrainingJob.TextConfig.DEFAULT,
            ModelSpec.DEFAULT,
            new TrainingConfig(3, 16, 1e-3, 1.0, 7, 1),
            List.of("one two", "two three"));

    /** A corpus of that many pairs {@code s1 x -> t1}, {@code s2 x -> t2}, ... */
    public static LoadedCorpus corpus(String name, String origin, int pairs) {
        List<Pair> all = IntStream.rangeClosed(1, pairs)
                .mapToObj(i -> new Pair("s" + i + " x", "t" + i))
                .toList();
        return new LoadedCorpus(
                name,
                new TrainingJob.Origin(origin, Optional.empty()),
                all,
                Optional.empty(),
                List.of(new LeftOut(
                        Part.TRAINING,
                        name,
                        pairs + 1,
                        List.of(new RuleCount(
                                Reason.NO_TAB, true, 1, List.of(new SkippedLine(3, Reason.NO_TAB, "no tab here")))))));
    }

    @Override
    public List<String> samples() {
        return List.of("dates", "reverse");
    }

    @Override
    public Application application(String name) {
        return Application.BASICS;
    }

    @Override
    public int samplePairs(String name) {
        return 20;
    }

    @Override
    public LoadedCorpus sample(String name, int pairs, long seed) {
        return corpus(name, "sample:" + name + ":" + pairs + ":" + seed, pairs);
    }

    /** A file of that name, to be read as plain rows. */
    public static ImportOrigin origin(String file) {
        var files = new PartFiles(List.of(Path.of(file)), Optional.empty());
        return new ImportOrigin(
                new CorpusFiles(files.files(), Optional.empty(), Map.of(Part.TRAINING, files)), ImportChoices.PLAIN);
    }

    /** Opens a file of that name; a failure is thrown. */
    public static void open(String file, Corpora corpora) {
        corpora.open(origin(file), new Corpora.Ending(() -> {}, failure -> {
            throw failure;
        }));
    }

    private static LoadedCorpus file(Path file, DoubleConsumer progress, BooleanSupplier cancelled) {
        if (file.endsWith("missing.tsv")) {
            throw new Problem("corpus.missing", file);
        }
        progress.accept(0.5);
        if (cancelled.getAsBoolean()) {
            throw new CancellationException();
        }
        return corpus(String.valueOf(file.getFileName()), file.toString(), 30);
    }

    @Override
    public LoadedCorpus read(ImportOrigin wanted, DoubleConsumer progress, BooleanSupplier cancelled) {
        return file(wanted.files().given().get(0), progress, cancelled);
    }

    @Override
    public LoadedCorpus again(String origin) {
        return file(Path.of(origin), share -> {}, () -> false);
    }

    @Override
    public Path keep(String pasted) {
        return Path.of("pasted.tsv");
    }

    @Override
    public TrainingJob.Origin keep(LoadedCorpus edited) {
        return new TrainingJob.Origin("kept.tsv", Optional.of("kept-held-out.tsv"));
    }

    @Override
    public void tidy(Path runs, Optional<TrainingJob.Origin> present) {}

    @Override
    public Proposal propose(LoadedCorpus corpus) {
        return PROPOSAL;
    }
}
