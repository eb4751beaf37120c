package org.attentionworkbench.app.corpus.pairs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.stream.IntStream;
import org.attentionworkbench.app.Benches;
import org.attentionworkbench.app.CorpusFacts;
import org.attentionworkbench.app.CorpusPart;
import org.attentionworkbench.app.FakeCorpora;
import org.attentionworkbench.app.LoadedCorpus;
import org.attentionworkbench.app.PairSubset;
import org.attentionworkbench.app.Wording;
import org.attentionworkbench.app.WorkStage;
import org.attentionworkbench.app.Workbench;
import org.attentionworkbench.app.corpus.CorpusViewModel;
import org.attentionworkbench.engine.corpus.Corpus;
import org.attentionworkbench.engine.corpus.Pair;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PairEditingTest {
    private static final long SEED = 7; // what FakeCorpora proposes

    @TempDir
    Path home;

    private final Deque<Runnable> later = new ArrayDeque<>();
    private Workbench bench;
    private PairsViewModel model;
    private PairEditing editing;

    @BeforeEach
    void openThirtyPairs() {
        bench = Benches.direct(home);
        new CorpusViewModel(bench); // counts
        model = new PairsViewModel(bench, later::add);
        editing = model.editing();
        FakeCorpora.open("some.tsv", bench.corpora());
        bench.session().corpusFocus().partProperty().set(CorpusPart.PAIRS);
    }

    private void aMomentPasses() {
        while (!later.isEmpty()) {
            later.remove().run();
        }
    }

    private LoadedCorpus corpus() {
        return bench.session().corpusProperty().get();
    }

    private List<String> sources() {
        return model.rows().stream().map(row -> row.pair().source()).toList();
    }

    @Test
    void aChangeIsShownAtOnceAndReachesTheCorpusAMomentLater() {
        LoadedCorpus before = corpus();
        editing.changeSource(7, "  seven up ");
        assertThat(model.rows().get(6).pair().source()).isEqualTo("seven up");
        assertThat(corpus()).isSameAs(before);
        aMomentPasses();
        assertThat(corpus().title()).isEqualTo(Wording.of("corpus.name.edited", Wording.of("corpus.name", "some.tsv")));
        assertThat(corpus().edited().orElseThrow().get(6).pair()).isEqualTo(new Pair("seven up", "t7"));
    }

    @Test
    void everyChoiceStaysAsItWas() {
        bench.session().probes().setAll("mine");
        model.filterProperty().set("s7");
        editing.changeTarget(7, "other");
        aMomentPasses();
        assertThat(bench.session().probes()).containsExactly("mine");
        assertThat(model.filterProperty().get()).isEqualTo("s7");
    }

    @Test
    void manyChangesAreCountedOnce() {
        int[] counted = {0};
        bench.session().corpusProperty().addListener((o, was, now) -> counted[0]++);
        IntStream.rangeClosed(1, 10).forEach(i -> editing.changeTarget(i, "x" + i));
        aMomentPasses();
        assertThat(counted[0]).isEqualTo(1);
        assertThat(corpus().edited().orElseThrow().get(9).pair().target()).isEqualTo("x10");
    }

    @Test
    void untouchedPairsStayInTheirPart() {
        Corpus before = corpus().split(SEED);
        CorpusFacts.Row learnt =
                model.rows().stream().filter(row -> !row.heldOut()).findFirst().orElseThrow();
        editing.changeSource(learnt.number(), "quite another source");
        editing.add("one more", "pair");
        editing.delete(List.of(learnt.number() == 30 ? 29 : 30));
        aMomentPasses();
        for (long seed : new long[] {SEED, 8, 9}) {
            List<Pair> heldOut = corpus().split(seed).heldOut();
            assertThat(before.heldOut()).containsAll(heldOut);
            assertThat(corpus().split(seed).training()).contains(new Pair("one more", "pair"));
        }
    }

    @Test
    void withEverythingTakenBackTheCorpusIsWhatItWas() {
        LoadedCorpus before = corpus();
        editing.changeSource(1, "a");
        editing.delete(List.of(2, 3));
        aMomentPasses();
        assertThat(corpus()).isNotSameAs(before);
        editing.undo();
        editing.undo();
        aMomentPasses();
        assertThat(corpus()).isSameAs(before);
        assertThat(sources()).startsWith("s1 x", "s2 x", "s3 x").hasSize(30);
        editing.redo();
        aMomentPasses();
        assertThat(corpus().edited().orElseThrow().get(0).pair().source()).isEqualTo("a");
    }

    @Test
    void undoAfterFilteringAndSortingFindsThePairWhereverItIs() {
        editing.changeSource(7, "changed");
        model.filterProperty().set("changed");
        assertThat(sources()).containsExactly("changed");
        editing.undo();
        assertThat(sources()).containsExactly("s7 x");
        model.filterProperty().set("");
        model.orderProperty().set(PairsViewModel.AS_THEY_CAME.reversed());
        editing.redo();
        assertThat(model.rows().get(23).pair().source()).isEqualTo("changed");
        assertThat(model.selectedProperty().get().number()).isEqualTo(7);
    }

    @Test
    void aDeletedPairComesBackToItsPlaceInTheOrderShown() {
        model.orderProperty().set(PairsViewModel.AS_THEY_CAME.reversed());
        editing.delete(List.of(5, 28));
        assertThat(model.rows()).hasSize(28);
        editing.undo();
        assertThat(model.rows()).extracting(CorpusFacts.Row::number).startsWith(30, 29, 28, 27);
        assertThat(model.rows().get(25).number()).isEqualTo(5);
    }

    @Test
    void whatIsTakenBackIsShownThoughItIsNotLookedFor() {
        editing.delete(List.of(9));
        model.filterProperty().set("s1");
        editing.undo();
        assertThat(model.selectedProperty().get().number()).isEqualTo(9);
        assertThat(model.rows()).extracting(CorpusFacts.Row::number).contains(9);
    }

    @Test
    void moreThanAFewAtOnceAreCarriedOverToo() {
        bench.corpora().openSample("dates"); // twenty pairs
        IntStream.rangeClosed(1, 100).forEach(i -> editing.add("n" + i, "t"));
        List<Integer> added = IntStream.rangeClosed(21, 120).boxed().toList();
        editing.delete(added);
        assertThat(model.rows()).hasSize(20);
        editing.undo();
        assertThat(model.rows()).hasSize(120);
    }

    @Test
    void afterADeletionTheNextPairIsLookedAt() {
        editing.delete(List.of(4));
        assertThat(model.selectedProperty().get().number()).isEqualTo(5);
        editing.delete(List.of(30));
        assertThat(model.selectedProperty().get().number()).isEqualTo(29);
    }

    @Test
    void anotherCorpusEndsWhatCanBeUndone() {
        editing.changeSource(1, "mine");
        bench.corpora().openSample("dates");
        assertThat(editing.canUndoProperty().get()).isFalse();
        editing.undo();
        editing.redo();
        aMomentPasses();
        assertThat(corpus().edited()).isEmpty();
        assertThat(sources()).hasSize(20).contains("s1 x").doesNotContain("mine");
    }

    @Test
    void editsThatAnotherCorpusTakesThePlaceOfAreKeptAndTold() {
        editing.changeSource(1, "mine");
        bench.corpora().openSample("dates");
        assertThat(bench.notices().currentProperty().get().wording().key()).isEqualTo("corpus.kept.text");
        assertThat(bench.notices().currentProperty().get().wording().arguments())
                .contains("kept.tsv");
    }

    @Test
    void whoLeavesThePairsGetsTheEditsAtOnce() {
        editing.changeSource(1, "mine");
        bench.session().corpusFocus().partProperty().set(CorpusPart.XRAY);
        assertThat(corpus().edited()).isPresent();
        editing.changeSource(2, "mine, too");
        bench.session().corpusFocus().partProperty().set(CorpusPart.PAIRS);
        editing.changeSource(3, "and this");
        bench.session().show(WorkStage.TRAIN);
        assertThat(corpus().edited().orElseThrow().get(2).pair().source()).isEqualTo("and this");
        assertThat(later.size()).isPositive();
        LoadedCorpus now = corpus();
        aMomentPasses();
        assertThat(corpus()).isSameAs(now);
    }

    @Test
    void changesWhileTheCorpusIsCountedAreNotLost() {
        editing.changeSource(1, "first");
        aMomentPasses(); // counts and shows the facts of the first change
        editing.changeSource(2, "second");
        bench.session().textProperty().set(bench.session().textProperty().get());
        assertThat(sources()).startsWith("first", "second");
        aMomentPasses();
        assertThat(bench.session().factsProperty().get().rows().get(1).pair().source())
                .isEqualTo("second");
    }

    @Test
    void blankTextsAreRefusedWithAWord() {
        editing.changeTarget(1, " \t ");
        assertThat(editing.saidProperty().get()).isEqualTo(Wording.of("corpus.edit.blank"));
        assertThat(editing.add("", "x")).isFalse();
        assertThat(editing.canUndoProperty().get()).isFalse();
        editing.changeTarget(1, "x".repeat(20_001));
        assertThat(editing.saidProperty().get()).isEqualTo(Wording.of("corpus.edit.tooLong", 20_000));
        assertThat(model.rows().get(0).pair().target()).isEqualTo("t1");
    }

    @Test
    void theSameTextIsNoChange() {
        editing.changeTarget(1, " t1 ");
        assertThat(editing.canUndoProperty().get()).isFalse();
    }

    @Test
    void tabsAndLineBreaksBecomeSpaces() {
        editing.changeTarget(1, "a\tb\r\nc");
        assertThat(model.rows().get(0).pair().target()).isEqualTo("a b c");
    }

    @Test
    void neitherPartCanBeEmptied() {
        List<Integer> heldOut = model.rows().stream()
                .filter(CorpusFacts.Row::heldOut)
                .map(CorpusFacts.Row::number)
                .toList();
        editing.delete(heldOut);
        assertThat(editing.saidProperty().get()).isEqualTo(Wording.of("corpus.edit.lastOfPart"));
        assertThat(model.rows()).hasSize(30);
        editing.delete(heldOut.subList(1, heldOut.size()));
        assertThat(model.rows()).hasSize(30 - heldOut.size() + 1);
    }

    @Test
    void aPairGoesWhereItsSourceIs() {
        CorpusFacts.Row heldOut = model.rows().stream()
                .filter(CorpusFacts.Row::heldOut)
                .findFirst()
                .orElseThrow();
        editing.add(heldOut.pair().source(), "another target");
        assertThat(model.rows().get(30).heldOut()).isTrue();
        editing.add("a new source", "x");
        assertThat(model.rows().get(31).heldOut()).isFalse();
        editing.changeSource(32, heldOut.pair().source());
        assertThat(model.rows().get(31).heldOut()).isTrue();
    }

    @Test
    void aSubsetKeepsItsPairsThoughOthersAreDeleted() {
        bench.session().corpusFocus().show(PairSubset.of(Wording.of("corpus.pairs"), IntStream.of(10, 20)));
        editing.delete(List.of(10));
        aMomentPasses();
        assertThat(sources()).containsExactly("s20 x");
        editing.undo();
        aMomentPasses();
        assertThat(sources()).containsExactly("s10 x", "s20 x");
        assertThat(model.subset().getValue()).isEqualTo(Wording.of("corpus.subset", Wording.of("corpus.pairs"), 2));
        model.showAll();
        assertThat(model.subset().getValue()).isEqualTo(Wording.NOTHING);
    }

    @Test
    void whatWasDoneIsSaid() {
        editing.changeTarget(3, "x");
        assertThat(editing.saidProperty().get()).isEqualTo(Wording.of("corpus.edit.changed", 3));
        editing.undo();
        assertThat(editing.saidProperty().get())
                .isEqualTo(Wording.of("corpus.edit.undone", Wording.of("corpus.edit.changed", 3)));
        editing.delete(List.of(1, 2));
        assertThat(editing.saidProperty().get()).isEqualTo(Wording.of("corpus.edit.deleted", 2));
    }
}
