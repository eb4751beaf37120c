package org.attentionworkbench.app.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import org.attentionworkbench.app.Wording;
import org.attentionworkbench.engine.model.ModelSpec;
import org.junit.jupiter.api.Test;

/** The name of the next run. */
class RunFormTest extends TrainBench {
    @Test
    void aNameThatIsTakenKeepsTheRunFromStarting() throws Exception {
        TrainViewModel model = ready();
        Files.createDirectories(runs.resolve("mine"));
        model.form().nameProperty().set("mine");
        assertThat(model.form().faultProperty().get()).isEqualTo(Wording.of("train.name.TAKEN"));
        assertThat(model.startable().get()).isFalse();
        model.start();
        assertThat(trainingThread).isEmpty();
    }

    @Test
    void aTypedNameSurvivesAnotherModel() {
        TrainViewModel model = ready();
        model.form().nameProperty().set("lesson-3");
        session.specProperty().set(ModelSpec.DEFAULT);
        assertThat(model.form().nameProperty().get()).isEqualTo("lesson-3");
    }

    @Test
    void aProposedNameFollowsTheModel() {
        TrainViewModel model = ready();
        session.specProperty()
                .set(new ModelSpec(ModelSpec.Cell.GRU, ModelSpec.Attention.NONE, ModelSpec.Timing.AFTER, 8, 8));
        assertThat(model.form().nameProperty().get()).isEqualTo("2026-11-22-toy-gru-none-1");
    }
}
