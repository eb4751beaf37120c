package org.attentionworkbench.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.attentionworkbench.app.ProbeHistory.Moment;
import org.attentionworkbench.engine.decoding.Translation;
import org.junit.jupiter.api.Test;

class ProbeHistoryTest {
    private final ProbeHistory history = new ProbeHistory();

    @Test
    void theNewestIsFollowed() {
        history.add(moment(1));
        history.add(moment(2));
        assertThat(history.shownProperty().get()).contains(moment(2));
    }

    @Test
    void lookingBackIsNotDisturbedByNewMoments() {
        history.add(moment(1));
        history.add(moment(2));
        history.positionProperty().set(0);
        history.add(moment(3));
        assertThat(history.shownProperty().get()).contains(moment(1));
    }

    @Test
    void goingBackToTheEndFollowsAgain() {
        history.add(moment(1));
        history.add(moment(2));
        history.positionProperty().set(0);
        history.positionProperty().set(1);
        history.add(moment(3));
        assertThat(history.shownProperty().get()).contains(moment(3));
    }

    @Test
    void theSameStepAgainTakesThePlaceOfTheLast() {
        history.add(moment(4));
        history.add(new Moment(4, List.of(translation("newer"))));
        assertThat(history.moments()).hasSize(1);
        assertThat(history.shownProperty().get().orElseThrow().probes().get(0).target())
                .isEqualTo("newer");
    }

    @Test
    void aLongRunIsThinnedOutButKeepsItsEndsAndWhatIsLookedAt() {
        history.add(moment(0));
        history.add(moment(1));
        history.positionProperty().set(0);
        for (int step = 2; step < 5000; step++) {
            history.add(moment(step));
        }
        assertThat(history.moments()).hasSizeLessThanOrEqualTo(ProbeHistory.MOST_MOMENTS);
        assertThat(history.moments().get(0).step()).isZero();
        assertThat(history.moments().get(history.moments().size() - 1).step()).isEqualTo(4999);
        assertThat(history.shownProperty().get()).contains(moment(0));
    }

    @Test
    void replacingByNothingShowsNothing() {
        history.add(moment(1));
        history.replace(List.of());
        assertThat(history.shownProperty().get()).isEmpty();
        assertThat(history.positionProperty().get()).isEqualTo(-1);
    }

    private static Moment moment(long step) {
        return new Moment(step, List.of(translation("at " + step)));
    }

    private static Translation translation(String target) {
        return new Translation("source", target, List.of("source", "<eos>"), List.of(), -1, Optional.empty());
    }
}
