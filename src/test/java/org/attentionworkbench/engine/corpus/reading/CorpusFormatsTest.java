package org.attentionworkbench.engine.corpus.reading;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.attentionworkbench.engine.Problem;
import org.attentionworkbench.engine.corpus.Link;
import org.attentionworkbench.engine.corpus.Pair;
import org.attentionworkbench.engine.corpus.SkippedLine;
import org.attentionworkbench.engine.corpus.SkippedLine.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each format is seen for what it is and read. */
class CorpusFormatsTest {
    @TempDir
    Path folder;

    private Path file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }

    private CorpusImport read(String name, String content) throws IOException {
        return CorpusReader.read(file(name, content));
    }

    private static CorpusImport read(Path... files) {
        CorpusFiles corpus = CorpusFiles.of(files);
        return CorpusReader.read(corpus, CorpusReader.detect(corpus), share -> {}, () -> false);
    }

    @ParameterizedTest
    @ValueSource(chars = {',', ';', '|', '\t'})
    void theSeparatorOfACsvFileIsSeen(char separator) throws IOException {
        CorpusImport read = read(
                "a.csv",
                "le chat, noir;the black cat|x\tz\n"
                        .replaceAll("[,;|\t]", " ")
                        .concat("un chien;a dog\ndeux;two\n")
                        .replace("noir ", "noir;")
                        .replace(';', separator));
        assertThat(read.pairs()).contains(new Pair("un chien", "a dog"), new Pair("deux", "two"));
        assertThat(((Layout.Table) read.choices().layout()).separator()).isEqualTo(separator);
    }

    @Test
    void quotedCellsMayHoldSeparatorsBreaksAndQuotationMarks() throws IOException {
        CorpusImport read = read(
                "a.csv", "Source,Target\r\n\"a, \"\"b\"\"\",\"two\r\nlines\"\r\nplain \"marks\",x\r\n\"\",empty\r\n");
        assertThat(read.pairs()).containsExactly(new Pair("a, \"b\"", "two lines"), new Pair("plain \"marks\"", "x"));
        assertThat(read.skipped()).containsExactly(new SkippedLine(5, Reason.EMPTY_SOURCE, "\"\",empty"));
        assertThat(read.lines()).isEqualTo(3);
    }

    @Test
    void anOpenQuotationMarkCostsItsLineAndNotTheRestOfTheFile() throws IOException {
        CorpusImport read = read("a.csv", "a,b\n\"open,c\n" + "d,e\n".repeat(QuotedRows.MOST_LINES + 5));
        assertThat(read.skipped()).containsExactly(new SkippedLine(2, Reason.OPEN_QUOTE, "\"open,c"));
        assertThat(read.pairs()).hasSize(QuotedRows.MOST_LINES + 6);
    }

    @Test
    void quotationMarksOfSpeechInATsvFileAreText() throws IOException {
        assertThat(read("a.tsv", "\"Go,\" he said.\t\"Va\", dit-il.\n\"Yes.\"\t\"Oui.\"\n")
                        .pairs())
                .containsExactly(new Pair("\"Go,\" he said.", "\"Va\", dit-il."), new Pair("\"Yes.\"", "\"Oui.\""));
        assertThat(read("b.tsv", "\"say \"\"go\"\"\"\tdis va\na\tb\n").pairs())
                .containsExactly(new Pair("say \"go\"", "dis va"), new Pair("a", "b"));
    }

    @Test
    void headingsNameTheColumns() throws IOException {
        CorpusImport read = read("a.csv", "id,answer,question,links\n1,A cat,What is it,1-1 2-2\n2,A dog,And this,\n");
        assertThat(read.pairs())
                .containsExactly(
                        new Pair("What is it", "A cat", List.of(new Link(0, 0), new Link(1, 1))),
                        new Pair("And this", "A dog"));
        assertThat(read.lines()).isEqualTo(2);
        ImportPreview preview = CorpusReader.preview(CorpusFiles.of(folder.resolve("a.csv")));
        assertThat(preview.columns()).containsExactly("id", "answer", "question", "links");
        assertThat(preview.hasGold()).isTrue();
        assertThat(preview.rows().get(0).cells()).containsExactly("1", "A cat", "What is it", "1-1 2-2");
        assertThat(read("b.tsv", "source\ttarget\nx\ty\n").pairs()).containsExactly(new Pair("x", "y"));
        assertThat(read("c.tsv", "question\tanswer\nx\ty\n").pairs()).hasSize(2);
    }

    @Test
    void numbersInATsvFileAreASide() throws IOException {
        assertThat(read("n.tsv", "12\tdouze\t0-0\n3\ttrois\t0-0\n").pairs())
                .contains(new Pair("3", "trois", List.of(new Link(0, 0))));
    }

    @Test
    void exportsOfAnkiAndTatoebaAreKnown() throws IOException {
        assertThat(read(
                                "anki.txt",
                                "#separator:Comma\n#html:true\n#guid column:1\n#tags column:4\n"
                                        + "X1,\"Hello,<br>you &amp; me\",bon<b>jour</b>&nbsp;[sound:a.mp3],tag\n")
                        .pairs())
                .containsExactly(new Pair("Hello, you & me", "bonjour"));
        assertThat(read("pairs.tsv", "\uFEFF1276\tLet's go.\t3396\tAllons-y.\n1277\tHi.\t33\tSalut.\n")
                        .pairs())
                .containsExactly(new Pair("Let's go.", "Allons-y."), new Pair("Hi.", "Salut."));
        assertThat(read("fra.txt", "Go.\tVa !\tCC-BY 2.0 (France) Attribution: #2877272 & #1158250\n")
                        .pairs())
                .containsExactly(new Pair("Go.", "Va !"));
    }

    @Test
    void twoFilesAreReadLineByLine() throws IOException {
        Path english = file("x.en", "one\n\n\ntwo\tbis\nthree\n\n");
        Path french = file("x.fr", "un\n\ndeux?\ndeux\n \n");
        CorpusImport read = read(english, french);
        assertThat(read.pairs()).containsExactly(new Pair("one", "un"), new Pair("two bis", "deux"));
        assertThat(read.skipped())
                .extracting(SkippedLine::line, SkippedLine::reason)
                .containsExactly(tuple(3L, Reason.EMPTY_SOURCE), tuple(5L, Reason.EMPTY_TARGET));
        assertThat(read.files().name()).isEqualTo("x.en + x.fr");
    }

    @Test
    void parallelTextOfUnequalLengthIsRefused() throws IOException {
        Path longer = file("x.en", "one\ntwo\nthree\n");
        Path shorter = file("x.fr", "un\ndeux\n");
        assertThatThrownBy(() -> read(longer, shorter))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("x.en has 3 lines")
                .hasMessageContaining("x.fr has 2");
        assertThatThrownBy(() -> read(shorter, longer)).hasMessageContaining("x.en has 3");
    }

    @Test
    void eachOfTwoFilesHasItsOwnEncoding() throws IOException {
        String chinese = "我们喜欢学习机器翻译。\n今天天气很好。\n这是一本书。\n";
        Path english = file("x.en", "we like it\nnice weather\na book\n");
        Path gb = Files.write(folder.resolve("x.zh"), chinese.getBytes(Charset.forName("GB18030")));
        assertThat(read(english, gb).pairs()).contains(new Pair("a book", "这是一本书。"));
    }

    @Test
    void keysOfJsonLinesAreFound() throws IOException {
        assertThat(read("a.jsonl", "{\"id\": 1, \"translation\": {\"fr\": \"un\", \"en\": \"one\"}}\n")
                        .pairs())
                .containsExactly(new Pair("un", "one"));
        CorpusImport read = read(
                "b.jsonl",
                "{\"output\": \"b\", \"note\": \"n\", \"input\": [\"a\", 2], \"gold\": [[0, 0], [1, 0]]}\n\n"
                        + "{\"input\": \"c\"}\n[1]\n{\"input\": 5, \"output\": \"five\"} x\n{\"input\": 5, \"output\": \"f\\nive\"}\n");
        assertThat(read.pairs())
                .containsExactly(new Pair("a 2", "b", List.of(new Link(0, 0), new Link(1, 0))), new Pair("5", "f ive"));
        assertThat(read.skipped())
                .extracting(SkippedLine::line, SkippedLine::reason)
                .containsExactly(tuple(3L, Reason.NO_KEY), tuple(4L, Reason.BAD_JSON), tuple(5L, Reason.BAD_JSON));
    }

    @Test
    void jsonThatIsNoPairsSaysWhatToDo() {
        assertThatThrownBy(() -> read("a.json", "[{\"input\": 1}]")).hasMessageContaining("input");
        assertThatThrownBy(() -> read("b.jsonl", "{\"text\": \"x\"}"))
                .hasMessageContaining("one text only, under text");
        assertThatThrownBy(() -> read("c.jsonl", "plain text")).hasMessageContaining("c.jsonl is no JSON lines file");
    }

    private static String tmx(String units) {
        return "<?xml version=\"1.0\"?>\n<!DOCTYPE tmx SYSTEM \"tmx14.dtd\">\n<tmx version=\"1.4\">"
                + "<header srclang=\"en\"/>\n<body>" + units + "</body></tmx>\n";
    }

    private static String unit(String english, String french) {
        return "<tu><note>n</note><tuv xml:lang=\"fr-FR\"><seg>" + french + "</seg></tuv><tuv xml:lang='EN'><seg>"
                + english + "</seg></tuv></tu>\n";
    }

    @Test
    void unitsOfTmxAreReadWithoutForeignMarkup() throws IOException {
        CorpusImport read = read(
                "a.tmx",
                tmx("<!-- " + unit("no", "non") + " -->"
                        + unit(
                                "a <bpt i='1'>{b <sub>x</sub>}</bpt>cat<ept i='1'/>",
                                "un <hi>chat</hi> &amp; <![CDATA[<x>]]>")
                        + "<tu><tuv lang='en'><seg>only</seg></tuv></tu>" + unit("two\nlines", "deux")));
        assertThat(read.choices().layout()).isEqualTo(new Layout.Tmx("EN", "fr-FR"));
        assertThat(read.pairs()).containsExactly(new Pair("a cat", "un chat & <x>"), new Pair("two lines", "deux"));
        assertThat(read.skipped()).extracting(SkippedLine::reason).containsExactly(Reason.NO_LANGUAGE);
    }

    @Test
    void aDamagedUnitCostsOnePair() throws IOException {
        CorpusImport read = read(
                "a.tmx",
                tmx(unit("one", "un") + unit("t&wo;", "deux") + "<tu><tuv xml:lang='en'>" + unit("three", "trois")
                        + unit("a &#x1; b", "x") + unit("four", "quatre")));
        assertThat(read.pairs()).extracting(Pair::source).containsExactly("one", "three", "four");
        assertThat(read.skipped()).extracting(SkippedLine::reason).containsOnly(Reason.BAD_XML);
        assertThat(read.skippedCount()).isEqualTo(3);
    }

    @Test
    void nothingOutsideOfATmxFileIsReadAndNoEntityIsExpanded() throws IOException {
        Path secret = file("secret.txt", "secret");
        String bomb = "<!DOCTYPE tmx [<!ENTITY a \"" + "x".repeat(1000) + "\"><!ENTITY b \"" + "&a;".repeat(1000)
                + "\"><!ENTITY c SYSTEM \"" + secret.toUri() + "\">]>";
        CorpusImport read = read(
                "a.tmx",
                "<tmx>" + bomb + "<header srclang='en'/>" + unit("&b;", "x") + unit("&c;", "x") + unit("good", "bon")
                        + "</tmx>");
        assertThat(read.pairs()).containsExactly(new Pair("good", "bon"));
        assertThat(read.skippedCount()).isEqualTo(2);
    }

    @Test
    void tmxInUtf16AndInADeclaredEncodingIsRead() throws IOException {
        Path wide = Files.write(folder.resolve("w.tmx"), tmx(unit("cat", "été")).getBytes(UTF_16));
        assertThat(read(wide).pairs()).containsExactly(new Pair("cat", "été"));
        String declared =
                tmx(unit("кот", "été".replace("é", "e"))).replace("\"1.0\"", "\"1.0\" encoding=\"windows-1251\"");
        Path cyrillic = Files.write(folder.resolve("c.tmx"), declared.getBytes(Charset.forName("windows-1251")));
        assertThat(read(cyrillic).pairs()).containsExactly(new Pair("кот", "ete"));
    }

    @Test
    void aPackedFileIsReadAsWhatIsInIt() throws IOException {
        Path packed = gzip("a.csv.gz", "x,y\n\"1,2\",z\n");
        assertThat(CorpusReader.read(packed).pairs()).containsExactly(new Pair("x", "y"), new Pair("1,2", "z"));
        byte[] half = Files.readAllBytes(gzip("b.tsv.gz", "a\tb\n".repeat(1000)));
        Path cut = Files.write(folder.resolve("cut.tsv.gz"), java.util.Arrays.copyOf(half, half.length - 12));
        assertThatThrownBy(() -> CorpusReader.read(cut))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("cut.tsv.gz is damaged");
        Path twice = folder.resolve("twice.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(twice))) {
            out.write(half);
        }
        assertThatThrownBy(() -> CorpusReader.read(twice)).hasMessageContaining("not a text file");
    }

    private Path gzip(String name, String content) throws IOException {
        Path file = folder.resolve(name);
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write(content.getBytes(UTF_8));
        }
        return file;
    }

    @Test
    void aFolderGivesItsParts() throws IOException {
        Path dir = Files.createDirectory(folder.resolve("corpus"));
        Files.writeString(dir.resolve("train.tgt"), "A\nB\n");
        Files.writeString(dir.resolve("train.src"), "a\nb\n");
        Files.writeString(dir.resolve("train.align"), "0-0\n\n");
        Files.writeString(dir.resolve("dev.src"), "c\n");
        Files.writeString(dir.resolve("dev.tgt"), "C\n");
        Files.writeString(dir.resolve("README.md"), "hello\n");
        CorpusImport read = CorpusReader.read(dir);
        assertThat(read.pairs()).containsExactly(new Pair("a", "A", List.of(new Link(0, 0))), new Pair("b", "B"));
        assertThat(read.heldOut()).contains(List.of(new Pair("c", "C")));
        assertThat(read.corpus(1).heldOut()).hasSize(1);
        assertThat(read.part(Part.TEST)).isEmpty();
        assertThat(read.files().name()).isEqualTo("corpus");
    }

    @Test
    void aFolderWithTrainValidAndTestKeepsTheTestPairsApart() throws IOException {
        Path dir = Files.createDirectory(folder.resolve("corpus"));
        Files.writeString(dir.resolve("train.csv"), "a,b\nc,d\n");
        Files.writeString(dir.resolve("valid.csv"), "e,f\n");
        Files.writeString(dir.resolve("test.csv"), "g,h\n");
        CorpusImport read = CorpusReader.read(dir);
        assertThat(read.heldOut()).contains(List.of(new Pair("e", "f")));
        assertThat(read.forMeasuring()).containsExactly(new Pair("g", "h"));
        Files.writeString(dir.resolve("train-2.csv"), "x,y\n");
        assertThatThrownBy(() -> CorpusFiles.of(dir)).hasMessageContaining("2 files for one part");
    }

    @Test
    void aFileOfLinksGoesWithTheLinesOfThePairs() throws IOException {
        Path english = file("x.en", "the cat\n\na\n");
        Path french = file("x.fr", "le chat\n\nb c\n");
        assertThat(read(english, french, file("x.align", "1-1 2-2\n\n1-2\n")).pairs())
                .extracting(Pair::gold)
                .containsExactly(List.of(new Link(0, 0), new Link(1, 1)), List.of(new Link(0, 1)));
        Path few = file("few.align", "1-1\n");
        assertThatThrownBy(() -> read(english, french, few)).hasMessageContaining("few.align has 1 lines for 3");
        Path many = file("many.align", "1-1\n\n1-1\n1-1\n");
        assertThatThrownBy(() -> read(english, french, many)).hasMessageContaining("many.align has 4 lines for 3");
        assertThat(read(english, french, file("bad.align", "1-1 x\n\n1-1 1-2\n"))
                        .skipped())
                .extracting(SkippedLine::reason)
                .containsExactly(Reason.BAD_GOLD);
    }

    @Test
    void aPreviewShowsTwentyRowsAsTheyWouldBeRead() throws IOException {
        CorpusFiles files = CorpusFiles.of(file("a.tsv", "x\ty\nno tab\n\n" + "a\tb\tc\n".repeat(50)));
        ImportPreview preview = CorpusReader.preview(files);
        assertThat(preview.rows()).hasSize(ImportPreview.MOST_ROWS);
        assertThat(preview.columns()).containsExactly("1", "2", "3");
        assertThat(preview.rows().get(0).pair()).contains(new Pair("x", "y"));
        assertThat(preview.rows().get(1).reason()).contains(Reason.NO_TAB);
        assertThat(preview.rows().get(1).cells()).containsExactly("no tab");
        assertThat(preview.rows().get(2).line()).isEqualTo(4);
        Layout.Columns turned = new Layout.Columns(2, 0, java.util.OptionalInt.empty());
        ImportPreview changed = CorpusReader.preview(files, preview.choices().with(Layout.PLAIN.with(turned)));
        assertThat(changed.rows().get(0).reason()).contains(Reason.NO_COLUMN);
        assertThat(changed.rows().get(2).pair()).contains(new Pair("c", "a"));
        assertThat(changed.hasGold()).isFalse();
    }

    @Test
    void filesThatCannotBeOneCorpusAreRefused() throws IOException {
        Path a = file("a.tsv", "x\ty\n");
        assertThatThrownBy(() -> CorpusFiles.of(a, a, a, a)).hasMessageContaining("4 files cannot be one corpus");
        assertThat(CorpusReader.areParallel(a, a)).isFalse();
        assertThat(CorpusReader.areParallel(file("x.en", "a\n"), file("x.fr", "b\n")))
                .isTrue();
        assertThat(CorpusReader.areParallel(file("x.en", "a\n"), folder.resolve("none")))
                .isFalse();
        CorpusFiles one = CorpusFiles.of(a);
        assertThatThrownBy(() -> CorpusReader.read(
                        one, ImportChoices.PLAIN.with(Layout.Parallel.DEFAULT), share -> {}, () -> false))
                .hasMessageContaining("parallel text is two");
        assertThat(CorpusFiles.of(List.of(a), Optional.empty()).gold()).isEmpty();
    }

    @Test
    void aColumnOfNumbersCalledIdIsNotIndonesian() throws IOException {
        assertThat(read("id.csv", "id,English,French\n1,one,un\n2,two,deux\n").pairs())
                .containsExactly(new Pair("one", "un"), new Pair("two", "deux"));
        assertThat(read("id2.csv", "id,en\nsatu,one\ndua,two\n").pairs())
                .containsExactly(new Pair("satu", "one"), new Pair("dua", "two"));
    }

    @Test
    void linksInUtf16AreRead() throws IOException {
        Path pairs = Files.writeString(folder.resolve("g.tsv"), "a b\tc d\ne\tf\n");
        Path gold = Files.write(folder.resolve("g.align"), "\uFEFF0-1 1-0\n0-0\n".getBytes(UTF_16LE));
        CorpusFiles files = CorpusFiles.of(List.of(pairs), Optional.of(gold));
        List<Pair> read = CorpusReader.read(files, CorpusReader.detect(files), share -> {}, () -> false)
                .pairs();
        assertThat(read.get(0).gold()).containsExactly(new Link(0, 1), new Link(1, 0));
        assertThat(GoldFile.align(List.of(new Pair("a b", "c d"), new Pair("e", "f")), gold))
                .isEqualTo(read);
    }
}
