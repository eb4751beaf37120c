package org.attentionworkbench.app.runs;

import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalDouble;
import org.attentionworkbench.app.FailureWording;
import org.attentionworkbench.app.LoadedCorpus;
import org.attentionworkbench.app.Wording;
import org.attentionworkbench.engine.Problem;
import org.attentionworkbench.engine.run.RunFolder;
import org.attentionworkbench.engine.run.RunRecord;

/**
 * One folder in the list of past runs.
 *
 * @param path    the folder
 * @param record  what it says of itself; empty if it is damaged
 * @param running whether a training writes there now
 * @param damage  why it cannot be opened; empty if it can
 */
public record RunRow(Path path, Optional<RunRecord> record, boolean running, Optional<Problem> damage) {
    static RunRow read(Path folder) {
        try {
            RunFolder run = RunFolder.open(folder);
            return new RunRow(folder, Optional.of(run.record()), run.isRunning(), Optional.empty());
        } catch (Problem damaged) {
            return new RunRow(folder, Optional.empty(), false, Optional.of(damaged));
        }
    }

    /** The name of its folder. */
    public String name() {
        return String.valueOf(path.getFileName());
    }

    /** What its pairs are called: a sample's title in the reader's language, or the name of a file. */
    public Wording corpusName() {
        return record.map(RunRecord::corpus)
                .map(corpus -> LoadedCorpus.sampleName(corpus.origin())
                        .map(sample -> Wording.of("sample." + sample + ".title"))
                        .orElse(Wording.of("corpus.name", corpus.name())))
                .orElse(Wording.of("runs.unknown"));
    }

    /** The share of held-out pairs decoded exactly by its best checkpoint, 0..1; empty before the first epoch. */
    public OptionalDouble exactMatch() {
        return record.stream()
                .flatMap(r -> r.epochs().stream()
                        .filter(e -> r.bestStep().map(best -> best == e.step()).orElse(false)))
                .mapToDouble(RunRecord.EpochRecord::exactMatch)
                .findFirst();
    }

    /** Whether there may be something to look at. */
    public boolean openable() {
        return record.flatMap(RunRecord::latestStep).isPresent();
    }

    /** Whether it did not finish and nobody is at it. */
    public boolean resumable() {
        return openable()
                && !running
                && record.map(r -> r.status() != RunRecord.Status.COMPLETED).orElse(false);
    }

    /** Why it cannot be opened; {@link Wording#NOTHING} if it can. */
    public Wording trouble() {
        return damage.map(FailureWording::of).orElse(Wording.NOTHING);
    }

    /** How it stands: a key below {@code runs.status.}. */
    public String status() {
        if (damage.isPresent()) {
            return "DAMAGED";
        }
        RunRecord.Status status = record.map(RunRecord::status).orElse(RunRecord.Status.FAILED);
        boolean cutOff = status == RunRecord.Status.RUNNING && !running;
        return cutOff ? "CUT_OFF" : status.name();
    }
}
