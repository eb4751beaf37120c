package org.attentionworkbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.attentionworkbench.engine.corpus.Corpus;
import org.attentionworkbench.engine.corpus.CorpusReader;
import org.attentionworkbench.engine.model.ModelSpec;
import org.attentionworkbench.engine.training.Trainer;
import org.attentionworkbench.engine.training.TrainingConfig;
import org.attentionworkbench.engine.training.TrainingControl;
import org.attentionworkbench.engine.training.TrainingEvent;
import org.attentionworkbench.engine.training.TrainingJob;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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

    @Test
    void anotherCorpusIsRefused() throws IOException {
        Files.writeString(corpus, Files.readString(corpus) + "a b\tb a\n");
        CommandLineRun resumed = train(run, "--resume");
        assertThat(resumed.exitCode()).isEqualTo(1);
        assertThat(resumed.err().lines()).hasSize(1);
    }
}
