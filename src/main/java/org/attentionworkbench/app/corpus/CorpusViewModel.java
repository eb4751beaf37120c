package org.attentionworkbench.app.corpus;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.attentionworkbench.app.Corpora;
import org.attentionworkbench.app.CorpusFacts;
import org.attentionworkbench.app.Latest;
import org.attentionworkbench.app.LoadedCorpus;
import org.attentionworkbench.app.Session;
import org.attentionworkbench.app.Wording;
import org.attentionworkbench.app.WorkStage;
import org.attentionworkbench.app.Workbench;
import org.attentionworkbench.engine.corpus.SkippedLine;
import org.attentionworkbench.engine.training.TrainingConfig;
import org.attentionworkbench.engine.training.TrainingJob;

/** What the Corpus stage shows and does. Also keeps the session's facts about the corpus up to date. */
public final class CorpusViewModel {
    /** The order of the corpus. */
    static final Comparator<CorpusFacts.Row> AS_THEY_CAME = Comparator.comparingInt(CorpusFacts.Row::number);

    private final Session session;
    private final Corpora corpora;
    private final Latest counting;
    private final Latest filtering;
    private final StringProperty filter = new SimpleStringProperty("");
    private final ObjectProperty<Comparator<CorpusFacts.Row>> order = new SimpleObjectProperty<>(AS_THEY_CAME);
    private final ObservableList<CorpusFacts.Row> rows = FXCollections.observableArrayList();
    private final ObservableList<SkippedLine> skipped = FXCollections.observableArrayList();
    private final ObjectBinding<Wording> name;
    private final ObjectBinding<Wording> size;
    private final ObjectBinding<Wording> vocabulary;
    private final ObjectBinding<Wording> skippedTitle;

    /** @param workbench whose corpus it is */
    public CorpusViewModel(Workbench workbench) {
        session = workbench.session();
        corpora = workbench.corpora();
        counting = latest(workbench);
        filtering = latest(workbench);
        name = Bindings.createObjectBinding(this::sayName, session.corpusProperty());
        size = Bindings.createObjectBinding(this::saySize, session.factsProperty());
        vocabulary = Bindings.createObjectBinding(this::sayVocabulary, session.factsProperty());
        skippedTitle = Bindings.createObjectBinding(this::saySkipped, session.corpusProperty());
        session.corpusProperty().subscribe(this::changed);
        session.textProperty().subscribe(text -> count());
        session.trainingConfigProperty().map(TrainingConfig::seed).subscribe(seed -> count());
        session.factsProperty().subscribe(facts -> showRows());
        filter.subscribe(wanted -> showRows());
        order.subscribe(wanted -> showRows());
    }

    /** Names of the samples, the default first. */
    public List<String> samples() {
        return corpora.samples();
    }

    /** Key of the words for what a sample is an example of. */
    public String group(String sample) {
        return "application." + corpora.application(sample).name();
    }

    /** How many pairs a sample has. */
    public int samplePairs(String sample) {
        return corpora.samplePairs(sample);
    }

