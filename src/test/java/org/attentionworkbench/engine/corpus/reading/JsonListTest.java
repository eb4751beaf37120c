package org.attentionworkbench.engine.corpus.reading;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.attentionworkbench.engine.corpus.Pair;
import org.attentionworkbench.engine.corpus.SkippedLine.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file that is one JSON list gives its objects, and a damaged one costs itself only. */
class JsonListTest {
    @TempDir
    Path folder;

    private CorpusImport read(String content, Charset encoding) throws IOException {
        return CorpusReader.read(Files.write(folder.resolve("a.json"), content.getBytes(encoding)));
    }

    private CorpusImport read(String content) throws IOException {
        return read(content, UTF_8);
    }

    private static String object(int i) {
        return "{\"source\": \"s" + i + "\",\n  \"target\": \"t" + i + "\"}";
    }

    @Test
    void objectsMayStandOnOneLineOrOnMany() throws IOException {
        CorpusImport read = read("[" + object(1) + ",\n\n" + object(2) + " , " + object(3) + "]\n");
        assertThat(read.pairs()).containsExactly(new Pair("s1", "t1"), new Pair("s2", "t2"), new Pair("s3", "t3"));
        assertThat(read.skippedCount()).isZero();
    }

    @Test
    void bracketsAndQuotationMarksInTextsAreText() throws IOException {
        CorpusImport read = read("[{\"source\": \"a ] } \\\" , {\", \"target\": \"\\\\\"}, " + object(2) + "]");
        assertThat(read.pairs()).containsExactly(new Pair("a ] } \" , {", "\\"), new Pair("s2", "t2"));
    }

    @Test
    void aDamagedElementCostsItselfAndHasItsLine() throws IOException {
        CorpusImport read = read("[\n" + object(1) + ",\n{\"source\": \"open,\n\"target\": 3,\n" + object(2) + ",\n7,\n"
                + object(3) + "}\n," + object(4) + "\n]");
        assertThat(read.pairs()).extracting(Pair::source).containsExactly("s1", "s2", "s4");
        assertThat(read.skipped())
                .extracting(line -> line.line(), line -> line.reason())
                .containsExactly(tuple(4L, Reason.BAD_JSON), tuple(8L, Reason.BAD_JSON), tuple(9L, Reason.BAD_JSON));
    }

    @Test
    void aListThatIsCutOffGivesWhatIsThere() throws IOException {
        CorpusImport read = read("[" + object(1) + "," + object(2) + ",{\"source\": \"s3\", \"tar");
        assertThat(read.pairs()).hasSize(2);
        assertThat(read.skipped()).extracting(line -> line.reason()).containsExactly(Reason.BAD_JSON);
    }

    @Test
    void anotherEncodingIsReadAndDamagedBytesAreTold() throws IOException {
        String list = IntStream.range(0, 50).mapToObj(JsonListTest::object).collect(Collectors.joining(",", "[", "]"));
        assertThat(read("\uFEFF" + list, UTF_16LE).pairs()).hasSize(50);
        byte[] bytes = list.replace("t4", "été").getBytes(UTF_8);
        bytes[list.indexOf("s7")] = (byte) 0xC3;
        CorpusImport read = CorpusReader.read(Files.write(folder.resolve("b.json"), bytes));
        assertThat(read.pairs()).hasSize(49);
        assertThat(read.skipped()).extracting(line -> line.reason()).containsExactly(Reason.INVALID_UTF8);
    }

    @Test
    void deepNestingAndAnEndlessElementAreOneDamagedElement() throws IOException {
        CorpusImport read = read("[" + object(1) + ",\n" + "[".repeat(3_000_000) + "]".repeat(10));
        assertThat(read.pairs()).hasSize(1);
        assertThat(read.skipped()).extracting(line -> line.reason()).containsExactly(Reason.TOO_LONG);
    }

    @Test
    void keysAreSeenFromTheObjects() throws IOException {
        Path file = Files.writeString(folder.resolve("c.txt"), "[{\"id\": 1, \"de\": \"a\", \"fr\": \"b\"}]");
        assertThat(CorpusReader.read(file).pairs()).containsExactly(new Pair("a", "b"));
    }
}
