package org.attentionworkbench.engine.corpus.samples.translation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.attentionworkbench.engine.corpus.samples.making.Dice;
import org.attentionworkbench.engine.corpus.samples.making.Phrase;
import org.attentionworkbench.engine.corpus.samples.making.SentenceParts;
import org.attentionworkbench.engine.corpus.samples.making.SourceWord;
import org.attentionworkbench.engine.corpus.samples.making.TargetWord;
import org.attentionworkbench.engine.corpus.samples.translation.FrenchNounPhrase.Place;

/** What something is like, how it compares and where it is: adjectives agree with the subject over any distance. */
final class FrenchBeingSentence {
    private static final Set<Kind> MOVABLE = Set.of(Kind.TEXT, Kind.PRESS, Kind.CLOTHES, Kind.TOOL);
    private static final Set<Kind> OUTSIDE = Set.of(Kind.ANIMAL, Kind.VEHICLE);

    private static final List<Set<String>> OPPOSITES = List.of(
            Set.of("French", "Italian"),
            Set.of("red", "black", "white", "green", "blue"),
            Set.of("old", "new", "young", "modern"),
            Set.of("big", "small"),
            Set.of("sad", "funny"),
            Set.of("cold", "hot"));

    /** "to be" in one time, English and French, singular and plural. */
    private record Being(String english, String englishPlural, String french, String frenchPlural) {}

    private static final Being IS = new Being("is", "are", "est", "sont");
    private static final Being WAS = new Being("was", "were", "était", "étaient");
    private static final Being WILL_BE = new Being("will be", "will be", "sera", "seront");
    private static final List<Being> TIMES = List.of(IS, IS, IS, WAS, WILL_BE);

    private final Dice dice;
    private final SentenceParts parts = new SentenceParts();

    private FrenchBeingSentence(Dice dice) {
        this.dice = dice;
    }

    /** "the red car is very expensive ." */
    static Phrase quality(Dice dice) {
        return new FrenchBeingSentence(dice).writeQuality();
    }

    /** "this car is more expensive than my bicycle ." */
    static Phrase comparison(Dice dice) {
        return new FrenchBeingSentence(dice).writeComparison();
    }

    /** "the keys are on the table ." or "where are the keys ?" */
    static Phrase location(Dice dice) {
        return new FrenchBeingSentence(dice).writeLocation();
    }

    private Phrase writeQuality() {
        FrenchNoun noun = dice.one(FrenchNoun.ALL);
        boolean person = noun.kind() == Kind.PERSON;
        FrenchNounPhrase subject = person && dice.chance(0.5)
                ? (dice.chance(0.5) ? FrenchNounPhrase.name(dice) : FrenchSubjects.thirdPerson(dice))
                : FrenchNounPhrase.draw(dice, noun, Place.TOPIC);
        List<FrenchAdjective> suitable = suitable(noun, subject);
        if (suitable.isEmpty()) {
            return writeQuality();
        }
        FrenchAdjective adjective = dice.one(suitable);
        boolean question = dice.chance(0.15);
        writeSubjectAndVerb(subject, adjective.isCompared() ? dice.one(TIMES) : IS, question);
        if (adjective.isCompared() && dice.chance(0.3)) {
            parts.both(Phrase.of("very", "très"));
        }
        String agreeing = adjective.agreeing(subject.feminine(), subject.isPlural());
        return parts.both(Phrase.of(adjective.english(), agreeing))
                .both(question ? Phrase.of("?", "?") : Phrase.of(".", "."))
                .toPhrase();
    }

