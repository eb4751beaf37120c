package org.attentionworkbench.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import org.attentionworkbench.engine.corpus.reading.Rules;
import org.attentionworkbench.engine.training.TrainingConfig;
import org.attentionworkbench.engine.training.TrainingJob;
import org.junit.jupiter.api.Test;

class CorporaTest {
    private static final Rules NO_DUPLICATES =
            new Rules(true, Rules.DEFAULT.words(), Rules.DEFAULT.ratio(), true, false, true);
    private static final Corpora.Ending ENDING = new Corpora.Ending(() -> {}, failure -> {
        throw failure;
    });

    private final Queue<Runnable> waiting = new ArrayDeque<>();
    private final Background later = new Background(waiting::add, Runnable::run, Runnable::run, Runnable::run);
    private final Session session = new Session(Runnable::run);
    private final Notices notices = new Notices(Runnable::run);
    private final Corpora corpora = new Corpora(session, later, notices, new FakeCorpora());

    @Test
    void aSampleArrivesWithItsProposalAndEnablesTheNextStages() {
        corpora.openSample("reverse");
        assertThat(session.loadingProperty().get()).isTrue();
        assertThat(session.enabled(WorkStage.MODEL).get()).isFalse();
        work();
        assertThat(session.loadingProperty().get()).isFalse();
        assertThat(session.corpusProperty().get().sample()).contains("reverse");
        assertThat(session.trainingConfigProperty().get()).isEqualTo(FakeCorpora.PROPOSAL.training());
        assertThat(session.probes()).containsExactlyElementsOf(FakeCorpora.PROPOSAL.probes());
        assertThat(session.enabled(WorkStage.TRAIN).get()).isTrue();
        assertThat(session.enabled(WorkStage.DECODE).get()).isFalse();
    }

    @Test
    void aFileThatIsNotThereIsToldAndThePresentCorpusStays() {
        corpora.openDefault();
        work();
        List<String> told = new ArrayList<>();
        corpora.open(
                FakeCorpora.origin("missing.tsv"),
                new Corpora.Ending(() -> {}, failure -> told.add(failure.getMessage())));
        work();
        assertThat(session.corpusProperty().get().sample()).contains("dates");
        assertThat(session.loadingProperty().get()).isFalse();
        assertThat(told).singleElement().asString().contains("missing.tsv");
    }

    @Test
    void theSamePairsAgainAreTheVeryOnesThereWereSoThatNobodyComparesThem() {
        corpora.openDefault();
        work();
        LoadedCorpus before = session.corpusProperty().get();
        corpora.openDefault();
        work();
        assertThat(session.corpusProperty().get()).isSameAs(before);
    }

    @Test
    void whatIsCancelledNeverArrivesAndIsNotToldAsAProblem() {
        FakeCorpora.open("pairs.tsv", corpora);
        corpora.cancel();
        assertThat(session.loadingProperty().get()).isFalse();
        work();
        assertThat(session.corpusProperty().get()).isNull();
        assertThat(notices.currentProperty().get()).isNull();
    }

    @Test
    void ofTwoAskedForOnlyTheLastArrives() {
        corpora.openSample("dates");
        corpora.openSample("reverse");
        waiting.poll().run();
        assertThat(session.corpusProperty().get()).isNull();
        assertThat(session.loadingProperty().get()).isTrue();
        work();
        assertThat(session.corpusProperty().get().sample()).contains("reverse");
    }

    @Test
    void heldOutPairsOfTheirOwnFileReplaceTheSplit() {
        corpora.openDefault();
        work();
        corpora.openHeldOut(FakeCorpora.origin("test.tsv"), ENDING);
        work();
        LoadedCorpus corpus = session.corpusProperty().get();
        assertThat(corpus.split(1).training()).hasSize(20);
        assertThat(corpus.split(1).heldOut()).hasSize(30);
        assertThat(corpus.origin().heldOut()).contains("test.tsv");
    }

    @Test
    void anOriginGivesThePairsItWasMadeFrom() {
        assertThat(corpora.read(new TrainingJob.Origin("sample:dates:12:3", Optional.of("test.tsv"))))
                .satisfies(read -> {
                    assertThat(read.pairs()).hasSize(12);
                    assertThat(read.heldOut().orElseThrow()).hasSize(30);
                });
        assertThat(corpora.read(new TrainingJob.Origin("pairs.tsv", Optional.empty()))
                        .sample())
                .isEmpty();
    }

    @Test
    void anImportTellsHowItEndedAndItsFailureIsNotTheWindows() {
        List<String> ends = new ArrayList<>();
        var ending = new Corpora.Ending(() -> ends.add("arrived"), failure -> ends.add(failure.getMessage()));
        corpora.open(FakeCorpora.origin("missing.tsv"), ending);
        work();
        assertThat(session.corpusProperty().get()).isNull();
        assertThat(notices.currentProperty().get()).isNull();
        corpora.open(FakeCorpora.origin("pairs.tsv"), ending);
        corpora.cancel();
        work();
        corpora.open(FakeCorpora.origin("pairs.tsv"), ending);
        work();
        assertThat(ends).hasSize(2).last().isEqualTo("arrived");
        assertThat(ends.get(0)).contains("missing.tsv");
    }

    @Test
    void importingAgainWithOtherRulesKeepsWhatWasChosenForTheModel() {
        FakeCorpora.open("pairs.tsv", corpora);
        work();
        LoadedCorpus before = session.corpusProperty().get();
        var chosen = new TrainingConfig(9, 16, 1e-3, 1.0, 7, 1);
        session.trainingConfigProperty().set(chosen);
        corpora.refresh(NO_DUPLICATES);
        assertThat(corpora.refreshingProperty().get()).isTrue();
        assertThat(session.loadingProperty().get()).isFalse();
        assertThat(session.corpusProperty().get()).isSameAs(before);
        work();
        assertThat(corpora.refreshingProperty().get()).isFalse();
        assertThat(session.corpusProperty().get()).isNotSameAs(before);
        assertThat(session.trainingConfigProperty().get()).isEqualTo(chosen);
    }

    @Test
    void aSampleIsNotImportedAgain() {
        corpora.openDefault();
        work();
        corpora.refresh(Rules.DEFAULT);
        assertThat(waiting).isEmpty();
        assertThat(corpora.refreshingProperty().get()).isFalse();
    }

    private void work() {
        while (!waiting.isEmpty()) {
            waiting.poll().run();
        }
    }
}
