package org.attentionworkbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.attentionworkbench.engine.corpus.reading.GoldBase;
import org.attentionworkbench.engine.corpus.reading.ImportChoices;
import org.attentionworkbench.engine.corpus.reading.ImportOrigin;
import org.attentionworkbench.engine.corpus.reading.Layout;
import org.attentionworkbench.engine.run.RunFolder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every command that reads a corpus reads every format, and a run remembers how. */
class ImportCommandsTest {
    @TempDir
    Path dir;

    private Path csv = Path.of("");
    private Path english = Path.of("");
    private Path french = Path.of("");

    @BeforeEach
    void write() throws IOException {
        var rows = new StringBuilder("nr;deutsch;english;links\n");
        var one = new StringBuilder();
        var other = new StringBuilder();
        for (int i = 0; i < 12; i++) {
            rows.append(i + ";\"schön " + i + "\";nice " + i + ";1-1 2-2\n");
            one.append("nice " + i + "\n");
            other.append("beau " + i + "\n");
        }
        csv = Files.write(dir.resolve("a.csv"), rows.toString().getBytes(Charset.forName("windows-1252")));
        english = Files.writeString(dir.resolve("a.en"), one);
        french = Files.writeString(dir.resolve("a.fr"), other);
    }

    private CommandLineRun corpus(String... arguments) {
        List<String> all = new ArrayList<>(List.of("corpus"));
        all.addAll(List.of(arguments));
        return CommandLineRun.of(all.toArray(String[]::new));
    }

    private static JsonNode json(CommandLineRun run) throws IOException {
        assertThat(run.outLines()).hasSize(1);
        return new ObjectMapper().readTree(run.out());
    }

    @Test
    void corpusSaysHowAFileIsReadAndWhatTheRulesFound() throws IOException {
        JsonNode line =
                json(corpus(csv.toString(), "--columns", "english,deutsch,links", "--json", "--rule", "ratio=1.15"));
        assertThat(line.get("format").textValue()).isEqualTo("csv");
        assertThat(line.get("encoding").textValue()).isIn("windows-1252", "ISO-8859-1");
        assertThat(line.get("gold_base").intValue()).isEqualTo(1);
        assertThat(line.get("kept").intValue() + line.get("skipped").intValue()).isEqualTo(12);
        assertThat(line.get("reasons").get("length ratio").intValue()).isEqualTo(10); // "schön 3" is 7 long, "nice 3" 6
        String text = corpus(csv.toString(), "--columns", "2,3").out();
        assertThat(text)
                .contains(
                        "12 pairs kept, 0 lines left out",
                        "semicolon-separated, quoted, 1 heading",
                        "column 2 to column 3");
    }

    @Test
    void twoFilesOfParallelTextAreOneCorpusAndTwoTablesAreTwo() throws IOException {
        JsonNode line = json(corpus(english.toString(), french.toString(), "--json"));
        assertThat(line.get("format").textValue()).isEqualTo("parallel");
        assertThat(line.get("kept").intValue()).isEqualTo(12);
        assertThat(json(corpus(english + "," + french, "--json")).get("kept").intValue())
                .isEqualTo(12);
        Path table = Files.writeString(dir.resolve("a.tsv"), "a\tb\n");
        assertThat(corpus(table.toString(), table.toString(), "--json").outLines())
                .hasSize(2);
    }

    @Test
    void ofAFolderEachPartIsSaid() throws IOException {
        Path folder = Files.createDirectory(dir.resolve("corpus"));
        Files.copy(csv, folder.resolve("train.csv"));
        Files.copy(csv, folder.resolve("test.csv"));
        CommandLineRun run = corpus(folder.toString(), "--columns", "2,3", "--json");
        assertThat(run.outLines()).hasSize(2);
        assertThat(run.out()).contains("\"part\":\"training\"", "\"part\":\"test\"");
    }

