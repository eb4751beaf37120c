package org.attentionworkbench.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import org.attentionworkbench.engine.training.TrainingJob;
import org.junit.jupiter.api.Test;

class CorporaTest {
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
        corpora.openFile(Path.of("missing.tsv"));
        work();
        assertThat(session.corpusProperty().get().sample()).contains("dates");
        assertThat(session.loadingProperty().get()).isFalse();
        assertThat(notices.currentProperty().get().kind()).isEqualTo(Notices.Kind.PROBLEM);
    }

    @Test
    void whatIsCancelledNeverArrivesAndIsNotToldAsAProblem() {
        corpora.openFile(Path.of("pairs.tsv"));
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
        corpora.openHeldOut(Path.of("test.tsv"));
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

    private void work() {
        while (!waiting.isEmpty()) {
            waiting.poll().run();
        }
    }
}
