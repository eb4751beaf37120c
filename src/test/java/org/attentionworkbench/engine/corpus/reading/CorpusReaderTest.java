package org.attentionworkbench.engine.corpus.reading;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.attentionworkbench.engine.Problem;
import org.attentionworkbench.engine.corpus.CorpusWriter;
import org.attentionworkbench.engine.corpus.Link;
import org.attentionworkbench.engine.corpus.Pair;
import org.attentionworkbench.engine.corpus.SkippedLine;
import org.attentionworkbench.engine.corpus.SkippedLine.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CorpusReaderTest {
    private static final int MOST_WORDS = (int) Rules.DEFAULT.words().number();

    @TempDir
    Path folder;

    private Path file(byte[] content) throws IOException {
        return Files.write(folder.resolve("pairs.tsv"), content);
    }

    private CorpusImport read(String content) throws IOException {
        return CorpusReader.read(file(content.getBytes(UTF_8)));
    }

    private static byte[] join(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    private void assertProblem(byte[] content, String key, String... mentioned) throws IOException {
        Path file = file(content);
        assertThatThrownBy(() -> CorpusReader.read(file))
                .isInstanceOfSatisfying(Problem.class, p -> assertThat(p.key()).isEqualTo(key))
                .hasMessageContaining(file.toString())
                .satisfies(p -> assertThat(List.of(mentioned))
                        .allMatch(part -> p.toString().contains(part)));
    }

    @Test
    void aPairIsKeptAsItWasWritten() throws IOException {
        CorpusImport read = read(" le chat \tthe  cat\n\n二\t2\t0-0\n");
        assertThat(read.pairs())
                .containsExactly(new Pair(" le chat ", "the  cat"), new Pair("二", "2", List.of(new Link(0, 0))));
        assertThat(read.lines()).isEqualTo(2);
        assertThat(read.skipped()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\tb\nc\td\n", "a\tb\r\nc\td\r\n", "a\tb\rc\td\r", "a\tb\nc\td", "\uFEFFa\tb\r\n\r\nc\td"})
    void everyLineEndingAndAByteOrderMarkAreUnderstood(String content) throws IOException {
        assertThat(read(content).pairs()).containsExactly(new Pair("a", "b"), new Pair("c", "d"));
    }

    @Test
    void aLineEndingMayFallOnTheEdgeOfABlock() throws IOException {
        for (int length = 65_530; length <= 65_540; length++) {
            String filler = "x\t" + "y ".repeat(100) + "\n";
            String start = filler.repeat(length / filler.length());
            String rest = "a\t" + "b".repeat(length - start.length() - 2);
            CorpusImport read = read(start + rest + "\r\nc\td\r\n");
            assertThat(read.skippedCount()).isZero();
            assertThat(read.pairs().get(read.pairs().size() - 1)).isEqualTo(new Pair("c", "d"));
        }
    }

    @Test
    void eachReasonIsListedWithItsLineAndTheRestIsKept() throws IOException {
        byte[] invalid = {'f', 'o', (byte) 0xE9, '\t', 'x', '\n'};
        String tooLong = "w ".repeat(MOST_WORDS + 1);
        CorpusImport read = CorpusReader.read(file(join(
                "a\tb\nno tab\n\n \tempty source\nempty target\t\u00A0\n".getBytes(UTF_8),
                invalid,
                (tooLong + "\tx\nbad\tgold\t0-0 1-\nc\td\n").getBytes(UTF_8))));
        assertThat(read.pairs()).containsExactly(new Pair("a", "b"), new Pair("c", "d"));
        assertThat(read.skipped())
                .extracting(SkippedLine::line, SkippedLine::reason)
                .containsExactly(
                        tuple(2L, Reason.NO_TAB),
                        tuple(4L, Reason.EMPTY_SOURCE),
                        tuple(5L, Reason.EMPTY_TARGET),
                        tuple(6L, Reason.INVALID_UTF8),
                        tuple(7L, Reason.TOO_LONG),
                        tuple(8L, Reason.BAD_GOLD));
        assertThat(read.skippedCount()).isEqualTo(6);
        assertThat(read.lines()).isEqualTo(8);
    }

    @Test
    void aReplacementCharacterInTheFileIsNotMistakenForDamage() throws IOException {
        assertThat(read("a\uFFFD\tb\n").pairs()).containsExactly(new Pair("a\uFFFD", "b"));
    }

    @Test
    void aSideOfExactlyTheLimitIsKept() throws IOException {
        String words = "w ".repeat(MOST_WORDS);
        String characters = "語".repeat(Rules.MOST_CHARACTERS);
        assertThat(read(words + "\t" + words + "\n" + characters + "\t" + characters)
                        .pairs())
                .hasSize(2);
        assertThat(read("a\tb\n" + characters + "語\tx\n").skipped())
                .containsExactly(new SkippedLine(2, Reason.TOO_LONG, "語".repeat(79) + "…"));
    }

    @Test
    void aLineOfAHundredThousandTokensIsLeftOut() throws IOException {
        CorpusImport read = read("a\tb\n" + "tok ".repeat(100_000) + "\t" + "tok ".repeat(100_000) + "\nc\td\n");
        assertThat(read.pairs()).hasSize(2);
        assertThat(read.skipped()).extracting(SkippedLine::reason).containsExactly(Reason.TOO_LONG);
        assertThat(read.skipped().get(0).excerpt()).startsWith("tok tok").hasSize(80);
    }

    @Test
    void anExcerptNeverCutsAnEmojiInTwo() throws IOException {
        String excerpt =
                read("a\tb\n" + "x".repeat(78) + "😀😀😀\n").skipped().get(0).excerpt();
        assertThat(excerpt).isEqualTo("x".repeat(78) + "…");
    }

    @Test
    void onlyTheFirstThousandSkippedLinesAreListed() throws IOException {
        CorpusImport read = read("a\tb\n" + "no tab\n".repeat(1500));
        assertThat(read.skipped()).hasSize(RuleCount.MOST_LISTED);
        assertThat(read.skippedCount()).isEqualTo(1500);
    }

    @ParameterizedTest
    @CsvSource({
        "'0-0 1-1', 2",
        "' 1-0', 1",
        "'', 0",
        "'CC-BY 2.0 (France) Attribution: #12 & #34', 0",
        "'see 12', 0",
    })
    void theThirdColumnIsLinksOrNoneOfOurBusiness(String column, int links) throws IOException {
        assertThat(read("ab\tcd\t" + column + "\tmore\n").pairs().get(0).gold()).hasSize(links);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0-0 1", "0-", "0-0 x", "0-0 1-99999999999", "2-0", "0-2", "0--1", "3 4"})
    void damagedLinksAreLeftOut(String column) throws IOException {
        CorpusImport read = read("x\ty\nab\tcd\t" + column + "\n");
        assertThat(read.pairs()).hasSize(1);
        assertThat(read.skipped()).extracting(SkippedLine::reason).containsExactly(Reason.BAD_GOLD);
    }

    @Test
    void aFileThatIsNotThereAndAFolderWithoutACorpusAreNamed() {
        assertThatThrownBy(() -> CorpusReader.read(folder.resolve("none.tsv")))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("none.tsv")
                .hasMessageStartingWith("There is no file");
        assertThatThrownBy(() -> CorpusReader.read(folder))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("is a folder");
    }

    @Test
    void aFileWithoutAUsablePairSaysWhyAndWhere() throws IOException {
        assertProblem(new byte[0], "corpus.empty", "is empty");
        assertProblem("\uFEFF".getBytes(UTF_8), "corpus.empty");
        assertProblem("\n \r\n".getBytes(UTF_8), "corpus.empty");
        assertProblem(
                "\none two\nthree\n".getBytes(UTF_8), "corpus.allNoTab", "no tab", "2 lines", "line 2", "one two");
        assertProblem("a\t\nb\t \n".getBytes(UTF_8), "corpus.allEmptyTarget", "after the tab", "line 1");
        assertProblem("\ta\n".getBytes(UTF_8), "corpus.allEmptySource", "before the tab", "line 1");
        assertProblem("a\tb\t9-9\n".getBytes(UTF_8), "corpus.allBadGold", "line 1");
        assertProblem(("w ".repeat(5000) + "\tx\n").getBytes(UTF_8), "corpus.allTooLong", "line 1");
        assertProblem("a\t\nb\n".getBytes(UTF_8), "corpus.noPair", "2 lines", "line 1");
    }

    @Test
    void anEncodingThatDoesNotFitSaysSo() throws IOException {
        CorpusFiles latin = CorpusFiles.of(file("é\tè\n".getBytes(StandardCharsets.ISO_8859_1)));
        assertThatThrownBy(() -> CorpusReader.read(latin, ImportChoices.PLAIN, share -> {}, () -> false))
                .isInstanceOfSatisfying(Problem.class, p -> assertThat(p.key()).isEqualTo("corpus.allInvalidUtf8"))
                .hasMessageContaining("not in UTF-8");
    }

    @Test
    void whatIsNotTextSaysSo() throws IOException {
        byte[] noGzip = {0x1F, (byte) 0x8B, 8, 'a', '\t', 'b'};
        assertProblem(noGzip, "corpus.packedDamaged", "cannot be unpacked");
        assertProblem("PK\3\4 sheet".getBytes(UTF_8), "corpus.binary", "not a text file");
        assertProblem(new byte[5000], "corpus.binary");
    }

    @Test
    void progressEndsAtOneAndNeverGoesBack() throws IOException {
        List<Double> seen = new ArrayList<>();
        CorpusFiles files = CorpusFiles.of(file("a\tb\n".repeat(100_000).getBytes(UTF_8)));
        CorpusReader.read(files, ImportChoices.PLAIN, seen::add, () -> false);
        assertThat(seen).hasSizeGreaterThan(3).isSorted();
        assertThat(seen.get(seen.size() - 1)).isEqualTo(1);
    }

    @Test
    void readingStopsWhenCancelled() throws IOException {
        Path file = file("a\tb\n".repeat(100_000).getBytes(UTF_8));
        List<Double> seen = new ArrayList<>();
        assertThatThrownBy(() ->
                        CorpusReader.read(CorpusFiles.of(file), ImportChoices.PLAIN, seen::add, () -> seen.size() == 2))
                .isInstanceOf(CancellationException.class);
        assertThat(seen).hasSize(2);
    }

    @Test
    void aFileBeyondTheMemoryEndsInASentence() throws IOException {
        Path file = file("abcdef\tb\n".repeat(1000).getBytes(UTF_8));
        assertThatThrownBy(() -> CorpusReader.read(
                        CorpusFiles.of(file), ImportChoices.PLAIN, share -> {}, () -> false, new HeapBudget(10_000)))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("does not fit in memory")
                .hasMessageContaining(file.toString());
    }

    @Test
    void whatIsWrittenIsRead() throws IOException {
        List<Pair> pairs = List.of(
                new Pair("l' été", "夏 天", List.of(new Link(1, 0), new Link(1, 1))), new Pair("\\ \"x\"", " 😀 "));
        Path file = folder.resolve("new/folder/pairs.tsv");
        CorpusWriter.write(pairs, file);
        assertThat(CorpusReader.read(file).pairs()).isEqualTo(pairs);
        try (var files = Files.list(file.getParent())) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void aFailedWriteLeavesTheOldFile() throws IOException {
        Path file = file("old".getBytes(UTF_8));
        assertThatThrownBy(() -> CorpusWriter.write(List.of(new Pair("a", "b"), new Pair("a\tb", "c")), file))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(file).hasContent("old");
        assertThat(folder.resolve("pairs.tsv.part")).doesNotExist();
        assertThatThrownBy(() -> CorpusWriter.write(List.of(), folder)).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> CorpusWriter.write(List.of(), file.resolve("x.tsv")))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("x.tsv");
    }
}
