package org.attentionworkbench.app.train;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import org.attentionworkbench.app.Activity;
import org.attentionworkbench.app.Background;
import org.attentionworkbench.app.Batcher;
import org.attentionworkbench.app.Corpora;
import org.attentionworkbench.app.FailureWording;
import org.attentionworkbench.app.LoadedCorpus;
import org.attentionworkbench.app.Notices;
import org.attentionworkbench.app.ProbeHistory;
import org.attentionworkbench.app.Session;
import org.attentionworkbench.app.Wording;
import org.attentionworkbench.app.WorkStage;
import org.attentionworkbench.app.Workbench;
import org.attentionworkbench.engine.Problem;
import org.attentionworkbench.engine.corpus.Corpus;
import org.attentionworkbench.engine.run.LossPoint;
import org.attentionworkbench.engine.run.RunRecord;
import org.attentionworkbench.engine.training.TrainingConfig;
import org.attentionworkbench.engine.training.TrainingControl;
import org.attentionworkbench.engine.training.TrainingEvent;
import org.attentionworkbench.engine.training.TrainingJob;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Starts, pauses, stops and resumes one training at a time, and keeps what it reports. */
public final class TrainViewModel {
    private static final Logger log = LoggerFactory.getLogger(TrainViewModel.class);

    private final Session session;
    private final Background background;
    private final Notices notices;
    private final Corpora corpora;
    private final Training training;
    private final Consumer<Path> checkpoints;
    private final RunForm form;
    private final RunReport report;
    private final ReadOnlyObjectWrapper<Phase> phase = new ReadOnlyObjectWrapper<>(Phase.IDLE);
    private final ReadOnlyObjectWrapper<Wording> failure = new ReadOnlyObjectWrapper<>(Wording.NOTHING);
    private final ReadOnlyObjectWrapper<Optional<Resumable>> resumable = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final BooleanBinding startable;
    private final ObjectBinding<Wording> status;
    private final ObjectBinding<Wording> heldBack;
    private TrainingControl control = new TrainingControl();
    private Runnable afterwards = () -> {};

    /** How the run shown stands. */
    public enum Phase {
        /** No run is shown. */
        IDLE,
        RUNNING,
        PAUSED,
        /** A checkpoint is being written. */
        STOPPING,
        COMPLETED,
        STOPPED,
        FAILED;

        /** Whether the training thread is at work or waits in the middle of it. */
        public boolean isBusy() {
            return this == RUNNING || this == PAUSED || this == STOPPING;
        }
    }

    /** A run that can go on, and what it learns from, made on the training thread. */
    public record Resumable(Path folder, Supplier<Corpus> corpus) {}

    /**
     * @param training    what trains
     * @param clock       for names and for the time that is left
     * @param checkpoints told the run folder whenever it has a newer model, on the window's thread
     */
    public TrainViewModel(Workbench workbench, Training training, InstantSource clock, Consumer<Path> checkpoints) {
        this.session = workbench.session();
        this.background = workbench.background();
        this.notices = workbench.notices();
        this.corpora = workbench.corpora();
        this.training = training;
        this.checkpoints = checkpoints;
        form = new RunForm(session, workbench.folders().runs(), clock);
        report = new RunReport(clock, session.probeHistory());
        status = Bindings.createObjectBinding(
                this::status,
                phase,
                report.progress().saidProperty(),
                report.revisionProperty(),
                session.corpusProperty(),
                session.choicesValidProperty());
        heldBack = Bindings.createObjectBinding(
                this::againstStarting,
                phase,
                form.faultProperty(),
                session.choicesValidProperty(),
                session.choicesFaultProperty());
        phase.subscribe(this::tellStage);
        status.subscribe(this::tellStatusBar);
        startable = Bindings.createBooleanBinding(
                () -> session.corpusProperty().get() != null
                        && session.choicesValidProperty().get()
                        && form.faultProperty().get().equals(Wording.NOTHING)
                        && !phase.get().isBusy(),
                session.corpusProperty(),
                session.choicesValidProperty(),
                form.faultProperty(),
                phase);
    }

