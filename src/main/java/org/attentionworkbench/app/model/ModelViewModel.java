package org.attentionworkbench.app.model;

import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import org.attentionworkbench.app.CorpusFacts;
import org.attentionworkbench.app.Latest;
import org.attentionworkbench.app.Session;
import org.attentionworkbench.app.Wording;
import org.attentionworkbench.app.WorkStage;
import org.attentionworkbench.app.Workbench;
import org.attentionworkbench.engine.decoding.UnknownWords.Answer;
import org.attentionworkbench.engine.embeddings.Pretrained;
import org.attentionworkbench.engine.model.ModelSpec;
import org.attentionworkbench.engine.text.Side;
import org.attentionworkbench.engine.text.Sides;
import org.attentionworkbench.engine.training.Proposal;
import org.attentionworkbench.engine.training.TrainingConfig;
import org.attentionworkbench.engine.training.TrainingJob;

/**
 * What the Model stage shows and does. What is typed goes into the session as soon as it can be used; what cannot keeps
 * the last usable choice there and says why beside its field.
 */
public final class ModelViewModel {
    private final NetworkForm network = new NetworkForm(this::take);
    private final TrainingForm training =
            new TrainingForm(() -> network.unknown().get() == Answer.COPY, this::take);
    private final TextForm text = new TextForm(this::take);
    private final ReadOnlyObjectWrapper<Wording> parameters = new ReadOnlyObjectWrapper<>(Wording.NOTHING);
    private final BooleanBinding asProposed;
    private final Session session;
    private final ParameterCounter counter;
    private final Latest counting;
    private final LocationTable table;
    private final GoldNote gold;
    private final TextFileReading files;
    private final EmbeddingsForm embeddings;
    private final ObjectBinding<Wording> textSummary;
    private final ObjectBinding<Pretrained> pretrained;
    private boolean showing;
    private boolean taking;

    /** @param workbench whose choices they are */
    public ModelViewModel(Workbench workbench, ParameterCounter counter) {
        this.session = workbench.session();
        this.counter = counter;
        this.counting = new Latest(
                workbench.background().loading(), workbench.background().ui(), workbench.notices()::failed);
        this.table = new LocationTable(workbench, this::take);
        this.gold = new GoldNote(workbench);
        this.files = new TextFileReading(workbench);
        this.embeddings = new EmbeddingsForm(workbench, this::takeEmbeddings);
        this.textSummary = Bindings.createObjectBinding(
                () -> summary(session.textProperty().get()), session.textProperty());
        this.pretrained =
                Bindings.createObjectBinding(() -> session.textProperty().get().pretrained(), session.textProperty());
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
        session.corpusProperty().subscribe(corpus -> showAll());
        session.specProperty().subscribe(spec -> describe());
        session.factsProperty().subscribe(facts -> describe());
        session.textProperty().subscribe(any -> describe());
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

    /** What makes ids of texts; the answer to unknown words is the {@link NetworkForm#unknown() network's}. */
    public TextForm text() {
        return text;
    }

    /** What the embeddings begin with. */
    public EmbeddingsForm embeddings() {
        return embeddings;
    }

    /** How text becomes ids, in a few words. */
    public ObservableValue<Wording> textSummary() {
        return textSummary;
    }

    /** Said where gold links count other tokens than those chosen; {@link Wording#NOTHING} where not. */
    public ReadOnlyObjectProperty<Wording> goldNoteProperty() {
        return gold.saidProperty();
    }

    /** Takes a {@code tokenizer.json} for a side, if it can be used. */
    public void readTokenizer(Path file, SideForm side) {
        files.tokenizer(file, side);
    }

    /** Takes a dictionary for unknown words, if it can be used. */
    public void readDictionary(Path file) {
        files.dictionary(file, text);
    }

    private static Wording summary(TrainingJob.TextConfig text) {
        Sides<Wording> kinds = text.tokenizers().map(spec -> Wording.of("tokenizer." + spec.kind()));
        Wording unknown = Wording.of("model.unknown." + text.unknown().answer() + ".short");
        Wording said = kinds.same()
                ? Wording.of("model.text.same", kinds.source(), unknown)
                : Wording.of("model.text.apart", kinds.source(), kinds.target(), unknown);
        return text.pretrained().isThere() ? Wording.of("model.text.vectors", said) : said;
    }

    /** The network chosen now. */
    public ReadOnlyObjectProperty<ModelSpec> spec() {
        return session.specProperty();
    }

    /** What its embeddings begin with. */
    public ObjectBinding<Pretrained> pretrained() {
        return pretrained;
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
        showAll();
    }

    private void showAll() {
        show(session.specProperty().get());
        show(session.trainingConfigProperty().get());
        show(session.textProperty().get());
    }

    private void take() {
        if (showing) {
            return;
        }
        Optional<ModelSpec> spec = chosenSpec();
        Optional<TrainingConfig> config = training.config();
        Optional<TrainingJob.TextConfig> cut = chosenText();
        boolean valid = spec.isPresent() && config.isPresent() && cut.isPresent();
        session.choicesValidProperty().set(valid);
        session.choicesFaultProperty().set(embeddings.fault());
        if (valid) {
            taking = true;
            session.specProperty().set(spec.get());
            session.trainingConfigProperty().set(config.get());
            session.textProperty().set(cut.get());
            taking = false;
        }
    }

    /** A size that files of word vectors have is the size of the embeddings. */
    private void takeEmbeddings() {
        fixSize();
        take();
    }

    private void fixSize() {
        boolean outer = showing;
        showing = true; // the number is taken with everything else
        embeddings.size().ifPresentOrElse(network.embedding()::fix, network.embedding()::release);
        showing = outer;
    }

    private Optional<ModelSpec> chosenSpec() {
        if (network.attention().get() != ModelSpec.Attention.LOCATION) {
            return network.spec(ModelSpec.Focus.PLAIN.positions());
        }
        return text.tokenizers()
                .flatMap(sides -> table.positions(sides.source()))
                .flatMap(network::spec);
    }

    private Optional<TrainingJob.TextConfig> chosenText() {
        return text.config(network.unknown().get())
                .flatMap(cut -> embeddings.pretrained().map(cut::with));
    }

    private void show(ModelSpec spec) {
        showing(() -> {
            table.show(spec);
            network.show(spec, session.textProperty().get().unknown().answer());
        });
    }

    private void show(TrainingConfig config) {
        showing(() -> training.show(config));
    }

    private void show(TrainingJob.TextConfig shown) {
        showing(() -> {
            text.show(shown);
            embeddings.show(shown.pretrained());
            fixSize();
            network.show(shown.unknown().answer());
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
            session.choicesFaultProperty().set(embeddings.fault());
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
            long frozen = frozen(session.textProperty().get().pretrained(), facts) * spec.embedding();
            counting.run(
                    () -> counter.count(spec, facts.sourceVocabulary(), facts.targetVocabulary()),
                    count -> parameters.set(
                            frozen == 0
                                    ? Wording.of("model.parameters", count)
                                    : Wording.of("model.parameters.frozen", count - frozen, frozen)));
        }
    }

    /** Words whose embeddings are not learnt. */
    private static long frozen(Pretrained pretrained, CorpusFacts facts) {
        if (!pretrained.frozen()) {
            return 0;
        }
        return (pretrained.file(Side.SOURCE).isPresent() ? (long) facts.sourceVocabulary() : 0)
                + (pretrained.file(Side.TARGET).isPresent() ? facts.targetVocabulary() : 0);
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
