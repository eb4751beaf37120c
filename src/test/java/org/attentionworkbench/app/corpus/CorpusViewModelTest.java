package org.attentionworkbench.app.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import org.attentionworkbench.app.Background;
import org.attentionworkbench.app.Benches;
import org.attentionworkbench.app.CorpusPart;
import org.attentionworkbench.app.FakeCorpora;
import org.attentionworkbench.app.ImportRequest;
import org.attentionworkbench.app.Wording;
import org.attentionworkbench.app.WorkStage;
import org.attentionworkbench.app.Workbench;
import org.attentionworkbench.engine.text.Sides;
import org.attentionworkbench.engine.text.TokenizerSpec;
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
    void tokenizersOfTheSidesAreBothNamedWhereTheyDiffer() {
        bench.corpora().openSample("dates");
        var same = Wording.of("tokenizer.whitespace");
        assertThat(model.vocabulary().getValue().arguments().subList(2, 3)).containsExactly(same);
        TrainingJob.TextConfig text = bench.session().textProperty().get();
        var specs = new Sides<>(TokenizerSpec.of("words"), TokenizerSpec.of("characters"));
        bench.session()
                .textProperty()
                .set(new TrainingJob.TextConfig(specs, text.minCount(), text.maxVocabulary(), text.unknown()));
        assertThat(model.vocabulary().getValue().arguments().subList(2, 4))
                .containsExactly(Wording.of("tokenizer.words"), Wording.of("tokenizer.characters"));
    }

    @Test
    void sizesAreThereBeforeTheTokensAreCounted() {
        var counting = new ArrayDeque<Runnable>();
        Workbench slow = Benches.with(
                new Background(Runnable::run, counting::add, Runnable::run, Runnable::run, Runnable::run), home);
        var corpus = new CorpusViewModel(slow);
        slow.corpora().openSample("reverse");
        while (slow.session().rowsProperty().get() == null) {
            counting.remove().run();
        }
        assertThat(corpus.size().getValue()).isEqualTo(Wording.of("corpus.size", 18, 2));
        assertThat(corpus.vocabulary().getValue()).isEqualTo(Wording.of("corpus.counting"));
        counting.forEach(Runnable::run);
        assertThat(corpus.vocabulary().getValue().key()).isEqualTo("corpus.vocabulary");
    }

    @Test
    void blankTextIsNotPasted() {
        model.openText("  \n");
        assertThat(model.showsImport().get()).isFalse();
        model.openText("a\tb");
        assertThat(bench.session().corpusFocus().importingProperty().get()).contains(ImportRequest.pasted("a\tb"));
    }
}
