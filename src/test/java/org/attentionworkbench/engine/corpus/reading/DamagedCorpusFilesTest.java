package org.attentionworkbench.engine.corpus.reading;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.zip.GZIPOutputStream;
import org.attentionworkbench.engine.Damage;
import org.attentionworkbench.engine.Problem;
import org.attentionworkbench.engine.corpus.CorpusWriter;
import org.attentionworkbench.engine.corpus.Pair;
import org.attentionworkbench.engine.corpus.SkippedLine;
import org.attentionworkbench.engine.corpus.samples.SampleCorpora;
import org.attentionworkbench.engine.corpus.samples.making.SampleCorpus;
import org.attentionworkbench.engine.text.WhiteSpace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Damages files at random: reading ends in pairs or in a sentence, and nothing that was good is lost. */
class DamagedCorpusFilesTest {
    /** Damaged files of each format; {@code -Ddamaged.files=1000} tries as many as a release should. */
    private static final int FILES = Integer.getInteger("damaged.files", 30);

    /** Of an endless line; fifty million when many files are tried. */
    private static final int ENDLESS = FILES < 1000 ? 3_000_000 : 50_000_000;

    private static final Duration MOST = Duration.ofSeconds(5);
    private static final List<String> FORMATS =
            List.of("tsv", "csv", "jsonl", "json", "tmx", "anki.txt", "src", "gb.tsv", "utf16.tsv", "tsv.gz", "tmx.gz");
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
    private static final Damage DAMAGE = new Damage(6, 200, SPICES);

    @TempDir
    Path folder;

    private static byte[] healthy() {
        return lines(CorpusWriter::line).getBytes(UTF_8);
    }

    private static String lines(Function<Pair, String> line) {
        StringBuilder text = new StringBuilder();
        for (SampleCorpus sample : SampleCorpora.all()) {
            for (Pair pair : sample.generate(8, 1)) {
                text.append(line.apply(pair)).append('\n');
            }
        }
        return text.toString();
    }

    private static byte[] healthy(String format) throws IOException {
        return switch (format) {
            case "csv" ->
                lines(p -> '"' + p.source().replace("\"", "\"\"") + "\",\"a\nb\"," + p.target())
                        .getBytes(UTF_8);
            case "jsonl" ->
                lines(p -> "{\"source\": \"" + p.source() + "\", \"target\": {\"t\": \"" + p.target() + "\"}}")
                        .getBytes(UTF_8);
            case "json" -> ("[" + new String(healthy("jsonl"), UTF_8).replace("}\n", "},\n") + "]").getBytes(UTF_8);
            case "tmx" ->
                ("<?xml version=\"1.0\"?><!DOCTYPE tmx [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]><tmx>"
                                + lines(p -> "<tu><tuv xml:lang=\"en\"><seg>" + p.source()
                                        + "</seg></tuv><tuv xml:lang=\"fr\"><seg>" + p.target()
                                        + "<ph>x</ph></seg></tuv></tu>")
                                + "</tmx>")
                        .getBytes(UTF_8);
            case "anki.txt" ->
                ("#separator:tab\n#html:true\n" + lines(p -> p.source() + "<br>&amp;\t\"" + p.target() + "\""))
                        .getBytes(UTF_8);
            case "src" -> lines(Pair::source).getBytes(UTF_8);
            case "gb.tsv" -> lines(p -> p.source() + "\t" + p.target()).getBytes(Charset.forName("GB18030"));
            case "utf16.tsv" -> ("\uFEFF" + lines(p -> p.source() + "\t" + p.target())).getBytes(UTF_16LE);
            case "tsv.gz" -> packed(healthy());
            case "tmx.gz" -> packed(healthy("tmx"));
            default -> healthy();
        };
    }

