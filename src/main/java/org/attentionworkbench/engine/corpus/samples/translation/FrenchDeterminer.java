package org.attentionworkbench.engine.corpus.samples.translation;

import java.util.List;
import org.attentionworkbench.engine.corpus.samples.making.Dice;
import org.attentionworkbench.engine.corpus.samples.making.LexiconTable;

/**
 * An English determiner and its French twin; a form that does not exist is empty.
 *
 * @param weight      how often it is used against the others
 * @param sense       what it says of the noun
 */
record FrenchDeterminer(
        int weight,
        String english,
        String englishPlural,
        String masculine,
        String masculineBeforeVowel,
        String feminine,
        String feminineBeforeVowel,
        String plural,
        Sense sense) {
    /** A definite or a possessive one says which is meant, so that a sentence can begin with it. */
    enum Sense {
        DEFINITE,
        POSSESSIVE,
        ANY
    }

    private static final String TABLE = """
            6 | the   | the   | le    | le    | la    | la    | les   | DEFINITE
            5 | a     | some  | un    | un    | une   | une   | des   | ANY
            2 | this  | these | ce    | cet   | cette | cette | ces   | DEFINITE
            1 | my    | my    | mon   | mon   | ma    | mon   | mes   | POSSESSIVE
            1 | your  | your  | ton   | ton   | ta    | ton   | tes   | POSSESSIVE
            1 | his   | his   | son   | son   | sa    | son   | ses   | POSSESSIVE
            1 | her   | her   | son   | son   | sa    | son   | ses   | POSSESSIVE
            1 | our   | our   | notre | notre | notre | notre | nos   | POSSESSIVE
            1 | their | their | leur  | leur  | leur  | leur  | leurs | POSSESSIVE
            1 |       | two   |       |       |       |       | deux  | ANY
            1 |       | three |       |       |       |       | trois | ANY
            """;

    private static final List<FrenchDeterminer> ALL = LexiconTable.parse(TABLE, FrenchDeterminer::entry);

    private static FrenchDeterminer entry(List<String> c) {
        return new FrenchDeterminer(
                Integer.parseInt(c.get(0)),
                c.get(1),
                c.get(2),
                c.get(3),
                c.get(4),
                c.get(5),
                c.get(6),
                c.get(7),
                Sense.valueOf(c.get(8)));
    }

    /** One that has the number asked for and suits the noun. */
    static FrenchDeterminer draw(Dice dice, boolean plural, boolean onlyDefinite, boolean owned) {
        List<FrenchDeterminer> suitable = ALL.stream()
                .filter(d -> !d.english(plural).isEmpty())
                .filter(d -> d.sense() != Sense.ANY || !onlyDefinite)
                .filter(d -> d.sense() != Sense.POSSESSIVE || owned)
                .toList();
        return dice.weighted(suitable, FrenchDeterminer::weight);
    }

    /** "a" or "some". */
    boolean isIndefinite() {
        return english.equals("a");
    }

    String english(boolean inPlural) {
        return inPlural ? englishPlural : english;
    }

    /** The form that agrees with the noun and suits the word that comes next. */
    String french(boolean isFeminine, boolean isPlural, String next) {
        if (isPlural) {
            return plural;
        }
        boolean vowel = French.startsWithVowel(next);
        if (isFeminine) {
            return vowel ? feminineBeforeVowel : feminine;
        }
        return vowel ? masculineBeforeVowel : masculine;
    }
}
