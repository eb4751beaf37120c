package org.attentionworkbench.engine.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.attentionworkbench.engine.Problem;
import org.attentionworkbench.engine.decoding.Translation;
import org.attentionworkbench.engine.decoding.Translator;
import org.attentionworkbench.engine.model.ModelSpec;
import org.attentionworkbench.engine.model.Network;
import org.attentionworkbench.engine.model.NetworkConfig;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One run on disk, as it was when it was opened. Opening one runs no code from it: everything is plain data. It can be
 * copied elsewhere and opened there.
 * <pre>
 *   run.json            {@link RunRecord}
 *   events.jsonl        the training curve, one line an evaluation
 *   vocabulary/         source.txt, target.txt; tokenizers that were learnt, and a dictionary, if there are any
 *   checkpoints/000400/ the probes as decoded after 400 steps; the model too for the best, the latest and the one before
 *   lock                locked while a training writes here
 * </pre>
 */
public final class RunFolder {
    private static final Logger LOG = LoggerFactory.getLogger(RunFolder.class);
    private static final String RECORD = "run.json";

    private final Path path;
    private final RunRecord record;
    private final List<Long> checkpoints;

    private RunFolder(Path path, RunRecord record, List<Long> checkpoints) {
        this.path = path;
        this.record = record;
        this.checkpoints = List.copyOf(checkpoints);
    }

    /** @throws Problem naming the file that is missing, cut or altered */
    public static RunFolder open(Path folder) {
        Path file = recordFile(folder);
        if (!Files.isRegularFile(file)) {
            throw new Problem("run.notARun", folder);
        }
        RunRecord record = RunRecordJson.read(SealedJson.read(file));
        return new RunFolder(folder, record, stepsIn(checkpointsFolder(folder)));
    }

    /** The runs directly below a directory, newest first; what cannot be opened is left out. */
    public static List<RunFolder> list(Path directory) {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        List<RunFolder> runs = new ArrayList<>();
        try (Stream<Path> below = Files.list(directory)) {
            below.filter(folder -> !Disk.isHidden(folder) && Files.isRegularFile(recordFile(folder)))
                    .forEach(folder -> openIfPossible(folder).ifPresent(runs::add));
        } catch (IOException e) {
            throw Failure.reading(directory, e);
        }
        runs.sort(Comparator.comparing((RunFolder run) -> run.record.created()).reversed());
        return List.copyOf(runs);
    }

    private static Optional<RunFolder> openIfPossible(Path folder) {
        try {
            return Optional.of(open(folder));
        } catch (Problem e) {
            LOG.warn("left out of the list of runs: {}", e.getMessage());
            return Optional.empty();
        }
    }

    /** A folder that does not exist yet, e.g. {@code 2026-11-22-dates-gru-additive-1}; the number is the first that is free. */
    public static Path propose(Path runs, LocalDate day, String corpusName, ModelSpec spec) {
        String corpus = corpusName.replaceAll("[^\\p{L}\\p{N}]+", "-").replaceAll("^-|-$", "");
        String name = String.join(
                        "-",
                        day.toString(),
                        corpus,
                        spec.cell().name(),
                        spec.attention().name())
                .toLowerCase(Locale.ROOT);
        for (int number = 1; ; number++) {
            Path folder = runs.resolve(name + "-" + number);
            if (!Files.exists(folder)) {
                return folder;
            }
        }
    }

    public Path path() {
        return path;
    }

    public RunRecord record() {
        return record;
    }

    /** Whether a training is writing here right now, in this process or another. */
    public boolean isRunning() {
        return RunLock.isHeld(path);
    }

    /** Whether training can go on from its last checkpoint: it did not finish and nobody is at it. */
    public boolean isResumable() {
        return record.status() != RunRecord.Status.COMPLETED
                && record.latestStep().isPresent()
                && !isRunning();
    }

    /** Steps of the checkpoints on disk, ascending: each has its {@link #probes}, a few have a model too. */
    public List<Long> checkpoints() {
        return checkpoints;
    }

    /** Whether a checkpoint still has its model, so that {@link #translator(long)} can be asked for it. */
    public boolean hasModel(long step) {
        try {
            return checkpoint(step).hasModel();
        } catch (Problem e) {
            return false;
        }
    }

