package org.attentionworkbench.app;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import org.attentionworkbench.engine.corpus.reading.ImportOrigin;
import org.attentionworkbench.engine.corpus.samples.SampleCorpora;
import org.attentionworkbench.engine.corpus.samples.making.Application;
import org.attentionworkbench.engine.training.Proposal;
import org.attentionworkbench.engine.training.TrainingJob;

/**
 * Loads corpora in the background and puts them into the session with what is proposed for them. One that is asked for
 * while another loads takes its place. What cannot be loaded is told and leaves the session as it was.
 */
public final class Corpora {
    /** Seed of the sample corpora. */
    private static final long SAMPLE_SEED = SampleCorpora.DEFAULT_SEED;

    private static final double UNKNOWN = -1;

    private final Session session;
    private final Background background;
    private final Notices notices;
    private final CorpusSource source;
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper(UNKNOWN);
    private final Batcher<Double> progressToWindow;
    private volatile Object current = new Object();
    private Runnable settling = () -> {};

    /** Puts into the session what it finds at the source. */
    public Corpora(Session session, Background background, Notices notices, CorpusSource source) {
        this.session = session;
        this.background = background;
        this.notices = notices;
        this.source = source;
        progressToWindow = new Batcher<>(background.ui(), shares -> progress.set(shares.get(shares.size() - 1)));
    }

    /** Share of the file that is read, 0..1; negative when it is not known. */
    public ReadOnlyDoubleProperty progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /** Names of the samples, the default first. */
    public List<String> samples() {
        return source.samples();
    }

    /** What a sample is an example of. */
    public Application application(String name) {
        return source.application(name);
    }

    /** How many pairs a sample has. */
    public int samplePairs(String name) {
        return source.samplePairs(name);
    }

    /** Opens the sample a beginner starts with. */
    public void openDefault() {
        openSample(source.samples().get(0));
    }

    /** Generates a sample and opens it. */
    public void openSample(String name) {
        load(
                Wording.of("corpus.generating", Wording.of("sample." + name + ".title")),
                cancelled -> source.sample(name, source.samplePairs(name), SAMPLE_SEED));
    }

    /** Reads a file and opens it. */
    public void openFile(Path file) {
        openFiles(List.of(file));
    }

    /** Reads files that are one corpus, a file or two of parallel text, and opens it. */
    public void openFiles(List<Path> files) {
        load(
                Wording.of("corpus.reading", String.valueOf(files.get(0).getFileName())),
                cancelled -> source.files(files, progressToWindow::submit, cancelled));
    }

    /** Keeps pasted lines of pairs as a file and opens it. */
    public void openText(String pasted) {
        load(
                Wording.of("corpus.pasting"),
                cancelled -> source.file(source.keep(pasted), progressToWindow::submit, cancelled));
    }

    /** Reads held-out pairs from a file of their own and opens the present corpus with them. */
    public void openHeldOut(Path file) {
        settling.run();
        LoadedCorpus present = session.corpusProperty().get();
        if (present != null) {
            load(
                    Wording.of("corpus.reading", String.valueOf(file.getFileName())),
                    cancelled -> with(present, source.file(file, progressToWindow::submit, cancelled)));
        }
    }

    /** Gives up what is being loaded; the corpus before stays. */
    public void cancel() {
        current = new Object();
        finished();
    }

    /**
     * The pairs a run was made from, on the calling thread.
     *
     * @throws org.attentionworkbench.engine.Problem if they are not there any more
     */
    public LoadedCorpus read(TrainingJob.Origin origin) {
        LoadedCorpus pairs = LoadedCorpus.sampleOf(origin)
                .map(sample -> source.sample(sample.name(), sample.pairs(), sample.seed()))
                .orElseGet(() -> source.again(origin.pairs()));
        return origin.heldOut()
                .map(heldOut -> with(pairs, source.again(heldOut)))
                .orElse(pairs);
    }

    /** From now on this is called before the session's corpus is kept: edits that were put off go into it. */
    public void onSettle(Runnable work) {
        settling = work;
    }

    /** Writes edited pairs to the user's data folder in the background, so that they are not lost. */
    public void keepEdits() {
        settling.run();
        LoadedCorpus present = session.corpusProperty().get();
        if (present != null) {
            keepLater(present);
        }
    }

    private void keepLater(LoadedCorpus corpus) {
        background.loading().execute(() -> {
            try {
                origin(corpus);
            } catch (RuntimeException failure) {
                notices.failed(failure);
            }
        });
    }

    /** Writes edited pairs that another corpus takes the place of, in the background, and tells where they are. */
    public void keepAbandoned(Supplier<LoadedCorpus> edited) {
        background.loading().execute(() -> {
            try {
                LoadedCorpus corpus = edited.get();
                String files = ImportOrigin.describe(origin(corpus).pairs());
                notices.tell(Wording.of("corpus.kept"), Wording.of("corpus.kept.text", corpus.title(), files));
            } catch (RuntimeException failure) {
                notices.failed(failure);
            }
        });
    }

    /**
     * Where the pairs can be read again, on the calling thread: edited ones are written to the user's data folder for it.
     *
     * @throws org.attentionworkbench.engine.Problem if they cannot be written
     */
    public TrainingJob.Origin origin(LoadedCorpus corpus) {
        return corpus.edited().isPresent() ? source.keep(corpus) : corpus.origin();
    }

    private void load(Wording what, Loading loading) {
        var mine = new Object();
        current = mine;
        session.loadingProperty().set(true);
        session.statusProperty().set(what);
        progress.set(UNKNOWN);
        background.loading().execute(() -> {
            try {
                LoadedCorpus corpus = loading.load(() -> current != mine);
                Proposal proposal = source.propose(corpus);
                background.ui().execute(() -> arrived(mine, corpus, proposal));
            } catch (RuntimeException failure) {
                background.ui().execute(() -> failed(mine, failure));
            }
        });
    }

    private void arrived(Object mine, LoadedCorpus corpus, Proposal proposal) {
        if (current == mine) {
            session.open(corpus, proposal);
            finished();
        }
    }

    private void failed(Object mine, RuntimeException failure) {
        if (current == mine) {
            finished();
            notices.failed(failure);
        }
    }

    private void finished() {
        session.loadingProperty().set(false);
        session.statusProperty().set(Wording.of("status.ready"));
    }

    private LoadedCorpus with(LoadedCorpus pairs, LoadedCorpus heldOut) {
        var origin = new TrainingJob.Origin(
                origin(pairs).pairs(), Optional.of(heldOut.origin().pairs()));
        return new LoadedCorpus(
                pairs.name(),
                origin,
                pairs.pairs(),
                Optional.of(heldOut.heldOut().orElse(heldOut.pairs())),
                pairs.skipped(),
                pairs.skippedCount());
    }

    /** Makes a corpus; looks now and then whether it is still wanted. */
    @FunctionalInterface
    private interface Loading {
        LoadedCorpus load(BooleanSupplier cancelled);
    }
}
