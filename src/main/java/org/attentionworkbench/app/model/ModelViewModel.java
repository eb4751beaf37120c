package org.attentionworkbench.app.model;

import java.util.List;
import javafx.beans.InvalidationListener;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import org.attentionworkbench.app.CorpusFacts;
import org.attentionworkbench.app.Latest;
import org.attentionworkbench.app.Session;
import org.attentionworkbench.app.Wording;
import org.attentionworkbench.app.WorkStage;
import org.attentionworkbench.app.Workbench;
import org.attentionworkbench.engine.model.ModelSpec;
import org.attentionworkbench.engine.text.Tokenizers;
import org.attentionworkbench.engine.training.Proposal;
import org.attentionworkbench.engine.training.TrainingConfig;
import org.attentionworkbench.engine.training.TrainingJob;

/**
 * What the Model stage shows and does. What is typed goes into the session as soon as it can be used; what cannot keeps
 * the last usable choice there and says why beside its field.
 */
public final class ModelViewModel {
    private static final int MOST_THREADS = 256;

    private final ObjectProperty<ModelSpec.Cell> cell = new SimpleObjectProperty<>(ModelSpec.Cell.GRU);
    private final ObjectProperty<ModelSpec.Attention> attention =
            new SimpleObjectProperty<>(ModelSpec.Attention.ADDITIVE);
    private final ObjectProperty<ModelSpec.Timing> timing = new SimpleObjectProperty<>(ModelSpec.Timing.AFTER);
    private final NumberField<Integer> embedding = NumberField.whole(1, ModelSpec.MAX_SIZE);
    private final NumberField<Integer> hidden = NumberField.whole(1, ModelSpec.MAX_SIZE);
    private final NumberField<Integer> epochs = NumberField.count();
    private final NumberField<Integer> batch = NumberField.count();
    private final NumberField<Double> learningRate = NumberField.positive();
    private final NumberField<Double> clip = NumberField.positive();
    private final NumberField<Long> seed = NumberField.seed();
    private final NumberField<Integer> threads = NumberField.whole(1, MOST_THREADS);
    private final ObjectProperty<String> tokenizer = new SimpleObjectProperty<>("");
    private final NumberField<Integer> minCount = NumberField.count();
    private final NumberField<Integer> vocabulary = NumberField.count();
    private final ReadOnlyObjectWrapper<Wording> parameters = new ReadOnlyObjectWrapper<>(Wording.NOTHING);
    private final BooleanBinding asProposed;
    private final Session session;
    private final ParameterCounter counter;
    private final Latest counting;
    private boolean showing;

    /** @param workbench whose choices they are */
    public ModelViewModel(Workbench workbench, ParameterCounter counter) {
        this.session = workbench.session();
        this.counter = counter;
        this.counting = new Latest(
                workbench.background().loading(), workbench.background().ui(), workbench.notices()::failed);
        asProposed = Bindings.createBooleanBinding(
                this::isAsProposed,
                session.proposalProperty(),
                session.specProperty(),
                session.trainingConfigProperty(),
                session.textProperty(),
                session.choicesValidProperty());
        session.specProperty().subscribe(this::show);
        session.trainingConfigProperty().subscribe(this::show);
        session.textProperty().subscribe(this::show);
        listen();
        session.specProperty().subscribe(spec -> describe());
        session.factsProperty().subscribe(facts -> describe());
    }

    /** Counts the trainable numbers of a network. */
    @FunctionalInterface
    public interface ParameterCounter {
        /** Number of parameters, as of the network's façade. */
        long count(ModelSpec spec, int sourceVocabulary, int targetVocabulary);
    }

    /** The recurrent cell. */
    public ObjectProperty<ModelSpec.Cell> cellProperty() {
        return cell;
    }

    /** How source positions are scored. */
    public ObjectProperty<ModelSpec.Attention> attentionProperty() {
        return attention;
    }

    /** Which decoder state the score sees. */
    public ObjectProperty<ModelSpec.Timing> timingProperty() {
        return timing;
    }

    /** Whether there is a timing to choose: only with attention. */
    public BooleanBinding hasTiming() {
        return attention.isNotEqualTo(ModelSpec.Attention.NONE);
    }

    /** Size of the word embeddings. */
    public NumberField<Integer> embedding() {
        return embedding;
    }

    /** Size of the states. */
    public NumberField<Integer> hidden() {
        return hidden;
    }

    /** Passes over the training pairs. */
    public NumberField<Integer> epochs() {
        return epochs;
    }

    /** Pairs a step. */
    public NumberField<Integer> batch() {
        return batch;
    }

    /** Learning rate of Adam. */
    public NumberField<Double> learningRate() {
        return learningRate;
    }

    /** Largest global gradient norm. */
    public NumberField<Double> clip() {
        return clip;
    }

