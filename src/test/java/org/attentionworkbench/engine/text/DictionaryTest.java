package org.attentionworkbench.engine.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.attentionworkbench.engine.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DictionaryTest {
    @TempDir
    Path folder;

    private Path file(String content) throws IOException {
        return Files.writeString(folder.resolve("words.tsv"), content);
    }

    @Test
    void theFirstEntryOfAWordCounts() throws IOException {
        Dictionary dictionary = Dictionary.read(file("\uFEFFchat\tcat\r\n\n chien \t dog \nchat\tpuss\n"));
        assertThat(dictionary.lookUp("chat")).contains("cat");
        assertThat(dictionary.lookUp("chien")).contains("dog");
        assertThat(dictionary.lookUp("Chat")).isEmpty();
    }

    @Test
    void itIsReadBackAsItWasWritten() throws IOException {
        Dictionary dictionary = Dictionary.read(file("b\ty z\na\tx\n"));
        Path other = folder.resolve("other.tsv");
        dictionary.write(other);
        assertThat(Dictionary.read(other)).isEqualTo(dictionary);
        assertThat(Files.readString(other)).isEqualTo("a\tx\nb\ty z\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"no tab", "a\tb\tc", "\tb", "a\t "})
    void aLineThatIsNoEntryIsNamed(String line) throws IOException {
        Path file = file("a\tb\n" + line + "\n");
        assertThatThrownBy(() -> Dictionary.read(file))
                .isInstanceOf(Problem.class)
                .hasMessageContaining(file + ", line 2");
    }

    @Test
    void whatIsNoTextOrNotThereIsTold() throws IOException {
        Path binary = Files.write(folder.resolve("binary"), new byte[] {(byte) 0xFF, (byte) 0xFE, 0});
        assertThatThrownBy(() -> Dictionary.read(binary))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("UTF-8");
        assertThatThrownBy(() -> Dictionary.read(folder))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("no dictionary");
    }
}
