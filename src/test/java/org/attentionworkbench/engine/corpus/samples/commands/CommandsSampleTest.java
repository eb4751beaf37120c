package org.attentionworkbench.engine.corpus.samples.commands;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.attentionworkbench.engine.Problem;
import org.attentionworkbench.engine.corpus.Corpus;
import org.attentionworkbench.engine.corpus.Link;
import org.attentionworkbench.engine.corpus.Pair;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommandsSampleTest {
    private static final CommandsSample SAMPLE = new CommandsSample();
    private static final List<Pair> PAIRS = SAMPLE.generate(SAMPLE.defaultPairs(), 1);

    /** Carries a command out from its text, the longest-reaching word first. */
    private static List<String> actions(String command) {
        if (command.contains(" and ")) {
            String[] parts = command.split(" and ");
            return joined(actions(parts[0]), actions(parts[1]));
        }
        if (command.contains(" after ")) {
            String[] parts = command.split(" after ");
            return joined(actions(parts[1]), actions(parts[0]));
        }
        if (command.endsWith(" twice")) {
            return times(2, actions(command.replace(" twice", "")));
        }
        if (command.endsWith(" thrice")) {
            return times(3, actions(command.replace(" thrice", "")));
        }
        String[] words = command.toUpperCase(Locale.ROOT).split(" ");
        String turn = words[words.length - 1];
        List<String> act = words[0].equals("TURN") ? List.of() : List.of(words[0]);
        if (words.length == 1) {
            return act;
        }
        return switch (words[1]) {
            case "OPPOSITE" -> joined(List.of(turn, turn), act);
            case "AROUND" -> times(4, joined(List.of(turn), act));
            default -> joined(List.of(turn), act);
        };
    }

    private static List<String> joined(List<String> first, List<String> second) {
        List<String> both = new ArrayList<>(first);
        both.addAll(second);
        return both;
    }

    private static List<String> times(int times, List<String> actions) {
        return Collections.nCopies(times, actions).stream()
                .flatMap(List::stream)
                .toList();
    }

    @Test
    void everyCommandMeansItsActions() {
        assertThat(PAIRS)
                .allSatisfy(pair -> assertThat(pair.target()).isEqualTo(String.join(" ", actions(pair.source()))));
    }

    @ParameterizedTest
    @CsvSource({
        "jump, JUMP",
        "turn opposite left, LEFT LEFT",
        "wave around right, RIGHT WAVE RIGHT WAVE RIGHT WAVE RIGHT WAVE",
        "run opposite left twice, LEFT LEFT RUN LEFT LEFT RUN",
        "walk after turn right thrice, RIGHT RIGHT RIGHT WALK",
    })
    void someByHand(String command, String actions) {
        assertThat(PAIRS)
                .anyMatch(pair -> pair.source().equals(command) && pair.target().equals(actions));
    }

    @Test
    void thereAreAsManyAsInThePaper() {
        assertThat(PAIRS).hasSize(20_910);
        Set<String> distinct = new HashSet<>();
        PAIRS.forEach(pair -> distinct.add(pair.source()));
        assertThat(distinct).hasSize(20_910);
    }

    @Test
    void theLengthSplitIsThatOfThePaperWhateverTheSeed() {
        Corpus corpus = SAMPLE.split(PAIRS, 1);
        assertThat(corpus.training()).hasSize(16_990);
        assertThat(corpus.heldOut()).hasSize(3_920);
        assertThat(corpus.training()).allMatch(pair -> actions(pair.source()).size() <= 22);
        assertThat(corpus.heldOut()).allMatch(pair -> actions(pair.source()).size() >= 24);
        assertThat(SAMPLE.split(PAIRS, 2)).isEqualTo(corpus);
    }

    @Test
    void everyActionIsLinkedToTheWordThatNamesIt() {
        for (Pair pair : PAIRS) {
            String[] words = pair.source().toUpperCase(Locale.ROOT).split(" ");
            String[] actions = pair.target().split(" ");
            assertThat(pair.gold()).hasSize(actions.length);
            for (Link link : pair.gold()) {
                assertThat(words[link.source()]).isEqualTo(actions[link.target()]);
            }
        }
    }

    @Test
    void afterIsLinkedCrosswise() {
        Pair pair = PAIRS.stream()
                .filter(p -> p.source().equals("jump after jump twice"))
                .findFirst()
                .orElseThrow();
        assertThat(pair.gold()).containsExactly(new Link(2, 0), new Link(2, 1), new Link(0, 2));
    }

    @Test
    void tooManyAndTooFewEndInASentence() {
        assertThatThrownBy(() -> SAMPLE.generate(20_911, 1))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("fewer than 20911");
        assertThatThrownBy(() -> SAMPLE.generate(0, 1)).isInstanceOf(IllegalArgumentException.class);
        List<Pair> two = List.of(new Pair("jump", "JUMP"), new Pair("run", "RUN"));
        assertThatThrownBy(() -> SAMPLE.split(two, 1))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("Of 2 pairs of the sample commands none are left to learn or none to test");
    }
}