    /** Name and probes of the next run. */
    public RunForm form() {
        return form;
    }

    /** What the run shown has reported. */
    public RunReport report() {
        return report;
    }

    /** How the run shown stands. */
    public ReadOnlyObjectProperty<Phase> phaseProperty() {
        return phase.getReadOnlyProperty();
    }

    /** How the run stands, in a sentence. */
    public ObservableValue<Wording> statusProperty() {
        return status;
    }

    /** Why the run ended before its time; {@link Wording#NOTHING} if it did not. */
    public ReadOnlyObjectProperty<Wording> failureProperty() {
        return failure.getReadOnlyProperty();
    }

    /** The run shown, if it can go on from its last checkpoint. */
    public ReadOnlyObjectProperty<Optional<Resumable>> resumableProperty() {
        return resumable.getReadOnlyProperty();
    }

    /** What stands against starting a run; {@link Wording#NOTHING} if nothing does, or that is said elsewhere. */
    public ObservableValue<Wording> heldBack() {
        return heldBack;
    }

    /** Whether a run can be started now. */
    public BooleanBinding startable() {
        return startable;
    }

    /** Starts a run of the session's choices; nothing happens while one trains. */
    public void start() {
        LoadedCorpus corpus = session.corpusProperty().get();
        form.refresh();
        if (corpus == null || !startable.get()) {
            return;
        }
        report.forget();
        failure.set(Wording.NOTHING);
        resumable.set(Optional.empty());
        Path folder = form.folder();
        TrainingConfig config = session.trainingConfigProperty().get();
        var text = session.textProperty().get();
        var spec = session.specProperty().get();
        List<String> watched = form.watched();
        var resume = new Resumable(folder, () -> corpus.split(config.seed()));
        run(
                resume,
                (events, running) -> training.train(
                        new TrainingJob(
                                folder, resume.corpus().get(), corpora.origin(corpus), text, spec, config, watched),
                        events,
                        running));
    }

    /** Goes on with the run shown. */
    public void resumeRun() {
        resumable
                .get()
                .filter(r -> !phase.get().isBusy())
                .ifPresent(r -> run(
                        r,
                        (events, running) ->
                                training.resume(r.folder(), r.corpus().get(), events, running)));
    }

    /** Waits before the next step, or goes on. */
    public void pauseOrGoOn() {
        if (phase.get() == Phase.RUNNING) {
            control.pause();
            report.progress().pause();
            phase.set(Phase.PAUSED);
        } else if (phase.get() == Phase.PAUSED) {
            control.resume();
            report.progress().goOn();
            phase.set(Phase.RUNNING);
        }
    }

    /** Ends the run after the current step with a checkpoint. */
    public void stop() {
        stopThen(() -> {});
    }

    /** Ends the run with a checkpoint, then does something else; at once if nothing trains. */
    public void stopThen(Runnable next) {
        if (!phase.get().isBusy()) {
            next.run();
            return;
        }
        afterwards = next;
        control.stop();
        phase.set(Phase.STOPPING);
    }

    /**
     * Shows a run of the past in place of the last one.
     *
     * @param curve   its training losses
     * @param moments its probes at its checkpoints
     * @param resume  how it could go on; empty if it is complete or its pairs are not there
     */
    public void show(
            RunRecord record, List<LossPoint> curve, List<ProbeHistory.Moment> moments, Optional<Resumable> resume) {
        if (phase.get().isBusy()) {
            return;
        }
        report.show(record, curve, moments);
        failure.set(Wording.NOTHING);
        resumable.set(resume);
        phase.set(record.status() == RunRecord.Status.COMPLETED ? Phase.COMPLETED : Phase.STOPPED);
    }

