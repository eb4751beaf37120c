package org.attentionworkbench.engine.corpus.samples.summaries;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.attentionworkbench.engine.corpus.Corpus;
import org.attentionworkbench.engine.corpus.Link;
import org.attentionworkbench.engine.corpus.Pair;
import org.junit.jupiter.api.Test;

class HeadlinesSampleTest {
    private static final List<Pair> PAIRS = new HeadlinesSample().generate(20_000, 1);

    private static final String NAME = "(\\w+ \\w+)";
    private static final String WORD = "(\\w+)";

    /** What an editor looks for in a report: where it is recognised, what is read from it in which order, and the headline. */
    private record Reader(String recognised, List<String> read, String headline) {
        Optional<String> headline(String report) {
            if (!Pattern.compile(recognised).matcher(report).find()) {
                return Optional.empty();
            }
            List<String> found = new ArrayList<>();
            for (String pattern : read) {
                Matcher matcher = Pattern.compile(pattern).matcher(report);
                assertThat(matcher.find()).as("%s in %s", pattern, report).isTrue();
                for (int g = 1; g <= matcher.groupCount(); g++) {
                    Optional.ofNullable(matcher.group(g)).ifPresent(found::add);
                }
            }
            return Optional.of(String.format(headline, found.toArray()));
        }
    }

    private static final List<Reader> READERS = List.of(
            new Reader(
                    "fire",
                    List.of(
                            "the (?!fire)" + WORD + " of " + WORD + " (?:on \\w+ \\.|caught)",
                            "(?:(\\d+) people were rescued|rescued (\\d+) people)"),
                    "fire in %2$s %1$s : %3$s rescued"),
            new Reader(
                    "a new " + WORD,
                    List.of("mayor of (\\w+)|opened in (\\w+) \\.", "(\\d+) million", "a new (\\w+)"),
                    "%s opens %s million euro %s"),
            new Reader(
                    "the shop of",
                    List.of("took (\\d+) (\\w+)|(\\d+) (\\w+) are missing", "shop of " + NAME + " in (\\w+)"),
                    "%1$s %2$s stolen in %4$s"),
            new Reader(
                    "\\bstorm\\b",
                    List.of("(?:destroyed (\\d+) (\\w+)|(\\d+) (\\w+) did not)", "storm (?:crossed|came over) (\\w+)"),
                    "storm destroys %s %s in %s"),
            new Reader(
                    "(?:dug up|found) ",
                    List.of(
                            "(?:when|on \\w+) " + NAME + " (?:from|found)",
                            "(\\d+) years (?:old|ago)",
                            "(?:was|found) a (\\w+)"),
                    "%s finds %s year old %s"),
            new Reader(
                    " prize ",
                    List.of("the (\\w+) prize", "(?:^" + NAME + " was given|prize went to " + NAME + " in)"),
                    "%s prize goes to %s"),
            new Reader(
                    "factory",
                    List.of(
                            "(?:^(\\w+) , which|factory of (\\w+) in)",
                            "factory (?:of \\w+ )?in (\\w+)",
                            "(\\d+) people"),
                    "%s leaves %s : %s jobs lost"),
            new Reader(
                    "",
                    List.of(
                            "(\\d+)(?: of them stood| took part)",
                            "(?:^(\\w+) in|the (\\w+) of \\w+ stayed)",
                            "(?:^\\w+ in (\\w+) did|of (\\w+) stayed)"),
                    "%s %s strike in %s"));

    @Test
    void anEditorWritesTheSameHeadline() {
        for (Pair pair : PAIRS) {
            String headline = READERS.stream()
                    .map(reader -> reader.headline(pair.source()))
                    .flatMap(Optional::stream)
                    .findFirst()
                    .orElseThrow();
            assertThat(pair.target()).as(pair.source()).isEqualTo(headline);
        }
    }

    @Test
    void linksAreCopies() {
        for (Pair pair : PAIRS) {
            String[] source = pair.source().split(" ");
            String[] target = pair.target().split(" ");
            for (Link link : pair.gold()) {
                assertThat(source[link.source()]).isEqualTo(target[link.target()]);
            }
        }
    }

    @Test
    void everyNumberAndNameOfAHeadlineIsLinked() {
        for (Pair pair : PAIRS) {
            String[] target = pair.target().split(" ");
            for (int t = 0; t < target.length; t++) {
                int at = t;
                if (target[t].matches("\\d+|[A-Z].*")) {
                    assertThat(pair.gold()).as("%s", pair).anyMatch(link -> link.target() == at);
                }
            }
        }
    }

    /** What the copy mechanism is for: words of the tested headlines that no headline learnt has. */
    @Test
    void manyTestedHeadlinesHaveANameThatWasNeverLearnt() {
        Corpus corpus = new HeadlinesSample().split(PAIRS, 1);
        Set<String> learnt = new HashSet<>();
        Map<String, Integer> counts = new HashMap<>();
        for (Pair pair : corpus.training()) {
            for (String word : pair.target().split(" ")) {
                learnt.add(word);
                counts.merge(word, 1, Integer::sum);
            }
        }
        long unknown = corpus.heldOut().stream()
                .filter(pair -> !learnt.containsAll(List.of(pair.target().split(" "))))
                .count();
        assertThat((double) unknown / corpus.heldOut().size()).isBetween(0.2, 0.8);
        assertThat(counts.values().stream().filter(count -> count < 3).count()).isGreaterThan(counts.size() / 4);
    }
}
