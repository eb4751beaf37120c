package org.attentionworkbench.engine.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import org.attentionworkbench.engine.Problem;
import org.attentionworkbench.engine.decoding.Translator;
import org.attentionworkbench.engine.model.Optimizer;
import org.attentionworkbench.engine.run.RunFolder;
import org.attentionworkbench.engine.run.RunRecord;
import org.attentionworkbench.engine.training.TrainingEvent.CheckpointWritten;
import org.attentionworkbench.engine.training.TrainingEvent.StepDone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A learning rate beyond all reason, and nothing that clips the gradient. */
class DivergenceTest {
    private static final double NO_CLIPPING = 1e30;

    /** Beyond what a float can hold: with less it depends on the order in which a kernel adds whether sums stay finite. */
    private static final double TOO_HIGH = 1e39;

    @TempDir
    Path directory;

    private final List<TrainingEvent> events = new ArrayList<>();

    private TrainingJob job(Optimizer optimizer, double learningRate) {
        TrainingConfig config = new TrainingConfig(2, 16, learningRate, NO_CLIPPING, 7, 1)
                .with(TrainingConfig.Method.PLAIN.with(optimizer));
        return DigitRuns.job(directory.resolve("run"), DigitRuns.reversedDigits(100), config, DigitRuns.additive(8));
    }

    private Problem failure(TrainingJob job, Duration tick) {
        var now = new AtomicLong();
        return catchThrowableOfType(
                Problem.class,
                () -> Trainer.train(job, events::add, new TrainingControl(), () -> now.addAndGet(tick.toNanos())));
    }

    @ParameterizedTest
    @CsvSource({"SGD, 1e39", "ADAM, 1e39", "RMSPROP, 1e39"})
    void aLossThatIsNoNumberEndsTheRunWithASentenceThatHelps(Optimizer optimizer, double rate) {
        Problem problem = failure(job(optimizer, rate), Duration.ofMillis(1));

        long failed = events.stream().filter(StepDone.class::isInstance).count() + 1;
        assertThat(problem.key()).isEqualTo("training.diverged");
        assertThat(problem.sentence(Locale.ENGLISH))
                .contains("at step " + failed, "gradient norm", "checkpoint of step 0 is safe", "lower learning rate");
        assertThat(problem.sentence(Locale.SIMPLIFIED_CHINESE)).contains("梯度范数", "学习率");
        assertThat(events).noneMatch(e -> e instanceof StepDone done && !Double.isFinite(done.loss()));
    }

    @Test
    void theLastGoodCheckpointStaysAndOpens() {
        Problem problem = failure(job(Optimizer.ADAM, TOO_HIGH), Duration.ofHours(1)); // a checkpoint after every step

        long last = events.stream()
                .filter(CheckpointWritten.class::isInstance)
                .mapToLong(e -> ((CheckpointWritten) e).step())
                .max()
                .orElseThrow();
        assertThat(problem.getMessage()).contains("checkpoint of step " + last + " is safe");
        RunFolder run = RunFolder.open(directory.resolve("run"));
        assertThat(run.record().status()).isEqualTo(RunRecord.Status.FAILED);
        assertThat(run.checkpoints()).contains(last);
        try (Translator first = run.translator(0)) {
            assertThat(first.translate("1 2 3").logProbability()).isFinite().isNegative();
        }
    }
}
