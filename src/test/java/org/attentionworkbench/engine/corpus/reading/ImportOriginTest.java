package org.attentionworkbench.engine.corpus.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.attentionworkbench.engine.Problem;
import org.attentionworkbench.engine.corpus.Split;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a run remembers of its import is enough to repeat it. */
class ImportOriginTest {
    private static final Rules RULES =
            new Rules(false, new Rules.Limit(true, 7), new Rules.Limit(true, 2.5), false, true, true);

    @TempDir
    Path folder;

    private static void assertComesBack(CorpusFiles files, ImportChoices choices) {
        var origin = new ImportOrigin(files, choices);
        ImportOrigin again = ImportOrigin.parse(origin.text());
        assertThat(again.choices()).isEqualTo(choices);
        assertThat(again.files()).isEqualTo(files);
        assertThat(again.text()).isEqualTo(origin.text());
    }

    @Test
    void everyChoiceComesBack() throws IOException {
        Path one = Files.writeString(folder.resolve("a.txt"), "x\n");
        Path two = Files.writeString(folder.resolve("b.txt"), "y\n");
        Charset gb = Charset.forName("GB18030");
        var table = new Layout.Table(';', true, 2, true, new Layout.Columns(3, 0, OptionalInt.of(5)));
        ImportChoices choices = new ImportChoices(table, gb, GoldBase.ONE, RULES, new Split(Split.Kind.PAIRS, 0.2));
        assertComesBack(CorpusFiles.of(one), choices);
        assertComesBack(CorpusFiles.of(List.of(one), Optional.of(two)), choices);
        assertComesBack(CorpusFiles.of(one, two), choices.with(new Layout.Parallel(gb, true)));
        assertComesBack(CorpusFiles.of(one), choices.with(new Layout.JsonLines("a.b", "c", Optional.of("g"))));
        assertComesBack(CorpusFiles.of(one), choices.with(new Layout.Tmx("en", "zh-CN")));
        Files.move(one, folder.resolve("train.src"));
        Files.move(two, folder.resolve("train.tgt"));
        assertComesBack(CorpusFiles.of(folder), choices.with(Layout.Parallel.DEFAULT));
    }

    @Test
    void aPlainFileIsRememberedByItsPathAlone() throws IOException {
        Path file = Files.writeString(folder.resolve("a.tsv"), "x\ty\t0-0\n").toAbsolutePath();
        assertThat(CorpusReader.read(file).origin().text()).isEqualTo(file.toString());
        assertThat(ImportOrigin.parse(file.toString()).choices()).isEqualTo(ImportChoices.PLAIN);
        assertThat(ImportOrigin.describe(file.toString())).isEqualTo(file.toString());
        assertThat(ImportOrigin.split("sample:dates:10:1")).isEqualTo(Split.DEFAULT);
    }

    @Test
    void whatWasReadBeforeThereWereChoicesIsReadTheSame() throws IOException {
        Path file = Files.writeString(folder.resolve("a.tsv"), "source\ttarget\n\"a \"\"b\"\"\"\tc\nx\ty\t1-1\n");
        ImportOrigin before = ImportOrigin.parse(file.toString());
        assertThat(CorpusReader.read(before.files(), before.choices(), share -> {}, () -> false)
                        .pairs())
                .hasSize(2)
                .allMatch(
                        pair -> pair.source().startsWith("\"a") || pair.source().equals("source"));
        assertThat(CorpusReader.read(file).pairs())
                .allMatch(pair -> !pair.source().startsWith("\""));
    }

    @Test
    void aFileThatIsGoneIsMissedWhenItIsReadAndNotBefore() {
        ImportOrigin gone = ImportOrigin.parse(folder.resolve("gone.tsv").toString());
        assertThatThrownBy(() -> CorpusReader.read(gone.files(), gone.choices(), share -> {}, () -> false))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("There is no file")
                .hasMessageContaining("gone.tsv");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "import:",
                "import:{",
                "import:{}",
                "import:{\"files\":[\"a\"],\"layout\":{\"format\":\"xml\"}}",
                "import:{\"files\":[\"a\"],\"layout\":{\"format\":\"tmx\",\"source\":\"a\",\"target\":\"A\"}}",
            })
    void whatSaysNothingIsAProblem(String text) {
        assertThatThrownBy(() -> ImportOrigin.parse(text)).isInstanceOf(Problem.class);
    }
}
