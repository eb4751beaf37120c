package org.attentionworkbench.engine.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.attentionworkbench.engine.Problem;
import org.attentionworkbench.engine.decoding.Translation;
import org.attentionworkbench.engine.decoding.Translator.TextSide;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes a run folder while its training goes on; holds its lock until it is closed. Whatever is being written when the
 * process is killed, the folder opens again and can be resumed: new things are written beside and moved into place, and
 * {@code run.json}, replaced in one move, is what decides how far the run has come. Used by one thread.
 */
public final class RunWriter implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(RunWriter.class);

    private final Path folder;
    private final Disk disk;
    private final RunLock lock;
    private final EventLog events;
    /** Steps whose checkpoints have a model. */
    private final Set<Long> models;

    private RunRecord record;

    private RunWriter(Path folder, Disk disk, RunLock lock, RunRecord record, List<Long> models) throws IOException {
        this.folder = folder;
        this.disk = disk;
        this.lock = lock;
        this.record = record;
        this.models = new TreeSet<>(models);
        this.events = new EventLog(RunFolder.eventsFile(folder));
    }

    /** A folder may be made here. @throws Problem if something of that name exists */
    public static void requireFree(Path folder) {
        if (Files.exists(folder)) {
            throw new Problem("run.exists", folder);
        }
    }

    /**
     * Makes the folder of a run that begins.
     *
     * @param record what is to be run; how far it is gets filled in here
     * @param text   stored beside the parameters
     * @param first  the network before its first step
     * @throws Problem if the folder exists or cannot be written; nothing is left behind then
     */
    public static RunWriter create(Path folder, RunRecord record, TextSide text, Checkpoint first) {
        return create(folder, record, text, first, new Disk());
    }

    static RunWriter create(Path folder, RunRecord record, TextSide text, Checkpoint first, Disk disk) {
        requireFree(folder);
        Path run = folder.toAbsolutePath().normalize();
        Path part = Disk.beside(run);
        try {
            Files.createDirectories(part.getParent());
            disk.deleteFolder(part);
            RunRecord begun = record.withStatus(RunRecord.Status.RUNNING).withCheckpoint(List.of(), first.step());
            fill(part, begun, text, first, disk);
            disk.move(part, run);
            return begin(folder, disk, begun, List.of(first.step()));
        } catch (IOException | UncheckedIOException e) {
            throw Failure.writing(folder, e);
        } finally {
            removeLeftover(part, disk);
        }
    }

    private static void fill(Path run, RunRecord record, TextSide text, Checkpoint first, Disk disk)
            throws IOException {
        Path vocabulary = Files.createDirectories(RunFolder.vocabularyFolder(run));
        new TextFiles(vocabulary).write(text);
        Path checkpoints = Files.createDirectory(RunFolder.checkpointsFolder(run));
        CheckpointFolder.at(checkpoints, first.step()).write(disk, first, vocabulary);
        disk.write(RunFolder.recordFile(run), SealedJson.seal(RunRecordJson.write(record)));
    }

    private static void removeLeftover(Path part, Disk disk) {
        try {
            disk.deleteFolder(part);
        } catch (IOException e) {
            LOG.warn("{} could not be removed", part, e);
        }
    }

    private static RunWriter begin(Path folder, Disk disk, RunRecord record, List<Long> models) throws IOException {
        RunLock lock = RunLock.acquire(folder);
        try {
            return new RunWriter(folder, disk, lock, record, models);
        } catch (IOException e) {
            lock.close();
            throw e;
        }
    }

    /** A folder that is written again, and the checkpoint from which its training goes on. */
    public record Resumed(RunWriter writer, Checkpoint checkpoint) {}

    /**
     * Takes up a run that was stopped or cut off, at its newest good checkpoint. What was written after that is removed:
     * the training will write it again.
     *
     * @param notices told what is damaged and which checkpoint is used instead
     * @throws Problem if it is being trained, has finished, cannot be written, or has no good checkpoint
     */
    public static Resumed resume(Path folder, Consumer<Problem> notices) {
        return resume(folder, notices, new Disk());
    }

    static Resumed resume(Path folder, Consumer<Problem> notices, Disk disk) {
        RunFolder.open(folder); // a wrong folder is told before a lock is left in it
        try {
            RunLock lock = RunLock.acquire(folder);
            boolean begun = false;
            try {
                RunFolder run = RunFolder.open(folder);
                Checkpoint checkpoint = lastOf(run, notices);
                List<Long> models =
                        run.checkpoints().stream().filter(run::hasModel).toList();
                RunWriter writer = new RunWriter(folder, disk, lock, run.record(), models);
                writer.goBackTo(checkpoint.step(), run.checkpoints());
                begun = true;
                return new Resumed(writer, checkpoint);
            } finally {
                if (!begun) {
                    lock.close();
                }
            }
        } catch (IOException e) {
            throw Failure.writing(folder, e);
        }
    }

    private static Checkpoint lastOf(RunFolder run, Consumer<Problem> notices) {
        if (run.record().status() == RunRecord.Status.COMPLETED) {
            throw new Problem("run.completed", run.path());
        }
        return run.latestGood(notices);
    }

    private void goBackTo(long step, List<Long> checkpoints) throws IOException {
        List<RunRecord.EpochRecord> epochs =
                record.epochs().stream().filter(e -> e.step() <= step).toList();
        commit(record.withStatus(RunRecord.Status.RUNNING).withCheckpoint(epochs, step));
        for (long later : checkpoints) {
            if (later > step) {
                disk.deleteFolder(checkpoint(later).path());
                models.remove(later);
            }
        }
        removeUnfinished();
        events.addResumed(step);
    }

    /** What was being written or removed when the process was killed. */
    private void removeUnfinished() throws IOException {
        List<Path> unfinished;
        try (Stream<Path> below = Files.list(RunFolder.checkpointsFolder(folder))) {
            unfinished = below.filter(Disk::isHidden).toList();
        }
        for (Path path : unfinished) {
            disk.deleteFolder(path);
        }
    }

    /** The run as it stands on disk. */
    public RunRecord record() {
        return record;
    }

    /**
     * Stores a checkpoint, then thins older ones: the best, this one and the one before it keep their models.
     *
     * @param epochs every finished epoch
     */
    public void checkpoint(Checkpoint checkpoint, List<RunRecord.EpochRecord> epochs) {
        change(() -> {
            checkpoint(checkpoint.step()).write(disk, checkpoint, RunFolder.vocabularyFolder(folder));
            models.add(checkpoint.step());
            Optional<Long> before = record.latestStep().filter(step -> step != checkpoint.step());
            int known = record.epochs().size();
            commit(record.withCheckpoint(epochs, checkpoint.step()));
            for (RunRecord.EpochRecord epoch : epochs.subList(known, epochs.size())) {
                events.add(epoch);
            }
            thin(before);
        });
    }

    /** Stores the probes of a moment between two checkpoints. Nothing happens if there is a checkpoint of that step. */
    public void probes(long step, List<Translation> probes) {
        CheckpointFolder target = checkpoint(step);
        if (!Files.exists(target.path())) {
            change(() -> target.write(disk, step, probes));
        }
    }

    /** Adds a point to the training curve. */
    public void loss(LossPoint point) {
        change(() -> events.add(point));
    }

    /** The training ended, well or not. */
    public void finish(RunRecord.Status status) {
        change(() -> commit(record.withStatus(status)));
    }

    private void thin(Optional<Long> before) throws IOException {
        Set<Long> kept = new HashSet<>();
        record.bestStep().ifPresent(kept::add);
        record.latestStep().ifPresent(kept::add);
        before.ifPresent(kept::add);
        for (long step : List.copyOf(models)) {
            if (!kept.contains(step)) {
                checkpoint(step).thin(disk);
                models.remove(step);
            }
        }
    }

    private void commit(RunRecord changed) throws IOException {
        disk.replace(RunFolder.recordFile(folder), SealedJson.seal(RunRecordJson.write(changed)));
        record = changed;
    }

    private CheckpointFolder checkpoint(long step) {
        return CheckpointFolder.at(RunFolder.checkpointsFolder(folder), step);
    }

    @FunctionalInterface
    private interface Change {
        void carryOut() throws IOException;
    }

    private void change(Change change) {
        try {
            change.carryOut();
        } catch (IOException e) {
            throw Failure.writing(folder, e);
        }
    }

    @Override
    public void close() {
        try {
            events.close();
        } catch (IOException e) {
            throw Failure.writing(folder, e);
        } finally {
            lock.close();
        }
    }
}
