package org.attentionworkbench.engine.corpus.samples.basics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.attentionworkbench.engine.corpus.Link;
import org.attentionworkbench.engine.corpus.Pair;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatesSampleTest {
    private static final List<Pair> PAIRS = new DatesSample().generate(30_000, 1);

    /** The form of one pattern of one language for one date. */
    private static Pair write(DateLanguage language, String pattern, String date) {
        DateText text = new DateText(LocalDate.parse(date));
        DatePattern.of(1, pattern).write(language, text);
        return text.toPair();
    }

    private static String links(Pair pair) {
        return pair.gold().stream().map(Link::toString).collect(Collectors.joining(" "));
    }

    @Test
    void everyTargetIsADateAndEverySourceIsThereOnce() {
        assertThat(PAIRS)
                .allSatisfy(p -> assertThat(LocalDate.parse(p.target())).hasToString(p.target()));
        assertThat(PAIRS.stream().map(Pair::source)).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{month} {d}, {year}           | 2019-03-05 | March 5, 2019",
                "{mon.} {d}, {year}            | 2019-05-05 | May 5, 2019",
                "{mon.} {d}, {year}            | 2019-09-05 | Sep. 5, 2019",
                "the {nth} of {month} {year}   | 2019-03-11 | the 11th of March 2019",
                "the {nth} of {month} {year}   | 2019-03-21 | the 21st of March 2019",
                "{nth} {month} {year}          | 2019-03-02 | 2nd March 2019",
                "{nth} {month} {year}          | 2019-03-23 | 23rd March 2019",
                "{weekday}, {d} {month} {year} | 2019-03-05 | Tuesday, 5 March 2019",
                "{dd}-{mon}-{year}             | 2019-03-05 | 05-Mar-2019",
                "the {ordinal} of {month}      | 2019-03-30 | the thirtieth of March",
                "the {ordinal} of {month}      | 2019-03-12 | the twelfth of March",
                "the {ordinal} of {month}      | 2019-03-31 | the thirty-first of March",
            })
    void englishForms(String pattern, String date, String form) {
        assertThat(write(new EnglishDates(), pattern, date).source()).isEqualTo(form);
    }

    @ParameterizedTest
    @CsvSource({
        "le {day} {month} {year}, 2019-03-01, le 1er mars 2019",
        "le {day} {month} {year}, 2019-08-21, le 21 août 2019",
        "{weekday} {day} {month} {year}, 2019-03-05, mardi 5 mars 2019",
        "{day} {mon} {year}, 1987-12-31, 31 déc. 1987",
        "{day} {mon} {year}, 1987-05-31, 31 mai 1987",
    })
    void frenchForms(String pattern, String date, String form) {
        assertThat(write(new FrenchDates(), pattern, date).source()).isEqualTo(form);
    }

    @ParameterizedTest
    @CsvSource({
        "{year}年{m}月{d}日星期{weekday}, 2019-03-05, 2019年3月5日星期二",
        "{year}年{m}月{d}日星期{weekday}, 2019-03-10, 2019年3月10日星期日",
        "{年}年{月}月{日}日, 2019-03-05, 二〇一九年三月五日",
        "{年}年{月}月{日}日, 2010-10-10, 二〇一〇年十月十日",
        "{年}年{月}月{日}日, 1987-12-25, 一九八七年十二月二十五日",
        "{零年}年{月}月{日}日, 2000-11-30, 二零零零年十一月三十日",
    })
    void chineseForms(String pattern, String date, String form) {
        assertThat(write(new ChineseDates(), pattern, date).source()).isEqualTo(form);
    }

    @Test
    void aSingleDigitIsBothDigitsOfTheDayAndANameBothOfTheMonth() {
        // 0=5 1=space 2=M 3=a 4=y 5=space 6..9=2019 -> 2019-05-05
        assertThat(links(write(new EnglishDates(), "{d} {mon} {year}", "2019-05-05")))
                .isEqualTo("0-8 0-9 2-5 2-6 3-5 3-6 4-5 4-6 6-0 7-1 8-2 9-3");
    }

    @Test
    void theTensAndTheOrdinalOfADayAreToldApart() {
        // "thirty" 0..5, "-" 6, "first" 7..11
        assertThat(links(write(new EnglishDates(), "{ordinal}", "2019-03-31")))
                .isEqualTo("0-8 1-8 2-8 3-8 4-8 5-8 7-9 8-9 9-9 10-9 11-9");
    }

    @Test
    void chineseSeparatorsAreTheDashes() {
        // 0..3 year, 4=年, 5=十 6=二, 7=月, 8=二 9=十 10=五, 11=日
        assertThat(links(write(new ChineseDates(), "{年}{1年}{月}{2月}{日}日", "1987-12-25")))
                .isEqualTo("0-0 1-1 2-2 3-3 4-4 5-5 6-6 7-7 8-8 9-8 10-9");
    }

    @Test
    void digitsAreLinkedToEqualDigits() {
        for (Pair pair : PAIRS) {
            for (Link link : pair.gold()) {
                char source = pair.source().charAt(link.source());
                char target = pair.target().charAt(link.target());
                boolean equal = source == target;
                boolean paddedZero = target == '0' && (link.target() == 5 || link.target() == 8);
                if (source >= '0' && source <= '9') {
                    assertThat(equal || paddedZero).as("%s %s", pair, link).isTrue();
                }
            }
        }
    }

    @Test
    void everyDigitOfTheDateIsLinkedAndNoSpaceIs() {
        for (Pair pair : PAIRS) {
            Set<Integer> linked = pair.gold().stream().map(Link::target).collect(Collectors.toSet());
            assertThat(linked).as("%s", pair).contains(0, 1, 2, 3, 5, 6, 8, 9);
            assertThat(pair.gold())
                    .noneMatch(link -> pair.source().charAt(link.source()) == ' ')
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void noFormCanBeReadAsTwoDates() {
        Set<String> dayFirst = new HashSet<>();
        for (Pair pair : PAIRS) {
            if (pair.source().matches("\\d{1,2}[./]\\d{1,2}[./]\\d{4}")) {
                String[] parts = pair.source().split("[./]");
                int first = Integer.parseInt(parts[0]);
                int second = Integer.parseInt(parts[1]);
                assertThat(first > 12 || second > 12 || first == second)
                        .as(pair.source())
                        .isTrue();
                dayFirst.add(first > 12 ? "day first" : "month first");
            }
        }
        assertThat(dayFirst).hasSize(2);
    }

    @Test
    void theSameSeedGivesTheSamePairsAndAPrefixOfThem() {
        assertThat(new DatesSample().generate(500, 1)).isEqualTo(PAIRS.subList(0, 500));
        assertThat(new DatesSample().generate(500, 2)).isNotEqualTo(PAIRS.subList(0, 500));
    }

    @Test
    void noPairsAtAllIsRefused() {
        assertThatThrownBy(() -> new DatesSample().generate(0, 1)).isInstanceOf(IllegalArgumentException.class);
    }
}
