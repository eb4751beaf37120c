package org.attentionworkbench.app;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Executor;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.attentionworkbench.engine.decoding.Translation;
import org.attentionworkbench.engine.decoding.Translator;
import org.attentionworkbench.engine.model.ModelSpec;
import org.attentionworkbench.engine.run.RunFolder;
import org.attentionworkbench.engine.training.Proposal;
import org.attentionworkbench.engine.training.TrainingConfig;
import org.attentionworkbench.engine.training.TrainingJob;
import org.jspecify.annotations.Nullable;

/** What the stages share. Read and changed on the window's thread only; needs no toolkit. */
public final class Session {
    private final ReadOnlyObjectWrapper<@Nullable LoadedCorpus> corpus = new ReadOnlyObjectWrapper<>();
    private final CorpusFocus corpusFocus = new CorpusFocus();
    private final ObjectProperty<@Nullable CorpusRows> rows = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable CorpusFacts> facts = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<@Nullable Proposal> proposal = new ReadOnlyObjectWrapper<>();
    private final ObjectProperty<TrainingJob.TextConfig> text =
            new SimpleObjectProperty<>(TrainingJob.TextConfig.DEFAULT);
    private final ObjectProperty<ModelSpec> spec = new SimpleObjectProperty<>(ModelSpec.DEFAULT);
    private final ObjectProperty<TrainingConfig> trainingConfig = new SimpleObjectProperty<>(TrainingConfig.DEFAULT);
    private final ObservableList<String> probes = FXCollections.observableArrayList();
    private final ProbeHistory probeHistory = new ProbeHistory();
    private final ObjectProperty<@Nullable RunFolder> run = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<@Nullable Translator> translator = new ReadOnlyObjectWrapper<>();
    private final ObjectProperty<@Nullable Translation> inspected = new SimpleObjectProperty<>();
    private final BooleanProperty loading = new SimpleBooleanProperty();
    private final BooleanProperty training = new SimpleBooleanProperty();
    private final BooleanProperty decoding = new SimpleBooleanProperty();
    private final BooleanProperty choicesValid = new SimpleBooleanProperty(true);
    private final ObjectProperty<Wording> choicesFault = new SimpleObjectProperty<>(Wording.NOTHING);
    private final ReadOnlyObjectWrapper<WorkStage> stage = new ReadOnlyObjectWrapper<>(WorkStage.CORPUS);
    private final ObjectProperty<Wording> status = new SimpleObjectProperty<>(Wording.NOTHING);
    private final Map<WorkStage, BooleanBinding> enabled = new EnumMap<>(WorkStage.class);
    private final Map<WorkStage, ObjectProperty<Wording>> states = new EnumMap<>(WorkStage.class);
    private final Map<Activity, ObjectProperty<Wording>> activities = new EnumMap<>(Activity.class);
    private final Executor decodingThread;

    /** @param decodingThread where translators are used, and closed when a newer one is there */
    public Session(Executor decodingThread) {
        this.decodingThread = decodingThread;
        BooleanBinding hasCorpus = corpus.isNotNull();
        BooleanBinding hasTranslator = translator.isNotNull();
        enabled.put(WorkStage.CORPUS, Bindings.createBooleanBinding(() -> true));
        enabled.put(WorkStage.MODEL, hasCorpus);
        enabled.put(WorkStage.TRAIN, hasCorpus);
        enabled.put(WorkStage.DECODE, hasTranslator);
        enabled.put(WorkStage.ATTENTION, hasTranslator);
        for (WorkStage one : WorkStage.values()) {
            states.put(one, new SimpleObjectProperty<>(Wording.NOTHING));
        }
        for (Activity one : Activity.values()) {
            activities.put(one, new SimpleObjectProperty<>(Wording.NOTHING));
        }
        decoding.addListener(
                (o, old, now) -> doing(Activity.DECODING).set(now ? Wording.of("status.decoding") : Wording.NOTHING));
    }

    /** The pairs worked on; null before the first are loaded. */
    public ReadOnlyObjectProperty<@Nullable LoadedCorpus> corpusProperty() {
        return corpus.getReadOnlyProperty();
    }

    /** What the Corpus stage shows. */
    public CorpusFocus corpusFocus() {
        return corpusFocus;
    }

    /** The pairs of the corpus under the split chosen now, listed before they are counted; null until they are split. */
    public ObjectProperty<@Nullable CorpusRows> rowsProperty() {
        return rows;
    }

    /** What the corpus is under the choices made now; null until it is counted. */
    public ObjectProperty<@Nullable CorpusFacts> factsProperty() {
        return facts;
    }

