package org.attentionworkbench.app.attention;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.attentionworkbench.app.Background;
import org.attentionworkbench.app.Decoder;
import org.attentionworkbench.app.LoadedCorpus;
import org.attentionworkbench.app.ProbeHistory.Moment;
import org.attentionworkbench.app.Session;
import org.attentionworkbench.app.attention.AttentionViewModel.State;
import org.attentionworkbench.app.decode.FakeDecoder;
import org.attentionworkbench.engine.corpus.Link;
import org.attentionworkbench.engine.corpus.Pair;
import org.attentionworkbench.engine.decoding.Translation;
import org.attentionworkbench.engine.model.ModelSpec;
import org.attentionworkbench.engine.training.Proposal;
import org.attentionworkbench.engine.training.TrainingConfig;
import org.attentionworkbench.engine.training.TrainingJob;
import org.junit.jupiter.api.Test;

class AttentionViewModelTest {
    private final Session session = new Session(Runnable::run);
    private final FakeDecoder fake = new FakeDecoder();
    private final ObjectProperty<Decoder> decoder = new SimpleObjectProperty<>(fake);
    private final Deque<Runnable> decodingThread = new ArrayDeque<>();
    private final AttentionViewModel model = new AttentionViewModel(
            session, new Background(Runnable::run, Runnable::run, decodingThread::add, Runnable::run), decoder);

    @Test
    void whatTheDecodeStageMadeIsShown() {
        session.inspectedProperty().set(fake.translate("1 2 3"));
        assertThat(model.stateProperty().get()).isEqualTo(State.READY);
        assertThat(model.sourceProperty().get()).isEqualTo("1 2 3");
        assertThat(model.map().orElseThrow().targetTokens()).containsExactly("3", "2", "1", "<eos>");
    }

    @Test
    void whereNothingWasChosenTheFirstProbeIsShown() {
        model.begin();
        assertThat(model.stateProperty().get()).isEqualTo(State.EMPTY);
        session.probeHistory().add(new Moment(7, List.of(fake.translate("1 2"), fake.translate("4 5"))));
        model.begin();
        assertThat(model.probeProperty().get()).isZero();
        assertThat(model.sourceProperty().get()).isEqualTo("1 2");
    }

    @Test
    void whatWasChosenStaysWhenTheStageIsShownAgain() {
        session.probeHistory().add(new Moment(7, List.of(fake.translate("1 2"))));
        session.inspectedProperty().set(fake.translate("1 2 3"));
        model.begin();
        assertThat(model.sourceProperty().get()).isEqualTo("1 2 3");
    }

    @Test
    void aModelWithoutAttentionHasNoMap() {
        session.inspectedProperty()
                .set(new Translation("1", "1", List.of("1", "<eos>"), List.of(), -1, Optional.empty()));
        assertThat(model.stateProperty().get()).isEqualTo(State.WITHOUT);
        assertThat(model.asText()).isEmpty();
    }

    @Test
    void aTypedTargetIsForced() {
        model.sourceProperty().set("1 2");
        model.targetProperty().set("1 1 1");
        model.show();
        assertThat(model.stateProperty().get()).isEqualTo(State.BUSY);
        work();
        assertThat(fake.forced).containsExactly("1 1 1");
        assertThat(model.map().orElseThrow().targetTokens()).hasSize(4);
    }

    @Test
    void aFailureIsSaidInWords() {
        fake.broken = true;
        model.sourceProperty().set("1 2");
        model.show();
        work();
        assertThat(model.stateProperty().get()).isEqualTo(State.FAILED);
        assertThat(model.failureProperty().get().key()).isEqualTo("notice.sentence");
    }

    @Test
    void theCellLookedAtIsReadOut() {
        session.inspectedProperty().set(fake.translate("1 2"));
        model.select(0, 1);
        assertThat(model.readingProperty().get()).contains(new Reading(0, 1, "2", "2", 0.75f));
        model.select(0, 99);
        assertThat(model.readingProperty().get()).isEmpty();
    }

    @Test
    void arrowsStayInsideTheMap() {
        session.inspectedProperty().set(fake.translate("1 2"));
        model.move(0, 1);
        assertThat(model.readingProperty().get().orElseThrow().column()).isZero();
        model.move(-5, 99);
        Reading corner = model.readingProperty().get().orElseThrow();
        assertThat(corner.row()).isZero();
        assertThat(corner.column()).isEqualTo(2);
    }

    @Test
    void theCellStaysWhenTheSameSentenceIsScrubbed() {
        session.probeHistory().add(new Moment(10, List.of(fake.translate("1 2"))));
        session.probeHistory().add(new Moment(20, List.of(fake.force("1 2", "2 2"))));
        model.probeProperty().set(0);
        model.select(1, 1);
        session.probeHistory().positionProperty().set(0);
        assertThat(model.subjectProperty().get().orElseThrow().step()).isEqualTo(OptionalLong.of(10));
        assertThat(model.readingProperty().get().orElseThrow().targetToken()).isEqualTo("1");
        session.probeHistory().positionProperty().set(1);
        assertThat(model.readingProperty().get().orElseThrow().targetToken()).isEqualTo("2");
    }

    @Test
    void newMomentsDoNotDisturbASentenceThatIsNoProbe() {
        session.inspectedProperty().set(fake.translate("1 2 3"));
        session.probeHistory().add(new Moment(10, List.of(fake.translate("1 2"))));
        assertThat(model.sourceProperty().get()).isEqualTo("1 2 3");
    }

    @Test
    void goldLinksAreShownOnlyForTheTargetTheyBelongTo() {
        open(new Pair("1 2", "2 1", List.of(new Link(1, 0), new Link(0, 1))));
        session.inspectedProperty().set(fake.translate("1 2"));
        assertThat(model.subjectProperty().get().orElseThrow().gold()).hasSize(2);
        session.inspectedProperty().set(fake.force("1 2", "2 2"));
        assertThat(model.subjectProperty().get().orElseThrow().gold()).isEmpty();
        assertThat(model.subjectProperty().get().orElseThrow().aer()).isEmpty();
    }

    @Test
    void attentionThatFollowsTheGoldLinksHasNoError() {
        open(new Pair("1 2", "2 1", List.of(new Link(1, 0), new Link(0, 1))));
        session.inspectedProperty().set(fake.translate("1 2"));
        assertThat(model.subjectProperty().get().orElseThrow().aer()).isEqualTo(OptionalDouble.of(0));
    }

    @Test
    void theMapAsTextIsATable() {
        session.inspectedProperty().set(fake.translate("1"));
        assertThat(model.asText()).isEqualTo("\t1\t<eos>\n1\t0.7500\t0.0000\n<eos>\t0.7500\t0.0000\n");
    }

    @Test
    void theFileNameHasNothingAFileSystemRefuses() {
        session.inspectedProperty().set(fake.translate("1/2: \"3\"?"));
        assertThat(model.fileName()).isEqualTo("attention-1-2-3");
    }

    private void open(Pair... pairs) {
        session.open(
                new LoadedCorpus(
                        "toy",
                        new TrainingJob.Origin("toy.tsv", Optional.empty()),
                        List.of(pairs),
                        Optional.empty(),
                        List.of(),
                        0),
                new Proposal(TrainingJob.TextConfig.DEFAULT, ModelSpec.DEFAULT, TrainingConfig.DEFAULT, List.of("1")));
    }

    private void work() {
        while (!decodingThread.isEmpty()) {
            decodingThread.remove().run();
        }
    }
}
