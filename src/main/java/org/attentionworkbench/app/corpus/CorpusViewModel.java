package org.attentionworkbench.app.corpus;

import java.nio.file.Path;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import org.attentionworkbench.app.Corpora;
import org.attentionworkbench.app.CorpusCounting;
import org.attentionworkbench.app.CorpusFacts;
import org.attentionworkbench.app.CorpusPart;
import org.attentionworkbench.app.CorpusRows;
import org.attentionworkbench.app.ImportRequest;
import org.attentionworkbench.app.Latest;
import org.attentionworkbench.app.LoadedCorpus;
import org.attentionworkbench.app.Session;
import org.attentionworkbench.app.Wording;
import org.attentionworkbench.app.WorkStage;
import org.attentionworkbench.app.Workbench;
import org.attentionworkbench.engine.text.Sides;
import org.attentionworkbench.engine.text.TokenizerSpec;
import org.attentionworkbench.engine.training.TrainingConfig;
import org.attentionworkbench.engine.training.TrainingJob;

/** What the Corpus stage shows and does. Also keeps what the session knows of the corpus up to date. */
public final class CorpusViewModel {
    private final Session session;
    private final Corpora corpora;
    private final Latest counting;
    private final CorpusCounting counter = new CorpusCounting();
    private final ObjectBinding<Wording> name;
    private final ObjectBinding<Wording> size;
    private final ObjectBinding<Wording> vocabulary;
    private final ObjectBinding<Wording> skippedTitle;
    private final BooleanBinding showsImport;
    private final BooleanBinding showsCorpus;

    /** @param workbench whose corpus it is */
    public CorpusViewModel(Workbench workbench) {
        session = workbench.session();
        corpora = workbench.corpora();
        counting = latest(workbench);
        name = Bindings.createObjectBinding(this::sayName, session.corpusProperty());
        size = Bindings.createObjectBinding(this::saySize, session.rowsProperty());
        vocabulary =
                Bindings.createObjectBinding(this::sayVocabulary, session.factsProperty(), session.corpusProperty());
        skippedTitle = Bindings.createObjectBinding(this::saySkipped, session.corpusProperty());
        var importing = session.corpusFocus().importingProperty();
        showsImport = Bindings.createBooleanBinding(
                () -> importing.get().isPresent() && !session.loadingProperty().get(),
                importing,
                session.loadingProperty());
        showsCorpus = showsImport.not().and(session.loadingProperty().not());
        session.corpusProperty().subscribe(this::changed);
        session.textProperty().subscribe(text -> count());
        session.trainingConfigProperty().map(TrainingConfig::seed).subscribe(seed -> count());
    }

    /** Whether there is a corpus to show. */
    public BooleanBinding hasCorpus() {
        return session.corpusProperty().isNotNull();
    }

    /** Whether a corpus is being loaded. */
    public ObservableValue<Boolean> loading() {
        return session.loadingProperty();
    }

    /** Share that is loaded; negative when it is not known. */
    public ReadOnlyDoubleProperty progress() {
        return corpora.progressProperty();
    }

    /** The part of the stage that is in front. */
    public ObjectProperty<CorpusPart> part() {
        return session.corpusFocus().partProperty();
    }

    /** What the tab of a part says. */
    public ObservableValue<Wording> title(CorpusPart part) {
        return part == CorpusPart.LEFT_OUT
                ? skippedTitle
                : new SimpleObjectProperty<>(Wording.of("corpus.part." + part.key()));
    }

    /** What is being loaded. */
    public ObservableValue<Wording> loadingWhat() {
        return session.statusProperty();
    }

    /** What the corpus is called. */
    public ObservableValue<Wording> name() {
        return name;
    }

    /** How many pairs there are to learn and to test on. */
    public ObservableValue<Wording> size() {
        return size;
    }

    /** How many words each side has. */
    public ObservableValue<Wording> vocabulary() {
        return vocabulary;
    }

    /** What to look for in a heatmap of this corpus; nothing if it is not a sample. */
    public ObservableValue<Wording> lookFor() {
        return session.corpusProperty()
                .map(corpus -> corpus.sample()
                        .map(s -> Wording.of("sample." + s + ".look"))
                        .orElse(Wording.NOTHING))
                .orElse(Wording.NOTHING);
    }

    /** Whether an import is looked at before it is carried out. */
    public BooleanBinding showsImport() {
        return showsImport;
    }

    /** Whether the corpus is shown: nothing is being loaded or looked at. */
    public BooleanBinding showsCorpus() {
        return showsCorpus;
    }

    /** Shows what an import of files that are one corpus would give: a file, a folder, or two files of parallel text. */
    public void openFiles(List<Path> files) {
        session.corpusFocus().preview(ImportRequest.corpus(files));
    }

    /** Shows what an import of test pairs would give. */
    public void openHeldOut(Path file) {
        session.corpusFocus().preview(ImportRequest.heldOut(file));
    }

    /** Shows what an import of pasted lines would give. */
    public void openText(String pasted) {
        if (!pasted.isBlank()) {
            session.corpusFocus().preview(ImportRequest.pasted(pasted));
        }
    }

    /** Gives up loading. */
    public void cancel() {
        corpora.cancel();
    }

    private void changed(LoadedCorpus corpus) {
        if (corpus == null) {
            return;
        }
        session.stateOf(WorkStage.CORPUS).set(Wording.of("corpus.state", corpus.title(), pairs(corpus)));
        count();
    }

    private void count() {
        LoadedCorpus corpus = session.corpusProperty().get();
        if (corpus == null) {
            return;
        }
        TrainingJob.TextConfig text = session.textProperty().get();
        long seed = session.trainingConfigProperty().get().seed();
        counting.run(dropped -> counter.split(corpus, seed), rows -> {
            session.rowsProperty().set(rows);
            counting.run(dropped -> counter.count(rows, text, dropped), session.factsProperty()::set);
        });
    }

    private Wording sayName() {
        LoadedCorpus corpus = session.corpusProperty().get();
        return corpus == null ? Wording.NOTHING : corpus.title();
    }

    private static int pairs(LoadedCorpus corpus) {
        return corpus.edited().map(List::size).orElse(corpus.pairs().size());
    }

    private Wording saySize() {
        CorpusRows rows = session.rowsProperty().get();
        return rows == null ? Wording.NOTHING : Wording.of("corpus.size", rows.trainingPairs(), rows.heldOutPairs());
    }

    private Wording sayVocabulary() {
        CorpusFacts facts = session.factsProperty().get();
        if (facts == null) {
            return session.corpusProperty().get() == null ? Wording.NOTHING : Wording.of("corpus.counting");
        }
        Sides<Wording> cut = facts.tokenizers()
                .map(tokenizer -> Wording.of(
                        "tokenizer." + TokenizerSpec.of(tokenizer.id()).kind()));
        return cut.same()
                ? Wording.of("corpus.vocabulary", facts.sourceVocabulary(), facts.targetVocabulary(), cut.source())
                : Wording.of(
                        "corpus.vocabulary.both",
                        facts.sourceVocabulary(),
                        facts.targetVocabulary(),
                        cut.source(),
                        cut.target());
    }

    private Wording saySkipped() {
        LoadedCorpus corpus = session.corpusProperty().get();
        return Wording.of("corpus.skipped", corpus == null ? 0 : corpus.skippedCount());
    }

    private static Latest latest(Workbench workbench) {
        return new Latest(
                workbench.background().counting(), workbench.background().ui(), workbench.notices()::failed);
    }
}
