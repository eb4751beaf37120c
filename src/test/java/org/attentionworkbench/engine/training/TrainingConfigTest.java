package org.attentionworkbench.engine.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.attentionworkbench.engine.model.Optimizer;
import org.attentionworkbench.engine.model.Regularization;
import org.attentionworkbench.engine.run.RunRecord;
import org.attentionworkbench.engine.training.TrainingConfig.Method;
import org.junit.jupiter.api.Test;

class TrainingConfigTest {
    private static final TrainingConfig EVERYTHING_ELSE = new TrainingConfig(
            3,
            16,
            2e-3,
            0.5,
            7,
            2,
            new Method(
                    Optimizer.NADAM,
                    new Regularization(0.1, 0.2, 0.3, 0.05, 0.01),
                    new LearningSchedule.Plateau(0.25, 3),
                    new ScheduledSampling.InverseSigmoid(99),
                    4));

    @Test
    void whatIsStoredWithARunIsReadBack() {
        RunRecord.Settings stored = RecordedSettings.of(EVERYTHING_ELSE, TrainingJob.TextConfig.DEFAULT);

        assertThat(RecordedSettings.config(stored)).isEqualTo(EVERYTHING_ELSE);
    }

    @Test
    void aRunThatSaysNothingOfItsMethodHadThePlainOne() {
        var stored = new RunRecord.Settings(5, 32, 0.002, 1.5, 7, 2, 1, 1000);

        assertThat(RecordedSettings.config(stored)).isEqualTo(new TrainingConfig(5, 32, 0.002, 1.5, 7, 2));
        assertThat(RecordedSettings.of(TrainingConfig.DEFAULT, TrainingJob.TextConfig.DEFAULT)
                        .method())
                .isEqualTo(RunRecord.Method.PLAIN);
    }

    @Test
    void eachPartOfTheMethodCanBeExchanged() {
        Method other = EVERYTHING_ELSE.method();

        assertThat(Method.PLAIN
                        .with(other.optimizer())
                        .with(other.regularization())
                        .with(other.schedule())
                        .with(other.sampling())
                        .withAccumulation(other.accumulation()))
                .isEqualTo(other);
    }

    @Test
    void aStepNeedsABatch() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Method.PLAIN.withAccumulation(0))
                .withMessage("accumulation must be at least 1, was 0");
    }
}
