package org.attentionworkbench.app.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.attentionworkbench.app.Benches;
import org.attentionworkbench.app.CorpusFacts;
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
    void aSampleIsShownWithItsPairsAndFacts() {
        assertThat(model.hasCorpus().get()).isFalse();
        model.openSample("reverse");
        assertThat(model.hasCorpus().get()).isTrue();
        assertThat(model.isOpen("reverse").getValue()).isTrue();
        assertThat(model.isOpen("dates").getValue()).isFalse();
        assertThat(model.rows()).hasSize(20);
        assertThat(model.lookFor().getValue()).isEqualTo(Wording.of("sample.reverse.look"));
        assertThat(bench.session().stateOf(WorkStage.CORPUS).get())
                .isEqualTo(Wording.of("corpus.state", Wording.of("sample.reverse.title"), 20));
    }

    @Test
    void theFilterLooksAtBothSidesAndIgnoresCase() {
        model.openSample("dates");
        model.filterProperty().set(" S7 ");
        assertThat(model.rows()).extracting(CorpusFacts.Row::number).containsExactly(7);
        model.filterProperty().set("t12");
        assertThat(model.rows()).extracting(CorpusFacts.Row::number).containsExactly(12);
        model.filterProperty().set("nowhere");
        assertThat(model.rows()).isEmpty();
        model.filterProperty().set("");
        assertThat(model.rows()).hasSize(20);
    }

    @Test
    void thePairsAreShownInTheOrderAskedFor() {
        model.openSample("dates");
        model.orderProperty().set(CorpusViewModel.AS_THEY_CAME.reversed());
        assertThat(model.rows())
                .extracting(CorpusFacts.Row::number)
                .startsWith(20, 19)
                .endsWith(1);
        model.filterProperty().set("t1");
        assertThat(model.rows())
                .extracting(CorpusFacts.Row::number)
                .startsWith(19)
                .endsWith(1);
        model.orderProperty().set(CorpusViewModel.AS_THEY_CAME);
        assertThat(model.rows()).extracting(CorpusFacts.Row::number).startsWith(1, 10);
    }

    @Test
    void aNewCorpusIsShownUnfiltered() {
        model.openSample("dates");
        model.filterProperty().set("s7");
        model.openFile(Path.of("other.tsv"));
        assertThat(model.filterProperty().get()).isEmpty();
        assertThat(model.rows()).hasSize(30);
        assertThat(model.lookFor().getValue()).isEqualTo(Wording.NOTHING);
        assertThat(model.skipped()).hasSize(1);
        assertThat(model.skippedTitle().getValue()).isEqualTo(Wording.of("corpus.skipped", 1L));
    }

    @Test
    void anotherTokenizerChangesTheVocabulary() {
        model.openSample("dates");
        int words = model.facts().getValue().targetVocabulary();
        bench.session().textProperty().set(new TrainingJob.TextConfig("characters", 1, 10_000));
        assertThat(model.facts().getValue().targetVocabulary()).isLessThan(words); // t and digits only
    }

    @Test
    void blankTextIsNotPasted() {
        model.openText("  \n");
        assertThat(model.hasCorpus().get()).isFalse();
        model.openText("a\tb");
        assertThat(model.hasCorpus().get()).isTrue();
    }
}
