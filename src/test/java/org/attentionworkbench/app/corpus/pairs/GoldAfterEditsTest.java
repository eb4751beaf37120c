package org.attentionworkbench.app.corpus.pairs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.attentionworkbench.app.Benches;
import org.attentionworkbench.app.FakeCorpora;
import org.attentionworkbench.app.LoadedCorpus;
import org.attentionworkbench.app.Workbench;
import org.attentionworkbench.app.corpus.CorpusViewModel;
import org.attentionworkbench.engine.corpus.Link;
import org.attentionworkbench.engine.corpus.Pair;
import org.attentionworkbench.engine.training.TrainingJob;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Gold links count tokens: they stay as long as there are as many. */
class GoldAfterEditsTest {
    private static final List<Link> GOLD = List.of(new Link(0, 0), new Link(1, 1));

    @TempDir
    Path home;

    private Workbench bench;
    private PairsViewModel model;

    @BeforeEach
    void openAPairWithGold() {
        bench = Benches.direct(home);
        new CorpusViewModel(bench); // counts
        model = new PairsViewModel(bench, Runnable::run);
        bench.session()
                .open(
                        new LoadedCorpus(
                                "a",
                                new TrainingJob.Origin("a.tsv", Optional.empty()),
                                List.of(new Pair("le chat", "the cat", GOLD)),
                                Optional.of(List.of(new Pair("un", "one")))),
                        FakeCorpora.PROPOSAL);
    }

    private List<Link> gold() {
        return model.rows().get(0).pair().gold();
    }

    @Test
    void theyStayWhereAWordTakesThePlaceOfAnother() {
        model.editing().changeSource(1, "le chien");
        assertThat(gold()).isEqualTo(GOLD);
        assertThat(model.editing().saidProperty().get().key()).isEqualTo("corpus.edit.changed");
    }

    @Test
    void theyAreDroppedWithAWordWhereTheNumberOfTokensChangesAndUndoBringsThemBack() {
        model.editing().changeTarget(1, "the big cat");
        assertThat(gold()).isEmpty();
        assertThat(model.editing().saidProperty().get().key()).isEqualTo("corpus.edit.changed.noGold");
        model.editing().undo();
        assertThat(gold()).isEqualTo(GOLD);
    }
}
