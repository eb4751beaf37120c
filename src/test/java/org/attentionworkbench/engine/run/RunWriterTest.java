package org.attentionworkbench.engine.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.attentionworkbench.engine.Problem;
import org.attentionworkbench.engine.model.NetworkState.Parameter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunWriterTest {
    @TempDir
    Path directory;

    private final List<Problem> notices = new ArrayList<>();

    @Test
    void whatIsWrittenIsReadBackToTheLastBit() {
        Path folder = directory.resolve("run");
        List<RunRecord.EpochRecord> epochs = List.of(RunFixture.epoch(1, 400, 0.1 + 0.2));
        try (RunWriter writer = RunFixture.create(folder)) {
            writer.checkpoint(RunFixture.checkpoint(400, 1), epochs);
            writer.finish(RunRecord.Status.STOPPED);
        }

        RunFolder run = RunFolder.open(folder);

        assertThat(run.record())
                .isEqualTo(
                        RunFixture.RECORD.withStatus(RunRecord.Status.STOPPED).withCheckpoint(epochs, 400));
        assertThat(run.record().bestStep()).contains(400L);
        Checkpoint read = run.latestGood(notices::add);
        Checkpoint written = RunFixture.checkpoint(400, 1);
        assertThat(read.progress()).isEqualTo(written.progress());
        assertThat(read.state().iteration()).isEqualTo(400);
        assertThat(read.state().updaterState()).containsExactly(written.state().updaterState());
        for (int i = 0; i < 2; i++) {
            Parameter expected = written.state().parameters().get(i);
            Parameter actual = read.state().parameters().get(i);
            assertThat(actual.name()).isEqualTo(expected.name());
            assertThat(actual.shape()).isEqualTo(expected.shape());
            assertThat(actual.values()).containsExactly(expected.values());
        }
        assertThat(notices).isEmpty();
    }

    @Test
    void parametersAreRawLittleEndianFloats() throws IOException {
        Path folder = directory.resolve("run");
        RunFixture.create(folder).close();

        byte[] bytes = Files.readAllBytes(folder.resolve("checkpoints/000000/parameters.f32"));

        assertThat(bytes).hasSize(7 * 4);
        assertThat(bytes[4]).isZero();
        assertThat(bytes[7]).as("2.0f is 00 00 00 40 in little-endian order").isEqualTo((byte) 0x40);
    }

    @Test
    void theBestTheLatestAndTheOneBeforeKeepTheirModelsAllKeepTheirProbes() {
        Path folder = directory.resolve("run");
        try (RunWriter writer = RunFixture.create(folder)) {
            List<RunRecord.EpochRecord> epochs = new ArrayList<>();
            double[] losses = {0.9, 0.2, 0.5, 0.4, 0.6};
            for (int e = 1; e <= 5; e++) {
                epochs.add(RunFixture.epoch(e, e * 100L, losses[e - 1]));
                writer.probes(e * 100L - 50, RunFixture.probes(e * 100L - 50));
                writer.checkpoint(RunFixture.checkpoint(e * 100L, e), epochs);
            }
        }

        RunFolder run = RunFolder.open(folder);

        assertThat(run.checkpoints()).containsExactly(0L, 50L, 100L, 150L, 200L, 250L, 300L, 350L, 400L, 450L, 500L);
        assertThat(run.checkpoints().stream().filter(run::hasModel)).containsExactly(200L, 400L, 500L);
        for (long step : run.checkpoints()) {
            assertThat(run.probes(step).get(0).attention().orElseThrow().weight(0, 0))
                    .isEqualTo(1f / (step + 3));
        }
        assertThat(folder.resolve("checkpoints/000300/parameters.f32")).doesNotExist();
        assertThatThrownBy(() -> run.translator(300)).hasMessageContaining("step 300 was not kept");
    }

    @Test
    void aCheckpointTakesThePlaceOfProbesOfTheSameStep() {
        Path folder = directory.resolve("run");
        try (RunWriter writer = RunFixture.create(folder)) {
            writer.probes(100, RunFixture.probes(1));
            writer.checkpoint(RunFixture.checkpoint(100, 1), List.of(RunFixture.epoch(1, 100, 1)));
            writer.probes(100, RunFixture.probes(2));
        }

        RunFolder run = RunFolder.open(folder);

        assertThat(run.hasModel(100)).isTrue();
        assertThat(run.probes(100).get(0).attention().orElseThrow().weight(0, 0))
                .isEqualTo(1f / 103);
    }

    @Test
    void wheneverTheProcessIsKilledTheFolderOpensAndResumes() throws IOException {
        Path folder = directory.resolve("work/run");
        List<Path> copies = new ArrayList<>();
        Disk copying = new Disk(changed -> {
            if (Files.exists(folder)) {
                Path copy = directory.resolve("copy" + copies.size());
                RunFixture.copy(folder, copy);
                copies.add(copy);
            }
        });
        try (RunWriter writer = RunFixture.create(folder, copying)) {
            writer.probes(5, RunFixture.probes(5));
            writer.checkpoint(RunFixture.checkpoint(10, 1), List.of(RunFixture.epoch(1, 10, 0.5)));
            writer.checkpoint(RunFixture.checkpoint(15, 1), List.of(RunFixture.epoch(1, 10, 0.5)));
            writer.probes(20, RunFixture.probes(20));
            writer.checkpoint(
                    RunFixture.checkpoint(20, 2), List.of(RunFixture.epoch(1, 10, 0.5), RunFixture.epoch(2, 20, 0.4)));
        }
        assertThat(copies).hasSizeGreaterThan(20);

        for (Path copy : copies) {
            RunFolder run = RunFolder.open(copy);
            assertThat(run.record().status()).isEqualTo(RunRecord.Status.RUNNING);
            assertThat(run.isResumable()).isTrue();
            for (long step : run.checkpoints()) {
                assertThat(run.probes(step)).hasSize(1);
            }
            long promised = run.record().latestStep().orElseThrow();
            RunWriter.Resumed resumed = RunWriter.resume(copy, notices::add);
            resumed.writer().close();
            assertThat(resumed.checkpoint().step()).isEqualTo(promised);
            assertThat(RunFolder.open(copy).checkpoints()).allMatch(step -> step <= promised);
            assertThat(copy.resolve("checkpoints")).isDirectoryNotContaining("glob:**/.*");
        }
        assertThat(notices).as("nothing was damaged").isEmpty();
    }

    @Test
    void aRunCutOffWhileItWasMadeLeavesNothingThatLooksLikeARun() {
        Path folder = directory.resolve("run");
        AtomicInteger changes = new AtomicInteger();
        Disk dying = new Disk(path -> {
            if (changes.incrementAndGet() >= 3 && Files.exists(path)) {
                throw new FileSystemException(path.toString(), null, "No space left on device");
            }
        });

        assertThatThrownBy(() -> RunFixture.create(folder, dying))
                .isInstanceOf(Problem.class)
                .hasMessageContaining(folder.toString())
                .hasMessageContaining("No space left on device");

        assertThat(folder).doesNotExist();
        assertThat(RunFolder.list(directory)).isEmpty();
        RunFixture.create(folder).close();
        assertThat(RunFolder.list(directory)).hasSize(1);
    }

    @Test
    void aFullDiskLosesNothingThatWasSafe() {
        Path folder = directory.resolve("run");
        AtomicInteger budget = new AtomicInteger(Integer.MAX_VALUE);
        Disk filling = new Disk(path -> {
            if (budget.decrementAndGet() < 0 && Files.exists(path)) {
                throw new FileSystemException(path.toString(), null, "No space left on device");
            }
        });
        try (RunWriter writer = RunFixture.create(folder, filling)) {
            writer.checkpoint(RunFixture.checkpoint(10, 1), List.of());
            budget.set(2);
            assertThatThrownBy(() -> writer.checkpoint(RunFixture.checkpoint(20, 1), List.of()))
                    .isInstanceOf(Problem.class);
        }

        RunWriter.Resumed resumed = RunWriter.resume(folder, notices::add);
        resumed.writer().close();

        assertThat(resumed.checkpoint().step()).isEqualTo(10);
    }

    @Test
    void aFolderThatExistsIsLeftAlone() throws IOException {
        Path folder = Files.createDirectory(directory.resolve("run"));

        assertThatThrownBy(() -> RunFixture.create(folder))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("exists already");

        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aFileWhereAFolderShouldBeIsNamed() throws IOException {
        Path file = Files.writeString(directory.resolve("file"), "text");

        assertThatThrownBy(() -> RunFixture.create(file.resolve("below/run")))
                .isInstanceOf(Problem.class)
                .hasMessageContaining(file.toString());
    }

    @Test
    void twoTrainingsDoNotShareAFolder() {
        Path folder = directory.resolve("run");
        try (RunWriter first = RunFixture.create(folder)) {
            assertThat(RunFolder.open(folder).isRunning()).isTrue();
            assertThat(RunFolder.open(folder).isResumable()).isFalse();
            assertThatThrownBy(() -> RunWriter.resume(folder, notices::add))
                    .isInstanceOf(Problem.class)
                    .hasMessageContaining("right now");
            first.checkpoint(RunFixture.checkpoint(10, 1), List.of());
        }
        assertThat(RunFolder.open(folder).isRunning()).isFalse();
        assertThat(RunFolder.open(folder).isResumable()).isTrue();
    }

    @Test
    void aFinishedRunIsNotResumed() {
        Path folder = directory.resolve("run");
        try (RunWriter writer = RunFixture.create(folder)) {
            writer.finish(RunRecord.Status.COMPLETED);
        }

        assertThat(RunFolder.open(folder).isResumable()).isFalse();
        assertThatThrownBy(() -> RunWriter.resume(folder, notices::add)).hasMessageContaining("has finished");
        assertThat(RunFolder.open(folder).isRunning()).isFalse();
    }

    @Test
    void theCurveSkipsATornLineAndWhatAResumedRunWroteAgain() throws IOException {
        Path folder = directory.resolve("run");
        try (RunWriter writer = RunFixture.create(folder)) {
            writer.loss(new LossPoint(5, 1, 3.5, 1.25, 0.5));
            writer.checkpoint(RunFixture.checkpoint(10, 1), List.of(RunFixture.epoch(1, 10, 0.5)));
            writer.loss(new LossPoint(15, 2, 99, 1.25, 1.5));
        }
        Files.writeString(folder.resolve("events.jsonl"), "{\"event\":\"loss\",\"st", StandardOpenOption.APPEND);
        assertThat(RunFolder.open(folder).losses()).extracting(LossPoint::step).containsExactly(5L, 15L);

        try (RunWriter writer = RunWriter.resume(folder, notices::add).writer()) {
            writer.loss(new LossPoint(12, 2, 2.5, 1.25, 1.25));
        }

        assertThat(RunFolder.open(folder).losses())
                .containsExactly(new LossPoint(5, 1, 3.5, 1.25, 0.5), new LossPoint(12, 2, 2.5, 1.25, 1.25));
        assertThat(Files.readAllLines(folder.resolve("events.jsonl")))
                .hasSize(5)
                .allMatch(line -> line.endsWith("}"));
    }

    @Test
    void goingBackToAnOlderCheckpointForgetsTheEpochsAfterIt() throws IOException {
        Path folder = directory.resolve("run");
        List<RunRecord.EpochRecord> epochs = List.of(RunFixture.epoch(1, 10, 0.5), RunFixture.epoch(2, 20, 0.4));
        try (RunWriter writer = RunFixture.create(folder)) {
            writer.checkpoint(RunFixture.checkpoint(10, 1), epochs.subList(0, 1));
            writer.checkpoint(RunFixture.checkpoint(20, 2), epochs);
        }
        Files.delete(folder.resolve("checkpoints/000020/updater.f32"));

        RunWriter.Resumed resumed = RunWriter.resume(folder, notices::add);
        resumed.writer().close();

        assertThat(resumed.checkpoint().step()).isEqualTo(10);
        assertThat(notices).extracting(Problem::key).containsExactly("run.missing", "run.otherUsed");
        RunRecord record = RunFolder.open(folder).record();
        assertThat(record.epochs()).containsExactly(epochs.get(0));
        assertThat(record.bestStep()).isEqualTo(Optional.of(10L));
        assertThat(record.latestStep()).isEqualTo(Optional.of(10L));
    }
}
