package org.attentionworkbench.engine.corpus;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.attentionworkbench.engine.Problem;
import org.attentionworkbench.engine.corpus.samples.SampleCorpora;
import org.attentionworkbench.engine.corpus.samples.making.SampleCorpus;
import org.attentionworkbench.engine.text.WhiteSpace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Damages files at random: reading ends in pairs or in a sentence, and nothing that was good is lost. */
class DamagedCorpusFilesTest {
    private static final int FILES = 600;
    private static final List<byte[]> SPICES = List.of(
            new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF},
            new byte[] {(byte) 0xFF, (byte) 0xFE},
            new byte[] {(byte) 0xC3},
            new byte[] {(byte) 0xED, (byte) 0xA0, (byte) 0x80},
            new byte[] {(byte) 0xF0, (byte) 0x9F, (byte) 0x98},
            new byte[] {0},
            new byte[64],
            "\r".getBytes(UTF_8),
            "\n\n\n".getBytes(UTF_8),
            "\t".getBytes(UTF_8),
            "\t\t\t".getBytes(UTF_8),
            "\u2028\u0085\u00A0".getBytes(UTF_8),
            "0-0 9999999-1".getBytes(UTF_8),
            "w ".repeat(200_000).getBytes(UTF_8));

    @TempDir
    Path folder;

    private static byte[] healthy() {
        StringBuilder text = new StringBuilder();
        for (SampleCorpus sample : SampleCorpora.all()) {
            for (Pair pair : sample.generate(8, 1)) {
                text.append(CorpusWriter.line(pair)).append('\n');
            }
        }
        return text.toString().getBytes(UTF_8);
    }

    /** Up to six changes: a byte altered, a stretch removed or repeated, something odd put in, the end cut off. */
    private static byte[] damaged(byte[] healthy, Random random) {
        byte[] bytes = healthy;
        for (int changes = 1 + random.nextInt(6); changes > 0 && bytes.length > 1; changes--) {
            int at = random.nextInt(bytes.length);
            int end = Math.min(bytes.length, at + random.nextInt(200));
            bytes = switch (random.nextInt(5)) {
                case 0 -> {
                    byte[] altered = bytes.clone();
                    altered[at] = (byte) random.nextInt(256);
                    yield altered;
                }
                case 1 -> join(bytes, at, new byte[0], end);
                case 2 -> join(bytes, end, Arrays.copyOfRange(bytes, at, end), end);
                case 3 -> join(bytes, at, SPICES.get(random.nextInt(SPICES.size())), at);
                default -> Arrays.copyOf(bytes, at);
            };
        }
        return bytes;
    }

    /** The bytes up to one place, something in between, and the bytes from another place on. */
    private static byte[] join(byte[] bytes, int upTo, byte[] between, int from) {
        byte[] joined = Arrays.copyOf(bytes, upTo + between.length + bytes.length - from);
        System.arraycopy(between, 0, joined, upTo, between.length);
        System.arraycopy(bytes, from, joined, upTo + between.length, bytes.length - from);
        return joined;
    }

    @Test
    @Timeout(60)
    void readingEndsInPairsOrInASentence() throws IOException {
        byte[] healthy = healthy();
        Random random = new Random(42);
        Path file = folder.resolve("pairs.tsv");
        int read = 0;
        for (int i = 0; i < FILES; i++) {
            Files.write(file, damaged(healthy, random));
            Optional<CorpusImport> result = readOrProblem(file);
            result.ifPresent(DamagedCorpusFilesTest::assertConsistent);
            read += result.isPresent() ? 1 : 0;
        }
        assertThat(read).isGreaterThan(FILES / 2);
    }

    private static Optional<CorpusImport> readOrProblem(Path file) {
        try {
            return Optional.of(CorpusReader.read(file));
        } catch (Problem problem) {
            assertThat(problem).hasMessageContaining(file.toString());
            return Optional.empty();
        }
    }

    private static void assertConsistent(CorpusImport read) {
        assertThat(read.pairs().size() + read.skippedCount()).isEqualTo(read.lines());
        assertThat(read.pairs()).allSatisfy(pair -> {
            assertThat(pair.source() + pair.target()).doesNotContain("\t", "\n", "\r");
            assertThat(WhiteSpace.isBlank(pair.source()) || WhiteSpace.isBlank(pair.target()))
                    .isFalse();
        });
        assertThat(read.skipped()).allMatch(line -> line.excerpt().length() <= 80);
        assertThat(read.skipped().stream().map(SkippedLine::line)).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void oneDamagedByteCostsOneLine() throws IOException {
        byte[] healthy = healthy();
        List<Pair> all = CorpusReader.read(Files.write(folder.resolve("healthy.tsv"), healthy))
                .pairs();
        Random random = new Random(7);
        for (int i = 0; i < 100; i++) {
            int at = random.nextInt(healthy.length);
            if (healthy[at] == '\n') {
                continue;
            }
            byte[] bytes = healthy.clone();
            bytes[at] = (byte) 0xFF;
            CorpusImport read = CorpusReader.read(Files.write(folder.resolve("pairs.tsv"), bytes));
            assertThat(read.skipped()).extracting(SkippedLine::reason).containsExactly(SkippedLine.Reason.INVALID_UTF8);
            assertThat(read.pairs()).hasSize(all.size() - 1);
            assertThat(all).containsAll(read.pairs());
        }
    }

    @Test
    @Timeout(60)
    void anEndlessLineIsNotHeldInMemory() throws IOException {
        Path file = folder.resolve("long.tsv");
        byte[] block = new byte[1 << 20];
        Arrays.fill(block, (byte) 'x');
        try (var out = Files.newOutputStream(file)) {
            out.write("a\tb\n".getBytes(UTF_8));
            for (int i = 0; i < 50; i++) {
                out.write(block);
            }
            out.write("\nc\td\n".getBytes(UTF_8));
        }
        CorpusImport read = CorpusReader.read(file);
        assertThat(read.pairs()).containsExactly(new Pair("a", "b"), new Pair("c", "d"));
        assertThat(read.skipped())
                .containsExactly(new SkippedLine(2, SkippedLine.Reason.TOO_LONG, "x".repeat(79) + "…"));
    }
}
