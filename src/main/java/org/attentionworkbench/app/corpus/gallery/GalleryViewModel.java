package org.attentionworkbench.app.corpus.gallery;

import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import org.attentionworkbench.app.Corpora;
import org.attentionworkbench.app.CorpusPart;
import org.attentionworkbench.app.Session;
import org.attentionworkbench.app.Workbench;

/** The samples there are, and which of them is open. */
public final class GalleryViewModel {
    private final Session session;
    private final Corpora corpora;

    /** @param workbench whose samples they are */
    public GalleryViewModel(Workbench workbench) {
        session = workbench.session();
        corpora = workbench.corpora();
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

    /** Opens a sample and shows its pairs. */
    public void openSample(String sample) {
        corpora.openSample(sample);
        session.corpusFocus().partProperty().set(CorpusPart.PAIRS);
    }
}
