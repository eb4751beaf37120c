package org.attentionworkbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.attentionworkbench.engine.UserFolders;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the files say no to: exit code 1, one sentence that names them, nothing on standard output, no stack trace. */
class FailedWorkTest {
    @TempDir
    static Path dir;

    private static Path corpus = Path.of("");
    private static Path run = Path.of("");

    @BeforeAll
    static void trainOnce() throws IOException {
        corpus = Files.writeString(dir.resolve("few.tsv"), "a b\tA B\nb c\tB C\nc d\tC D\n");
        run = dir.resolve("run");
        assertThat(train(corpus, run).exitCode()).isZero();
    }

    private static CommandLineRun train(Path corpusFile, Path folder, String... more) {
        List<String> arguments = new ArrayList<>(List.of(
                "train",
                "--corpus",
                corpusFile.toString(),
                "--run",
                folder.toString(),
                "--epochs",
                "1",
                "--hidden",
                "4",
                "--embedding",
                "4"));
        arguments.addAll(List.of(more));
        return CommandLineRun.of(arguments.toArray(String[]::new));
    }

    @Test
    void aCorpusThatCannotBeUsedIsNamed() throws IOException {
        assertFails(train(dir.resolve("none.tsv"), dir.resolve("r")), "none.tsv");
        assertFails(train(dir, dir.resolve("r")), "is a folder");
        assertFails(train(Files.createFile(dir.resolve("empty.tsv")), dir.resolve("r")), "empty.tsv is empty");
        Path noTab = Files.writeString(dir.resolve("notab.tsv"), "one\ntwo\n");
        assertFails(train(noTab, dir.resolve("r")), "notab.tsv has no tab");
        Path blank = Files.writeString(dir.resolve("blank.tsv"), "one\t \ntwo\t\n");
        assertFails(train(blank, dir.resolve("r")), "blank.tsv", "line 1");
        Path single = Files.writeString(dir.resolve("single.tsv"), "one\tun\n");
        assertFails(train(single, dir.resolve("r")), "single.tsv");
        assertThat(dir.resolve("r")).doesNotExist();
    }

    @Test
    void aTestFileThatIsMissingIsNamed() {
        assertFails(
                train(
                        corpus,
                        dir.resolve("r2"),
                        "--test",
                        dir.resolve("gone.tsv").toString()),
                "gone.tsv");
    }

    @Test
    void whatIsLeftOutIsSaidAndTheRestIsLearnt() throws IOException {
        Path mixed = Files.writeString(dir.resolve("mixed.tsv"), "a\tb\nbroken\nb\tc\nc\td\n");
        CommandLineRun trained = train(mixed, dir.resolve("mixed"));
        assertThat(trained.exitCode()).isZero();
        assertThat(trained.err()).contains("1 of 4 lines left out, the first is line 2 (no tab)");
    }

    @Test
    void aLossThatIsNoNumberEndsTrainingAndLeavesARunThatDecodes() {
        Path diverged = dir.resolve("diverged");
        assertFails(
                train(corpus, diverged, "--learning-rate", "1e39", "--clip", "1e30", "--batch", "1"),
                "stopped being a number at step",
                "gradient norm",
                "checkpoint of step",
                "lower learning rate");
        assertThat(onRun("decode", diverged).exitCode()).isZero();
    }

