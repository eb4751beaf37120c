package org.attentionworkbench.app.runs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.attentionworkbench.app.Activity;
import org.attentionworkbench.app.Background;
import org.attentionworkbench.app.Corpora;
import org.attentionworkbench.app.FailureWording;
import org.attentionworkbench.app.LoadedCorpus;
import org.attentionworkbench.app.Session;
import org.attentionworkbench.app.TrashFolder;
import org.attentionworkbench.app.Wording;
import org.attentionworkbench.app.Workbench;
import org.attentionworkbench.engine.Problem;
import org.attentionworkbench.engine.run.RunFolder;
import org.attentionworkbench.engine.run.RunRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The runs in the folder of runs, newest first. */
public final class RunsViewModel {
    private static final Logger log = LoggerFactory.getLogger(RunsViewModel.class);

    private final Background background;
    private final Session session;
    private final Corpora corpora;
    private final Path directory;
    private final ObservableList<RunRow> rows = FXCollections.observableArrayList();
    private final ObservableList<RunRow> rowsShown = FXCollections.unmodifiableObservableList(rows);
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Wording> failure = new ReadOnlyObjectWrapper<>(Wording.NOTHING);

    /** Lists the runs in the workbench's folder of runs, which need not exist. */
    public RunsViewModel(Workbench workbench) {
        background = workbench.background();
        session = workbench.session();
        busy.subscribe(reading ->
                session.doing(Activity.READING_RUNS).set(reading ? Wording.of("status.readingRuns") : Wording.NOTHING));
        corpora = workbench.corpora();
        directory = workbench.folders().runs();
    }

    /** The runs, newest first, damaged ones included. */
    public ObservableList<RunRow> rows() {
        return rowsShown;
    }

    /** Whether runs are being read. */
    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /** Why the last thing asked for was not done. */
    public ReadOnlyObjectProperty<Wording> failureProperty() {
        return failure.getReadOnlyProperty();
    }

    /** Where they are. */
    public Path directory() {
        return directory;
    }

    /** Reads the list again. */
    public void refresh() {
        work(this::list, rows::setAll);
    }

    /** Reads one run and hands it over, on the window's thread. */
    public void open(RunRow row, Consumer<PastRun> receiver) {
        LoadedCorpus present = session.corpusProperty().get();
        work(
                () -> PastRun.read(RunFolder.open(row.path()), origin -> corpora.read(origin)
                        .or(present)),
                receiver);
    }

    /** Puts one run into the trash folder. */
    public void discard(RunRow row) {
        work(
                () -> {
                    requireNotRunning(row.path());
                    TrashFolder.take(row.path());
                    return list();
                },
                rows::setAll);
    }

    private static void requireNotRunning(Path folder) {
        if (RunRow.read(folder).running()) {
            throw new Problem("run.inUse", folder);
        }
    }

    private List<RunRow> list() {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> below = Files.list(directory)) {
            return below.filter(Files::isDirectory)
                    .filter(folder -> !String.valueOf(folder.getFileName()).startsWith("."))
                    .filter(RunsViewModel::looksLikeARun)
                    .map(RunRow::read)
                    .sorted(Comparator.comparing(RunsViewModel::age).reversed().thenComparing(RunRow::name))
                    .toList();
        } catch (IOException e) {
            throw new Problem(e, "runs.notListed", directory);
        }
    }

    /** Damaged ones come last. */
    private static long age(RunRow row) {
        return row.record()
                .map(RunRecord::created)
                .map(java.time.Instant::toEpochMilli)
                .orElse(Long.MIN_VALUE);
    }

    private static boolean looksLikeARun(Path folder) {
        return Files.exists(folder.resolve("run.json")) || Files.exists(folder.resolve("checkpoints"));
    }

    private <T> void work(Supplier<T> work, Consumer<T> receiver) {
        busy.set(true);
        failure.set(Wording.NOTHING);
        background.loading().execute(() -> {
            try {
                T done = work.get();
                background.ui().execute(() -> {
                    busy.set(false);
                    receiver.accept(done);
                });
            } catch (RuntimeException | Error thrown) {
                log.warn("a run of the past", thrown);
                background.ui().execute(() -> {
                    busy.set(false);
                    failure.set(FailureWording.of(thrown));
                });
            }
        });
    }
}
