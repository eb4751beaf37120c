package org.attentionworkbench.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.attentionworkbench.engine.corpus.Corpus;
import org.attentionworkbench.engine.corpus.reading.CorpusReader;
import org.attentionworkbench.engine.model.ModelSpec;
import org.attentionworkbench.engine.model.Optimizer;
import org.attentionworkbench.engine.model.Regularization;
import org.attentionworkbench.engine.run.RunFolder;
import org.attentionworkbench.engine.run.RunRecord;
import org.attentionworkbench.engine.training.LearningSchedule;
import org.attentionworkbench.engine.training.ScheduledSampling;
import org.attentionworkbench.engine.training.Trainer;
import org.attentionworkbench.engine.training.TrainingConfig;
import org.attentionworkbench.engine.training.TrainingControl;
import org.attentionworkbench.engine.training.TrainingEvent;
import org.attentionworkbench.engine.training.TrainingJob;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

/** {@code train --resume}: it goes on as if nothing had happened, and with the settings the run has. */
class ResumeTest {
    private static final int STOP_AFTER_STEPS = 4;

    @TempDir
    Path dir;

    private Path corpus = Path.of("");
    private Path run = Path.of("");

    @BeforeEach
    void stopInTheSecondEpoch() throws IOException {
        var text = new StringBuilder();
        for (int i = 0; i < 24; i++) {
            text.append("a" + i % 5 + " b" + i + "\tb" + i + " a" + i % 5 + "\n");
        }
        corpus = Files.writeString(dir.resolve("swap.tsv"), text);
        run = dir.resolve("stopped");
        var control = new TrainingControl();
        Trainer.train(
                job(),
                event -> {
                    if (event instanceof TrainingEvent.StepDone step && step.step() == STOP_AFTER_STEPS) {
                        control.stop();
                    }
                },
                control);
    }

    /** What the command would make of {@link #train}. */
    private TrainingJob job() {
        var config = new TrainingConfig(3, 8, 1e-3, 1, 5, 1);
        Corpus pairs =
                Corpus.split("swap.tsv", CorpusReader.read(corpus).pairs(), Corpus.HELD_OUT_SHARE, config.seed());
        return new TrainingJob(
                run,
                pairs,
                new TrainingJob.Origin(corpus.toString(), Optional.empty()),
                TrainingJob.TextConfig.DEFAULT,
                new ModelSpec(ModelSpec.Cell.GRU, ModelSpec.Attention.ADDITIVE, ModelSpec.Timing.AFTER, 6, 8),
                config,
                List.of());
    }

    private CommandLineRun train(Path folder, String... more) {
        List<String> arguments =
                new ArrayList<>(List.of("train", "--corpus", corpus.toString(), "--run", folder.toString(), "--json"));
        arguments.addAll(List.of(more));
        return CommandLineRun.of(arguments.toArray(String[]::new));
    }

    @Test
    void theResumedRunPrintsWhatTheUninterruptedOneWould() {
        CommandLineRun whole = train(
                dir.resolve("whole"),
                "--epochs=3",
                "--batch=8",
                "--hidden=8",
                "--embedding=6",
                "--seed=5",
                "--threads=1");
        assertThat(whole.outLines()).hasSize(3);
        CommandLineRun resumed = train(run, "--resume");
        assertThat(resumed.exitCode()).isZero();
        assertThat(resumed.outLines().stream().map(ResumeTest::withoutTime).toList())
                .isEqualTo(whole.outLines().stream()
                        .skip(1)
                        .map(ResumeTest::withoutTime)
                        .toList());
        assertThat(decode(run)).isEqualTo(decode(dir.resolve("whole")));
    }

    private static String withoutTime(String line) {
        return line.replaceAll("\"train_seconds\":.*", "");
    }

    private static String decode(Path folder) {
        return CommandLineRun.of("decode", "--run", folder.toString(), "--source", "a1 b6", "--json")
                .out();
    }

