package org.attentionworkbench.app.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.attentionworkbench.engine.model.ModelSpec;
import org.attentionworkbench.engine.model.Optimizer;
import org.attentionworkbench.engine.model.Regularization;
import org.attentionworkbench.engine.run.RunRecord;
import org.attentionworkbench.engine.text.Dictionary;
import org.attentionworkbench.engine.training.LearningSchedule;
import org.attentionworkbench.engine.training.Proposal;
import org.attentionworkbench.engine.training.RecordedSettings;
import org.attentionworkbench.engine.training.ScheduledSampling;
import org.attentionworkbench.engine.training.TrainingConfig;
import org.attentionworkbench.engine.training.TrainingJob;
import org.junit.jupiter.api.Test;

class RunOpeningTest {
    @Test
    void aRunIsOpenedWithTheMethodItWasTrainedBy() {
        var method = new TrainingConfig.Method(
                Optimizer.SGD,
                new Regularization(0.1, 0, 0.2, 0.05, 0.01),
                new LearningSchedule.OneCycle(0.3),
                new ScheduledSampling.Constant(0.2),
                4);
        TrainingConfig config = TrainingConfig.DEFAULT.with(method);
        var text = new TrainingJob.TextConfig("characters", 2, 500);
        Proposal opened = RunOpening.choices(record(RecordedSettings.of(config, text)), Dictionary.EMPTY);
        assertThat(opened.training()).isEqualTo(config);
        assertThat(opened.text()).isEqualTo(text);
    }

    private static RunRecord record(RunRecord.Settings settings) {
        return new RunRecord(
                RunRecord.FORMAT,
                "1",
                Instant.EPOCH,
                new RunRecord.CorpusReference("digits", "digits.tsv", Optional.empty(), "abc", 9, 1),
                RunRecord.Text.of("characters"),
                ModelSpec.DEFAULT,
                settings,
                List.of(),
                RunRecord.Status.COMPLETED,
                List.of(),
                Optional.empty(),
                Optional.empty());
    }
}
