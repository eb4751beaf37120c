package org.attentionworkbench.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ReadingProgressTest {
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private long now = 123_456_789;

    private ReadingProgress progress(boolean terminal) {
        var console = Console.of(InputStream.nullInputStream(), OutputStream.nullOutputStream(), err, terminal);
        return new ReadingProgress(console, "a.tsv", () -> now);
    }

    private void pass(int milliseconds) {
        now += Duration.ofMillis(milliseconds).toNanos();
    }

    @Test
    void whatIsReadAtOnceSaysNothing() {
        ReadingProgress progress = progress(false);
        progress.accept(0.5);
        pass(900);
        progress.accept(1);
        progress.close();
        assertThat(err.toString(UTF_8)).isEmpty();
    }

    @Test
    void elsewhereALineComesEveryTwoSeconds() {
        ReadingProgress progress = progress(false);
        for (int share = 0; share <= 8; share++) {
            progress.accept(share / 8.0);
            pass(500);
        }
        assertThat(err.toString(UTF_8).lines()).containsExactly("reading a.tsv: 25 %", "reading a.tsv: 75 %");
    }

    @Test
    void aTerminalHasABar() {
        ReadingProgress progress = progress(true);
        pass(1500);
        progress.accept(0.5);
        progress.close();
        assertThat(err.toString(UTF_8)).contains("a.tsv").contains("50%");
    }
}
