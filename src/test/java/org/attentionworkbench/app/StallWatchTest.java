package org.attentionworkbench.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class StallWatchTest {
    private static final StackTraceElement OWN =
            new StackTraceElement("org.attentionworkbench.app.Session", "open", "Session.java", 7);
    private static final StackTraceElement FOREIGN =
            new StackTraceElement("javafx.scene.Node", "applyCss", "Node.java", 9);

    @Test
    void aStallSaysHowLongItWasAndWhichMethodsOfOursWereMet() {
        List<StackTraceElement[]> stacks = List.of(
                new StackTraceElement[] {FOREIGN, OWN},
                new StackTraceElement[] {OWN, OWN},
                new StackTraceElement[] {FOREIGN});
        String text = new StallWatch.Stall(Duration.ofMillis(123), Duration.ofMillis(4), stacks).text();
        assertThat(text)
                .startsWith("stall of 123 ms (and 4 ms outside)")
                .contains("app.Session.open 2/3")
                .contains("at org.attentionworkbench.app.Session.open(Session.java:7)");
    }

    @Test
    void aStallNobodyWasSeenInIsStillToldOf() {
        var stall = new StallWatch.Stall(Duration.ofMillis(101), Duration.ZERO, Collections.emptyList());
        assertThat(stall.text()).contains("101 ms");
    }
}
