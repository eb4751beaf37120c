package org.attentionworkbench.app.model;

import java.util.Optional;
import javafx.beans.InvalidationListener;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
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
    private final NetworkForm network = new NetworkForm(this::take);
    private final TrainingForm training = new TrainingForm(this::take);
    private final Choice<String> tokenizer = new Choice<>(Tokenizers.ids(), any -> Wording.NOTHING, this::take);
    private final NumberField<Integer> minCount = NumberField.count();
    private final NumberField<Integer> vocabulary = NumberField.count();
    private final ReadOnlyObjectWrapper<Wording> parameters = new ReadOnlyObjectWrapper<>(Wording.NOTHING);
    private final BooleanBinding asProposed;
    private final Session session;
    private final ParameterCounter counter;
    private final Latest counting;
    private final LocationTable table;
    private boolean showing;
    private boolean taking;

    /** @param workbench whose choices they are */
    public ModelViewModel(Workbench workbench, ParameterCounter counter) {
        this.session = workbench.session();
        this.counter = counter;
        this.counting = new Latest(
                workbench.background().loading(), workbench.background().ui(), workbench.notices()::failed);
        this.table = new LocationTable(workbench, this::take);
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

    /** What makes the network. */
    public NetworkForm network() {
        return network;
    }

    /** What makes the training. */
    public TrainingForm training() {
        return training;
    }

    /** The tokenizer of both sides, by its id. */
    public Choice<String> tokenizer() {
        return tokenizer;
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
        minCount.textProperty().addListener(changed);
        vocabulary.textProperty().addListener(changed);
    }

    private void take() {
        if (showing) {
            return;
        }
        Optional<ModelSpec> spec = chosenSpec();
        Optional<TrainingConfig> config = training.config();
        Optional<TrainingJob.TextConfig> text = chosenText();
        boolean valid = spec.isPresent() && config.isPresent() && text.isPresent();
        session.choicesValidProperty().set(valid);
        if (valid) {
            taking = true;
            session.specProperty().set(spec.get());
            session.trainingConfigProperty().set(config.get());
            session.textProperty().set(text.get());
            taking = false;
        }
    }

    private Optional<ModelSpec> chosenSpec() {
        if (network.attention().get() != ModelSpec.Attention.LOCATION) {
            return network.spec(ModelSpec.Focus.PLAIN.positions());
        }
        return table.positions(tokenizer.get()).flatMap(network::spec);
    }

    private Optional<TrainingJob.TextConfig> chosenText() {
        return minCount.value()
                .flatMap(rarest ->
                        vocabulary.value().map(most -> new TrainingJob.TextConfig(tokenizer.get(), rarest, most)));
    }

    private void show(ModelSpec spec) {
        showing(() -> {
            table.show(spec);
            network.show(spec);
        });
    }

    private void show(TrainingConfig config) {
        showing(() -> training.show(config));
    }

    private void show(TrainingJob.TextConfig text) {
        showing(() -> {
            tokenizer.show(text.tokenizer());
            minCount.show(text.minCount());
            vocabulary.show(text.maxVocabulary());
        });
    }

    private void showing(Runnable change) {
        if (taking) {
            return; // it came from here
        }
        boolean outer = showing;
        showing = true;
        change.run();
        showing = outer;
        if (!showing) {
            session.choicesValidProperty()
                    .set(network.spec(ModelSpec.Focus.PLAIN.positions()).isPresent()
                            && training.config().isPresent()
                            && chosenText().isPresent());
        }
    }

    private void describe() {
        ModelSpec spec = session.specProperty().get();
        session.stateOf(WorkStage.MODEL)
                .set(Wording.of(
                        "model.state",
                        Wording.of("model.cell." + spec.cell()),
                        Wording.of("model.attention." + spec.attention())));
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
