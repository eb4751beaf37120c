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
import org.attentionworkbench.engine.decoding.AttentionMap;
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
        assertThat(model.readingProperty().get()).contains(new Reading(0, 1, "2", "2", 0.75f, List.of()));
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
        assertThat(model.errorRate(model.map().orElseThrow())).isEmpty();
    }

    @Test
    void attentionThatFollowsTheGoldLinksHasNoError() {
        open(new Pair("1 2", "2 1", List.of(new Link(1, 0), new Link(0, 1))));
        session.inspectedProperty().set(fake.translate("1 2"));
        assertThat(model.errorRate(model.map().orElseThrow())).isEqualTo(OptionalDouble.of(0));
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

    /** Head 0 attends to the first position, head 1 to the last. */
    private static Translation twoHeads() {
        List<String> tokens = List.of("1", "2");
        float[][][] weights = {{{1, 0}, {1, 0}}, {{0.5f, 0.5f}, {0, 1}}};
        var steps = tokens.stream()
                .map(token -> new Translation.Step(token, -1, List.of()))
                .toList();
        return new Translation("1", "1", tokens, steps, -2, Optional.of(AttentionMap.ofHeads(tokens, tokens, weights)));
    }

    @Test
    void theMeanOfTheHeadsIsShownUntilAnotherIsChosen() {
        session.inspectedProperty().set(twoHeads());
        model.select(1, 1);
        assertThat(model.readingProperty().get()).contains(new Reading(1, 1, "2", "2", 0.5f, List.of(0f, 1f)));
        model.headsProperty().set(HeadView.of(1));
        assertThat(model.map().orElseThrow().weight(1, 1)).isEqualTo(1);
        assertThat(model.readingProperty().get()).contains(new Reading(1, 1, "2", "2", 1, List.of()));
        assertThat(model.wholeMap().orElseThrow().heads()).hasSize(2);
    }

    @Test
    void aHeadIsLookedAtCloselyAndThenAllAgain() {
        session.inspectedProperty().set(twoHeads());
        assertThat(model.lookAt(-1)).isTrue();
        assertThat(model.headsProperty().get()).isEqualTo(HeadView.ALL);
        assertThat(model.lookAt(1)).isTrue();
        assertThat(model.headsProperty().get()).isEqualTo(HeadView.of(1));
        assertThat(model.lookAt(2)).as("there is no third head").isFalse();
        assertThat(model.lookAt(1)).as("it is already").isFalse();
        assertThat(model.headsProperty().get()).isEqualTo(HeadView.of(1));
    }

    @Test
    void withoutHeadsThereIsNothingToChooseAndTheChosenHeadIsForgotten() {
        session.inspectedProperty().set(twoHeads());
        model.lookAt(1);
        session.inspectedProperty().set(fake.translate("1 2"));
        assertThat(model.headsProperty().get()).isEqualTo(HeadView.MEAN);
        assertThat(model.lookAt(-1)).isFalse();
        assertThat(HeadView.choices(0)).containsExactly(HeadView.MEAN);
        assertThat(HeadView.choices(2)).containsExactly(HeadView.MEAN, HeadView.ALL, HeadView.of(0), HeadView.of(1));
    }

    @Test
    void copiedAndExportedIsWhatIsLookedAt() {
        session.inspectedProperty().set(twoHeads());
        model.lookAt(1);
        assertThat(model.asText()).isEqualTo("\t1\t2\n1\t0.5000\t0.5000\n2\t0.0000\t1.0000\n");
        assertThat(model.fileName()).isEqualTo("attention-1-head-2");
        model.lookAt(-1);
        assertThat(model.asText())
                .isEqualTo(
                        "\t\t1\t2\n1\t1\t1.0000\t0.0000\n1\t2\t1.0000\t0.0000\n2\t1\t0.5000\t0.5000\n2\t2\t0.0000\t1.0000\n");
        assertThat(model.fileName()).isEqualTo("attention-1-heads");
    }

    @Test
    void eachHeadIsHeldAgainstTheGoldLinks() {
        open(new Pair("1", "1", List.of(new Link(0, 0))));
        session.inspectedProperty().set(twoHeads());
        AttentionMap whole = model.wholeMap().orElseThrow();
        assertThat(model.errorRate(whole.heads().get(0))).isEqualTo(OptionalDouble.of(0));
        assertThat(model.errorRate(whole.heads().get(1))).isEqualTo(OptionalDouble.of(0));
    }

    private void open(Pair... pairs) {
        session.open(
                new LoadedCorpus(
                        "toy",
                        new TrainingJob.Origin("toy.tsv", Optional.empty()),
                        List.of(pairs),
                        Optional.empty(),
                        List.of()),
                new Proposal(TrainingJob.TextConfig.DEFAULT, ModelSpec.DEFAULT, TrainingConfig.DEFAULT, List.of("1")));
    }

    private void work() {
        while (!decodingThread.isEmpty()) {
            decodingThread.remove().run();
        }
    }
}
