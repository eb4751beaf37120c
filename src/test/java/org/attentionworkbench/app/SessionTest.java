package org.attentionworkbench.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SessionTest {
    private final Session session = new Session(Runnable::run);

    @Test
    void aStageThatIsNotEnabledIsNotShown() {
        session.show(WorkStage.TRAIN);
        assertThat(session.stageProperty().get()).isEqualTo(WorkStage.CORPUS);
        session.open(FakeCorpora.corpus("a", "a.tsv", 5), FakeCorpora.PROPOSAL);
        session.show(WorkStage.TRAIN);
        assertThat(session.stageProperty().get()).isEqualTo(WorkStage.TRAIN);
    }

    @Test
    void factsOfTheCorpusBeforeAreGoneWhenANewOneIsOpened() {
        LoadedCorpus corpus = FakeCorpora.corpus("a", "a.tsv", 20);
        session.open(corpus, FakeCorpora.PROPOSAL);
        session.factsProperty()
                .set(CorpusFacts.of(corpus, session.textProperty().get(), 1));
        session.open(FakeCorpora.corpus("b", "b.tsv", 5), FakeCorpora.PROPOSAL);
        assertThat(session.factsProperty().get()).isNull();
    }

    /** A list of the same pairs tells its listeners nothing, so nobody would count them again. */
    @Test
    void factsStayWhenTheSamePairsAreOpenedAgain() {
        LoadedCorpus corpus = FakeCorpora.corpus("a", "a.tsv", 20);
        session.open(corpus, FakeCorpora.PROPOSAL);
        var facts = CorpusFacts.of(corpus, session.textProperty().get(), 1);
        session.factsProperty().set(facts);
        session.open(FakeCorpora.corpus("a", "a.tsv", 20), FakeCorpora.PROPOSAL);
        assertThat(session.factsProperty().get()).isSameAs(facts);
    }
}
