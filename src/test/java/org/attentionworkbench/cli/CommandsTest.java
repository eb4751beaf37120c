package org.attentionworkbench.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.attentionworkbench.engine.corpus.samples.SampleCorpora;
import org.attentionworkbench.engine.corpus.samples.making.SampleCorpus;
import org.attentionworkbench.engine.run.RunFolder;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands on one small run, made once: what they print, in which shape, and where they write. */
class CommandsTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    static Path dir;

    private static Path corpus = Path.of("");
    private static Path run = Path.of("");
    private static CommandLineRun training = new CommandLineRun(-1, "", "");

    @BeforeAll
    static void trainOnce() throws IOException {
        corpus = dir.resolve("digits.tsv");
        Files.writeString(corpus, digits(120), StandardCharsets.UTF_8);
        run = dir.resolve("run");
        training = CommandLineRun.of(trainArguments(run, "--json"));
    }

    /** Digits as Chinese numerals, with the gold alignment of a copy. */
    private static String digits(int pairs) {
        var text = new StringBuilder();
        for (int i = 0; i < pairs; i++) {
            int a = i % 10;
            int b = i / 10 % 10;
            text.append(a + " " + b + "\t" + numeral(a) + " " + numeral(b) + "\t0-0 1-1\n");
        }
        return text.toString();
    }

    private static char numeral(int digit) {
        return "〇一二三四五六七八九".charAt(digit);
    }

    private static String[] trainArguments(Path folder, String... more) {
        List<String> arguments = new ArrayList<>(List.of(
                "train",
                "--corpus",
                corpus.toString(),
                "--test",
                corpus.toString(),
                "--run",
                folder.toString(),
                "--epochs",
                "3",
                "--batch",
                "8",
                "--hidden",
                "16",
                "--embedding",
                "8",
                "--learning-rate",
                "0.01",
                "--threads",
                "1"));
        arguments.addAll(List.of(more));
        return arguments.toArray(String[]::new);
    }

    @Test
    void trainPrintsOneObjectAnEpochAndProgressElsewhere() {
        assertThat(training.exitCode()).isZero();
        assertThat(training.outLines()).hasSize(3);
        for (int epoch = 1; epoch <= 3; epoch++) {
            JsonNode line = json(training.outLines().get(epoch - 1));
            assertThat(line.fieldNames())
                    .toIterable()
                    .containsExactly("epoch", "train_loss", "test_loss", "exact_match", "train_seconds");
            assertThat(line.get("epoch").intValue()).isEqualTo(epoch);
            assertThat(line.get("exact_match").doubleValue()).isBetween(0.0, 1.0);
        }
        assertThat(lastTestLoss())
                .isLessThan(json(training.outLines().get(0)).get("test_loss").doubleValue());
        assertThat(training.err()).startsWith("epoch 1 of 3, step 1 of 45, loss ");
    }

    private static double lastTestLoss() {
        return json(training.outLines().get(2)).get("test_loss").doubleValue();
    }

    @Test
    void theSameCommandGivesTheSameNumbers() {
        CommandLineRun again = CommandLineRun.of(trainArguments(dir.resolve("again"), "--json"));
        assertThat(again.outLines().stream().map(CommandsTest::withoutTime).toList())
                .isEqualTo(training.outLines().stream()
                        .map(CommandsTest::withoutTime)
                        .toList());
    }

    private static String withoutTime(String line) {
        return line.replaceAll("\"train_seconds\":.*", "");
    }

    @Test
    void withoutATestFileATenthIsHeldOutAndPeopleGetALineAnEpoch() {
        CommandLineRun human = CommandLineRun.of(
                "train",
                "--corpus",
                corpus.toString(),
                "--run",
                dir.resolve("human").toString(),
                "--epochs",
                "1",
                "--hidden",
                "4",
                "--embedding",
                "4");
        assertThat(human.exitCode()).isZero();
        assertThat(human.out()).startsWith("epoch 1 of 1: training loss ").contains("exact match", " s, best so far");
        assertThat(human.outLines()).hasSize(1);
    }

    @Test
    void decodeAnswersEachLineInOrderAndKeepsBlankOnes() {
        CommandLineRun decoded = CommandLineRun.withInput("1 2\n\n3 4\r\n5", "decode", "--run", run.toString());
        assertThat(decoded.exitCode()).isZero();
        assertThat(decoded.outLines()).hasSize(4);
        assertThat(decoded.outLines().get(1)).isEmpty();
        assertThat(decoded.outLines().get(2))
                .isEqualTo(decode("3 4").get("target").textValue());
    }

    @Test
    void decodeSaysInJsonWhatEachTokenAttendedTo() {
        JsonNode line = decode("7 8");
        assertThat(line.fieldNames())
                .toIterable()
                .containsExactly("source", "target", "log_prob", "tokens", "attention");
        assertThat(line.get("source").textValue()).isEqualTo("7 8");
        assertThat(line.get("log_prob").doubleValue()).isNegative();
        assertThat(line.get("attention")).hasSize(line.get("tokens").size());
        for (JsonNode row : line.get("attention")) {
            assertThat(row).hasSize(3); // 7, 8, <eos>
            double sum = 0;
            for (JsonNode weight : row) {
                sum += weight.doubleValue();
            }
            assertThat(sum).isCloseTo(1, within(1e-5));
        }
    }

    private static JsonNode decode(String source) {
        CommandLineRun decoded = CommandLineRun.of("decode", "--run", run.toString(), "--source", source, "--json");
        assertThat(decoded.outLines()).hasSize(1);
        return json(decoded.outLines().get(0));
    }

    @Test
    void textIsUtf8() {
        CommandLineRun decoded =
                CommandLineRun.withInput("１ 二\n", "decode", "--run", run.toString(), "--source", "-", "--json");
        assertThat(json(decoded.outLines().get(0)).get("source").textValue()).isEqualTo("１ 二");
        CommandLineRun forced = heatmap("map.csv", "--source", "1 2", "--target", "一 二");
        assertThat(forced.outLines()).containsExactly("一 二");
    }

    @Test
    void evaluateMeasuresTheSameLossAsTraining() {
        JsonNode line = evaluate();
        assertThat(line.fieldNames())
                .toIterable()
                .containsExactly(
                        "pairs", "loss", "perplexity", "exact_match", "bleu", "chrf", "aer", "precision", "recall");
        assertThat(line.get("pairs").isInt()).isTrue();
        assertThat(line.get("pairs").intValue()).isEqualTo(120);
        assertThat(line.get("loss").doubleValue()).isCloseTo(lastTestLoss(), within(1e-5));
        assertThat(line.get("perplexity").doubleValue())
                .isCloseTo(Math.exp(line.get("loss").doubleValue()), within(1e-4));
    }

    private static JsonNode evaluate(String... more) {
        List<String> arguments =
                new ArrayList<>(List.of("evaluate", "--run", run.toString(), "--corpus", corpus.toString(), "--json"));
        arguments.addAll(List.of(more));
        CommandLineRun evaluated = CommandLineRun.of(arguments.toArray(String[]::new));
        assertThat(evaluated.exitCode()).isZero();
        assertThat(evaluated.outLines()).hasSize(1);
        return json(evaluated.outLines().get(0));
    }

    @Test
    void aFileOfGoldLinksTakesThePlaceOfTheThirdColumn() throws IOException {
        Path same = Files.writeString(dir.resolve("same.gold"), "0-0 1-1\n".repeat(120));
        Path crossed = Files.writeString(dir.resolve("crossed.gold"), "0-1 1-0\n".repeat(120));
        assertThat(evaluate("--gold", same.toString())).isEqualTo(evaluate());
        JsonNode other = evaluate("--gold", crossed.toString());
        double bothRecalls =
                other.get("recall").doubleValue() + evaluate().get("recall").doubleValue();
        assertThat(bothRecalls).isLessThanOrEqualTo(1); // a link of one is none of the other
        assertThat(other.get("loss")).isEqualTo(evaluate().get("loss"));
    }

    @Test
    void withoutGoldThereIsNoErrorRate() throws IOException {
        Path plain = Files.writeString(dir.resolve("plain.tsv"), "1 2\t一 二\n");
        CommandLineRun evaluated =
                CommandLineRun.of("evaluate", "--run", run.toString(), "--corpus", plain.toString(), "--json");
        assertThat(json(evaluated.outLines().get(0)).has("aer")).isFalse();
        CommandLineRun text = CommandLineRun.of("evaluate", "--run", run.toString(), "--corpus", plain.toString());
        assertThat(text.out()).startsWith("1 pairs: loss ").doesNotContain("alignment");
    }

    @Test
    void heatmapsBecomeWhatTheirNameSays() throws IOException {
        assertThat(heatmap("map.png", "--source", "1 2").exitCode()).isZero();
        byte[] png = Files.readAllBytes(dir.resolve("map.png"));
        assertThat(Arrays.copyOf(png, 4)).isEqualTo(new byte[] {(byte) 0x89, 'P', 'N', 'G'});
        assertThat(heatmap("map.svg", "--source", "1 2").exitCode()).isZero();
        assertThat(Files.readString(dir.resolve("map.svg"))).contains("<svg");
        assertThat(heatmap("map.PDF", "--source", "1 2").exitCode()).isZero();
        assertThat(Files.readAllBytes(dir.resolve("map.PDF"))).startsWith("%PDF".getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    void aForcedHeatmapHasARowForEachGivenToken() throws IOException {
        CommandLineRun forced = heatmap("forced.csv", "--source", "1 2", "--target", "九 九 九");
        assertThat(forced.exitCode()).isZero();
        List<String> rows = Files.readAllLines(dir.resolve("forced.csv"));
        assertThat(rows).hasSize(5); // the source tokens, three target tokens, <eos>
        assertThat(rows.get(0)).contains("1,2,<eos>");
        assertThat(rows.get(1)).startsWith("九,");
    }

    private static CommandLineRun heatmap(String file, String... more) {
        List<String> arguments = new ArrayList<>(List.of(
                "heatmap", "--run", run.toString(), "--out", dir.resolve(file).toString()));
        arguments.addAll(List.of(more));
        return CommandLineRun.of(arguments.toArray(String[]::new));
    }

    @Test
    void samplesAreListedAndWritten() {
        CommandLineRun list = CommandLineRun.of("sample");
        assertThat(list.exitCode()).isZero();
        assertThat(list.outLines()).hasSize(SampleCorpora.all().size());
        assertThat(list.outLines().get(0)).startsWith("dates").contains("basics", "30000 pairs");
        Path file = dir.resolve("sub").resolve("dates.tsv");
        String[] arguments = {"sample", "dates", "--out", file.toString(), "--pairs", "50", "--seed", "3"};
        assertThat(CommandLineRun.of(arguments).exitCode()).isZero();
        assertThat(lines(file)).hasSize(50).allMatch(line -> line.split("\t").length == 3);
        List<String> first = lines(file);
        CommandLineRun.of(arguments);
        assertThat(lines(file)).isEqualTo(first);
    }

    @Test
    void aSampleWithItsOwnTestPartIsWrittenToTwoFilesThatTrainTakes() {
        Path file = dir.resolve("commands.tsv");
        CommandLineRun written = CommandLineRun.of("sample", "commands", "--out", file.toString(), "--pairs", "300");
        assertThat(written.exitCode()).isZero();
        Path test = dir.resolve("commands.test.tsv");
        assertThat(written.err()).contains("pairs written to " + file, "pairs written to " + test);

        Path run = dir.resolve("commands-run");
        String[] arguments = {
            "train",
            "--corpus",
            file.toString(),
            "--test",
            test.toString(),
            "--run",
            run.toString(),
            "--hidden",
            "4",
            "--embedding",
            "4",
            "--epochs",
            "1"
        };
        assertThat(CommandLineRun.of(arguments).exitCode()).isZero();
        SampleCorpus sample = SampleCorpora.named("commands");
        assertThat(RunFolder.open(run).record().corpus().fingerprint())
                .isEqualTo(sample.split(sample.generate(300, SampleCorpora.DEFAULT_SEED), 1)
                        .fingerprint());
    }

    @Test
    void corpusSaysWhatIsKeptAndWhatIsNot() throws IOException {
        Path mixed = Files.writeString(dir.resolve("mixed.tsv"), "a\tb\nno tab here\n\nc\t \nd\te\n");
        CommandLineRun text = CommandLineRun.of("corpus", mixed.toString());
        assertThat(text.exitCode()).isZero();
        assertThat(text.out())
                .contains(
                        "4 lines, 2 pairs kept, 2 lines left out",
                        "line 2, no tab: no tab here",
                        "line 4, empty target");
        JsonNode line =
                json(CommandLineRun.of("corpus", mixed.toString(), "--json").out());
        assertThat(line.get("kept").intValue()).isEqualTo(2);
        assertThat(line.get("skipped").intValue()).isEqualTo(2);
        assertThat(line.get("reasons").get("no tab").intValue()).isEqualTo(1);
        assertThat(line.get("skipped_lines").get(1).get("line").intValue()).isEqualTo(4);
    }

    @Test
    void helpAndVersionAreResults() {
        assertThat(CommandLineRun.of("--help").out()).contains("Exit codes:", "heatmap");
        assertThat(CommandLineRun.of("train", "--help").out()).contains("--learning-rate", "default: 128");
        assertThat(CommandLineRun.of("--version").out()).startsWith("Attention Workbench ");
        assertThat(CommandLineRun.of("--help").exitCode()).isZero();
    }

    private static JsonNode json(String line) {
        try {
            return JSON.readTree(line);
        } catch (IOException e) {
            throw new UncheckedIOException(line, e);
        }
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
