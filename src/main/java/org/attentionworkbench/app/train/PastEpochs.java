package org.attentionworkbench.app.train;

import java.time.Duration;
import org.attentionworkbench.engine.run.RunRecord;
import org.attentionworkbench.engine.training.TrainingEvent;

/** Turns what a run folder keeps of an epoch into what training reported of it. */
final class PastEpochs {
    private PastEpochs() {}

    static TrainingEvent.EpochDone event(RunRecord.EpochRecord epoch, RunRecord run) {
        boolean best = run.bestStep().map(step -> step == epoch.step()).orElse(false);
        return new TrainingEvent.EpochDone(
                epoch.epoch(),
                epoch.step(),
                epoch.trainLoss(),
                epoch.testLoss(),
                epoch.exactMatch(),
                Duration.ofMillis(Math.round(epoch.trainSeconds() * 1000)),
                best);
    }
}