    @Test
    void anOptionThatTheRunDoesNotHaveIsRefusedAndOneThatItHasIsNot() {
        CommandLineRun other = train(run, "--resume", "--hidden", "16");
        assertThat(other.exitCode()).isEqualTo(2);
        assertThat(other.complaint()).contains("it has --hidden 8, not 16");
        CommandLineRun same = train(run, "--resume", "--hidden", "8", "--epochs", "3", "--seed", "5");
        assertThat(same.exitCode()).isZero();
        assertThat(same.outLines()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--cell lstm              | it has --cell gru, not lstm",
                "--attend before          | it has --attend after, not before",
                "--layers 2               | it has --layers 1, not 2",
                "--bidirectional          | it was started without --bidirectional",
                "--tied                   | it was started without --tied",
                "--heads 2                | it was started without --heads",
                "--positions 9            | it was started without --positions",
                "--half-width 1           | it was started without --half-width",
                "--window local-m         | it has --window global, not local-m",
                "--dropout 0.1            | it has --dropout 0.0, not 0.1",
                "--weight-decay 0.1       | it has --weight-decay 0.0, not 0.1",
                "--optimizer sgd          | it has --optimizer adam, not sgd",
                "--accumulate 2           | it has --accumulate 1, not 2",
                "--schedule plateau       | it has --schedule constant, not plateau",
                "--patience 2             | it was started without --patience",
                "--sampling linear        | it has --sampling none, not linear:0.25",
                "--seed 6                 | it has --seed 5, not 6",
                "--tokenizer words        | it has --tokenizer whitespace, not words",
                "--source-tokenizer words | it has --source-tokenizer whitespace, not words",
                "--lowercase              | it was started without --lowercase",
                "--unknown replace        | it has --unknown keep, not replace",
            })
    void noSettingCanBeChanged(String options, String sentence) {
        CommandLineRun other = train(run, ("--resume " + options.strip()).split("\\s+"));

        assertThat(other.exitCode()).isEqualTo(2);
        assertThat(other.complaint()).contains("A resumed run keeps its settings: " + sentence.strip());
        assertThat(other.err().lines()).hasSize(1);
    }

    @Test
    void whatTheRunHasMayBeRepeatedInOtherWords() {
        RunRecord record = RunFolder.open(run).record();
        RunRecord.Settings s = record.settings();
        var method = new RunRecord.Method(
                Optimizer.NADAM,
                new Regularization(0.2, 0.2, 0, 0.1, 0),
                new LearningSchedule.Plateau(0.5, 2).named(),
                new ScheduledSampling.Linear(0.25).named(),
                3);
        var other = new RunRecord(
                record.format(),
                record.program(),
                record.created(),
                record.corpus(),
                record.text(),
                new ModelSpec(ModelSpec.Cell.LSTM, ModelSpec.Attention.MULTI_HEAD, ModelSpec.Timing.AFTER, 6, 8)
                        .with(new ModelSpec.Depth(2, true)),
                new RunRecord.Settings(
                        s.epochs(),
                        s.batchSize(),
                        s.learningRate(),
                        s.clip(),
                        s.seed(),
                        s.threads(),
                        s.minCount(),
                        s.maxVocabulary(),
                        method),
                record.probes(),
                record.status(),
                record.epochs(),
                record.bestStep(),
                record.latestStep());

        requireSame(
                other,
                "--cell lstm --heads 4 --layers 2 --bidirectional --optimizer nadam --dropout .2 --label-smoothing 0.10"
                        + " --schedule plateau --decay 0.5 --patience 2 --sampling linear --accumulate 3");
        assertThatThrownBy(() -> requireSame(other, "--sampling linear:0.3"))
                .hasMessageContaining("it has --sampling linear:0.25, not linear:0.3");
        assertThatThrownBy(() -> requireSame(other, "--rise 0.3"))
                .hasMessageContaining("it was started without --rise");
    }

    private static void requireSame(RunRecord record, String options) {
        var console = Console.of(
                InputStream.nullInputStream(), new ByteArrayOutputStream(), new ByteArrayOutputStream(), false);
        new RunSettings(record)
                .requireSame(new CommandLine(new TrainCommand(console))
                        .parseArgs(("--corpus x --run y " + options).split(" ")));
    }

    @Test
    void anotherCorpusIsRefused() throws IOException {
        Files.writeString(corpus, Files.readString(corpus) + "a b\tb a\n");
        CommandLineRun resumed = train(run, "--resume");
        assertThat(resumed.exitCode()).isEqualTo(1);
        assertThat(resumed.err().lines()).hasSize(1);
    }
}
