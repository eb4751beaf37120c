package org.attentionworkbench.app.corpus.pairs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.attentionworkbench.app.CorpusFacts;
import org.attentionworkbench.app.LoadedCorpus;
import org.attentionworkbench.app.Wording;
import org.attentionworkbench.engine.corpus.Link;
import org.attentionworkbench.engine.corpus.Pair;
import org.attentionworkbench.engine.training.TrainingJob;
import org.junit.jupiter.api.Test;

class PairViewTest {
    private static final List<Link> LINKS = List.of(new Link(0, 1), new Link(1, 0));

    private static PairView view(Pair pair, String tokenizer, Optional<String> counted) {
        var corpus = new LoadedCorpus(
                "a",
                new TrainingJob.Origin("a.tsv", Optional.empty()),
                List.of(new Pair("chat noir", "black cat")),
                Optional.of(List.of(pair)));
        var facts = CorpusFacts.of(corpus, new TrainingJob.TextConfig(tokenizer, 1, 100), 1);
        return PairView.of(facts.rows().get(1), facts, counted);
    }

    @Test
    void tokensThatTheVocabularyLacksAreMarked() {
        PairView view = view(new Pair("chat blanc", "white cat"), "whitespace", Optional.empty());
        assertThat(view.tokens().source()).containsExactly("chat", "blanc");
        assertThat(view.unknown().source()).containsExactly(1);
        assertThat(view.unknown().target()).containsExactly(0);
        assertThat(view.counts()).isEqualTo(Wording.of("corpus.pair.tokens", 2, 2, 2, 0));
        assertThat(view.gold()).isEqualTo(PairView.Gold.NONE);
    }

    @Test
    void linksAreShownWhereTheyCountTheTokensShown() {
        var pair = new Pair("chat noir", "black cat", LINKS);
        assertThat(view(pair, "whitespace", Optional.of("whitespace")).links()).isEqualTo(LINKS);
        assertThat(view(pair, "whitespace", Optional.empty()).links()).isEqualTo(LINKS);
    }

    @Test
    void linksOfAnotherTokenizerAreNotDrawn() {
        PairView view = view(new Pair("chat noir", "black cat", LINKS), "characters", Optional.of("whitespace"));
        assertThat(view.links()).isEmpty();
        assertThat(view.said()).isEqualTo(Wording.of("corpus.pair.otherTokenizer", Wording.of("tokenizer.whitespace")));
    }

    @Test
    void linksOutsideThePairAreNotDrawn() {
        PairView view = view(new Pair("chat", "cat", LINKS), "whitespace", Optional.empty());
        assertThat(view.gold()).isEqualTo(PairView.Gold.OUTSIDE);
        assertThat(view.links()).isEmpty();
    }

    @Test
    void ofVeryLongPairsTheBeginningIsDrawn() {
        PairView view = view(new Pair("x ".repeat(500), "y"), "whitespace", Optional.empty());
        assertThat(view.isDrawnWhole()).isFalse();
        assertThat(view.drawn().source()).hasSize(PairView.MOST_DRAWN);
        assertThat(view.counts().arguments()).endsWith(PairView.MOST_DRAWN);
    }
}
