package org.attentionworkbench.app.corpus.gallery;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import org.attentionworkbench.app.Corpora;
import org.attentionworkbench.app.CorpusPart;
import org.attentionworkbench.app.LoadedCorpus;
import org.attentionworkbench.app.Notices;
import org.attentionworkbench.app.Session;
import org.attentionworkbench.app.Wording;
import org.attentionworkbench.app.Workbench;
import org.attentionworkbench.engine.training.Proposal;

/** The samples there are, which of them are found, which is looked at, and which is open. */
public final class GalleryViewModel {
    private final Session session;
    private final Corpora corpora;
    private final Executor loading;
    private final Executor ui;
    private final Notices notices;
    private final SampleSearch search = new SampleSearch(this::group);
    private final SamplePictures pictures;
    private final StringProperty question = new SimpleStringProperty("");
    private final ObjectProperty<String> lookedAt;
    private final Map<String, ReadOnlyObjectWrapper<Optional<SamplePreview>>> previews = new HashMap<>();

    /** @param workbench whose samples they are */
    public GalleryViewModel(Workbench workbench) {
        session = workbench.session();
        corpora = workbench.corpora();
        loading = workbench.background().loading();
        ui = workbench.background().ui();
        notices = workbench.notices();
        pictures = new SamplePictures(workbench.background());
        lookedAt = new SimpleObjectProperty<>(corpora.samples().get(0));
        corpora.samples().forEach(sample -> previews.put(sample, new ReadOnlyObjectWrapper<>(Optional.empty())));
        session.corpusProperty().subscribe(corpus -> Optional.ofNullable(corpus)
                .flatMap(LoadedCorpus::sample)
                .ifPresent(lookedAt::set));
    }

    /** Names of the samples, the default first. */
    public List<String> samples() {
        return corpora.samples();
    }

    /** Keys of the words for what samples are examples of, in the order of the samples. */
    List<String> groups() {
        return samples().stream().map(this::group).distinct().toList();
    }

    /** Names of the samples of a group. */
    List<String> samples(String group) {
        return samples().stream().filter(sample -> group(sample).equals(group)).collect(Collectors.toList());
    }

    /** Key of the words for what a sample is an example of. */
    public String group(String sample) {
        return "application." + corpora.application(sample).name();
    }

    /** How many pairs a sample has. */
    public int samplePairs(String sample) {
        return corpora.samplePairs(sample);
    }

    /** Only samples of which these words are said are shown. */
    StringProperty questionProperty() {
        return question;
    }

    /** Whether the sample is among those that were found. */
    BooleanBinding isFound(String sample) {
        return Bindings.createBooleanBinding(() -> search.finds(sample, question.get()), question);
    }

    /** Whether one of the group's samples is. */
    BooleanBinding isGroupFound(String group) {
        List<String> members = samples(group);
        return Bindings.createBooleanBinding(
                () -> members.stream().anyMatch(sample -> search.finds(sample, question.get())), question);
    }

    /** Whether no sample is. */
    BooleanBinding nothingFound() {
        return Bindings.createBooleanBinding(
                () -> samples().stream().noneMatch(sample -> search.finds(sample, question.get())), question);
    }

    /** The sample that more is said about. */
    ObjectProperty<String> lookedAtProperty() {
        return lookedAt;
    }

    /** What can be seen of a sample; empty until it is made. */
    ReadOnlyObjectProperty<Optional<SamplePreview>> preview(String sample) {
        return wrapper(sample).getReadOnlyProperty();
    }

    /** Paints pictures of the samples. */
    SamplePictures pictures() {
        return pictures;
    }

    /** Makes what can be seen of every sample, one after the other in the background, once. */
    void makePreviews() {
        for (String sample : samples()) {
            if (wrapper(sample).get().isEmpty()) {
                loading.execute(() -> make(sample));
            }
        }
    }

    private void make(String sample) {
        try {
            SamplePreview made = SamplePreview.of(sample);
            ui.execute(() -> wrapper(sample).set(Optional.of(made)));
        } catch (RuntimeException failure) {
            notices.failed(failure);
        }
    }

    private ReadOnlyObjectWrapper<Optional<SamplePreview>> wrapper(String sample) {
        return Objects.requireNonNull(previews.get(sample), sample);
    }

    /** The proposed model in a few words. */
    static Wording model(Proposal proposal) {
        var spec = proposal.spec();
        return Wording.of(
                "corpus.sample.model",
                Wording.of("model.cell." + spec.cell()),
                Wording.of("model.attention." + spec.attention()),
                spec.hidden(),
                proposal.training().epochs(),
                Wording.of("model.bidirectional." + spec.depth().bidirectional()));
    }

    /** Whether the corpus is that sample. */
    public ObservableValue<Boolean> isOpen(String sample) {
        return session.corpusProperty()
                .map(corpus -> corpus.sample().equals(Optional.of(sample)))
                .orElse(false);
    }

    /** Opens a sample and shows its pairs. */
    public void openSample(String sample) {
        corpora.openSample(sample);
        session.corpusFocus().partProperty().set(CorpusPart.PAIRS);
    }
}