    private CommandLineRun train(Path run, String... more) {
        List<String> all = new ArrayList<>(List.of("train", "--run", run.toString()));
        all.addAll(List.of(more));
        return CommandLineRun.of(all.toArray(String[]::new));
    }

    @Test
    void aRunRemembersHowItsPairsWereReadAndIsResumedSo() throws IOException {
        Path run = dir.resolve("run");
        String[] tiny = {"--epochs", "1", "--hidden", "4", "--embedding", "4", "--threads", "1"};
        List<String> arguments = new ArrayList<>(List.of(
                "--corpus",
                csv.toString(),
                "--columns",
                "english,deutsch,links",
                "--hold-out",
                "0.25",
                "--rule",
                "duplicate=on"));
        arguments.addAll(List.of(tiny));
        CommandLineRun trained = train(run, arguments.toArray(String[]::new));
        assertThat(trained.exitCode()).isZero();
        assertThat(trained.err()).contains("a.csv: semicolon-separated, quoted, 1 heading", "counted from 1");
        ImportOrigin origin =
                ImportOrigin.parse(RunFolder.open(run).record().corpus().origin());
        ImportChoices choices = origin.choices();
        assertThat(choices.goldBase()).isEqualTo(GoldBase.ONE);
        assertThat(choices.split().share()).isEqualTo(0.25);
        assertThat(((Layout.Table) choices.layout()).columns().source()).isEqualTo(2);
        assertThat(RunFolder.open(run).record().corpus().heldOutPairs()).isEqualTo(3);
        CommandLineRun done = train(run, "--corpus", csv.toString(), "--resume");
        assertThat(done.complaint()).contains("has finished"); // and not: other pairs
        CommandLineRun other = train(run, "--corpus", csv.toString(), "--resume", "--columns", "2,3");
        assertThat(other.exitCode()).isEqualTo(2);
        assertThat(other.complaint()).contains("A resumed run reads its corpus as it did before");
    }

    @Test
    void parallelTextIsTrainedOnAndMeasured() {
        Path run = dir.resolve("run");
        CommandLineRun trained = train(
                run,
                "--corpus",
                english.toString(),
                "--corpus",
                french.toString(),
                "--test",
                english + "," + french,
                "--epochs",
                "1",
                "--hidden",
                "4",
                "--embedding",
                "4",
                "--threads",
                "1");
        assertThat(trained.exitCode()).isZero();
        CommandLineRun measured =
                CommandLineRun.of("evaluate", "--run", run.toString(), "--corpus", english + "," + french, "--json");
        assertThat(measured.out()).contains("\"pairs\":12");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "--columns 2           | --columns must be two or three",
                "--columns 2,farsi     | there is no column farsi, there are: nr, deutsch, english, links",
                "--columns 2,2         | a column cannot be two things",
                "--keys a,b            | --keys goes with JSON lines only",
                "--languages a,b       | --languages goes with a TMX file only",
                "--encoding klingon    | there is no encoding klingon",
                "--separator tabs      | --separator must be one of tab, comma",
                "--header -1           | header rows must be 0 or more, was -1",
                "--quotes maybe        | --quotes must be one of yes, no, was maybe",
                "--gold-base 2         | --gold-base must be 0 or 1, was 2",
                "--rule long=5         | --rule must be one of empty, bad-gold",
                "--rule ratio=0        | or a number from 1 to 20000, was ratio=0",
                "--rule empty          | --rule must be one of empty",
                "--split words         | --split must be one of sources, pairs, was words",
                "--hold-out 1          | the share held out must be between 0 and 1, was 1.0",
            })
    void aWrongOptionIsNamed(String option, String sentence) {
        List<String> arguments = new ArrayList<>(List.of(csv.toString()));
        arguments.addAll(List.of(option.strip().split("\\s+")));
        CommandLineRun run = corpus(arguments.toArray(String[]::new));
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.complaint()).contains(sentence);
        assertThat(run.err().lines()).hasSize(1);
        assertThat(run.out()).isEmpty();
    }
}
