package org.attentionworkbench.app.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.attentionworkbench.app.Background;
import org.attentionworkbench.app.Benches;
import org.attentionworkbench.app.FakeCorpora;
import org.attentionworkbench.app.LoadedCorpus;
import org.attentionworkbench.app.Session;
import org.attentionworkbench.engine.corpus.Pair;
import org.attentionworkbench.engine.text.Side;
import org.attentionworkbench.engine.text.Sides;
import org.attentionworkbench.engine.text.TokenizerFile;
import org.attentionworkbench.engine.text.TokenizerSpec;
import org.attentionworkbench.engine.training.TrainingJob;
import org.attentionworkbench.engine.training.TrainingJob.TextConfig;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TokensViewModelTest {
    private static final String FIRST = "the cat and the other cat";

    @TempDir
    Path home;

    private final Deque<Runnable> loading = new ArrayDeque<>();
    private Session session;
    private TokensViewModel model;

    @BeforeEach
    void start() {
        var bench = Benches.with(new Background(loading::add, Runnable::run, Runnable::run, Runnable::run), home);
        session = bench.session();
        List<Pair> pairs = List.of(
                new Pair(FIRST, "le chat et l'autre chat"), new Pair("the hat on the mat there", "le chapeau sur le"));
        session.open(
                new LoadedCorpus(
                        "cats", new TrainingJob.Origin("cats.tsv", Optional.empty()), pairs, Optional.of(pairs)),
                FakeCorpora.PROPOSAL);
        model = new TokensViewModel(bench);
        work();
    }

    @Test
    void aSentenceOfTheCorpusIsCutAsChosenAndSoIsWhatIsTyped() {
        assertThat(model.sentences().get(0).textProperty().get()).isEqualTo(FIRST);
        assertThat(tokens()).containsExactly("the", "cat", "and", "the", "other", "cat");
        choose("characters");
        assertThat(tokens()).startsWith("t", "h", "e");
        model.sentences().get(0).textProperty().set("dog");
        work();
        assertThat(tokens()).containsExactly("d", "o", "g");
    }

    @Test
    void mergesAreShownAsTheyAreLearntAndTheNewestTokenIsMarked() {
        choose("bpe:6");
        assertThat(tokens()).startsWith("▁", "t", "h", "e");
        model.learn();
        assertThat(model.learningProperty().get()).isTrue();
        work();
        assertThat(model.learningProperty().get()).isFalse();
        assertThat(model.player().sizeProperty().get()).isEqualTo(6);
        assertThat(model.player().shown()).as("they are shown one by one").isEmpty();
        model.player().step(1);
        String made = model.player().last().orElseThrow().merge().joined();
        assertThat(model.sentences().get(0).piecesProperty().get())
                .contains(new Piece(made, true))
                .filteredOn(Piece::fresh)
                .allMatch(piece -> piece.token().equals(made));
        model.player().toEnd();
        assertThat(tokens())
                .isEqualTo(model.learntProperty().get().orElseThrow().tokenize(FIRST));
    }

    @Test
    void stoppedLearningKeepsNothingButWhatCame() {
        choose("bpe:6");
        model.learn();
        model.stop();
        work();
        assertThat(model.learningProperty().get()).isFalse();
        assertThat(model.learntProperty().get()).isEmpty();
    }

    @Test
    void anotherTokenizerOrSideForgetsTheMerges() {
        choose("bpe:6");
        model.learn();
        choose("bpe:5");
        assertThat(model.player().sizeProperty().get()).isZero();
        assertThat(model.learningProperty().get()).isFalse();
        model.learn();
        work();
        model.sideProperty().set(Side.TARGET);
        assertThat(model.player().sizeProperty().get()).isZero();
        assertThat(model.sentences().get(0).textProperty().get()).startsWith("le chat");
    }

    @Test
    void whatWasLearntCanBeWrittenAndReadAgain() {
        choose("bpe:6");
        model.learn();
        work();
        Path file = home.resolve("tokenizer.json");
        var learnt = model.learntProperty().get().orElseThrow();
        TokensViewModel.write(learnt, file);
        assertThat(TokenizerFile.read(file).tokenize(FIRST)).isEqualTo(learnt.tokenize(FIRST));
    }

    private void choose(String tokenizer) {
        TextConfig usual = TextConfig.DEFAULT;
        session.textProperty()
                .set(new TextConfig(
                        Sides.both(TokenizerSpec.of(tokenizer)),
                        usual.minCount(),
                        usual.maxVocabulary(),
                        usual.unknown()));
        work();
    }

    private List<String> tokens() {
        return model.sentences().get(0).piecesProperty().get().stream()
                .map(Piece::token)
                .toList();
    }

    private void work() {
        while (!loading.isEmpty()) {
            loading.remove().run();
        }
    }
}
