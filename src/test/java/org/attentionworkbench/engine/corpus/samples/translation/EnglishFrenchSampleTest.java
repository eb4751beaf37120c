package org.attentionworkbench.engine.corpus.samples.translation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.attentionworkbench.engine.corpus.Link;
import org.attentionworkbench.engine.corpus.Pair;
import org.attentionworkbench.engine.corpus.samples.making.SourceWord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EnglishFrenchSampleTest {
    private static final List<Pair> PAIRS = new EnglishFrenchSample().generate(20_000, 1);

    private static List<String> words(String text) {
        return Arrays.asList(text.split(" "));
    }

    private static void assertNever(String regex) {
        Pattern pattern = Pattern.compile("(^| )" + regex + "( |$)");
        assertThat(PAIRS).noneMatch(pair -> pattern.matcher(pair.target()).find());
    }

    private static void assertSometimes(String regex) {
        Pattern pattern = Pattern.compile("(^| )" + regex + "( |$)");
        assertThat(PAIRS).anyMatch(pair -> pattern.matcher(pair.target()).find());
    }

    @Test
    void vowelsElideTheWordBefore() {
        assertNever("(le|la|je|me|te|ne|de|que) [aeiouéèêâîôûœh]\\S*");
        assertSometimes("l' homme");
        assertSometimes("n' a pas");
        assertSometimes("j' ai");
        assertSometimes("est-ce qu' il");
        assertSometimes("d' Antoine");
        assertNever("[ldnjmtq]u?' [bcdfgjklmnpqrstvwxz]\\S*");
    }

    @Test
    void prepositionsContractWithTheArticle() {
        assertNever("de les");
        assertNever("à les?");
        assertSometimes("du voisin");
        assertSometimes("au marché");
        assertSometimes("de l' oncle");
    }

    @Test
    void negationStandsAroundTheVerb() {
        for (Pair pair : PAIRS) {
            List<String> french = words(pair.target());
            boolean opens = french.contains("ne") || french.contains("n'");
            assertThat(french.contains("pas") || french.contains("jamais"))
                    .as(pair.target())
                    .isEqualTo(opens);
        }
        assertSometimes("ne \\S+ pas de \\S+");
        assertSometimes("ne le \\S+ pas");
    }

    @Test
    void determinersAgreeWithTheirNouns() {
        Map<String, FrenchNoun> singular = new HashMap<>();
        Map<String, FrenchNoun> plural = new HashMap<>();
        FrenchNoun.ALL.forEach(noun -> singular.put(noun.french(), noun));
        FrenchNoun.ALL.stream().filter(FrenchNoun::isCounted).forEach(noun -> plural.put(noun.frenchPlural(), noun));
        plural.keySet().removeAll(singular.keySet());
        Set<String> masculine = Set.of("le", "un", "ce", "cet", "du", "au");
        Set<String> feminine = Set.of("la", "une", "cette", "ma", "ta", "sa");
        Set<String> many = Set.of("les", "des", "ces", "mes", "tes", "ses", "nos", "leurs", "deux", "trois");
        for (Pair pair : PAIRS) {
            List<String> french = words(pair.target());
            for (int i = 0; i + 1 < french.size(); i++) {
                Optional<FrenchNoun> one = Optional.ofNullable(singular.get(french.get(i + 1)));
                String determiner = french.get(i);
                if (one.isPresent() && !one.get().french().equals("souris")) {
                    boolean wrong = (one.get().feminine() ? masculine : feminine).contains(determiner)
                            || many.contains(determiner);
                    assertThat(wrong).as(pair.target()).isFalse();
                } else if (plural.containsKey(french.get(i + 1))) {
                    assertThat(masculine.contains(determiner) || feminine.contains(determiner))
                            .as(pair.target())
                            .isFalse();
                }
            }
        }
    }

    @Test
    void adjectivesTakeTheFormInFrontOfAVowel() {
        assertSometimes("bel \\S+");
        assertSometimes("vieil \\S+");
        assertNever("(beau|nouveau|vieux) (homme|ami|oncle|enfant|étudiant|oiseau|article|œuf)");
        assertNever("(bel|nouvel|vieil) [bcdfgjklmnpqrstvwxz]\\S*");
        assertNever("(ma|ta|sa|ce) (école|orange|eau|histoire|actrice|homme|ami|oncle|enfant|oiseau)");
        assertSometimes("de (petits|petites|beaux|belles|vieux|vieilles|nouveaux|nouvelles|jeunes) \\S+");
    }

    @Test
    void englishSaysAnBeforeAVowel() {
        for (Pair pair : PAIRS) {
            assertThat(pair.source())
                    .doesNotContainPattern("(^| )a [aeiouAEIOU]")
                    .doesNotContainPattern("(^| )an [^aeiouAEIO]");
        }
    }

    @Test
    void onlyAnArticleOfGrammarStandsForNoEnglishWord() {
        Set<String> unlinked = new HashSet<>();
        for (Pair pair : PAIRS) {
            List<String> french = words(pair.target());
            Set<Integer> linked = pair.gold().stream().map(Link::target).collect(Collectors.toSet());
            for (int t = 0; t < french.size(); t++) {
                if (!linked.contains(t)) {
                    unlinked.add(french.get(t));
                }
            }
        }
        assertThat(unlinked).containsExactlyInAnyOrder("le", "la", "l'", "les");
    }

    @Test
    void wordsOfOneMeaningAreLinked() {
        Map<String, Set<String>> byWord = new HashMap<>();
        for (Pair pair : PAIRS) {
            for (Link link : pair.gold()) {
                byWord.computeIfAbsent(words(pair.source()).get(link.source()), w -> new HashSet<>())
                        .add(words(pair.target()).get(link.target()));
            }
        }
        assertThat(byWord.get("cat")).containsExactly("chat");
        assertThat(byWord.get("black")).containsExactlyInAnyOrder("noir", "noire", "noirs", "noires");
        assertThat(byWord.get("never")).containsExactlyInAnyOrder("ne", "n'", "jamais");
        assertThat(byWord.get("her")).contains("la", "l'", "sa", "son", "ses").doesNotContain("le", "les");
        assertThat(byWord.get("?")).containsExactly("?");
    }

    @Test
    void aFutureStandsForItsAuxiliaryToo() {
        FrenchVerb lookFor = FrenchVerb.ALL.stream()
                .filter(verb -> verb.base().equals("look for"))
                .findFirst()
                .orElseThrow();
        FrenchVerbGroup group = FrenchVerbGroup.of(lookFor, FrenchVerbGroup.Tense.FUTURE, FrenchPerson.HE, false);
        assertThat(group.finite().text()).isEqualTo("cherchera");
        assertThat(group.finite().from().stream().map(SourceWord::toString)).containsExactly("will", "look", "for");
    }

    /** Links counted by hand. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // our 0 uncles 1 are 2 not 3 drawing 4 us 5 . 6 -> nos oncles ne nous dessinent pas .
                "our uncles are not drawing us . | 0-0 1-1 3-2 5-3 2-4 4-4 3-5 6-6",
                // will 0 they 1 help 2 him 3 ? 4 -> est-ce qu' ils l' aideront ?
                "will they help him ? | 0-0 0-1 1-2 3-3 0-4 2-4 4-5",
                // he 0 does 1 not 2 see 3 us 4 . 5 -> il ne nous voit pas .
                "he does not see us . | 0-0 2-1 4-2 1-3 3-3 2-4 5-5",
                // this 0 student 1 drank 2 some 3 milk 4 . 5 -> cet étudiant a bu du lait .
                "this student drank some milk . | 0-0 1-1 2-2 2-3 3-4 4-5 5-6",
            })
    void byHand(String english, String links) {
        Pair pair = PAIRS.stream()
                .filter(p -> p.source().equals(english))
                .findFirst()
                .orElseThrow();
        assertThat(pair.gold().stream().map(Link::toString).collect(Collectors.joining(" ")))
                .isEqualTo(links);
    }
}
