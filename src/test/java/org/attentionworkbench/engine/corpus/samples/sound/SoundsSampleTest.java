package org.attentionworkbench.engine.corpus.samples.sound;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.attentionworkbench.engine.corpus.Link;
import org.attentionworkbench.engine.corpus.Pair;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SoundsSampleTest {
    private static final List<Pair> PAIRS = new SoundsSample().generate(20_000, 1);

    /** Replacements over the whole word, one after another; a sound found is a capital, which no later one touches. */
    private static final String[] CASCADE = {
        "c(?=[eiy])",
        "S",
        "g(?=[eiy])",
        "D",
        "qu",
        "Q",
        "^kn",
        "N",
        "^wr",
        "R",
        "^y",
        "J",
        "(?<![aeiou])a(?=[^aeiouxwy]e$)",
        "1",
        "(?<![aeiou])e(?=[^aeiouxwy]e$)",
        "2",
        "(?<![aeiou])i(?=[^aeiouxwy]e$)",
        "3",
        "(?<![aeiou])o(?=[^aeiouxwy]e$)",
        "4",
        "(?<![aeiou])u(?=[^aeiouxwy]e$)",
        "5",
        "igh",
        "3",
        "ee|ea",
        "2",
        "oa",
        "4",
        "ai|ay",
        "1",
        "oo",
        "5",
        "oi|oy",
        "6",
        "ou|ow",
        "7",
        "ar(?![aeiouy1-9])",
        "8",
        "(er|ir|ur)(?![aeiouy1-9])",
        "9",
        "or(?![aeiouy1-9])",
        "0",
        "tch|ch",
        "C",
        "sh",
        "H",
        "th",
        "T",
        "ph",
        "F",
        "wh",
        "W",
        "ck",
        "K",
        "ng$",
        "G",
        "([bdflmnpst])\\1",
        "$1",
        "(?<=.)e$",
        "",
        "c",
        "k",
        "j",
        "D",
        "x",
        "ks",
        "y$",
        "Y",
        "y",
        "i",
        "a",
        "æ",
        "e",
        "ɛ",
        "i",
        "ɪ",
        "o",
        "ɒ",
        "u",
        "ʌ",
        "1",
        "eɪ",
        "2",
        "iː",
        "3",
        "aɪ",
        "4",
        "əʊ",
        "5",
        "uː",
        "6",
        "ɔɪ",
        "7",
        "aʊ",
        "8",
        "ɑː",
        "9",
        "ɜː",
        "0",
        "ɔː",
        "N",
        "n",
        "R",
        "r",
        "J",
        "j",
        "S",
        "s",
        "D",
        "dʒ",
        "C",
        "tʃ",
        "H",
        "ʃ",
        "T",
        "θ",
        "F",
        "f",
        "W",
        "w",
        "K",
        "k",
        "Q",
        "kw",
        "G",
        "ŋ",
        "Y",
        "i",
    };

    private static String aloud(String word) {
        String sounds = word;
        for (int i = 0; i < CASCADE.length; i += 2) {
            sounds = sounds.replaceAll(CASCADE[i], CASCADE[i + 1]);
        }
        return sounds;
    }

    @Test
    void theRulesGiveTheSameWhenTheyAreAppliedOneAfterAnother() {
        assertThat(PAIRS)
                .allSatisfy(pair -> assertThat(pair.target()).as(pair.source()).isEqualTo(aloud(pair.source())));
    }

    @ParameterizedTest
    @CsvSource({
        "hat, hæt",
        "hate, heɪt",
        "these, θiːs",
        "knife, naɪf",
        "wrote, rəʊt",
        "city, sɪti",
        "cage, keɪdʒ",
        "gentle, dʒɛntl",
        "queen, kwiːn",
        "church, tʃɜːtʃ",
        "night, naɪt",
        "boy, bɔɪ",
        "yellow, jɛlaʊ",
        "box, bɒks",
        "finding, fɪndɪŋ",
        "car, kɑː",
        "caring, kærɪŋ",
        "photo, fɒtɒ",
    })
    void wordsByHand(String word, String sounds) {
        assertThat(LetterToSound.read(word).target()).isEqualTo(sounds);
    }

    @Test
    void aLongVowelIsLinkedToTheSilentE() {
        assertThat(LetterToSound.read("hate").gold())
                .containsExactly(
                        new Link(0, 0), new Link(1, 1), new Link(3, 1), new Link(1, 2), new Link(3, 2), new Link(2, 3));
    }

    @Test
    void everySoundIsReadFromLettersThatStandInOrder() {
        for (Pair pair : PAIRS) {
            int before = 0;
            for (int t = 0; t < pair.target().length(); t++) {
                int at = t;
                int first = pair.gold().stream()
                        .filter(link -> link.target() == at)
                        .mapToInt(Link::source)
                        .min()
                        .orElseThrow();
                assertThat(first).as("%s", pair).isGreaterThanOrEqualTo(before);
                before = first;
            }
        }
    }
}
