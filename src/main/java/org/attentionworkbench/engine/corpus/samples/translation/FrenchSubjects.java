package org.attentionworkbench.engine.corpus.samples.translation;

import java.util.List;
import java.util.Set;
import org.attentionworkbench.engine.corpus.samples.making.Dice;
import org.attentionworkbench.engine.corpus.samples.making.Phrase;
import org.attentionworkbench.engine.corpus.samples.translation.FrenchNounPhrase.Place;

/** Who does something: a pronoun, a name or a noun. */
final class FrenchSubjects {
    private record Pronoun(String english, String french, FrenchPerson person, boolean feminine) {}

    private static final List<Pronoun> PRONOUNS = List.of(
            new Pronoun("I", "je", FrenchPerson.I, false),
            new Pronoun("you", "tu", FrenchPerson.YOU, false),
            new Pronoun("he", "il", FrenchPerson.HE, false),
            new Pronoun("she", "elle", FrenchPerson.HE, true),
            new Pronoun("we", "nous", FrenchPerson.WE, false),
            new Pronoun("they", "ils", FrenchPerson.THEY, false));

    private FrenchSubjects() {}

    static FrenchNounPhrase draw(Dice dice, boolean alsoAnimals) {
        int kind = dice.between(0, 9);
        if (kind < 4) {
            return pronoun(dice.one(PRONOUNS));
        }
        if (kind < 6) {
            return FrenchNounPhrase.name(dice);
        }
        boolean animal = alsoAnimals && dice.chance(0.4);
        List<FrenchNoun> nouns = FrenchNoun.of(Set.of(animal ? Kind.ANIMAL : Kind.PERSON));
        return FrenchNounPhrase.draw(dice, dice.one(nouns), Place.SUBJECT);
    }

    /** "he", "she" or "they": those whose adjectives can only agree in one way. */
    static FrenchNounPhrase thirdPerson(Dice dice) {
        return pronoun(dice.one(PRONOUNS.stream()
                .filter(p -> p.person() == FrenchPerson.HE || p.person() == FrenchPerson.THEY)
                .toList()));
    }

    private static FrenchNounPhrase pronoun(Pronoun pronoun) {
        Phrase phrase = Phrase.of(pronoun.english(), pronoun.french());
        return new FrenchNounPhrase(phrase, pronoun.person(), pronoun.feminine(), "");
    }
}