    /** What was last proposed for the corpus; null before there is one. */
    public ReadOnlyObjectProperty<@Nullable Proposal> proposalProperty() {
        return proposal.getReadOnlyProperty();
    }

    /** Tokenizer and vocabulary chosen now. */
    public ObjectProperty<TrainingJob.TextConfig> textProperty() {
        return text;
    }

    /** The network chosen now. */
    public ObjectProperty<ModelSpec> specProperty() {
        return spec;
    }

    /** How the next run is trained. */
    public ObjectProperty<TrainingConfig> trainingConfigProperty() {
        return trainingConfig;
    }

    /** Source texts watched while training. */
    public ObservableList<String> probes() {
        return probes;
    }

    /** Whether every field of the Model stage can be used; while false, training does not start. */
    public BooleanProperty choicesValidProperty() {
        return choicesValid;
    }

    /** Which choice cannot be used, where that is no matter of a single field; {@link Wording#NOTHING} otherwise. */
    public ObjectProperty<Wording> choicesFaultProperty() {
        return choicesFault;
    }

    /** The probes as training went on: of the run that trains, or of the one opened. */
    public ProbeHistory probeHistory() {
        return probeHistory;
    }

    /** The run shown; null before there is one. */
    public ObjectProperty<@Nullable RunFolder> runProperty() {
        return run;
    }

    /** The newest model to decode with; null before there is one. Use it on the decoding thread. */
    public ReadOnlyObjectProperty<@Nullable Translator> translatorProperty() {
        return translator.getReadOnlyProperty();
    }

    /** Decodes with this model from now on; the one before is closed once decoding that was asked for has ended. */
    public void setTranslator(@Nullable Translator newest) {
        Translator old = translator.get();
        translator.set(newest);
        if (old != null && old != newest) {
            decodingThread.execute(old::close);
        }
    }

    /** The translation whose attention is looked at; null before one is chosen. */
    public ObjectProperty<@Nullable Translation> inspectedProperty() {
        return inspected;
    }

    /** Whether a corpus is being read or generated. */
    public BooleanProperty loadingProperty() {
        return loading;
    }

    /** Whether a run trains, a paused one included. */
    public BooleanProperty trainingProperty() {
        return training;
    }

    /** Whether something is being decoded for the window. */
    public BooleanProperty decodingProperty() {
        return decoding;
    }

    /** The stage shown. */
    public ReadOnlyObjectProperty<WorkStage> stageProperty() {
        return stage.getReadOnlyProperty();
    }

    /** Shows a stage, if it is enabled. */
    public void show(WorkStage wanted) {
        if (enabled(wanted).get()) {
            stage.set(wanted);
        }
    }

    /** Whether a stage can do something now. */
    public BooleanBinding enabled(WorkStage which) {
        return Objects.requireNonNull(enabled.get(which));
    }

    /** What is being loaded, in words; of a meaning only while something is. */
    public ObjectProperty<Wording> statusProperty() {
        return status;
    }

    /** What is being done of that kind, in words; {@link Wording#NOTHING} while nothing is. */
    public ObjectProperty<Wording> doing(Activity what) {
        return Objects.requireNonNull(activities.get(what));
    }

    /** How a stage stands, in a few words, shown below its name. */
    public ObjectProperty<Wording> stateOf(WorkStage which) {
        return Objects.requireNonNull(states.get(which));
    }

    /** Takes over a corpus and the choices proposed for it. What is known of the same pairs stays: nobody counts them again. */
    public void open(LoadedCorpus loaded, Proposal proposed) {
        if (!loaded.equals(corpus.get())) {
            facts.set(null);
            rows.set(null);
        }
        corpusFocus.showAll();
        proposal.set(proposed);
        takeProposal();
        corpus.set(loaded);
    }

    /** Takes over the same corpus with some of its pairs changed; every choice stays. */
    public void openEdited(LoadedCorpus edited) {
        corpus.set(edited);
    }

    /** Works on with other pairs of the same kind: the choices made stay. */
    void exchange(LoadedCorpus loaded) {
        facts.set(null);
        rows.set(null);
        corpusFocus.showAll();
        corpus.set(loaded);
    }

    /** Sets every choice back to what was proposed for the corpus. */
    public void takeProposal() {
        Proposal proposed = proposal.get();
        if (proposed != null) {
            text.set(proposed.text());
            spec.set(proposed.spec());
            trainingConfig.set(proposed.training());
            probes.setAll(proposed.probes());
        }
    }
}
