package org.attentionworkbench.engine.embeddings;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.UnaryOperator;
import java.util.zip.GZIPOutputStream;
import org.attentionworkbench.engine.Problem;
import org.attentionworkbench.engine.text.Tokenizers;
import org.attentionworkbench.engine.text.Vocabulary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files of word vectors: what is taken from them, and what is said of damaged ones. */
class EmbeddingReadingTest {
    @TempDir
    Path folder;

    private Path file(String text) throws IOException {
        return Files.write(folder.resolve("some.vec"), text.getBytes(UTF_8));
    }

    private static Vocabulary vocabulary(String... tokens) {
        return Vocabulary.of(List.of(tokens));
    }

    private static EmbeddingTable read(Path file, Vocabulary vocabulary) {
        return read(file, vocabulary, UnaryOperator.identity());
    }

    private static EmbeddingTable read(Path file, Vocabulary vocabulary, UnaryOperator<String> word) {
        var wanted = new EmbeddingReading.Wanted(vocabulary, word, 1);
        return EmbeddingReading.read(VectorFile.of(file), wanted, share -> {}, () -> false);
    }

    /** The row of the first, second … token that is no special one. */
    private static float[] row(EmbeddingTable table, int token) {
        int from = (Vocabulary.UNK + 1 + token) * table.size();
        return Arrays.copyOfRange(table.values(), from, from + table.size());
    }

    @Test
    void withAndWithoutAFirstLineOfCounts() throws IOException {
        String words = "cat 1 2.5 -3\ndog 0.5 0 1e-2\n";
        for (String text : List.of("2 3\n" + words, words, "\uFEFF" + words, words.replace("\n", " \r\n"))) {
            EmbeddingTable table = read(file(text), vocabulary("dog", "cat"));

            assertThat(table.size()).isEqualTo(3);
            assertThat(row(table, 0)).containsExactly(0.5f, 0, 0.01f);
            assertThat(row(table, 1)).containsExactly(1, 2.5f, -3);
            assertThat(table.coverage()).isEqualTo(new Coverage(2, 0, 0));
        }
    }

