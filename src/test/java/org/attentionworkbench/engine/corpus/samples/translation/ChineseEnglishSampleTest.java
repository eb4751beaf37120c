package org.attentionworkbench.engine.corpus.samples.translation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.attentionworkbench.engine.corpus.Link;
import org.attentionworkbench.engine.corpus.Pair;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChineseEnglishSampleTest {
    private static final List<Pair> PAIRS = new ChineseEnglishSample().generate(20_000, 1);

    private static List<String> words(String text) {
        return Arrays.asList(text.split(" "));
    }

    @Test
    void aQuestionAsksInBothLanguages() {
        for (Pair pair : PAIRS) {
            List<String> chinese = words(pair.source());
            boolean asks = chinese.contains("吗") || chinese.contains("什么") || chinese.contains("哪里");
            assertThat(pair.source().endsWith("？")).as(pair.source()).isEqualTo(asks);
            assertThat(pair.target().endsWith("?")).as(pair.target()).isEqualTo(asks);
        }
    }

    @Test
    void whatIsDeniedIsDeniedInBothLanguages() {
        for (Pair pair : PAIRS) {
            List<String> chinese = words(pair.source());
            boolean denies = chinese.contains("不") || chinese.contains("没") || chinese.contains("没有");
            List<String> english = words(pair.target());
            assertThat(english.contains("not") || english.contains("no"))
                    .as("%s", pair)
                    .isEqualTo(denies);
        }
    }

    @Test
    void aThingDeniedInThePastIsNotDone() {
        assertThat(PAIRS)
                .noneMatch(pair -> words(pair.source()).contains("没")
                        && words(pair.source()).contains("了"));
        assertThat(PAIRS)
                .filteredOn(pair -> words(pair.source()).contains("没"))
                .isNotEmpty()
                .allMatch(pair -> pair.target().contains("did not"));
    }

    @Test
    void aNumberIsFollowedByTheMeasureWordOfItsNoun() {
        Set<String> measures =
                ChineseNoun.ALL.stream().map(ChineseNoun::measure).collect(Collectors.toSet());
        for (Pair pair : PAIRS) {
            List<String> chinese = words(pair.source());
            for (int i = 0; i + 1 < chinese.size(); i++) {
                if (Set.of("一", "两", "三", "四", "五", "这", "那").contains(chinese.get(i))) {
                    assertThat(measures).as(pair.source()).contains(chinese.get(i + 1));
                }
            }
        }
    }

    @Test
    void englishAgrees() {
        for (Pair pair : PAIRS) {
            assertThat(pair.target())
                    .doesNotContainPattern("(^| )a [aeiou]")
                    .doesNotContainPattern("(^| )an [^aeiou]")
                    .doesNotContainPattern("^(he|she) (are|am|do|want|eat|buy|like) ")
                    .doesNotContainPattern("^(we|they|you) (is|am|does|wants|eats|buys|likes|reads) ")
                    .doesNotContainPattern("(^| )(did|does|do) not (ate|bought|eats|buys) ")
                    .doesNotContainPattern("there is (two|three|four|five)");
        }
    }

    @Test
    void onlyWordsOfGrammarStandForNoChineseWord() {
        Set<String> unlinked = new HashSet<>();
        for (Pair pair : PAIRS) {
            List<String> english = words(pair.target());
            Set<Integer> linked = pair.gold().stream().map(Link::target).collect(Collectors.toSet());
            for (int t = 0; t < english.size(); t++) {
                if (!linked.contains(t)) {
                    unlinked.add(english.get(t));
                }
            }
        }
        assertThat(unlinked).containsExactlyInAnyOrder("the", "a", "an", "am", "is", "are", "do", "does");
    }

    /** Links counted by hand. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // 她 0 买 1 的 2 雨伞 3 是 4 蓝色 5 的 6 。 7 -> the umbrella that she bought is blue .
                "她 买 的 雨伞 是 蓝色 的 。 | the umbrella that she bought is blue . | 3-1 2-2 0-3 1-4 4-5 5-6 7-7",
                // 他 0 不 1 想 2 去 3 饭馆 4 。 5 -> he does not want to go to the restaurant .
                "他 不 想 去 饭馆 。 | he does not want to go to the restaurant . | 0-0 1-1 1-2 2-3 2-4 3-5 3-6 4-8 5-9",
                // 门 0 外 1 有 2 一 3 位 4 邻居 5 。 6 -> there is a neighbour outside the door .
                "门 外 有 一 位 邻居 。 | there is a neighbour outside the door . | 2-0 2-1 3-2 5-3 1-4 0-6 6-7",
                // 小红 0 比 1 我 2 友好 3 。 4 -> Xiaohong is friendlier than me .
                "小红 比 我 友好 。 | Xiaohong is friendlier than me . | 0-0 3-2 1-3 2-4 4-5",
            })
    void byHand(String chinese, String english, String links) {
        Pair pair = PAIRS.stream()
                .filter(p -> p.source().equals(chinese))
                .findFirst()
                .orElseThrow();
        assertThat(pair.target()).isEqualTo(english);
        assertThat(pair.gold().stream().map(Link::toString).collect(Collectors.joining(" ")))
                .isEqualTo(links);
    }
}
