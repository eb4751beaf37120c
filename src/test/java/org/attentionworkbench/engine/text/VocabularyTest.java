package org.attentionworkbench.engine.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.attentionworkbench.engine.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VocabularyTest {
    private static final String HEAD = "<pad>\n<bos>\n<eos>\n<unk>\n";

    @TempDir
    Path folder;

    private static Vocabulary of(int minCount, int maxSize, String... texts) {
        Tokenizer words = Tokenizers.of("whitespace");
        return Vocabulary.of(List.of(texts).stream().map(words::tokenize).toList(), minCount, maxSize);
    }

    @Test
    void theFourMarksComeFirst() {
        assertThat(of(1, 10, "a").tokens()).containsExactly("<pad>", "<bos>", "<eos>", "<unk>", "a");
    }

    @Test
    void frequentTokensComeFirstAndTiesInCodePointOrder() {
        Vocabulary vocabulary = of(1, 10, "b 😀 a \uFF21 c c");
        assertThat(vocabulary.tokens().subList(4, 9)).containsExactly("c", "a", "b", "\uFF21", "😀");
    }

    @Test
    void rareTokensAndThoseBeyondTheSizeAreUnknown() {
        Vocabulary vocabulary = of(2, 2, "a a a b b b c c d");
        assertThat(vocabulary.size()).isEqualTo(6);
        assertThat(vocabulary.id("c")).isEqualTo(Vocabulary.UNK);
        assertThat(vocabulary.contains("d")).isFalse();
        assertThat(of(3, 10, "a a a b b").contains("b")).isFalse();
    }

    @Test
    void encodingEndsWithEos() {
        assertThat(of(1, 10, "a a b").encode(List.of("b", "x", "a")))
                .containsExactly(5, Vocabulary.UNK, 4, Vocabulary.EOS);
    }

    @Test
    void aWordSpeltLikeAMarkIsAWord() {
        Vocabulary vocabulary = of(1, 10, "<eos> <eos> <pad>");
        assertThat(vocabulary.encode(List.of("<eos>", "<pad>", "<bos>")))
                .containsExactly(4, 5, Vocabulary.UNK, Vocabulary.EOS);
        assertThat(of(1, 10, "a").id("<eos>")).isEqualTo(Vocabulary.UNK);
        assertThat(of(1, 10, "a").contains("<eos>")).isFalse();
    }

    @Test
    void anIdThatIsNotThereIsAnError() {
        assertThatThrownBy(() -> of(1, 10, "a").token(5))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("0 to 4, was 5");
    }

    @Test
    void whatIsWrittenIsRead() {
        List<String> odd = List.of("é", "\\", "\\n", "\n", "\r", "a\nb", "<eos>", "😀", "␣", " x ", "\t");
        Vocabulary vocabulary = Vocabulary.of(List.of(odd), 1, 100);
        vocabulary.write(folder.resolve("v.txt"));
        assertThat(Vocabulary.read(folder.resolve("v.txt")).tokens()).isEqualTo(vocabulary.tokens());
    }

    @Test
    void theLineNumberIsTheId() throws IOException {
        Vocabulary vocabulary = of(1, 10, "a a b");
        vocabulary.write(folder.resolve("v.txt"));
        assertThat(Files.readAllLines(folder.resolve("v.txt"))).isEqualTo(vocabulary.tokens());
    }

    @ParameterizedTest
    @CsvSource({
        "'', 1, vocabulary.cut",
        "'<pad>\n<bos>\n', 3, vocabulary.cut",
        "'<pad>\n<eos>\n', 2, vocabulary.noSpecial",
        "'a b c\nd\n', 1, vocabulary.noSpecial",
        "'<pad>\r\n<bos>\r\n', 1, vocabulary.damaged",
        "'<pad>\n<bos>\n<eos>\n<unk>\na\nb\na\n', 7, vocabulary.twice",
        "'<pad>\n<bos>\n<eos>\n<unk>\na\n\nb\n', 6, vocabulary.damaged",
        "'<pad>\n<bos>\n<eos>\n<unk>\na\nb', 6, vocabulary.cut",
        "'<pad>\n<bos>\n<eos>\n<unk>\na\\x\n', 5, vocabulary.damaged",
        "'<pad>\n<bos>\n<eos>\n<unk>\na\\\n', 5, vocabulary.damaged",
    })
    void damageIsNamedWithFileAndLine(String content, int line, String key) throws IOException {
        Path file = Files.writeString(folder.resolve("v.txt"), content);
        assertThatThrownBy(() -> Vocabulary.read(file))
                .isInstanceOfSatisfying(Problem.class, p -> assertThat(p.key()).isEqualTo(key))
                .hasMessageContaining(file.toString())
                .hasMessageContaining("line " + line);
    }

    @Test
    void bytesThatAreNotUtf8AreNamedWithFileAndLine() throws IOException {
        byte[] bytes = (HEAD + "a\n?\n").getBytes(StandardCharsets.UTF_8);
        bytes[bytes.length - 2] = (byte) 0xE9;
        Path file = Files.write(folder.resolve("v.txt"), bytes);
        assertThatThrownBy(() -> Vocabulary.read(file))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("line 6");
    }

    @Test
    void aMissingFileOrAFolderInItsPlaceIsNamed() {
        assertThatThrownBy(() -> Vocabulary.read(folder.resolve("none.txt")))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("none.txt");
        assertThatThrownBy(() -> Vocabulary.read(folder)).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> of(1, 1, "a").write(folder.resolve("no/such/v.txt")))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("v.txt");
    }
}
