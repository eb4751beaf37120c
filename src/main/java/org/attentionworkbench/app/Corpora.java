package org.attentionworkbench.app;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import org.attentionworkbench.engine.corpus.reading.ImportOrigin;
import org.attentionworkbench.engine.corpus.reading.Rules;
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
    private final ReadOnlyBooleanWrapper refreshing = new ReadOnlyBooleanWrapper();
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

    /** Reads files as was chosen and opens them. */
    public void open(ImportOrigin wanted, Ending ending) {
        load(
                Wording.of("corpus.reading", wanted.files().name()),
                cancelled -> source.read(wanted, progressToWindow::submit, cancelled),
                ending);
    }

    /** Reads held-out pairs as was chosen and opens the present corpus with them. */
    public void openHeldOut(ImportOrigin wanted, Ending ending) {
        settling.run();
        LoadedCorpus present = session.corpusProperty().get();
        if (present != null) {
            load(
                    Wording.of("corpus.reading", wanted.files().name()),
                    cancelled ->
                            present.with(origin(present), source.read(wanted, progressToWindow::submit, cancelled)),
                    ending);
        }
    }

    /** Puts files of edited pairs that nothing needs any more into the trash, in the background. */
    void tidy(Path runs) {
        LoadedCorpus present = session.corpusProperty().get();
        Optional<TrainingJob.Origin> needed = Optional.ofNullable(present).map(LoadedCorpus::origin);
        background.loading().execute(() -> source.tidy(runs, needed));
    }

    /** Keeps pasted lines of pairs as a file. Takes its time. */
    public Path keep(String pasted) {
        return source.keep(pasted);
    }

    /** Whether the present corpus is being imported again. */
    public ReadOnlyBooleanProperty refreshingProperty() {
        return refreshing.getReadOnlyProperty();
    }

    /**
     * Imports the present corpus again, its test pairs too, leaving out what these rules say. The choices made for it stay,
     * and so does it until the import has succeeded.
     */
    public void refresh(Rules rules) {
        LoadedCorpus present = session.corpusProperty().get();
        if (present == null || present.sample().isPresent()) {
            return;
        }
        var mine = new Object();
        current = mine;
        refreshing.set(true);
        progress.set(UNKNOWN);
        inBackground(
                mine, () -> again(present.origin(), rules, () -> current != mine), session::exchange, notices::failed);
    }

    private LoadedCorpus again(TrainingJob.Origin origin, Rules rules, BooleanSupplier cancelled) {
        LoadedCorpus pairs = again(origin.pairs(), rules, cancelled);
        return origin.heldOut()
                .map(heldOut -> pairs.with(again(heldOut, rules, cancelled)))
                .orElse(pairs);
    }

    private LoadedCorpus again(String origin, Rules rules, BooleanSupplier cancelled) {
        ImportOrigin before = ImportOrigin.parse(origin);
        var wanted = new ImportOrigin(before.files(), before.choices().with(rules));
        return source.read(wanted, progressToWindow::submit, cancelled);
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
                .map(heldOut -> pairs.with(source.again(heldOut)))
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
        load(what, loading, new Ending(() -> {}, notices::failed));
    }

    private void load(Wording what, Loading loading, Ending ending) {
        var mine = new Object();
        current = mine;
        LoadedCorpus present = session.corpusProperty().get();
        refreshing.set(false);
        session.loadingProperty().set(true);
        session.statusProperty().set(what);
        progress.set(UNKNOWN);
        inBackground(
                mine,
                () -> {
                    LoadedCorpus corpus = loading.load(() -> current != mine).or(present);
                    return new Arrival(corpus, source.propose(corpus));
                },
                arrival -> {
                    session.open(arrival.corpus(), arrival.proposal());
                    ending.arrived().run();
                },
                ending.failed());
    }

    private record Arrival(LoadedCorpus corpus, Proposal proposal) {}

    /** The result, or what went wrong, arrives unless something else was asked for meanwhile. */
    private <T> void inBackground(
            Object mine, Supplier<T> work, Consumer<T> arrived, Consumer<RuntimeException> failed) {
        background.loading().execute(() -> {
            try {
                T result = work.get();
                background.ui().execute(() -> end(mine, () -> arrived.accept(result)));
            } catch (RuntimeException failure) {
                background.ui().execute(() -> end(mine, () -> failed.accept(failure)));
            }
        });
    }

    private void end(Object mine, Runnable ending) {
        if (current == mine) {
            ending.run();
            finished();
        }
    }

    private void finished() {
        refreshing.set(false);
        session.loadingProperty().set(false);
        session.statusProperty().set(Wording.of("status.ready"));
    }

    /**
     * What is done when pairs were read, on the window's thread; nothing is if somebody gave it up.
     *
     * @param arrived they are in the session
     * @param failed  the session is as it was
     */
    public record Ending(Runnable arrived, Consumer<RuntimeException> failed) {}

    /** Makes a corpus; looks now and then whether it is still wanted. */
    @FunctionalInterface
    private interface Loading {
        LoadedCorpus load(BooleanSupplier cancelled);
    }
}
