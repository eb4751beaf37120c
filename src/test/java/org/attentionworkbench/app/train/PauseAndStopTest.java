package org.attentionworkbench.app.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.attentionworkbench.app.train.TrainViewModel.Phase;
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
