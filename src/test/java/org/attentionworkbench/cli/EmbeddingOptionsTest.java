package org.attentionworkbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.attentionworkbench.engine.run.RunFolder;
import org.attentionworkbench.engine.run.RunRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code train --embeddings}: word vectors from a file. */
class EmbeddingOptionsTest {
    @TempDir
    Path dir;

    private Path corpus = Path.of("");
    private Path vectors = Path.of("");
    private Path run = Path.of("");

    @BeforeEach
    void write() throws IOException {
        var pairs = new StringBuilder();
        for (int i = 0; i < 30; i++) {
            pairs.append("word" + i + " a\ta word" + i + "\n");
        }
        corpus = Files.writeString(dir.resolve("pairs.tsv"), pairs);
        vectors = Files.writeString(dir.resolve("some.vec"), "30 3\n" + rows(30));
        run = dir.resolve("run");
    }

    private static String rows(int count) {
        var rows = new StringBuilder();
        for (int i = 0; i < count; i++) {
            rows.append("word" + i + " 0.1 -0.2 0." + i + "\n");
        }
        return rows.toString();
    }

    private CommandLineRun train(String... more) {
        List<String> arguments =
                new ArrayList<>(List.of("train", "--corpus", corpus.toString(), "--run", run.toString(), "--epochs=2"));
        arguments.addAll(List.of(more));
        return CommandLineRun.of(arguments.toArray(String[]::new));
    }

    @Test
    void theModelIsAsLargeAsTheVectorsAndTheCoverageIsSaid() throws IOException {
        CommandLineRun trained = train("--embeddings", vectors.toString(), "--freeze-embeddings");

        assertThat(trained.exitCode()).as(trained.err()).isZero();
        assertThat(trained.err())
                .contains("some.vec: 27 of the 28 words of the source found, 0 made of their n-grams, 1 at random");
        RunRecord record = RunFolder.open(run).record();
        assertThat(record.spec().embedding()).isEqualTo(3);
        assertThat(record.text().embeddings().source().orElseThrow().frozen()).isTrue();
        assertThat(record.text().embeddings().target()).isEmpty();
        Files.delete(vectors);
        CommandLineRun decoded = CommandLineRun.of("decode", "--run", run.toString(), "--source", "wordy a", "--json");
        assertThat(decoded.exitCode()).isZero();
        assertThat(CommandLineRun.of("evaluate", "--run", run.toString(), "--corpus", corpus.toString())
                        .exitCode())
                .isZero();
    }

    @Test
    void theTargetMayHaveSomeAndTiedOnesAreTheOutputToo() {
        CommandLineRun trained = train(
                "--target-embeddings", vectors.toString(), "--embedding=3", "--hidden=3", "--attend=before", "--tied");

        assertThat(trained.exitCode()).as(trained.err()).isZero();
        assertThat(trained.err()).contains("27 of the 28 words of the target found");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--embeddings VEC --embedding 4             | 2 | --embedding 4 does not fit",
                "--embeddings VEC --target-embeddings OTHER | 2 | vectors of 3 numbers and --target-embeddings of 2",
                "--freeze-embeddings                        | 2 | --freeze-embeddings goes with --embeddings",
                "--embeddings none.vec                      | 1 | There is no file of word vectors none.vec",
                "--embeddings DAMAGED                       | 1 | damaged.vec, line 32: a word with 2 numbers, where all others have 3",
                "--embeddings VEC --tied                    | 2 | a tied output needs an embedding as large",
            })
    void whatDoesNotFitIsSaidInASentence(String options, int exitCode, String sentence) throws IOException {
        Path other = Files.writeString(dir.resolve("other.vec"), "word1 1 2\n");
        Path damaged = Files.writeString(dir.resolve("damaged.vec"), "31 3\n" + rows(30) + "word31 1 2\n");
        CommandLineRun refused = train(options.strip()
                .replace("VEC", vectors.toString())
                .replace("OTHER", other.toString())
                .replace("DAMAGED", damaged.toString())
                .split(" "));

        assertThat(refused.complaint()).contains(sentence.strip());
        assertThat(refused.exitCode()).isEqualTo(exitCode);
        assertThat(run).doesNotExist();
    }

    @Test
    void aResumedRunKeepsThem() {
        train("--embeddings", vectors.toString());

        assertThat(train("--resume", "--embeddings", "x.vec").complaint()).contains("it has --embeddings " + vectors);
        assertThat(train("--resume", "--freeze-embeddings").complaint())
                .contains("it was started without --freeze-embeddings");
        assertThat(train("--resume", "--target-embeddings", "x.vec").complaint())
                .contains("it was started without --target-embeddings");
        assertThat(train("--resume", "--embeddings", vectors.toString()).complaint())
                .contains("there is nothing left to resume");
    }
}