    private Wording againstStarting() {
        if (phase.get().isBusy()) {
            return Wording.NOTHING;
        }
        Wording name = form.faultProperty().get();
        Wording choice = session.choicesFaultProperty().get();
        if (!name.equals(Wording.NOTHING) || session.choicesValidProperty().get()) {
            return name;
        }
        return choice.equals(Wording.NOTHING) ? Wording.of("train.choices") : choice;
    }

    private void tellStage(Phase now) {
        session.stateOf(WorkStage.TRAIN).set(now == Phase.IDLE ? Wording.NOTHING : Wording.of("train.state." + now));
    }

    private void tellStatusBar(Wording now) {
        session.doing(Activity.TRAINING)
                .set(
                        phase.get().isBusy()
                                ? Wording.of(
                                        "status.training." + phase.get(),
                                        report.progress().briefly())
                                : Wording.NOTHING);
    }

    private Wording status() {
        LoadedCorpus corpus = session.corpusProperty().get();
        return switch (phase.get()) {
            case IDLE ->
                corpus == null
                        ? Wording.of("train.noCorpus")
                        : session.choicesValidProperty().get()
                                ? Wording.of("train.ready", corpus.pairs().size(), corpus.title())
                                : Wording.NOTHING;
            case RUNNING, PAUSED -> Wording.of("train.status." + phase.get(), going());
            default ->
                Wording.of(
                        "train.status." + phase.get(),
                        report.progress().stepProperty().get(),
                        report.bestMatch());
        };
    }

    private Wording going() {
        Wording said = report.progress().saidProperty().get();
        return said.equals(Wording.NOTHING) ? Wording.of("train.preparing") : said;
    }

    private interface Work {
        void carryOut(Consumer<TrainingEvent> events, TrainingControl control);
    }

    private void run(Resumable resume, Work work) {
        var running = new TrainingControl();
        control = running;
        failure.set(Wording.NOTHING);
        resumable.set(Optional.of(resume));
        session.trainingProperty().set(true);
        phase.set(Phase.RUNNING);
        var batches = new Batcher<TrainingEvent>(background.ui(), this::receive);
        background.training().execute(() -> {
            Throwable thrown = null;
            try {
                work.carryOut(batches::submit, running);
            } catch (Throwable t) { // whatever it is, the user is told and the window goes on
                thrown = t;
            }
            Throwable why = thrown;
            background.ui().execute(() -> ended(why));
        });
    }

    private void receive(List<TrainingEvent> batch) {
        batch.forEach(this::receive);
        report.changed();
    }

    private void receive(TrainingEvent event) {
        report.receive(event);
        if (event instanceof TrainingEvent.CheckpointWritten) {
            resumable.get().ifPresent(r -> checkpoints.accept(r.folder()));
        } else if (event instanceof TrainingEvent.Notice notice) {
            notices.failed(notice.problem());
        } else if (event instanceof TrainingEvent.Finished finished) {
            boolean completed = finished.outcome() == TrainingEvent.Outcome.COMPLETED;
            phase.set(completed ? Phase.COMPLETED : Phase.STOPPED);
        }
    }

    private void ended(@Nullable Throwable why) {
        report.progress().ended();
        session.trainingProperty().set(false);
        if (why != null) {
            log.atLevel(why instanceof Problem ? org.slf4j.event.Level.INFO : org.slf4j.event.Level.ERROR)
                    .setCause(why)
                    .log("the run ended before its time");
            failure.set(FailureWording.of(why));
            phase.set(Phase.FAILED);
        } else if (phase.get().isBusy()) {
            phase.set(Phase.STOPPED);
        }
        status.invalidate();
        resumable
                .get()
                .filter(r -> report.progress().stepProperty().get() > 0)
                .ifPresent(r -> checkpoints.accept(r.folder()));
        if (phase.get() == Phase.COMPLETED || report.progress().stepProperty().get() == 0) {
            resumable.set(Optional.empty());
        }
        form.propose();
        report.changed();
        Runnable next = afterwards;
        afterwards = () -> {};
        next.run();
    }
}
