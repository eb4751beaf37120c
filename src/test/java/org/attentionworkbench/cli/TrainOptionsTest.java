package org.attentionworkbench.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.attentionworkbench.engine.model.ModelSpec;
import org.attentionworkbench.engine.model.ModelSpec.Attention;
import org.attentionworkbench.engine.model.ModelSpec.Cell;
import org.attentionworkbench.engine.model.ModelSpec.Timing;
import org.attentionworkbench.engine.model.Optimizer;
import org.attentionworkbench.engine.model.Regularization;
import org.attentionworkbench.engine.training.LearningSchedule;
import org.attentionworkbench.engine.training.ScheduledSampling;
import org.attentionworkbench.engine.training.TrainingConfig;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** What the options of {@code train} make of the model and of the training. */
class TrainOptionsTest {
    private static final int LONGEST_SOURCE = 37;

    /** The options, without a training behind them. */
    @Command
    private static final class Options {
        @Mixin
        private ModelOptions model = new ModelOptions(ModelSpec.DEFAULT.timing());

        @Mixin
        private SizeOptions sizes = new SizeOptions();

        @Mixin
        private LearningOptions learning = new LearningOptions();

        @Mixin
        private ScheduleOptions schedule = new ScheduleOptions();

        @Mixin
        private RegularizationOptions regularization = new RegularizationOptions();

        static Options of(String line) {
            var options = new Options();
            new CommandLine(options)
                    .parseArgs(line.isEmpty() ? new String[0] : line.strip().split("\\s+"));
            return options;
        }

        ModelSpec spec() {
            return model.spec(sizes.embedding(), sizes.hidden(), LONGEST_SOURCE, false);
        }

        TrainingConfig config() {
            return learning.config(regularization, schedule);
        }
    }

    private static ModelSpec spec(String line) {
        return Options.of(line).spec();
    }

    private static TrainingConfig.Method method(String line) {
        return Options.of(line).config().method();
    }

    @Test
    void withoutOptionsEverythingIsTheDefault() {
        assertThat(spec("")).isEqualTo(ModelSpec.DEFAULT);
        assertThat(Options.of("").config()).isEqualTo(TrainingConfig.DEFAULT);
    }

    @ParameterizedTest
    @EnumSource(Cell.class)
    void everyCellHasAWord(Cell cell) {
        assertThat(spec("--cell " + Choice.word(cell)).cell()).isEqualTo(cell);
    }

    @ParameterizedTest
    @EnumSource(Attention.class)
    void everyAttentionHasAWord(Attention attention) {
        assertThat(spec("--attention " + Choice.word(attention)).attention()).isEqualTo(attention);
    }

    @ParameterizedTest
    @EnumSource(Optimizer.class)
    void everyOptimizerHasAWord(Optimizer optimizer) {
        assertThat(method("--optimizer " + Choice.word(optimizer)).optimizer()).isEqualTo(optimizer);
    }

    @Test
    void everyOptionReachesTheSpec() {
        assertThat(spec("--cell lstm --attention general --attend after --window local-p --half-width 3 --bidirectional"
                        + " --layers 2 --embedding 20 --hidden 20 --attentional --input-feeding --tied"))
                .isEqualTo(new ModelSpec(
                        Cell.LSTM,
                        Attention.GENERAL,
                        Timing.AFTER,
                        20,
                        20,
                        new ModelSpec.Depth(2, true),
                        new ModelSpec.Focus(ModelSpec.Window.LOCAL_P, 3, 4, 100),
                        new ModelSpec.Readout(true, true, true)));
        assertThat(spec("--window local-m").focus().window()).isEqualTo(ModelSpec.Window.LOCAL_M);
        assertThat(spec("--attention multi-head --heads 8").focus().heads()).isEqualTo(8);
        assertThat(spec("--attend before").timing()).isEqualTo(Timing.BEFORE);
    }

    @Test
    void theTableOfLocationAttentionIsAsLongAsTheLongestSourceUnlessItIsGiven() {
        assertThat(spec("--attention location").focus().positions()).isEqualTo(LONGEST_SOURCE);
        assertThat(Options.of("--attention location").model.needsLongestSource())
                .isTrue();
        assertThat(spec("--attention location --positions 50").focus().positions())
                .isEqualTo(50);
        assertThat(Options.of("--attention location --positions 50").model.needsLongestSource())
                .isFalse();
        assertThat(Options.of("").model.needsLongestSource()).isFalse();
    }

    @Test
    void dropoutIsThatOfTheInputAndBetweenLayers() {
        assertThat(method("--dropout 0.3 --recurrent-dropout 0.2 --label-smoothing 0.1 --weight-decay 0.05")
                        .regularization())
                .isEqualTo(new Regularization(0.3, 0.3, 0.2, 0.1, 0.05));
    }

    @Test
    void adamwWithoutDecayWouldBeAdam() {
        assertThat(method("--optimizer adamw").regularization().weightDecay()).isEqualTo(0.01);
        assertThat(method("--optimizer adamw --weight-decay 0").regularization().weightDecay())
                .isZero();
        assertThat(method("--optimizer adam").regularization().weightDecay()).isZero();
    }

    @Test
    void everyScheduleHasAWordAndItsNumbers() {
        assertThat(method("--schedule constant").schedule()).isEqualTo(LearningSchedule.CONSTANT);
        assertThat(method("--schedule exponential").schedule()).isEqualTo(LearningSchedule.Exponential.DEFAULT);
        assertThat(method("--schedule exponential --decay 0.8").schedule())
                .isEqualTo(new LearningSchedule.Exponential(0.8));
        assertThat(method("--schedule plateau").schedule()).isEqualTo(LearningSchedule.Plateau.DEFAULT);
        assertThat(method("--schedule plateau --decay 0.3 --patience 2").schedule())
                .isEqualTo(new LearningSchedule.Plateau(0.3, 2));
        assertThat(method("--schedule inverse-sqrt --warm-up 50").schedule())
                .isEqualTo(new LearningSchedule.InverseSquareRoot(50));
        assertThat(method("--schedule one-cycle --rise 0.3").schedule()).isEqualTo(new LearningSchedule.OneCycle(0.3));
    }

    @Test
    void everySamplingHasAWordAndItsNumber() {
        assertThat(method("--sampling none").sampling()).isEqualTo(ScheduledSampling.NONE);
        assertThat(method("--sampling constant").sampling()).isEqualTo(ScheduledSampling.Constant.DEFAULT);
        assertThat(method("--sampling linear:0.5").sampling()).isEqualTo(new ScheduledSampling.Linear(0.5));
        assertThat(method("--sampling inverse-sigmoid:2e2").sampling())
                .isEqualTo(new ScheduledSampling.InverseSigmoid(200));
        assertThat(method("--accumulate 4").accumulation()).isEqualTo(4);
    }

    @Test
    void theHelpNamesTheDefaultsThatDependOnTheSchedule() {
        String help = CommandLineRun.of("train", "--help").out().replaceAll("\\s+", " ");

        assertThat(help)
                .contains("(exponential, default " + LearningSchedule.Exponential.DEFAULT.factor() + ")")
                .contains("(plateau, default " + LearningSchedule.Plateau.DEFAULT.factor() + ")");
    }

    @Test
    void aSpecThatIsImpossibleIsRefusedWithItsReason() {
        assertThatThrownBy(() -> spec("--attention dot --bidirectional"))
                .isInstanceOf(BadArgument.class)
                .hasMessageContaining("choose general");
    }
}
