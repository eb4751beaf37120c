package org.attentionworkbench.app.train;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.attentionworkbench.app.Wording;
import org.attentionworkbench.engine.text.LearntMerge;
import org.attentionworkbench.engine.training.TrainingEvent;

/** How far a training is, how fast it goes and how long it will take. */
public final class RunProgress {
    /** Weight of what was known before when a new speed comes in. */
    private static final double INERTIA = 0.9;

    private static final int MERGES_A_WORD = 100;

    private final TimeLeft clock;
    private final ReadOnlyDoubleWrapper done = new ReadOnlyDoubleWrapper();
    private final ReadOnlyIntegerWrapper epoch = new ReadOnlyIntegerWrapper();
    private final ReadOnlyIntegerWrapper epochs = new ReadOnlyIntegerWrapper();
    private final ReadOnlyLongWrapper step = new ReadOnlyLongWrapper();
    private final ReadOnlyLongWrapper totalSteps = new ReadOnlyLongWrapper();
    private final ReadOnlyDoubleWrapper tokensPerSecond = new ReadOnlyDoubleWrapper();
    private final ReadOnlyObjectWrapper<Optional<Duration>> left = new ReadOnlyObjectWrapper<>(Optional.empty());

    private final ReadOnlyObjectWrapper<Wording> said = new ReadOnlyObjectWrapper<>(Wording.NOTHING);

    RunProgress(InstantSource clock) {
        this.clock = new TimeLeft(clock);
    }

    /** All of it in one sentence. */
    public ReadOnlyObjectProperty<Wording> saidProperty() {
        return said.getReadOnlyProperty();
    }

    /** The share of all steps that is done, 0..1. */
    public ReadOnlyDoubleProperty doneProperty() {
        return done.getReadOnlyProperty();
    }

    /** Epochs there will be. */
    public ReadOnlyIntegerProperty epochsProperty() {
        return epochs.getReadOnlyProperty();
    }

    /** Updates done. */
    public ReadOnlyLongProperty stepProperty() {
        return step.getReadOnlyProperty();
    }

    void reset() {
        done.set(0);
        epoch.set(0);
        epochs.set(0);
        step.set(0);
        totalSteps.set(0);
        tokensPerSecond.set(0);
        left.set(Optional.empty());
        said.set(Wording.NOTHING);
    }

    /** What a run that is not training had reached. */
    void reached(int epochsDone, int epochsWanted, long stepsDone) {
        reset();
        epoch.set(epochsDone);
        epochs.set(epochsWanted);
        step.set(stepsDone);
        done.set(epochsWanted == 0 ? 0 : (double) epochsDone / epochsWanted);
    }

    /** Subwords are being learnt; many thousands of merges come in a second, of which some are told. */
    void learning(TrainingEvent.MergeLearnt event) {
        LearntMerge merge = event.merge();
        if (merge.number() == 1 || merge.number() % MERGES_A_WORD == 0) {
            said.set(Wording.of("train.merges." + event.side(), merge.number(), merge.of()));
        }
    }

    /** Word vectors are being read. */
    void reading(TrainingEvent.VectorsRead event) {
        said.set(Wording.of("train.vectors." + event.side(), event.share()));
    }

    void started(TrainingEvent.Started event) {
        step.set(event.step());
        totalSteps.set(event.totalSteps());
        epochs.set((int) (event.totalSteps() / Math.max(1, event.stepsPerEpoch())));
        epoch.set((int) (event.step() / Math.max(1, event.stepsPerEpoch())));
        done.set(share(event.step()));
        clock.start(event.step());
    }

    void stepped(TrainingEvent.StepDone event) {
        step.set(event.step());
        epoch.set(event.epoch());
        done.set(share(event.step()));
        double before = tokensPerSecond.get();
        double now = event.targetTokensPerSecond();
        if (Double.isFinite(now)) {
            tokensPerSecond.set(before == 0 ? now : INERTIA * before + (1 - INERTIA) * now);
        }
        left.set(clock.left(event.step(), totalSteps.get()));
        said.set(Wording.of(
                "train.progress.said",
                epoch.get(),
                epochs.get(),
                step.get(),
                totalSteps.get(),
                Math.round(tokensPerSecond.get()),
                left.get().map(RunProgress::timeLeft).orElse(Wording.NOTHING)));
    }

    /** Epoch and time left; before the first step that training is being prepared. */
    Wording briefly() {
        return epoch.get() == 0
                ? Wording.of("train.preparing")
                : Wording.of(
                        "train.progress.brief",
                        epoch.get(),
                        epochs.get(),
                        left.get().map(RunProgress::timeLeft).orElse(Wording.NOTHING));
    }

    private static Wording timeLeft(Duration left) {
        String clock = "%d:%02d".formatted(left.toMinutes(), left.toSecondsPart());
        return Wording.of("train.timeLeft", clock);
    }

    void pause() {
        clock.pause();
    }

    void goOn() {
        clock.goOn();
    }

    /** Training has ended: nothing is left to wait for. */
    void ended() {
        left.set(Optional.empty());
        tokensPerSecond.set(0);
    }

    private double share(long steps) {
        return totalSteps.get() == 0 ? 0 : Math.min(1, (double) steps / totalSteps.get());
    }
}
