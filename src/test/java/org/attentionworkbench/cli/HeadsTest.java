package org.attentionworkbench.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.attentionworkbench.engine.run.RunFolder;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The heads of multi-head attention, from training to tables and pictures. */
class HeadsTest {
    @TempDir
    static Path dir;

    private static Path run = Path.of("");

    @BeforeAll
    static void train() throws IOException {
        Path corpus = dir.resolve("digits.tsv");
        var text = new StringBuilder();
        for (int i = 0; i < 60; i++) {
            text.append(i % 7).append(' ').append(i % 5).append('\t');
            text.append(i % 5).append(' ').append(i % 7).append('\n');
        }
        Files.writeString(corpus, text);
        run = dir.resolve("run");
        CommandLineRun trained = CommandLineRun.of(
                ("train --attention multi-head --heads 3 --hidden 12 --embedding 6 --epochs 1 --batch 8 --threads 1"
                                + " --corpus " + corpus + " --run " + run)
                        .split(" "));
        assertThat(trained.exitCode()).as(trained.err()).isZero();
    }

    @Test
    void decodeTellsEachHeadBesideTheMean() throws IOException {
        CommandLineRun decoded = CommandLineRun.of("decode", "--run", run.toString(), "--source", "1 2", "--json");
        JsonNode line = new ObjectMapper().readTree(decoded.out());
        assertThat(line.get("heads")).hasSize(3);
        int rows = line.get("tokens").size();
        for (int t = 0; t < rows; t++) {
            for (int i = 0; i < 3; i++) {
                double sum = 0;
                for (JsonNode head : line.get("heads")) {
                    sum += head.get(t).get(i).doubleValue();
                }
                assertThat(line.get("attention").get(t).get(i).doubleValue()).isCloseTo(sum / 3, within(2e-6));
            }
        }
    }

    @Test
    void theProbesOfTheRunKeepTheirHeads() {
        RunFolder folder = RunFolder.open(run);
        long step = folder.checkpoints().get(0);
        assertThat(folder.probes(step).get(0).attention().orElseThrow().heads()).hasSize(3);
    }

    @Test
    void oneHeadTheMeanOrAllBecomeATable() throws IOException {
        List<String> all = table("all");
        List<String> second = table("2");
        assertThat(all.get(0)).isEqualTo("head,,1,2,<eos>");
        int rows = second.size() - 1;
        assertThat(all).hasSize(1 + 3 * rows);
        for (int t = 0; t < rows; t++) {
            assertThat(all.get(1 + rows + t)).isEqualTo("2," + second.get(1 + t));
        }
        assertThat(table("mean")).hasSize(second.size()).isNotEqualTo(second);
    }

    private static List<String> table(String head) throws IOException {
        CommandLineRun made = heatmap("map.csv", head);
        assertThat(made.exitCode()).as(made.err()).isZero();
        return Files.readAllLines(dir.resolve("map.csv"));
    }

    private static CommandLineRun heatmap(String file, String head) {
        List<String> arguments = new ArrayList<>(List.of("heatmap", "--run", run.toString(), "--source", "1 2"));
        arguments.addAll(List.of("--out", dir.resolve(file).toString(), "--head", head));
        return CommandLineRun.of(arguments.toArray(String[]::new));
    }

    @Test
    void allHeadsAreDrawnSideBySide() throws IOException {
        assertThat(heatmap("all.svg", "all").exitCode()).isZero();
        assertThat(Files.readString(dir.resolve("all.svg"))).contains("head 1", "head 2", "head 3");
        assertThat(heatmap("one.svg", "3").exitCode()).isZero();
        assertThat(Files.readString(dir.resolve("one.svg"))).doesNotContain("head");
    }

    @Test
    void aHeadThatIsNotThereIsRefused() {
        CommandLineRun made = heatmap("map.png", "4");
        assertThat(made.exitCode()).isEqualTo(1);
        assertThat(made.err()).contains("There is no head 4", "from 1 to 3");
        assertThat(dir.resolve("map.png")).doesNotExist();
        assertThat(heatmap("map.png", "0").err()).contains("--head must be a number from 1, mean or all, was 0");
        assertThat(heatmap("map.png", "0").exitCode()).isEqualTo(2);
    }
}
