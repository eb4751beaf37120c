package org.attentionworkbench.engine.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.attentionworkbench.engine.Problem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RunFolderTest {
    @TempDir
    Path directory;

    private Path folder;
    private final List<Problem> notices = new ArrayList<>();

    @BeforeEach
    void aRunOfTwoEpochs() {
        folder = directory.resolve("run");
        try (RunWriter writer = RunFixture.create(folder)) {
            writer.checkpoint(RunFixture.checkpoint(10, 1), List.of(RunFixture.epoch(1, 10, 0.5)));
            writer.checkpoint(
                    RunFixture.checkpoint(20, 2), List.of(RunFixture.epoch(1, 10, 0.5), RunFixture.epoch(2, 20, 0.4)));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "checkpoints/000020/parameters.f32",
                "checkpoints/000020/updater.f32",
                "checkpoints/000020/probes.json",
                "checkpoints/000020/checkpoint.json",
                "vocabulary/source.txt",
                "vocabulary/target.txt"
            })
    void missingCutAndAlteredFilesAreNamed(String name) throws IOException {
        Path file = folder.resolve(name);
        byte[] good = Files.readAllBytes(file);

        Files.delete(file);
        assertNamed(name);
        Files.write(file, Arrays.copyOf(good, good.length - 3));
        assertNamed(name);
        for (int at : new int[] {0, good.length / 3, good.length / 2, good.length - 2}) {
            byte[] altered = good.clone();
            altered[at] ^= 1;
            Files.write(file, altered);
            assertNamed(name);
        }
        Files.write(file, good);
        assertThat(read(20).step()).isEqualTo(20);
    }

    private void assertNamed(String name) {
        assertThatThrownBy(() -> read(20))
                .isInstanceOf(Problem.class)
                .hasMessageContaining(folder.resolve(name).toString());
    }

    private Checkpoint read(long step) {
        return CheckpointFolder.at(RunFolder.checkpointsFolder(folder), step).read(RunFolder.vocabularyFolder(folder));
    }

    @Test
    void everyAlteredByteOfTheRecordIsNoticedOrHarmless() throws IOException {
        Path file = folder.resolve("run.json");
        RunRecord before = RunFolder.open(folder).record();
        byte[] good = Files.readAllBytes(file);
        int noticed = 0;
        for (int at = 0; at < good.length; at++) {
            byte[] altered = good.clone();
            altered[at] ^= 1;
            Files.write(file, altered);
            try {
                assertThat(RunFolder.open(folder).record()).isEqualTo(before);
            } catch (Problem e) {
                assertThat(e).hasMessageContaining(file.toString());
                noticed++;
            }
        }
        assertThat(noticed).isGreaterThan(good.length / 2);
    }

    @Test
    void aCutRecordIsNamed() throws IOException {
        Path file = folder.resolve("run.json");
        byte[] good = Files.readAllBytes(file);
        for (int length : new int[] {0, 1, good.length / 2, good.length - 1}) {
            Files.write(file, Arrays.copyOf(good, length));
            assertThatThrownBy(() -> RunFolder.open(folder))
                    .isInstanceOf(Problem.class)
                    .hasMessageContaining(file.toString());
        }
    }

    @Test
    void aNewerLayoutIsNotGuessedAt() throws IOException {
        Path file = folder.resolve("run.json");
        String text = Files.readString(file);
        assertThat(text).contains("\"format\" : 1");
        Files.writeString(file, text.replace("\"format\" : 1", "\"format\" : 2"));

        assertThatThrownBy(() -> RunFolder.open(folder))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("newer version");
    }

    @Test
    void aDamagedNewestCheckpointIsPassedOverAndSaidSo() throws IOException {
        Files.write(folder.resolve("checkpoints/000020/parameters.f32"), new byte[7 * 4]);

        Checkpoint used = RunFolder.open(folder).latestGood(notices::add);

        assertThat(used.step()).isEqualTo(10);
        assertThat(notices).extracting(Problem::key).containsExactly("run.altered", "run.otherUsed");
        assertThat(notices.get(1).getMessage()).contains("step 10");
        assertThat(notices.get(1).sentence(Locale.SIMPLIFIED_CHINESE)).contains("第 10 步");
    }

    @Test
    void withoutAnyGoodCheckpointTheNewestDamageIsTold() throws IOException {
        for (String step : List.of("000010", "000020")) {
            Files.delete(folder.resolve("checkpoints/" + step + "/parameters.f32"));
        }

        assertThatThrownBy(() -> RunFolder.open(folder).latestGood(notices::add))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("000020");
    }

    @Test
    void aRunIsOpenedWhereItIsCopiedTo() throws IOException {
        Path elsewhere = directory.resolve("elsewhere/another name");
        RunFixture.copy(folder, elsewhere);
        Files.walk(folder).sorted((a, b) -> b.compareTo(a)).forEach(path -> path.toFile()
                .delete());

        RunFolder run = RunFolder.open(elsewhere);

        assertThat(run.isResumable()).isTrue();
        assertThat(run.latestGood(notices::add).step()).isEqualTo(20);
        assertThat(Files.readString(elsewhere.resolve("run.json"))).doesNotContain(directory.toString());
    }

    @Test
    void theListSkipsWhatIsNoRunAndPutsTheNewestFirst() throws IOException {
        Files.createDirectory(directory.resolve("foreign"));
        Files.writeString(directory.resolve("note.txt"), "not a run");
        Path broken = Files.createDirectory(directory.resolve("broken"));
        Files.writeString(broken.resolve("run.json"), "{");
        RunFixture.copy(folder, directory.resolve(".hidden.part"));

        assertThat(RunFolder.list(directory)).extracting(RunFolder::path).containsExactly(folder);
        assertThat(RunFolder.list(directory.resolve("nowhere"))).isEmpty();
    }

    @Test
    void aFolderThatIsNoRunIsToldSo() {
        assertThatThrownBy(() -> RunFolder.open(directory))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("is not a run folder");
    }

    @Test
    void aProposedNameIsFreeAndReadable() throws IOException {
        var spec = RunFixture.RECORD.spec();
        LocalDate day = LocalDate.of(2026, 11, 22);

        Path first = RunFolder.propose(directory, day, "My pairs (2).tsv", spec);
        Files.createDirectory(first);

        assertThat(first.getFileName()).hasToString("2026-11-22-my-pairs-2-tsv-gru-additive-1");
        assertThat(RunFolder.propose(directory, day, "My pairs (2).tsv", spec).getFileName())
                .hasToString("2026-11-22-my-pairs-2-tsv-gru-additive-2");
    }

    @Test
    void aTrainingInAnotherProcessIsNoticedUntilThatProcessIsKilled() throws Exception {
        Process other = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        LockHolder.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try {
            var output = new BufferedReader(new InputStreamReader(other.getInputStream(), StandardCharsets.UTF_8));
            assertThat(output.readLine()).isEqualTo("locked");
            assertThat(RunFolder.open(folder).isRunning()).isTrue();
            assertThatThrownBy(() -> RunWriter.resume(folder, notices::add)).hasMessageContaining("right now");
        } finally {
            other.destroyForcibly();
        }
        other.waitFor();
        assertThat(RunFolder.open(folder).isRunning()).isFalse();
        RunWriter.resume(folder, notices::add).writer().close();
    }

    /** Another process that takes up a run and holds it until it is killed. */
    static final class LockHolder {
        private LockHolder() {}

        @SuppressWarnings("SystemOut") // how the test hears of it
        public static void main(String[] arguments) throws Exception {
            RunLock lock = RunLock.acquire(Path.of(arguments[0]));
            System.out.println("locked");
            System.in.read();
            lock.close();
        }
    }
}
