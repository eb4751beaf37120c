package org.attentionworkbench.app.corpus.pairs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javafx.collections.ListChangeListener;
import org.attentionworkbench.app.Background;
import org.attentionworkbench.app.Benches;
import org.attentionworkbench.app.CorpusFacts;
import org.attentionworkbench.app.FakeCorpora;
import org.attentionworkbench.app.PairSubset;
import org.attentionworkbench.app.Wording;
import org.attentionworkbench.app.Workbench;
import org.attentionworkbench.app.corpus.CorpusViewModel;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PairsViewModelTest {
    @TempDir
    Path home;

    private Workbench bench;
    private PairsViewModel model;

    @BeforeEach
    void start() {
        bench = Benches.direct(home);
        new CorpusViewModel(bench); // counts
        model = new PairsViewModel(bench);
    }

    @Test
    void theFilterLooksAtBothSidesAndIgnoresCase() {
        bench.corpora().openSample("dates");
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
        bench.corpora().openSample("dates");
        model.orderProperty().set(PairsViewModel.AS_THEY_CAME.reversed());
        assertThat(model.rows())
                .extracting(CorpusFacts.Row::number)
                .startsWith(20, 19)
                .endsWith(1);
        model.filterProperty().set("t1");
        assertThat(model.rows())
                .extracting(CorpusFacts.Row::number)
                .startsWith(19)
                .endsWith(1);
        model.orderProperty().set(PairsViewModel.AS_THEY_CAME);
        assertThat(model.rows()).extracting(CorpusFacts.Row::number).startsWith(1, 10);
    }

    @Test
    void aNewCorpusIsShownUnfiltered() {
        bench.corpora().openSample("dates");
        model.filterProperty().set("s7");
        FakeCorpora.open("other.tsv", bench.corpora());
        assertThat(model.filterProperty().get()).isEmpty();
        assertThat(model.rows()).hasSize(30);
    }

    @Test
    void ofASubsetOnlyItsPairsAreShownUntilAllAreAskedForOrAnotherCorpusComes() {
        bench.corpora().openSample("dates");
        bench.session().corpusFocus().show(PairSubset.of(Wording.of("corpus.pairs"), IntStream.of(3, 5, 12)));
        assertThat(model.rows()).extracting(CorpusFacts.Row::number).containsExactly(3, 5, 12);
        model.filterProperty().set("t1");
        assertThat(model.rows()).extracting(CorpusFacts.Row::number).containsExactly(12);
        model.showAll();
        assertThat(model.rows()).hasSize(20);
        bench.session().corpusFocus().show(PairSubset.of(Wording.of("corpus.pairs"), IntStream.of(3)));
        FakeCorpora.open("other.tsv", bench.corpora());
        assertThat(model.rows()).hasSize(30);
    }

    @Test
    void pairsAreListedAndFilteredBeforeTheirTokensAreCounted() {
        var counting = new ArrayDeque<Runnable>();
        Workbench slow = Benches.with(
                new Background(Runnable::run, counting::add, Runnable::run, Runnable::run, Runnable::run), home);
        new CorpusViewModel(slow);
        var pairs = new PairsViewModel(slow);
        slow.corpora().openSample("dates");
        assertThat(pairs.nothingProperty().get()).isEqualTo(Wording.of("corpus.listing"));
        while (slow.session().rowsProperty().get() == null) {
            counting.remove().run();
        }
        assertThat(pairs.rows()).hasSize(20);
        assertThat(pairs.counts().getValue()).isEqualTo(Wording.of("corpus.counting"));
        pairs.filterProperty().set("t12");
        assertThat(pairs.rows()).hasSize(1);
        pairs.filterProperty().set("nowhere");
        assertThat(pairs.nothingProperty().get()).isEqualTo(Wording.of("corpus.filter.none"));
        assertThat(slow.session().factsProperty().get()).isNull();
        counting.forEach(Runnable::run);
        pairs.filterProperty().set("");
        assertThat(pairs.counts().getValue().key()).isEqualTo("corpus.pair.tokens");
    }

    @Test
    void theListTellsOfAnExchangeAsOneChange() {
        bench.corpora().openSample("dates");
        var before = List.copyOf(model.rows());
        var told = new ArrayList<List<CorpusFacts.Row>>();
        model.rows().addListener((ListChangeListener<CorpusFacts.Row>) change -> {
            while (change.next()) {
                told.add(List.copyOf(change.getRemoved()));
                told.add(List.copyOf(change.getAddedSubList()));
            }
        });
        model.orderProperty().set(PairsViewModel.AS_THEY_CAME.reversed());
        assertThat(told).containsExactly(before, List.copyOf(model.rows()));
        assertThat(model.rows()).containsExactlyInAnyOrderElementsOf(before).isNotEqualTo(before);
    }
}
