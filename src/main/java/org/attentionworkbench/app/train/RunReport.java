package org.attentionworkbench.app.train;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.attentionworkbench.app.ProbeHistory;
import org.attentionworkbench.app.Wording;
import org.attentionworkbench.engine.embeddings.Coverage;
import org.attentionworkbench.engine.run.LossPoint;
import org.attentionworkbench.engine.run.RunRecord;
import org.attentionworkbench.engine.text.Sides;
import org.attentionworkbench.engine.training.TrainingEvent;

/** What one run has reported so far, or a run of the past had: progress, losses, epochs and probes. */
public final class RunReport {
    private final RunProgress progress;
    private final ProbeHistory probes;
    private final LossHistory losses = new LossHistory();
    private final ObservableList<TrainingEvent.EpochDone> epochs = FXCollections.observableArrayList();
    private final ObservableList<TrainingEvent.EpochDone> epochsShown =
            FXCollections.unmodifiableObservableList(epochs);
    private final ReadOnlyObjectWrapper<Sides<Optional<Coverage>>> found =
            new ReadOnlyObjectWrapper<>(Sides.both(Optional.empty()));
    private final ReadOnlyLongWrapper revision = new ReadOnlyLongWrapper();

    /** @param probes where the probes go */
    RunReport(InstantSource clock, ProbeHistory probes) {
        this.progress = new RunProgress(clock);
        this.probes = probes;
    }

    /** How far it is. */
    public RunProgress progress() {
        return progress;
    }

    /** What the curves show; it has changed when {@link #revisionProperty} has. */
    public LossHistory losses() {
        return losses;
    }

    /** Counts the changes of the curves. */
    public ReadOnlyLongProperty revisionProperty() {
        return revision.getReadOnlyProperty();
    }

    /** The probe sentences as training went on. */
    public ProbeHistory probes() {
        return probes;
    }

    /** The epochs done, in order. */
    public ObservableList<TrainingEvent.EpochDone> epochs() {
        return epochsShown;
    }

    /** How much of the vocabularies files of word vectors knew; {@link Wording#NOTHING} without such files. */
    public ObservableValue<Wording> found() {
        return found.map(FoundVectors::said);
    }

    /** The best share of held-out pairs decoded exactly; nothing before the first epoch. */
    Wording bestMatch() {
        return epochs.stream()
                .filter(TrainingEvent.EpochDone::best)
                .reduce((earlier, later) -> later)
                .map(best -> Wording.of("train.bestMatch", best.exactMatch()))
                .orElse(Wording.NOTHING);
    }

    /** Takes over what an event says of these; the rest of them is no matter of the report. */
    void receive(TrainingEvent event) {
        if (event instanceof TrainingEvent.Started started) {
            progress.started(started);
            dropAfter(started.step());
        } else if (event instanceof TrainingEvent.MergeLearnt learnt) {
            progress.learning(learnt);
        } else if (event instanceof TrainingEvent.VectorsRead read) {
            progress.reading(read);
        } else if (event instanceof TrainingEvent.EmbeddingsFound vectors) {
            found.set(FoundVectors.with(found.get(), vectors.side(), vectors.coverage()));
        } else if (event instanceof TrainingEvent.StepDone step) {
            progress.stepped(step);
            losses.addTraining(step.step(), step.loss());
        } else if (event instanceof TrainingEvent.ProbesDecoded decoded) {
            probes.add(new ProbeHistory.Moment(decoded.step(), decoded.probes()));
        } else if (event instanceof TrainingEvent.EpochDone epoch) {
            add(epoch);
        }
    }

    /** Shows a run of the past in place of the last one. */
    void show(RunRecord record, List<LossPoint> curve, List<ProbeHistory.Moment> moments) {
        forget();
        curve.forEach(point -> losses.addTraining(point.step(), point.loss()));
        record.epochs().forEach(epoch -> add(PastEpochs.event(epoch, record)));
        probes.replace(moments);
        found.set(record.text().embeddings().map(side -> side.map(RunRecord.Embeddings::coverage)));
        progress.reached(
                record.epochs().size(),
                record.settings().epochs(),
                record.latestStep().orElse(0L));
        changed();
    }

    /** A run that was cut off goes on from its last checkpoint: what it did after that is done again. */
    private void dropAfter(long step) {
        losses.dropAfter(step);
        probes.dropAfter(step);
        epochs.removeIf(epoch -> epoch.step() > step);
    }

    private void add(TrainingEvent.EpochDone epoch) {
        epochs.add(epoch);
        losses.addValidation(epoch.step(), epoch.testLoss());
    }

    /** Forgets everything. */
    void forget() {
        losses.clear();
        epochs.clear();
        probes.replace(List.of());
        progress.reset();
        found.set(Sides.both(Optional.empty()));
    }

    /** The curves have changed. */
    void changed() {
        revision.set(revision.get() + 1);
    }
}