    private static byte[] packed(byte[] bytes) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        }
        return out.toByteArray();
    }

    static List<String> formats() {
        return FORMATS;
    }

    @ParameterizedTest
    @MethodSource("formats")
    void readingEndsInPairsOrInASentence(String format) throws IOException {
        byte[] healthy = healthy(format);
        Random random = new Random(42);
        Path file = folder.resolve("pairs." + format);
        Path other =
                Files.write(folder.resolve("pairs.tgt"), lines(Pair::target).getBytes(UTF_8));
        int read = 0;
        for (int i = 0; i < FILES; i++) {
            Files.write(file, DAMAGE.done(healthy, random));
            CorpusFiles files = format.equals("src") ? CorpusFiles.of(file, other) : CorpusFiles.of(file);
            Optional<CorpusImport> result = readOrProblem(files);
            result.ifPresent(DamagedCorpusFilesTest::assertConsistent);
            read += result.isPresent() ? 1 : 0;
        }
        boolean mayAllBeRefused = format.endsWith("gz") || format.equals("src"); // a checksum, or unequal lines
        assertThat(read).isGreaterThanOrEqualTo(mayAllBeRefused ? 0 : FILES / 3);
    }

    /** No exception but a problem that names the file; the preview of what can be read can be shown. */
    private static Optional<CorpusImport> readOrProblem(CorpusFiles files) {
        return inTime(() -> {
            try {
                ImportPreview preview = CorpusReader.preview(files);
                return Optional.of(CorpusReader.read(files, preview.choices(), share -> {}, () -> false));
            } catch (Problem problem) {
                assertThat(problem).hasMessageContaining("pairs.");
                return Optional.empty();
            }
        });
    }

    /** The time this thread computes, whatever else the machine is doing. */
    private static <T> T inTime(Supplier<T> work) {
        var threads = ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadCpuTime();
        T result = work.get();
        assertThat(Duration.ofNanos(threads.getCurrentThreadCpuTime() - before)).isLessThan(MOST);
        return result;
    }

    private static void assertConsistent(CorpusImport read) {
        assertThat(read.pairs().size() + read.skippedCount()).isEqualTo(read.lines());
        assertThat(read.pairs()).allSatisfy(pair -> {
            assertThat(pair.source() + pair.target()).doesNotContain("\t", "\n", "\r");
            assertThat(WhiteSpace.isBlank(pair.source()) || WhiteSpace.isBlank(pair.target()))
                    .isFalse();
        });
        assertThat(read.skipped()).allMatch(line -> line.excerpt().length() <= 80);
        assertThat(read.skipped().stream().map(SkippedLine::line)).isSorted();
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

    private static byte[] repeated(String part, int bytes) {
        return part.repeat(bytes / part.length()).getBytes(UTF_8);
    }

    /** Millions of bytes of one thing, in a file of each format. */
    @ParameterizedTest
    @CsvSource({
        "tsv, x, ''",
        "csv, '\"', ''",
        "csv, '\"a,', ''",
        "jsonl, '[', '{\"a\":'",
        "jsonl, x, '{\"a\":\"'",
        "tmx, '<seg>', '<tu><tuv xml:lang=\"en\">'",
        "tmx, <tu>, ''",
        "tmx, <!--, ''",
        "tmx, x, '<tu>'",
        "tmx, '&b;', '<tu><tuv><seg>'",
        "txt, '#separator:tab ', ''",
        "tmx, '<tuv ', ''",
        "anki.txt, '[sound:', 'a\t'",
        "anki.txt, '&#1;<br ', 'a\t'",
        "src, 'x ', ''",
    })
    void anEndlessLineIsNotHeldInMemory(String format, String part, String start) throws IOException {
        byte[] head = healthy(format.equals("txt") ? "tsv" : format);
        Path file = folder.resolve("pairs." + format);
        try (var out = Files.newOutputStream(file)) {
            out.write(head);
            out.write(start.getBytes(UTF_8));
            out.write(repeated(part, ENDLESS));
            out.write('\n');
            out.write(head);
        }
        Optional<CorpusImport> read = readOrProblem(CorpusFiles.of(file));
        read.ifPresent(DamagedCorpusFilesTest::assertConsistent);
        boolean several = !format.equals("src");
        assertThat(read.isPresent()).isEqualTo(several);
    }

    @Test
    void anEndlessLineCostsOneLine() throws IOException {
        Path file = folder.resolve("long.tsv");
        try (var out = Files.newOutputStream(file)) {
            out.write("a\tb\n".getBytes(UTF_8));
            out.write(repeated("x", 50_000_000));
            out.write("\nc\td\n".getBytes(UTF_8));
        }
        CorpusImport read = CorpusReader.read(file);
        assertThat(read.pairs()).containsExactly(new Pair("a", "b"), new Pair("c", "d"));
        assertThat(read.skipped())
                .containsExactly(new SkippedLine(2, SkippedLine.Reason.TOO_LONG, "x".repeat(79) + "…"));
    }

    @Test
    void aSmallFileThatUnpacksToGigabytesIsNotReadToItsEnd() throws IOException {
        Path file = folder.resolve("pairs.tsv.gz");
        try (var out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write("a\tb\n".getBytes(UTF_8));
            byte[] zeros = new byte[1 << 20];
            Arrays.fill(zeros, (byte) 'x');
            for (int i = 0; i < 80; i++) {
                out.write(zeros);
            }
        }
        assertThatThrownBy(() -> inTime(() -> CorpusReader.read(file)))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("unpacks to more than 100 times its size");
    }
}
