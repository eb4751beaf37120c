package org.attentionworkbench.app.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.attentionworkbench.app.Benches;
import org.attentionworkbench.app.CorpusPart;
import org.attentionworkbench.app.FakeCorpora;
import org.attentionworkbench.app.ImportRequest;
import org.attentionworkbench.app.Wording;
import org.attentionworkbench.app.WorkStage;
import org.attentionworkbench.app.Workbench;
import org.attentionworkbench.engine.training.TrainingJob;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CorpusViewModelTest {
    @TempDir
    Path home;

    private Workbench bench;
    private CorpusViewModel model;

    @BeforeEach
    void start() {
        bench = Benches.direct(home);
        model = new CorpusViewModel(bench);
    }

    @Test
    void aSampleIsNamedWithItsFacts() {
        assertThat(model.hasCorpus().get()).isFalse();
        bench.corpora().openSample("reverse");
        assertThat(model.hasCorpus().get()).isTrue();
        assertThat(model.size().getValue()).isEqualTo(Wording.of("corpus.size", 18, 2));
        assertThat(model.lookFor().getValue()).isEqualTo(Wording.of("sample.reverse.look"));
        assertThat(bench.session().stateOf(WorkStage.CORPUS).get())
                .isEqualTo(Wording.of("corpus.state", Wording.of("sample.reverse.title"), 20));
    }

    @Test
    void filesAreLookedAtBeforeTheyAreImported() {
        bench.corpora().openSample("reverse");
        model.openFiles(List.of(Path.of("other.tsv")));
        assertThat(model.showsImport().get()).isTrue();
        assertThat(model.showsCorpus().get()).isFalse();
        assertThat(bench.session().corpusProperty().get().sample()).contains("reverse");
        bench.session().corpusFocus().endPreview();
        assertThat(model.showsCorpus().get()).isTrue();
    }

    @Test
    void theTitleSaysHowManyLinesWereLeftOut() {
        FakeCorpora.open("other.tsv", bench.corpora());
        assertThat(model.lookFor().getValue()).isEqualTo(Wording.NOTHING);
        assertThat(model.title(CorpusPart.LEFT_OUT).getValue()).isEqualTo(Wording.of("corpus.skipped", 1L));
    }

    @Test
    void anotherTokenizerChangesTheVocabulary() {
        bench.corpora().openSample("dates");
        Wording words = model.vocabulary().getValue();
        bench.session().textProperty().set(new TrainingJob.TextConfig("characters", 1, 10_000));
        int characters = (int) model.vocabulary().getValue().arguments().get(1);
        assertThat(characters).isLessThan((int) words.arguments().get(1)); // t and digits only
    }

    @Test
    void blankTextIsNotPasted() {
        model.openText("  \n");
        assertThat(model.showsImport().get()).isFalse();
        model.openText("a\tb");
        assertThat(bench.session().corpusFocus().importingProperty().get()).contains(ImportRequest.pasted("a\tb"));
    }
}
