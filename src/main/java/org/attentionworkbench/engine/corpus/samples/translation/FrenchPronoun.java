package org.attentionworkbench.engine.corpus.samples.translation;

import java.util.List;
import org.attentionworkbench.engine.corpus.samples.making.Dice;

/**
 * A pronoun as direct object, in French in front of the verb.
 *
 * @param agreement what a participle behind it ends in
 */
record FrenchPronoun(String english, String french, FrenchPerson person, String agreement) {
    private static final List<FrenchPronoun> ALL = List.of(
            new FrenchPronoun("me", "me", FrenchPerson.I, ""),
            new FrenchPronoun("you", "te", FrenchPerson.YOU, ""),
            new FrenchPronoun("him", "le", FrenchPerson.HE, ""),
            new FrenchPronoun("her", "la", FrenchPerson.HE, "e"),
            new FrenchPronoun("us", "nous", FrenchPerson.WE, "s"),
            new FrenchPronoun("them", "les", FrenchPerson.THEY, "s"));

    /**
     * One that is somebody else than the subject.
     *
     * @param agrees whether a participle will have to agree with it, which tells the gender of "me" and "you"
     */
    static FrenchPronoun draw(Dice dice, FrenchPerson subject, boolean agrees) {
        return dice.one(ALL.stream()
                .filter(pronoun -> !overlaps(pronoun.person(), subject))
                .filter(pronoun ->
                        !agrees || pronoun.person() == FrenchPerson.HE || pronoun.person() == FrenchPerson.THEY)
                .toList());
    }

    private static boolean overlaps(FrenchPerson object, FrenchPerson subject) {
        boolean isFirst = object == FrenchPerson.I || object == FrenchPerson.WE;
        boolean byFirst = subject == FrenchPerson.I || subject == FrenchPerson.WE;
        return (isFirst && byFirst) || (object == FrenchPerson.YOU && subject == FrenchPerson.YOU);
    }
}
