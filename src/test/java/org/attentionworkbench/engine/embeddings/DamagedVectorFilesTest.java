package org.attentionworkbench.engine.embeddings;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.attentionworkbench.engine.Damage;
import org.attentionworkbench.engine.Problem;
import org.attentionworkbench.engine.text.Vocabulary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Damages files at random: reading ends in finite embeddings or in a sentence that names the file. */
class DamagedVectorFilesTest {
    /** Damaged files of each format; {@code -Ddamaged.files=1000} tries as many as a release should. */
    private static final int FILES = Integer.getInteger("damaged.files", 60);

    private static final Duration MOST = Duration.ofSeconds(5);
    private static final List<byte[]> SPICES = List.of(
            new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF},
            new byte[] {(byte) 0xC3},
            new byte[] {0},
            "\r".getBytes(UTF_8),
            "\n\n".getBytes(UTF_8),
            " ".getBytes(UTF_8),
            " \t ".getBytes(UTF_8),
            "\u2028\u0085\u00A0".getBytes(UTF_8),
            " 1e999 ".getBytes(UTF_8),
            " nan ".getBytes(UTF_8),
            "-".getBytes(UTF_8),
            "9".repeat(500).getBytes(UTF_8),
            "0.1 ".repeat(300_000).getBytes(UTF_8),
            "w".repeat(300_000).getBytes(UTF_8));
    private static final Damage DAMAGE = new Damage(4, 100, SPICES);
    private static final Vocabulary WORDS =
            Vocabulary.of(IntStream.range(0, 60).mapToObj(i -> "wort" + 3 * i).toList());

    @TempDir
    Path folder;

    private static byte[] healthy(String format) throws IOException {
        var text = new StringBuilder(format.startsWith("vec") ? "100 5\n" : "");
        for (int i = 0; i < 100; i++) {
            text.append("wort").append(i);
            for (int k = 0; k < 5; k++) {
                text.append(String.format(Locale.ROOT, " %.4f", Math.sin(i + k)));
            }
            text.append('\n');
        }
        byte[] bytes = text.toString().getBytes(UTF_8);
        return format.endsWith("gz") ? packed(bytes) : bytes;
    }

    private static byte[] packed(byte[] bytes) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        }
        return out.toByteArray();
    }

    @ParameterizedTest
    @ValueSource(strings = {"vec", "glove", "vec.gz"})
    void readingEndsInEmbeddingsOrInASentence(String format) throws IOException {
        byte[] healthy = healthy(format);
        Random random = new Random(42);
        Path file = folder.resolve("words." + format);
        assertThat(readOrProblem(Files.write(file, healthy)).orElseThrow().coverage())
                .isEqualTo(new Coverage(34, 26, 0));
        int read = 0;
        for (int i = 0; i < FILES; i++) {
            Optional<EmbeddingTable> result = readOrProblem(Files.write(file, DAMAGE.done(healthy, random)));
            read += result.isPresent() ? 1 : 0;
        }
        assertThat(read).isLessThan(FILES).isGreaterThanOrEqualTo(format.endsWith("gz") ? 0 : FILES / 20);
    }

    /** No exception but a problem that names the file; in seconds this thread computes, whatever else the machine is doing. */
    private static Optional<EmbeddingTable> readOrProblem(Path file) {
        var threads = ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadCpuTime();
        Optional<EmbeddingTable> result = Optional.empty();
        try {
            var wanted = new EmbeddingReading.Wanted(WORDS, UnaryOperator.identity(), 1);
            EmbeddingTable table = EmbeddingReading.read(VectorFile.of(file), wanted, share -> {}, () -> false);
            for (float value : table.values()) {
                assertThat(Float.isFinite(value)).isTrue();
            }
            result = Optional.of(table);
        } catch (Problem problem) {
            assertThat(problem).hasMessageContaining("words.");
        }
        assertThat(Duration.ofNanos(threads.getCurrentThreadCpuTime() - before)).isLessThan(MOST);
        return result;
    }

    @Test
    void anEndlessLineIsNotHeldInMemory() throws IOException {
        Path file = folder.resolve("words.vec");
        for (String part : List.of("x", "0.1 ", " ")) {
            try (var out = Files.newOutputStream(file)) {
                out.write("2 2\na 1 2\nb ".getBytes(UTF_8));
                for (int i = 0; i < 30; i++) {
                    out.write(part.repeat(1_000_000 / part.length()).getBytes(UTF_8));
                }
            }
            assertThat(readOrProblem(file)).isEmpty();
            assertThatThrownBy(() -> {
                        var wanted = new EmbeddingReading.Wanted(Vocabulary.of(List.of("a")), w -> w, 1);
                        EmbeddingReading.read(VectorFile.of(file), wanted, share -> {}, () -> false);
                    })
                    .hasMessageContaining("words.vec, line 3: the line is longer than 1048576 bytes");
        }
    }

    @Test
    void aSmallFileThatUnpacksToGigabytesIsNotReadToItsEnd() throws IOException {
        Path file = folder.resolve("words.vec.gz");
        try (var out = new GZIPOutputStream(Files.newOutputStream(file))) {
            byte[] lines = "wort0 1 2\n".repeat(100_000).getBytes(UTF_8);
            for (int i = 0; i < 80; i++) {
                out.write(lines);
            }
        }
        assertThatThrownBy(() -> {
                    var wanted = new EmbeddingReading.Wanted(WORDS, UnaryOperator.identity(), 1);
                    EmbeddingReading.read(VectorFile.of(file), wanted, share -> {}, () -> false);
                })
                .isInstanceOf(Problem.class)
                .hasMessageContaining("unpacks to more than 100 times its size");
    }
}
