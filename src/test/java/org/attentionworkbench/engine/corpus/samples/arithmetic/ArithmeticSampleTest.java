package org.attentionworkbench.engine.corpus.samples.arithmetic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.attentionworkbench.engine.corpus.Link;
import org.attentionworkbench.engine.corpus.Pair;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArithmeticSampleTest {
    private static final List<Pair> PAIRS = new ArithmeticSample().generate(50_000, 1);
    private static final Pattern TASK = Pattern.compile("(\\d{1,3})([+-])(\\d{1,3})=");

    private static Matcher task(Pair pair) {
        Matcher task = TASK.matcher(pair.source());
        assertThat(task.matches()).as(pair.source()).isTrue();
        return task;
    }

    @Test
    void everyResultIsRightAndNeverNegative() {
        for (Pair pair : PAIRS) {
            Matcher task = task(pair);
            int sign = task.group(2).equals("+") ? 1 : -1;
            int expected = Integer.parseInt(task.group(1)) + sign * Integer.parseInt(task.group(3));
            assertThat(pair.target()).isEqualTo(Integer.toString(expected));
            assertThat(expected).isNotNegative();
        }
    }

    @Test
    void digitsAreLinkedToTheirOwnPlace() {
        for (Pair pair : PAIRS) {
            Matcher task = task(pair);
            for (Link link : pair.gold()) {
                int place = pair.target().length() - 1 - link.target();
                boolean inFirst = link.source() < task.end(1);
                assertThat((inFirst ? task.end(1) : task.end(3)) - 1 - link.source())
                        .isEqualTo(place);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "347, +, 58, 347+58=, 405, 0-0 1-1 4-1 2-2 5-2",
        "99, +, 1, 99+1=, 100, 0-1 1-2 3-2",
        "500, -, 1, 500-1=, 499, 0-0 1-1 2-2 4-2",
        "73, -, 70, 73-70=, 3, 1-0 4-0",
    })
    void someByHand(int first, char operation, int second, String task, String result, String links) {
        Pair pair = ArithmeticSample.of(first, operation, second);
        assertThat(pair.source()).isEqualTo(task);
        assertThat(pair.target()).isEqualTo(result);
        assertThat(String.join(" ", pair.gold().stream().map(Link::toString).toList()))
                .isEqualTo(links);
    }

    @Test
    void carriesHappenOften() {
        long carried = PAIRS.stream()
                .filter(pair -> pair.source().contains("+"))
                .filter(pair -> pair.target().length()
                        > Math.max(
                                task(pair).group(1).length(),
                                task(pair).group(3).length()))
                .count();
        assertThat(carried).isGreaterThan(PAIRS.size() / 20);
    }
}
