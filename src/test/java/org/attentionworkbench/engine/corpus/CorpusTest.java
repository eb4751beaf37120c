package org.attentionworkbench.engine.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.attentionworkbench.engine.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CorpusTest {
    /** Every source three times, with different targets. */
    private static List<Pair> pairs(int sources) {
        return IntStream.range(0, 3 * sources)
                .mapToObj(i -> new Pair("source " + i % sources, "target " + i))
                .toList();
    }

    private static Set<String> sources(List<Pair> pairs) {
        return pairs.stream().map(Pair::source).collect(Collectors.toSet());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, -7, Long.MAX_VALUE})
    void noSourceIsInBothPartsAndNothingIsLost(long seed) {
        List<Pair> pairs = pairs(1000);
        Corpus corpus = Corpus.split("c", pairs, 0.1, seed);
        assertThat(sources(corpus.training())).doesNotContainAnyElementsOf(sources(corpus.heldOut()));
        assertThat(corpus.heldOut()).hasSize(300);
        List<Pair> all = new ArrayList<>(corpus.training());
        all.addAll(corpus.heldOut());
        assertThat(all).containsExactlyInAnyOrderElementsOf(pairs);
    }

    @Test
    void theSameSeedSplitsAlikeWhateverTheOrder() {
        List<Pair> shuffled = new ArrayList<>(pairs(200));
        Collections.shuffle(shuffled, new Random(5));
        Corpus first = Corpus.split("c", pairs(200), 0.2, 3);
        assertThat(sources(Corpus.split("c", shuffled, 0.2, 3).heldOut())).isEqualTo(sources(first.heldOut()));
        assertThat(sources(Corpus.split("c", shuffled, 0.2, 4).heldOut())).isNotEqualTo(sources(first.heldOut()));
    }

    @Test
    void theChoiceHasNothingToDoWithTheTextsOrder() {
        Corpus corpus = Corpus.split("c", pairs(2000), 0.5, 1);
        double mean = corpus.heldOut().stream()
                .mapToInt(p -> Integer.parseInt(p.source().substring(7)))
                .average()
                .orElseThrow();
        assertThat(mean).isCloseTo(1000, within(50.0));
    }

    @Test
    void sourcesThatDifferOnlyInWhiteSpaceStayTogether() {
        for (long seed = 0; seed < 20; seed++) {
            Corpus corpus = Corpus.split(
                    "c", List.of(new Pair("a b", "1"), new Pair(" a\u00A0 b ", "2"), new Pair("ab", "3")), 0.5, seed);
            assertThat(corpus.heldOut().size()).isIn(1, 2);
            assertThat(sources(corpus.heldOut())).isIn(Set.of("ab"), Set.of("a b", " a\u00A0 b "));
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.001, 0.5, 0.999})
    void bothPartsHaveAPairWhateverTheShare(double share) {
        Corpus corpus = Corpus.split("c", pairs(2), share, 1);
        assertThat(corpus.training()).hasSize(3);
        assertThat(corpus.heldOut()).hasSize(3);
    }

    @Test
    void oneSourceCannotBeSplit() {
        assertThatThrownBy(() -> Corpus.split("one.tsv", pairs(1), 0.1, 1))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("one.tsv");
        assertThatThrownBy(() -> Corpus.split("none.tsv", List.of(), 0.1, 1)).isInstanceOf(Problem.class);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 1, -0.1, Double.NaN})
    void aShareOfNothingOrAllIsRefused(double share) {
        assertThatThrownBy(() -> Corpus.split("c", pairs(5), share, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theFingerprintChangesWithAnyPairAndOnlyThen() {
        Pair a = new Pair("a", "b");
        Pair linked = new Pair("a", "b", List.of(new Link(0, 0)));
        List<Corpus> different = List.of(
                new Corpus("c", List.of(a), List.of()),
                new Corpus("c", List.of(), List.of(a)),
                new Corpus("c", List.of(linked), List.of()),
                new Corpus("c", List.of(a, a), List.of()),
                new Corpus("c", List.of(new Pair("ab", "")), List.of()),
                new Corpus("c", List.of(new Pair("", "ab")), List.of()));
        assertThat(different.stream().map(Corpus::fingerprint)).doesNotHaveDuplicates();
        assertThat(new Corpus("other name", List.of(a), List.of()).fingerprint())
                .isEqualTo(different.get(0).fingerprint())
                .matches("[0-9a-f]{64}");
    }
}
