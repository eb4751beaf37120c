package org.attentionworkbench.engine.corpus.samples.basics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.attentionworkbench.engine.corpus.Link;
import org.attentionworkbench.engine.corpus.Pair;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersSampleTest {
    private static final List<String> ONES = List.of(
            ("zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen"
                            + " seventeen eighteen nineteen")
                    .split(" "));
    private static final Map<String, Integer> TENS = Map.of(
            "twenty", 20, "thirty", 30, "forty", 40, "fifty", 50, "sixty", 60, "seventy", 70, "eighty", 80, "ninety",
            90);

    /** Reads number words the way people do: scale words multiply what stands before them, the rest adds up. */
    private static int value(String words) {
        int total = 0;
        int group = 0;
        for (String word : words.split(" ")) {
            switch (word) {
                case "and" -> {}
                case "a" -> group = 1;
                case "hundred" -> group *= 100;
                case "thousand" -> {
                    total = group * 1000;
                    group = 0;
                }
                default -> group += TENS.containsKey(word) ? TENS.get(word) : ONES.indexOf(word);
            }
        }
        return total + group;
    }

    @Test
    void theWordsMeanTheDigits() {
        for (Pair pair : new NumbersSample().generate(20_000, 1)) {
            assertThat(value(pair.source()))
                    .as(pair.source())
                    .isEqualTo(Integer.parseInt(pair.target().replace(" ", "")));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "0, false, zero, 0-0",
        "40, false, forty, 0-0 0-1",
        "17, false, seventeen, 0-0 0-1",
        "300, false, three hundred, 0-0 1-1 1-2",
        "305, true, three hundred and five, 0-0 1-1 3-2",
        "342, false, three hundred forty two, 0-0 2-1 3-2",
        "2005, true, two thousand and five, 0-0 1-1 1-2 3-3",
        "2005, false, two thousand five, 0-0 1-1 1-2 2-3",
        "300000, true, three hundred thousand, 0-0 1-1 1-2 2-3 2-4 2-5",
        "40012, true, forty thousand and twelve, 0-0 0-1 1-2 3-3 3-4",
        "110060, false, one hundred ten thousand sixty, 0-0 2-1 2-2 3-3 4-4 4-5",
    })
    void byHand(int number, boolean british, String words, String links) {
        Pair pair = NumberWords.of(number, british, false).toPair();
        assertThat(pair.source()).isEqualTo(words);
        assertThat(pair.gold().stream().map(Link::toString).collect(Collectors.joining(" ")))
                .isEqualTo(links);
    }

    @Test
    void onlyAScaleWordMayFollowA() {
        assertThat(NumberWords.of(1100, true, true).toPair().source()).isEqualTo("a thousand one hundred");
        assertThat(NumberWords.of(101, true, true).toPair().source()).isEqualTo("a hundred and one");
        assertThat(NumberWords.of(1, true, true).toPair().source()).isEqualTo("one");
    }

    @Test
    void everyDigitHasExactlyOneWord() {
        for (Pair pair : new NumbersSample().generate(5000, 2)) {
            assertThat(pair.gold()).hasSize(pair.target().split(" ").length);
        }
    }

    @Test
    void numbersThatHaveNoWordsAreRefused() {
        assertThatThrownBy(() -> NumberWords.of(1_000_000, true, true)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> NumberWords.of(-1, true, true)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void reversedDigitsAreLinkedCrosswise() {
        for (Pair pair : new ReverseSample().generate(1000, 1)) {
            String digits = pair.source().replace(" ", "");
            assertThat(pair.target().replace(" ", ""))
                    .isEqualTo(new StringBuilder(digits).reverse().toString());
            assertThat(pair.gold())
                    .hasSize(digits.length())
                    .allMatch(link -> link.source() + link.target() == digits.length() - 1);
        }
    }
}