    /** Whether the corpus is that sample. */
    public ObservableValue<Boolean> isOpen(String sample) {
        return session.corpusProperty()
                .map(corpus -> corpus.sample().equals(Optional.of(sample)))
                .orElse(false);
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

    /** How many lines were skipped. */
    public ObservableValue<Wording> skippedTitle() {
        return skippedTitle;
    }

    /** Facts for the histogram; null until counted. */
    public ObservableValue<CorpusFacts> facts() {
        return session.factsProperty();
    }

    /** What to look for in a heatmap of this corpus; nothing if it is not a sample. */
    public ObservableValue<Wording> lookFor() {
        return session.corpusProperty()
                .map(corpus -> corpus.sample()
                        .map(s -> Wording.of("sample." + s + ".look"))
                        .orElse(Wording.NOTHING))
                .orElse(Wording.NOTHING);
    }

    /** Only pairs with this text in them are shown. */
    public StringProperty filterProperty() {
        return filter;
    }

    /** The order of the pairs shown; a million of them are sorted in the background. */
    public ObjectProperty<Comparator<CorpusFacts.Row>> orderProperty() {
        return order;
    }

    /** The pairs shown. */
    public ObservableList<CorpusFacts.Row> rows() {
        return rows;
    }

    /** Lines that were left out, the first thousand of them. */
    public ObservableList<SkippedLine> skipped() {
        return skipped;
    }

    /** Opens a sample. */
    public void openSample(String sample) {
        corpora.openSample(sample);
    }

    /** Opens a file. */
    public void openFile(Path file) {
        corpora.openFile(file);
    }

    /** Opens files that are one corpus: a file, a folder, or two files of parallel text. */
    public void openFiles(List<Path> files) {
        corpora.openFiles(files);
    }

    /** Tests on the pairs of this file from now on. */
    public void openHeldOut(Path file) {
        corpora.openHeldOut(file);
    }

    /** Opens pasted lines. */
    public void openText(String pasted) {
        if (!pasted.isBlank()) {
            corpora.openText(pasted);
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
        filter.set("");
        skipped.setAll(corpus.skipped());
        session.stateOf(WorkStage.CORPUS)
                .set(Wording.of(
                        "corpus.state", shortName(corpus), corpus.pairs().size()));
        count();
    }

    private void count() {
        LoadedCorpus corpus = session.corpusProperty().get();
        if (corpus == null) {
            return;
        }
        TrainingJob.TextConfig text = session.textProperty().get();
        long seed = session.trainingConfigProperty().get().seed();
        counting.run(() -> CorpusFacts.of(corpus, text, seed), session.factsProperty()::set);
    }

    private void showRows() {
        CorpusFacts facts = session.factsProperty().get();
        if (facts == null) {
            rows.clear();
            return;
        }
        String wanted = filter.get().strip().toLowerCase(Locale.ROOT);
        Comparator<CorpusFacts.Row> sorting = order.get();
        filtering.run(() -> sorted(matching(facts, wanted), sorting), rows::setAll);
    }

    private static List<CorpusFacts.Row> matching(CorpusFacts facts, String wanted) {
        return wanted.isEmpty()
                ? facts.rows()
                : facts.rows().stream()
                        .filter(row -> contains(row.pair().source(), wanted)
                                || contains(row.pair().target(), wanted))
                        .toList();
    }

    private static List<CorpusFacts.Row> sorted(List<CorpusFacts.Row> found, Comparator<CorpusFacts.Row> sorting) {
        return sorting == AS_THEY_CAME ? found : found.stream().sorted(sorting).toList();
    }

    private static boolean contains(String text, String wanted) {
        return text.toLowerCase(Locale.ROOT).contains(wanted);
    }

    private Wording sayName() {
        LoadedCorpus corpus = session.corpusProperty().get();
        return corpus == null ? Wording.NOTHING : Wording.of("corpus.name", shortName(corpus));
    }

    private static Object shortName(LoadedCorpus corpus) {
        return corpus.sample()
                .<Object>map(s -> Wording.of("sample." + s + ".title"))
                .orElse(corpus.name());
    }

    private Wording saySize() {
        CorpusFacts facts = session.factsProperty().get();
        return facts == null ? Wording.NOTHING : Wording.of("corpus.size", facts.trainingPairs(), facts.heldOutPairs());
    }

    private Wording sayVocabulary() {
        CorpusFacts facts = session.factsProperty().get();
        return facts == null
                ? Wording.NOTHING
                : Wording.of(
                        "corpus.vocabulary",
                        facts.sourceVocabulary(),
                        facts.targetVocabulary(),
                        Wording.of("tokenizer."
                                + session.textProperty()
                                        .get()
                                        .tokenizers()
                                        .source()
                                        .kind()));
    }

    private Wording saySkipped() {
        LoadedCorpus corpus = session.corpusProperty().get();
        return Wording.of("corpus.skipped", corpus == null ? 0 : corpus.skippedCount());
    }

    private static Latest latest(Workbench workbench) {
        return new Latest(
                workbench.background().loading(), workbench.background().ui(), workbench.notices()::failed);
    }
}