    @Test
    void packedOnesAreUnpacked() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write("1 2\nκαλός 1 2\n".getBytes(UTF_8));
        }
        Path packed = Files.write(folder.resolve("some.vec.gz"), bytes.toByteArray());

        assertThat(row(read(packed, vocabulary("καλός")), 0)).containsExactly(1, 2);
    }

    /** GloVe has a word of three full stops with spaces between them; fastText has no-break spaces; some files have tabs. */
    @Test
    void wordsMayHaveWhiteSpaceInThem() throws IOException {
        Path file = file(". . . 1 2\nat home 3 4\n\u00A0 5 6\ntab\t7\t8\n 9 9\nfar   -1  -2\n2020 5 5\n\n");

        EmbeddingTable table = read(file, vocabulary(". . .", "at home", "\u00A0", "tab", "far", "2020"));

        assertThat(table.coverage().found()).isEqualTo(6);
        assertThat(row(table, 0)).containsExactly(1, 2);
        assertThat(row(table, 1)).containsExactly(3, 4);
        assertThat(row(table, 2)).containsExactly(5, 6);
        assertThat(row(table, 3)).containsExactly(7, 8);
        assertThat(row(table, 4)).containsExactly(-1, -2);
        assertThat(row(table, 5)).containsExactly(5, 5);
    }

    @Test
    void ofEqualWordsTheFirstCountsAndTheExactOneBeforeTheLowerCased() throws IOException {
        Path file = file("paris 1\nrome 2\nRome 3\nrome 4\nRome 5\n");

        EmbeddingTable table = read(file, vocabulary("Paris", "Rome", "rome"));

        assertThat(row(table, 0)).containsExactly(1);
        assertThat(row(table, 1)).containsExactly(3);
        assertThat(row(table, 2)).containsExactly(2);
    }

    @Test
    void aTokenIsFoundByTheWordItStandsFor() throws IOException {
        var words = Tokenizers.of("words");
        List<String> tokens = words.tokenize("home,sweet Home");
        assertThat(tokens).doesNotContain("sweet");

        EmbeddingTable table =
                read(file("home 1\n, 2\nsweet 3\n"), vocabulary(tokens.toArray(String[]::new)), words::word);

        assertThat(table.coverage()).isEqualTo(new Coverage(tokens.size(), 0, 0));
    }

    /**
     * Of {@code <ab>} the file knows {@code <ab} (in abx and aby) and {@code <ab>} in nothing, {@code ab>} in cab.
     * <pre>
     *   v(<ab) = ((1, 0) + (3, 0)) / 2 = (2, 0)     v(ab>) = (0, 8)     v(ab) = ((2, 0) + (0, 8)) / 2
     * </pre>
     */
    @Test
    void aMissingWordIsTheMeanOfItsNGrams() throws IOException {
        Path file = file("abx 1 0\naby 3 0\ncab 0 8\nzzz 100 100\n");

        EmbeddingTable table = read(file, vocabulary("zzz", "ab", "AB", "qq"));

        assertThat(row(table, 1)).containsExactly(1, 4);
        assertThat(row(table, 2)).as("by its lower-cased n-grams").containsExactly(1, 4);
        assertThat(table.coverage()).isEqualTo(new Coverage(1, 2, 1));
    }

    @Test
    void randomRowsAreAsLargeAsTheFilesAndFollowTheSeed() throws IOException {
        var text = new StringBuilder();
        var tokens = new ArrayList<String>();
        for (int i = 0; i < 200; i++) {
            text.append("w").append(i).append(i % 2 == 0 ? " 0.3 -0.3\n" : " -0.3 0.3\n");
            tokens.add("w" + i);
        }
        for (int i = 0; i < 400; i++) {
            tokens.add(new String(Character.toChars(0x4E00 + i)));
        }
        Path file = file(text.toString());
        EmbeddingTable table = read(file, vocabulary(tokens.toArray(String[]::new)));

        double squares = 0;
        for (int i = 200; i < 600; i++) {
            squares += Math.pow(row(table, i)[0], 2) + Math.pow(row(table, i)[1], 2);
        }
        assertThat(Math.sqrt(squares / 800)).isCloseTo(0.3, within(0.03));
        assertThat(table.coverage()).isEqualTo(new Coverage(200, 0, 400));
        assertThat(read(file, vocabulary(tokens.toArray(String[]::new))).values())
                .isEqualTo(table.values());
        var other = new EmbeddingReading.Wanted(vocabulary("w1"), UnaryOperator.identity(), 2);
        assertThat(EmbeddingReading.read(VectorFile.of(file), other, share -> {}, () -> false)
                        .values())
                .isNotEqualTo(read(file, vocabulary("w1")).values());
    }

    @Test
    void theFingerprintIsThatOfTheBytes() throws IOException {
        Path file = file("a 1\n");

        assertThat(read(file, vocabulary("a")).fingerprint())
                .isEqualTo("6a03830a1811a4a0f43d6bf891c9461728aa0f1b49f389fcdc8b36e67e6560c2");
    }

    @Test
    void progressGrowsToAllOfIt() throws IOException {
        List<Double> shares = new ArrayList<>();
        Path file = file("ab 1\nabc 2\n".repeat(30_000));
        var wanted = new EmbeddingReading.Wanted(vocabulary("ab", "xab"), UnaryOperator.identity(), 1);

        EmbeddingReading.read(VectorFile.of(file), wanted, shares::add, () -> false);

        assertThat(shares).isSorted().hasSizeGreaterThan(6);
        assertThat(shares.get(shares.size() - 1)).isEqualTo(1);
    }

    @Test
    void readingCanBeCancelled() throws IOException {
        VectorFile file = VectorFile.of(file("ab 1\n".repeat(100_000)));
        var wanted = new EmbeddingReading.Wanted(vocabulary("ab"), UnaryOperator.identity(), 1);
        List<Double> shares = new ArrayList<>();

        assertThatThrownBy(() -> EmbeddingReading.read(file, wanted, shares::add, () -> shares.size() == 2))
                .isInstanceOf(CancellationException.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''                             | has no word in it",
                "2 3                            | has no word in it",
                "hello                          | its first line is not a word with numbers behind it",
                "a b\\nc d                      | its first line is not a word with numbers behind it",
                "2 0\\na                        | says that its vectors have 0 numbers; from 1 to 4096 are possible",
                "2 999999\\na 1                 | from 1 to 4096 are possible",
                "2 3\\na 1 2 3\\nb 1 2          | some.vec, line 3: a word with 2 numbers, where all others have 3",
                "2 3\\na 1 2 3\\nb 0.1 2 3 4    | some.vec, line 3: a word with 4 numbers, where all others have 3",
                "a 1 2\\nb 1 2\\nc 1\\nd 1 2    | some.vec, line 3: a word with 1 numbers, where all others have 2",
                "a 1 2\\nb 1 x                  | some.vec, line 2: “x” is not a number",
                "a 1 2\\nb 1 nan                | some.vec, line 2: “nan” cannot be learnt with, as it is not a finite number",
                "a 1 2\\nb -inf 1               | some.vec, line 2: “-inf” cannot be learnt with",
                "a 1 2\\nb 1e99 1               | some.vec, line 2: “1e99” cannot be learnt with",
                "3 1\\na 1\\nb 2                | is cut short: it promises 3 words and ends after 2, in line 3",
                "x 1\\ny 2                      | has none of the 2 words of the vocabulary",
            })
    void whatIsWrongIsSaidInASentence(String text, String sentence) throws IOException {
        Path file = file(text.replace("\\n", "\n"));

        assertThatThrownBy(() -> read(file, vocabulary("a", "b")))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("some.vec")
                .hasMessageContaining(sentence);
    }

    @Test
    void whatIsNoTextOrNoFileIsSaidToo() throws IOException {
        Path binary =
                Files.write(folder.resolve("GoogleNews.bin"), new byte[] {'1', ' ', '4', '\n', 'a', ' ', 1, 2, 0, 3});

        assertThatThrownBy(() -> read(binary, vocabulary("a"))).hasMessageContaining("is not a text file");
        assertThatThrownBy(() -> read(folder, vocabulary("a"))).hasMessageContaining("is a folder");
        assertThatThrownBy(() -> read(folder.resolve("no.vec"), vocabulary("a")))
                .hasMessageContaining("There is no file of word vectors");
        assertThatThrownBy(() -> VectorFile.of(file("a 1 2\n")).requireSize(3))
                .hasMessageContaining("has vectors of 2 numbers, and the embeddings of the model have 3");
    }
}