    /** The probes as they were decoded at a checkpoint. @throws Problem naming the file that is missing or altered */
    public List<Translation> probes(long step) {
        return checkpoint(step).probes();
    }

    /** The training curve, ascending by step. */
    public List<LossPoint> losses() {
        return EventLog.losses(eventsFile(path));
    }

    /**
     * The best checkpoint's model, else the latest's, ready to decode. If it is damaged another good one is taken, and
     * the log says so.
     *
     * @throws Problem if there is no good checkpoint
     */
    public Translator translator() {
        return translator(notice -> LOG.warn("{}", notice.getMessage()));
    }

    /** @param notices told what is damaged and which checkpoint is used instead */
    public Translator translator(Consumer<Problem> notices) {
        Set<Long> steps = new LinkedHashSet<>();
        record.bestStep().ifPresent(steps::add);
        steps.addAll(newestFirst());
        return translator(firstGood(new ArrayList<>(steps), notices));
    }

    /** The model of one checkpoint. @throws Problem if it has none, or naming the file that is missing, cut or altered */
    public Translator translator(long step) {
        return translator(checkpoint(step).read(vocabularyFolder(path)));
    }

    /** The tokenizers and vocabularies of this run, and what it does with unknown words. */
    public Translator.TextSide text() {
        return new TextFiles(vocabularyFolder(path)).read(record.text());
    }

    private Translator translator(Checkpoint checkpoint) {
        Translator.TextSide text = text();
        RunRecord.Settings settings = record.settings();
        NetworkConfig config = new NetworkConfig(
                text.sourceVocabulary().size(),
                text.targetVocabulary().size(),
                settings.learningRate(),
                settings.clip(),
                settings.seed(),
                settings.threads(),
                settings.method().optimizer(),
                settings.method().regularization());
        try (Network network = Network.create(record.spec(), config)) {
            network.restore(checkpoint.state());
            return new Translator(network.snapshot(), text);
        } catch (IllegalArgumentException e) {
            throw new Problem(e, "run.misfit", recordFile(path), String.valueOf(e.getMessage()));
        }
    }

    /** The newest checkpoint that is whole and good. {@code notices}: told what is damaged and what is used instead. */
    Checkpoint latestGood(Consumer<Problem> notices) {
        return firstGood(newestFirst(), notices);
    }

    /** Steps up to the latest that run.json vouches for, newest first. */
    private List<Long> newestFirst() {
        long latest = record.latestStep().orElse(-1L);
        return checkpoints.stream()
                .filter(step -> step <= latest)
                .sorted(Comparator.reverseOrder())
                .toList();
    }

    private Checkpoint firstGood(List<Long> steps, Consumer<Problem> notices) {
        List<Problem> damage = new ArrayList<>();
        for (long step : steps) {
            try {
                CheckpointFolder folder = checkpoint(step);
                if (folder.hasModel()) {
                    Checkpoint good = folder.read(vocabularyFolder(path));
                    damage.forEach(notices);
                    if (!damage.isEmpty()) {
                        notices.accept(new Problem("run.otherUsed", step));
                    }
                    return good;
                }
            } catch (Problem e) {
                damage.add(e);
            }
        }
        throw damage.isEmpty() ? new Problem("run.noCheckpoint", path) : damage.get(0);
    }

    private CheckpointFolder checkpoint(long step) {
        CheckpointFolder folder = CheckpointFolder.at(checkpointsFolder(path), step);
        if (!Files.isDirectory(folder.path())) {
            throw new Problem("run.missing", folder.path());
        }
        return folder;
    }

    private static List<Long> stepsIn(Path checkpoints) {
        if (!Files.isDirectory(checkpoints)) {
            return List.of();
        }
        try (Stream<Path> below = Files.list(checkpoints)) {
            return below.flatMap(folder -> CheckpointFolder.step(folder).stream())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw Failure.reading(checkpoints, e);
        }
    }

    static Path recordFile(Path run) {
        return run.resolve(RECORD);
    }

    static Path eventsFile(Path run) {
        return run.resolve("events.jsonl");
    }

    static Path vocabularyFolder(Path run) {
        return run.resolve("vocabulary");
    }

    static Path checkpointsFolder(Path run) {
        return run.resolve("checkpoints");
    }
}
