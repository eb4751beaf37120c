package org.attentionworkbench.app.decode;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.attentionworkbench.app.Background;
import org.attentionworkbench.app.Decoder;
import org.attentionworkbench.app.LoadedCorpus;
import org.attentionworkbench.app.Session;
import org.attentionworkbench.app.Wording;
import org.attentionworkbench.app.decode.HeldOutViewModel.Filter;
import org.attentionworkbench.app.decode.HeldOutViewModel.Row;
import org.attentionworkbench.engine.corpus.Pair;
import org.attentionworkbench.engine.decoding.UnknownWords.Answer;
import org.attentionworkbench.engine.model.ModelSpec;
import org.attentionworkbench.engine.training.Proposal;
import org.attentionworkbench.engine.training.TrainingConfig;
import org.attentionworkbench.engine.training.TrainingJob;
import org.junit.jupiter.api.Test;

class HeldOutViewModelTest {
    private final Session session = new Session(Runnable::run);
    private final FakeDecoder fake = new FakeDecoder();
    private final ObjectProperty<Decoder> decoder = new SimpleObjectProperty<>(fake);
    private final Deque<Runnable> decodingThread = new ArrayDeque<>();
    private final HeldOutViewModel model = new HeldOutViewModel(
            session, new Background(Runnable::run, Runnable::run, decodingThread::add, Runnable::run), decoder);

    @Test
    void theWrongOnesComeFirstAndAreCounted() {
        hold(new Pair("1 2", "2 1"), new Pair("1 9", "9 1"), new Pair("3", "3"));
        model.evaluate();
        work();
        assertThat(model.rows()).extracting(row -> row.pair().source()).containsExactly("1 9", "1 2", "3");
        assertThat(model.rows()).extracting(Row::right).containsExactly(false, true, true);
        assertThat(model.summaryProperty().get())
                .isEqualTo(Wording.of("decode.heldOut.summary", 2L, 3, 2 / 3.0, Wording.NOTHING));
    }

    @Test
    void theFilterLeavesOnlyTheWrongOnes() {
        hold(new Pair("1 2", "2 1"), new Pair("1 9", "9 1"));
        model.evaluate();
        work();
        model.filterProperty().set(Filter.WRONG);
        assertThat(model.rows()).extracting(row -> row.pair().source()).containsExactly("1 9");
    }

    @Test
    void spacesDoNotMakeATargetWrong() {
        hold(new Pair("1 2", " 2   1 "));
        model.evaluate();
        work();
        assertThat(model.rows().get(0).right()).isTrue();
    }

    @Test
    void aFewAtATimeWithProgress() {
        hold(IntStream.range(0, 200).mapToObj(i -> new Pair("1 9", "9 1")).toArray(Pair[]::new));
        model.evaluate();
        decodingThread.remove().run();
        assertThat(model.progressProperty().get()).isBetween(0.2, 0.5);
        assertThat(model.runningProperty().get()).isTrue();
        work();
        assertThat(model.progressProperty().get()).isEqualTo(1);
        assertThat(model.runningProperty().get()).isFalse();
        assertThat(model.rows()).hasSize(200);
    }

    @Test
    void cancellingKeepsWhatIsThere() {
        hold(IntStream.range(0, 200).mapToObj(i -> new Pair("1 2", "2 1")).toArray(Pair[]::new));
        model.evaluate();
        decodingThread.remove().run();
        int done = model.rows().size();
        model.cancel();
        work();
        assertThat(model.rows()).hasSize(done).isNotEmpty();
        assertThat(model.runningProperty().get()).isFalse();
    }

    @Test
    void aNewerModelDecodesTheRest() {
        hold(IntStream.range(0, 100).mapToObj(i -> new Pair("1 2", "2 1")).toArray(Pair[]::new));
        model.evaluate();
        decodingThread.remove().run();
        fake.broken = true; // as if closed
        decoder.set(new FakeDecoder());
        work();
        assertThat(model.rows()).hasSize(100);
    }

    @Test
    void anotherAnswerToUnknownWordsIsComparedWithTheOneBefore() {
        hold(new Pair("1 2", "2 1"), new Pair("1 ?", "? 1"));
        model.evaluateAgain();
        assertThat(decodingThread).as("nothing was decoded yet").isEmpty();
        model.evaluate();
        work();
        decoder.set(fake.with(Answer.REPLACE));
        model.evaluateAgain();
        work();
        Wording now = Wording.of("decode.heldOut.summary", 2L, 2, 1.0, Wording.NOTHING);
        assertThat(model.summaryProperty().get())
                .isEqualTo(Wording.of("decode.heldOut.compared", now, Wording.of("decode.answer.KEEP"), 0.5));
        hold(new Pair("1 2", "2 1"));
        model.evaluate();
        work();
        assertThat(model.summaryProperty().get().key()).isEqualTo("decode.heldOut.summary");
    }

    @Test
    void aFailureIsSaidInWords() {
        hold(new Pair("1 2", "2 1"));
        fake.broken = true;
        model.evaluate();
        work();
        assertThat(model.summaryProperty().get().key()).isEqualTo("notice.sentence");
        assertThat(model.runningProperty().get()).isFalse();
    }

    @Test
    void withoutHeldOutPairsItSaysSo() {
        hold();
        model.evaluate();
        work();
        assertThat(model.summaryProperty().get()).isEqualTo(Wording.of("decode.heldOut.none"));
        assertThat(model.runningProperty().get()).isFalse();
    }

    @Test
    void onlyTokensThatDifferAreMarked() {
        hold(new Pair("1 9 2", "2 9 1"));
        model.evaluate();
        work();
        TokenDiff diff = model.difference(model.rows().get(0));
        assertThat(diff.expected()).extracting(TokenDiff.Part::differs).containsExactly(false, true, false);
    }

    private void hold(Pair... heldOut) {
        session.open(
                new LoadedCorpus(
                        "toy",
                        new TrainingJob.Origin("toy.tsv", Optional.empty()),
                        List.of(new Pair("1", "1")),
                        Optional.of(List.of(heldOut)),
                        List.of()),
                new Proposal(TrainingJob.TextConfig.DEFAULT, ModelSpec.DEFAULT, TrainingConfig.DEFAULT, List.of("1")));
    }

    private void work() {
        while (!decodingThread.isEmpty()) {
            decodingThread.remove().run();
        }
    }
}
