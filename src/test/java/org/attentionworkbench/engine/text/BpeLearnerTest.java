package org.attentionworkbench.engine.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;

class BpeLearnerTest {
    /** The words of the listing of Sennrich, Haddow and Birch 2016; the end of a word is written · as in their figure. */
    private static final Map<String, Long> OF_THE_PAPER =
            Map.of("low·", 5L, "lower·", 2L, "newest·", 6L, "widest·", 3L);

    private static List<LearntMerge> learn(Map<String, Long> words, int most) {
        List<LearntMerge> learnt = new ArrayList<>();
        List<Merge> merges = new BpeLearner(words, alphabet(words)).learn(most, learnt::add, () -> false);
        assertThat(learnt.stream().map(LearntMerge::merge)).isEqualTo(merges);
        return learnt;
    }

    private static List<String> alphabet(Map<String, Long> words) {
        TreeSet<String> characters = new TreeSet<>(CodePointOrder::compare);
        words.keySet()
                .forEach(word -> word.codePoints().mapToObj(Character::toString).forEach(characters::add));
        return List.copyOf(characters);
    }

    @Test
    void theExampleOfThePaper() {
        assertThat(learn(OF_THE_PAPER, 5))
                .containsExactly(
                        new LearntMerge(1, 5, new Merge("e", "s"), 9),
                        new LearntMerge(2, 5, new Merge("es", "t"), 9),
                        new LearntMerge(3, 5, new Merge("est", "·"), 9),
                        new LearntMerge(4, 5, new Merge("l", "o"), 7),
                        new LearntMerge(5, 5, new Merge("lo", "w"), 7));
    }

    @Test
    void whatIsThereOnceIsNotMerged() {
        assertThat(learn(Map.of("ab", 1L, "cd", 2L), 10))
                .extracting(LearntMerge::merge)
                .containsExactly(new Merge("c", "d"));
        assertThat(learn(Map.of(), 10)).isEmpty();
        assertThat(learn(Map.of("a", 7L), 10)).isEmpty();
    }

    @Test
    void aRunOfOneCharacterIsMergedFromTheLeft() {
        assertThat(learn(Map.of("aaaaa", 2L), 2))
                .extracting(LearntMerge::merge, LearntMerge::count)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(new Merge("a", "a"), 8L),
                        org.assertj.core.groups.Tuple.tuple(new Merge("aa", "a"), 2L));
    }

    /** The queue and the index against counting every pair anew before each merge. */
    @Test
    void itLearnsWhatCountingAnewWouldLearn() {
        Random random = new Random(5);
        for (int round = 0; round < 30; round++) {
            Map<String, Long> words = new HashMap<>();
            for (int i = 0; i < 40; i++) {
                StringBuilder word = new StringBuilder();
                for (int left = random.nextInt(9); left >= 0; left--) {
                    word.append("abc😀"
                            .codePoints()
                            .skip(random.nextInt(4))
                            .mapToObj(Character::toString)
                            .findFirst()
                            .orElseThrow());
                }
                words.merge(word.toString(), 1L + random.nextInt(4), Long::sum);
            }
            assertThat(learn(words, 60)).isEqualTo(countingAnew(words, 60));
        }
    }

    private static List<LearntMerge> countingAnew(Map<String, Long> words, int most) {
        Map<List<String>, Long> cut = new HashMap<>();
        words.forEach((word, count) ->
                cut.merge(word.codePoints().mapToObj(Character::toString).toList(), count, Long::sum));
        Map<List<String>, Long> now = cut;
        List<LearntMerge> learnt = new ArrayList<>();
        while (learnt.size() < most) {
            TreeMap<String, Map<String, Long>> counts = new TreeMap<>(CodePointOrder::compare);
            now.forEach((tokens, count) -> {
                for (int i = 0; i + 1 < tokens.size(); i++) {
                    counts.computeIfAbsent(tokens.get(i), k -> new TreeMap<>(CodePointOrder::compare))
                            .merge(tokens.get(i + 1), count, Long::sum);
                }
            });
            LearntMerge best = new LearntMerge(learnt.size() + 1, most, new Merge("-", "-"), 1);
            for (var left : counts.entrySet()) {
                for (var right : left.getValue().entrySet()) {
                    if (right.getValue() > best.count()) {
                        best = new LearntMerge(
                                best.number(), most, new Merge(left.getKey(), right.getKey()), right.getValue());
                    }
                }
            }
            if (best.count() < 2) {
                break;
            }
            learnt.add(best);
            Map<List<String>, Long> next = new HashMap<>();
            Merge merge = best.merge();
            now.forEach((tokens, count) -> next.merge(joined(tokens, merge), count, Long::sum));
            now = next;
        }
        return learnt;
    }

    private static List<String> joined(List<String> tokens, Merge merge) {
        List<String> joined = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            boolean here = i + 1 < tokens.size()
                    && tokens.get(i).equals(merge.left())
                    && tokens.get(i + 1).equals(merge.right());
            joined.add(here ? merge.joined() : tokens.get(i));
            i += here ? 1 : 0;
        }
        return joined;
    }

    @Test
    void itStopsWhenItIsTold() {
        List<LearntMerge> learnt = new ArrayList<>();
        var learner = new BpeLearner(OF_THE_PAPER, alphabet(OF_THE_PAPER));
        assertThatThrownBy(() -> learner.learn(100, learnt::add, () -> learnt.size() == 3))
                .isInstanceOf(CancellationException.class);
        assertThat(learnt).hasSize(3);
    }

    @Test
    void noTextIsReadOnceItIsToldToStop() {
        assertThatThrownBy(() -> Tokenizers.make(
                        TokenizerSpec.bpe(10),
                        java.util.stream.Stream.generate(() -> "endless"),
                        merge -> {},
                        () -> true))
                .isInstanceOf(CancellationException.class);
    }
}
