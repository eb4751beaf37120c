package org.attentionworkbench.app.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.attentionworkbench.app.Activity;
import org.attentionworkbench.app.Wording;
import org.attentionworkbench.app.WorkStage;
import org.attentionworkbench.app.train.TrainViewModel.Phase;
import org.attentionworkbench.engine.training.TrainingEvent;
import org.junit.jupiter.api.Test;

/** Pausing, going on, stopping, and what waits for the end. */
class PauseAndStopTest extends TrainBench {
    @Test
    void pausingAndGoingOnReachTheTraining() {
        TrainViewModel model = ready();
        model.start();
        model.pauseOrGoOn();
        assertThat(model.phaseProperty().get()).isEqualTo(Phase.PAUSED);
        training.whileRunning = control -> assertThat(control.isPaused()).isTrue();
        work();
        assertThat(training.jobs).hasSize(1);
    }

    @Test
    void goingOnAfterAPauseLetsTheTrainingGoOn() {
        TrainViewModel model = ready();
        model.start();
        model.pauseOrGoOn();
        model.pauseOrGoOn();
        assertThat(model.phaseProperty().get()).isEqualTo(Phase.RUNNING);
        training.whileRunning = control -> assertThat(control.isPaused()).isFalse();
        work();
        assertThat(training.jobs).hasSize(1);
    }

    @Test
    void theNavigationAndTheStatusBarSayHowItStands() {
        training.say(new TrainingEvent.Started(0, 10, 20)).say(step(1, 2.5));
        TrainViewModel model = ready();
        assertThat(stage()).isEqualTo(Wording.NOTHING);
        assertThat(bar()).isEqualTo(Wording.NOTHING);
        model.start();
        assertThat(stage()).isEqualTo(Wording.of("train.state.RUNNING"));
        model.pauseOrGoOn();
        assertThat(stage()).isEqualTo(Wording.of("train.state.PAUSED"));
        assertThat(bar()).isEqualTo(Wording.of("status.training.PAUSED", Wording.of("train.preparing")));
        model.pauseOrGoOn();
        List<Wording> said = new ArrayList<>();
        session.doing(Activity.TRAINING).addListener((o, old, now) -> said.add(now));
        work();
        assertThat(said)
                .as("after the first step")
                .contains(Wording.of(
                        "status.training.RUNNING", Wording.of("train.progress.brief", 1, 2, Wording.NOTHING)));
        assertThat(bar()).as("when it has ended").isEqualTo(Wording.NOTHING);
    }

    private Wording stage() {
        return session.stateOf(WorkStage.TRAIN).get();
    }

    private Wording bar() {
        return session.doing(Activity.TRAINING).get();
    }

    @Test
    void whatWaitsForTheEndComesAfterTheCheckpoint() {
        TrainViewModel model = ready();
        List<String> order = new ArrayList<>();
        training.whileRunning = control -> order.add(control.isStopped() ? "stopped" : "went on");
        model.start();
        model.stopThen(() -> order.add("closed"));
        assertThat(order).isEmpty();
        work();
        assertThat(order).containsExactly("stopped", "closed");
    }

    @Test
    void withoutATrainingNothingIsWaitedFor() {
        List<String> order = new ArrayList<>();
        ready().stopThen(() -> order.add("closed"));
        assertThat(order).containsExactly("closed");
    }
}