    private Phrase writeComparison() {
        List<FrenchNoun> comparable = FrenchNoun.ALL.stream()
                .filter(noun -> noun.isCounted() && noun.kind() != Kind.FOOD)
                .toList();
        FrenchNoun noun = dice.one(comparable);
        FrenchNounPhrase subject = FrenchNounPhrase.draw(dice, noun, Place.TOPIC);
        List<FrenchNoun> others = comparable.stream()
                .filter(other -> other.kind() == noun.kind() && other != noun)
                .toList();
        List<FrenchAdjective> adjectives = suitable(noun, subject).stream()
                .filter(FrenchAdjective::isCompared)
                .toList();
        if (others.isEmpty() || adjectives.isEmpty()) {
            return writeComparison();
        }
        FrenchAdjective adjective = dice.one(adjectives);
        Phrase other =
                FrenchNounPhrase.draw(dice, dice.one(others), Place.TOPIC).phrase();
        if (other.source().stream().anyMatch(word -> word.toString().equals(adjective.english()))) {
            return writeComparison();
        }
        writeSubjectAndVerb(subject, dice.chance(0.8) ? IS : WAS, false);
        List<SourceWord> words = SourceWord.of(adjective.comparative());
        parts.source(words)
                .target("plus", words.get(0))
                .target(adjective.agreeing(subject.feminine(), subject.isPlural()), words.get(words.size() - 1));
        return parts.both(Phrase.of("than", "que"))
                .both(other)
                .both(Phrase.of(".", "."))
                .toPhrase();
    }

    private Phrase writeLocation() {
        boolean outside = dice.chance(0.4);
        Phrase spot = FrenchAdverbials.spot(dice, outside);
        Set<String> taken = spot.source().stream().map(SourceWord::toString).collect(Collectors.toSet());
        List<FrenchNoun> movable = FrenchNoun.of(outside ? OUTSIDE : MOVABLE).stream()
                .filter(noun -> !taken.contains(noun.singular()))
                .toList();
        FrenchNounPhrase subject = FrenchNounPhrase.draw(dice, dice.one(movable), Place.TOPIC);
        if (dice.chance(0.3)) {
            parts.both(Phrase.of("where", "où"))
                    .both(Phrase.of(
                            subject.isPlural() ? IS.englishPlural() : IS.english(),
                            subject.isPlural() ? IS.frenchPlural() : IS.french()));
            return parts.both(subject.phrase()).both(Phrase.of("?", "?")).toPhrase();
        }
        boolean question = dice.chance(0.15);
        writeSubjectAndVerb(subject, dice.chance(0.7) ? IS : WAS, question);
        return parts.both(spot)
                .both(question ? Phrase.of("?", "?") : Phrase.of(".", "."))
                .toPhrase();
    }

    /** Adjectives for the noun that say nothing the subject says or denies already. */
    private static List<FrenchAdjective> suitable(FrenchNoun noun, FrenchNounPhrase subject) {
        Set<String> taken =
                subject.phrase().source().stream().map(SourceWord::toString).collect(Collectors.toSet());
        return FrenchAdjective.of(noun.kind()).stream()
                .filter(adjective -> OPPOSITES.stream()
                        .noneMatch(group -> group.contains(adjective.english())
                                && group.stream().anyMatch(taken::contains)))
                .filter(adjective -> !taken.contains(adjective.english()))
                .toList();
    }

    private void writeSubjectAndVerb(FrenchNounPhrase subject, Being being, boolean question) {
        boolean plural = subject.isPlural();
        List<SourceWord> english = SourceWord.of(plural ? being.englishPlural() : being.english());
        TargetWord french = new TargetWord(plural ? being.frenchPlural() : being.french(), english);
        boolean negated = !question && dice.chance(0.3);
        if (question) {
            parts.source(english.subList(0, 1)).target("est-ce", english.get(0)).target("que", english.get(0));
        }
        parts.both(subject.phrase());
        List<SourceWord> after = new ArrayList<>(question ? english.subList(1, english.size()) : english);
        if (negated) {
            SourceWord not = new SourceWord("not");
            after.add(1, not);
            parts.target("ne", not).target(List.of(french)).target("pas", not);
        } else {
            parts.target(List.of(french));
        }
        parts.source(after);
    }
}