    @Test
    void aRunFolderThatExistsIsRefusedAndStaysAsItIs() throws IOException {
        List<Path> before = files(run);
        assertFails(train(corpus, run), run.toString(), "exists already");
        assertThat(files(run)).isEqualTo(before);
        Path mine = Files.createDirectories(dir.resolve("holiday"));
        Files.writeString(mine.resolve("letter.txt"), "dear");
        assertFails(train(corpus, mine), "holiday");
        assertThat(mine.resolve("letter.txt")).hasContent("dear");
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.sorted().toList();
        }
    }

    @Test
    void aRunFolderThatCannotBeMadeIsNamed() {
        assertFails(train(corpus, corpus.resolve("run")), "few.tsv");
    }

    @Test
    void aFolderWithoutARunIsNamed() {
        for (String command : List.of("decode", "heatmap", "evaluate")) {
            assertFails(onRun(command, dir.resolve("nowhere")), "nowhere");
            assertFails(onRun(command, dir), "is not a run folder");
        }
    }

    private static CommandLineRun onRun(String command, Path folder) {
        return switch (command) {
            case "decode" -> CommandLineRun.of("decode", "--run", folder.toString(), "--source", "a b");
            case "heatmap" ->
                CommandLineRun.of(
                        "heatmap",
                        "--run",
                        folder.toString(),
                        "--source",
                        "a b",
                        "--out",
                        dir.resolve("never.png").toString());
            default -> CommandLineRun.of("evaluate", "--run", folder.toString(), "--corpus", corpus.toString());
        };
    }

    @Test
    void aRunWithDamagedParametersIsNamedWithItsFile() throws IOException {
        Path altered = copyOfRun("altered");
        for (Path file : parameters(altered)) {
            byte[] bytes = Files.readAllBytes(file);
            bytes[bytes.length / 2] ^= 1;
            Files.write(file, bytes);
        }
        assertFails(onRun("decode", altered), "parameters");
        Path cut = copyOfRun("cut");
        for (Path file : parameters(cut)) {
            byte[] bytes = Files.readAllBytes(file);
            Files.write(file, java.util.Arrays.copyOf(bytes, bytes.length - 5));
        }
        assertFails(onRun("heatmap", cut), "parameters");
        Path missing = copyOfRun("missing");
        for (Path file : parameters(missing)) {
            Files.delete(file);
        }
        assertFails(onRun("evaluate", missing), "parameters");
    }

    private static Path copyOfRun(String name) throws IOException {
        Path copy = dir.resolve(name);
        for (Path file : files(run)) {
            Files.copy(file, copy.resolve(run.relativize(file).toString()));
        }
        return copy;
    }

    private static List<Path> parameters(Path folder) throws IOException {
        List<Path> found = files(folder).stream()
                .filter(f -> f.getFileName().toString().startsWith("parameters"))
                .toList();
        assertThat(found).isNotEmpty();
        return found;
    }

    @Test
    void nothingIsResumedThatIsNotThereOrIsDone() {
        assertFails(train(corpus, dir.resolve("nowhere"), "--resume"), "nowhere");
        assertFails(train(corpus, run, "--resume"), run.toString(), "has finished");
    }

    @Test
    void goldThatDoesNotFitIsNamedWithItsLine() throws IOException {
        Path shortGold = Files.writeString(dir.resolve("short.gold"), "0-0\n");
        assertFails(evaluateWith(shortGold), "short.gold has 1 lines for 3 usable pairs");
        Path damaged = Files.writeString(dir.resolve("damaged.gold"), "0-0\n0:0\n1-1\n");
        assertFails(evaluateWith(damaged), "damaged.gold, line 2");
        Path binary = Files.write(dir.resolve("binary.gold"), new byte[] {(byte) 0xC3, 0x28, '\n'});
        assertFails(evaluateWith(binary), "binary.gold is not a text file in UTF-8");
        assertFails(evaluateWith(dir.resolve("gone.gold")), "gone.gold");
        assertFails(evaluateWith(dir), "is a folder");
    }

    private static CommandLineRun evaluateWith(Path gold) {
        return CommandLineRun.of(
                "evaluate", "--run", run.toString(), "--corpus", corpus.toString(), "--gold", gold.toString());
    }

    @Test
    void aBlankSourceIsNotDecoded() {
        assertFails(CommandLineRun.of("decode", "--run", run.toString(), "--source", " "), "the source is blank");
        String png = dir.resolve("never.png").toString();
        assertFails(
                CommandLineRun.of("heatmap", "--run", run.toString(), "--source", "-", "--out", png),
                "Standard input is empty");
    }

    @Test
    void aHeatmapThatCannotBeWrittenIsNamed() {
        String file = corpus.resolve("map.png").toString();
        assertFails(CommandLineRun.of("heatmap", "--run", run.toString(), "--source", "a", "--out", file), file);
    }

    @Test
    void withoutAttentionThereIsNoHeatmap() {
        Path plain = dir.resolve("plain");
        assertThat(train(corpus, plain, "--attention", "none").exitCode()).isZero();
        assertFails(onRun("heatmap", plain), "has no attention");
        CommandLineRun decoded = CommandLineRun.of("decode", "--run", plain.toString(), "--source", "a b", "--json");
        assertThat(decoded.out()).contains("\"attention\":[]");
    }

    @Test
    void oneBadFileDoesNotHideTheOthers() {
        CommandLineRun checked =
                CommandLineRun.of("corpus", dir.resolve("none.tsv").toString(), corpus.toString());
        assertThat(checked.exitCode()).isEqualTo(1);
        assertThat(checked.err()).contains("none.tsv");
        assertThat(checked.out()).contains("few.tsv: 3 lines, 3 pairs kept");
    }

    /** A fault of the program, here a stream that breaks, is one sentence too. */
    @Test
    void aFaultOfTheProgramSaysWhereTheLogIs() {
        var broken = new ByteArrayInputStream(new byte[0]) {
            @Override
            public synchronized int read(byte[] into, int offset, int length) {
                throw new IllegalStateException("fault");
            }
        };
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        Path home = dir.resolve("home");
        int exitCode = WorkbenchCommand.run(
                Console.of(broken, out, err, false), new UserFolders(home), "decode", "--run", run.toString());
        var failed = new CommandLineRun(
                exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
        assertFails(failed, "decode", home.resolve("logs").toString());
    }

    private static void assertFails(CommandLineRun failed, String... mentions) {
        assertThat(failed.complaint()).contains(mentions);
        assertThat(failed.exitCode()).isEqualTo(1);
        assertThat(failed.out()).isEmpty();
        assertThat(failed.err()).doesNotContain("\tat ");
    }
}