    /** Seed of parameters, split and order. */
    public NumberField<Long> seed() {
        return seed;
    }

    /** Cores to use. */
    public NumberField<Integer> threads() {
        return threads;
    }

    /** Id of the tokenizer of both sides. */
    public ObjectProperty<String> tokenizerProperty() {
        return tokenizer;
    }

    /** Ids of the tokenizers there are. */
    public List<String> tokenizers() {
        return Tokenizers.ids();
    }

    /** Tokens seen less often are unknown. */
    public NumberField<Integer> minCount() {
        return minCount;
    }

    /** Most tokens kept a side. */
    public NumberField<Integer> vocabulary() {
        return vocabulary;
    }

    /** The network chosen now. */
    public ReadOnlyObjectProperty<ModelSpec> spec() {
        return session.specProperty();
    }

    /** How many numbers the network learns. */
    public ReadOnlyObjectProperty<Wording> parametersProperty() {
        return parameters.getReadOnlyProperty();
    }

    /** Whether everything is as it was proposed for the corpus. */
    public ObservableValue<Boolean> asProposed() {
        return asProposed;
    }

    /** Sets every choice back to what was proposed. */
    public void reset() {
        session.takeProposal();
        show(session.specProperty().get());
        show(session.trainingConfigProperty().get());
        show(session.textProperty().get());
    }

    private void listen() {
        InvalidationListener changed = property -> take();
        for (Observable each : List.of(cell, attention, timing, tokenizer)) {
            each.addListener(changed);
        }
        for (NumberField<?> field : fields()) {
            field.textProperty().addListener(changed);
        }
    }

    private List<NumberField<?>> fields() {
        return List.of(embedding, hidden, epochs, batch, learningRate, clip, seed, threads, minCount, vocabulary);
    }

    private void take() {
        if (showing) {
            return;
        }
        boolean valid = fields().stream().allMatch(field -> field.value().isPresent());
        session.choicesValidProperty().set(valid);
        if (valid) {
            session.specProperty().set(chosenSpec());
            session.trainingConfigProperty()
                    .set(new TrainingConfig(
                            epochs.value().orElseThrow(),
                            batch.value().orElseThrow(),
                            learningRate.value().orElseThrow(),
                            clip.value().orElseThrow(),
                            seed.value().orElseThrow(),
                            threads.value().orElseThrow()));
            session.textProperty()
                    .set(new TrainingJob.TextConfig(
                            tokenizer.get(),
                            minCount.value().orElseThrow(),
                            vocabulary.value().orElseThrow()));
        }
    }

    private ModelSpec chosenSpec() {
        boolean without = attention.get() == ModelSpec.Attention.NONE;
        return new ModelSpec(
                cell.get(),
                attention.get(),
                without ? ModelSpec.Timing.AFTER : timing.get(),
                embedding.value().orElseThrow(),
                hidden.value().orElseThrow());
    }

    private void show(ModelSpec spec) {
        showing(() -> {
            cell.set(spec.cell());
            attention.set(spec.attention());
            if (spec.attention() != ModelSpec.Attention.NONE) {
                timing.set(spec.timing());
            }
            embedding.show(spec.embedding());
            hidden.show(spec.hidden());
        });
    }

    private void show(TrainingConfig config) {
        showing(() -> {
            epochs.show(config.epochs());
            batch.show(config.batchSize());
            learningRate.show(config.learningRate());
            clip.show(config.clip());
            seed.show(config.seed());
            threads.show(config.threads());
        });
    }

    private void show(TrainingJob.TextConfig text) {
        showing(() -> {
            tokenizer.set(text.tokenizer());
            minCount.show(text.minCount());
            vocabulary.show(text.maxVocabulary());
        });
    }

    private void showing(Runnable change) {
        boolean outer = showing;
        showing = true;
        change.run();
        showing = outer;
        if (!showing) {
            session.choicesValidProperty()
                    .set(fields().stream().allMatch(field -> field.value().isPresent()));
        }
    }

    private void describe() {
        ModelSpec spec = session.specProperty().get();
        session.stateOf(WorkStage.MODEL)
                .set(Wording.of(
                        "model.state",
                        Wording.of("model.attention." + spec.attention()),
                        spec.embedding(),
                        spec.hidden()));
        CorpusFacts facts = session.factsProperty().get();
        if (facts != null) {
            counting.run(
                    () -> counter.count(spec, facts.sourceVocabulary(), facts.targetVocabulary()),
                    count -> parameters.set(Wording.of("model.parameters", count)));
        }
    }

    private boolean isAsProposed() {
        Proposal proposal = session.proposalProperty().get();
        return proposal == null
                || session.choicesValidProperty().get()
                        && proposal.spec().equals(session.specProperty().get())
                        && proposal.training()
                                .equals(session.trainingConfigProperty().get())
                        && proposal.text().equals(session.textProperty().get());
    }
}
