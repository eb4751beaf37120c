package org.attentionworkbench.engine.corpus.samples.translation;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.attentionworkbench.engine.corpus.samples.making.Dice;
import org.attentionworkbench.engine.corpus.samples.making.Phrase;
import org.attentionworkbench.engine.corpus.samples.making.SentenceParts;
import org.attentionworkbench.engine.corpus.samples.making.SourceWord;
import org.attentionworkbench.engine.corpus.samples.making.TargetWord;
import org.attentionworkbench.engine.corpus.samples.translation.FrenchNounPhrase.Place;
import org.attentionworkbench.engine.corpus.samples.translation.FrenchVerbGroup.Tense;

/**
 * Somebody does something: subject, verb and object with negation around the verb ("ne … pas"), object pronouns in front of
 * it ("le voit"), adverbs behind it ("mange souvent"), and questions with "est-ce que".
 */
final class FrenchActionSentence {
    private static final List<Tense> TENSES = List.of(
            Tense.PRESENT,
            Tense.PRESENT,
            Tense.PRESENT,
            Tense.PROGRESSIVE,
            Tense.PAST,
            Tense.PAST,
            Tense.FUTURE,
            Tense.WANT,
            Tense.CAN,
            Tense.MUST);

    /** Places and doors are where they are. */
    private static final List<Kind> FIXED = List.of(Kind.PLACE, Kind.DOOR);

    /** What stands where "not" does, if anything. */
    private enum Polarity {
        PLAIN,
        NOT,
        NEVER,
        OFTEN,
        ALWAYS
    }

    private final Dice dice;
    private final FrenchVerb verb;
    private final FrenchNounPhrase subject;
    private final Tense tense;
    private final boolean question;
    private final Polarity polarity;

    private FrenchActionSentence(Dice dice) {
        this.dice = dice;
        verb = dice.one(FrenchVerb.ALL);
        subject = FrenchSubjects.draw(dice, verb.ofAnimals());
        tense = drawTense();
        question = dice.chance(0.15);
        polarity = question ? Polarity.PLAIN : drawPolarity();
    }

    static Phrase draw(Dice dice) {
        return new FrenchActionSentence(dice).write();
    }

    private Tense drawTense() {
        Tense drawn = dice.one(TENSES);
        boolean odd =
                switch (drawn) {
                    case PROGRESSIVE -> verb.ofAState();
                    case PAST -> !verb.hasPast();
                    case FUTURE, WANT, CAN, MUST -> verb.ofAState() && !verb.hasPast();
                    case PRESENT -> false;
                };
        return odd ? Tense.PRESENT : drawn;
    }

    private Polarity drawPolarity() {
        if (dice.chance(0.3)) {
            return Polarity.NOT;
        }
        boolean habit = tense == Tense.PRESENT && !verb.ofAState();
        return habit && dice.chance(0.4)
                ? dice.one(List.of(Polarity.NEVER, Polarity.OFTEN, Polarity.ALWAYS))
                : Polarity.PLAIN;
    }

    private Phrase write() {
        FrenchVerbGroup group = FrenchVerbGroup.of(verb, tense, subject.person(), question || polarity == Polarity.NOT);
        Optional<FrenchPronoun> pronoun = drawPronoun();
        Phrase time = drawTime();
        boolean timeFirst = !question && dice.chance(0.3);
        SentenceParts parts = new SentenceParts();
        if (timeFirst && !time.isEmpty()) {
            parts.both(time).both(Phrase.of(",", ","));
        }
        if (question) {
            SourceWord auxiliary = group.auxiliary().orElseThrow();
            parts.source(List.of(auxiliary)).target("est-ce", auxiliary).target("que", auxiliary);
        }
        parts.both(subject.phrase());
        writeVerb(parts, group, pronoun);
        if (pronoun.isEmpty()) {
            parts.both(drawObject());
        }
        parts.both(drawPlace()).both(timeFirst ? Phrase.NONE : time);
        return parts.both(question ? Phrase.of("?", "?") : Phrase.of(".", ".")).toPhrase();
    }

    private void writeVerb(SentenceParts parts, FrenchVerbGroup plain, Optional<FrenchPronoun> pronoun) {
        FrenchVerbGroup group =
                pronoun.map(p -> plain.agreeingWith(p.agreement())).orElse(plain);
        if (!question) {
            group.auxiliary().ifPresent(word -> parts.source(List.of(word)));
        }
        Optional<SourceWord> modifier =
                polarity == Polarity.PLAIN ? Optional.empty() : Optional.of(englishModifier(parts));
        parts.source(group.main());
        Optional<TargetWord> french = pronoun.map(p -> new TargetWord(p.french(), parts.source(p.english())));
        boolean beforeInfinitive = group.infinitive().isPresent();
        modifier.filter(m -> isNegative()).ifPresent(m -> parts.target("ne", m));
        french.filter(p -> !beforeInfinitive).ifPresent(p -> parts.target(List.of(p)));
        parts.target(List.of(group.finite()));
        modifier.ifPresent(m -> parts.target(frenchModifier(), m));
        french.filter(p -> beforeInfinitive).ifPresent(p -> parts.target(List.of(p)));
        group.participle().ifPresent(p -> parts.target(List.of(p)));
        group.infinitive().ifPresent(i -> parts.target(List.of(i)));
    }

    private SourceWord englishModifier(SentenceParts parts) {
        return parts.source(
                switch (polarity) {
                    case PLAIN -> "";
                    case NOT -> "not";
                    case NEVER -> "never";
                    case OFTEN -> "often";
                    case ALWAYS -> "always";
                });
    }

    private String frenchModifier() {
        return switch (polarity) {
            case PLAIN -> "";
            case NOT -> "pas";
            case NEVER -> "jamais";
            case OFTEN -> "souvent";
            case ALWAYS -> "toujours";
        };
    }

    private boolean isNegative() {
        return polarity == Polarity.NOT || polarity == Polarity.NEVER;
    }

    private Optional<FrenchPronoun> drawPronoun() {
        return verb.takesPersons() && dice.chance(0.35)
                ? Optional.of(FrenchPronoun.draw(dice, subject.person(), tense == Tense.PAST))
                : Optional.empty();
    }

    private Phrase drawObject() {
        if (verb.takesPersons() && dice.chance(0.15)) {
            FrenchNounPhrase name = FrenchNounPhrase.name(dice);
            if (!name.phrase()
                    .source()
                    .toString()
                    .equals(subject.phrase().source().toString())) {
                return name.phrase();
            }
        }
        List<FrenchNoun> nouns = FrenchNoun.of(verb.objects()).stream()
                .filter(noun -> !noun.singular().equals(subject.noun()))
                .toList();
        Place place = isNegative() ? Place.NEGATED_OBJECT : question ? Place.TOPIC : Place.OBJECT;
        return FrenchNounPhrase.draw(dice, dice.one(nouns), place).phrase();
    }

    private Phrase drawTime() {
        if (verb.ofAState() && tense == Tense.PRESENT || !dice.chance(0.4)) {
            return Phrase.NONE;
        }
        return switch (tense) {
            case PRESENT -> polarity == Polarity.PLAIN ? FrenchAdverbials.habit(dice) : Phrase.NONE;
            case PROGRESSIVE -> FrenchAdverbials.now(dice);
            case PAST -> FrenchAdverbials.before(dice);
            case FUTURE -> FrenchAdverbials.later(dice);
            case WANT, CAN, MUST -> dice.chance(0.5) ? FrenchAdverbials.now(dice) : FrenchAdverbials.later(dice);
        };
    }

    private Phrase drawPlace() {
        boolean isPlaced = verb.ofAState() || FIXED.stream().anyMatch(verb.objects()::contains);
        boolean animal = FrenchNoun.of(Set.of(Kind.ANIMAL)).stream()
                .anyMatch(noun -> noun.singular().equals(subject.noun()));
        if (isPlaced || animal || !dice.chance(0.25)) {
            return Phrase.NONE;
        }
        return verb.objects().contains(Kind.FURNITURE) ? FrenchAdverbials.street(dice) : FrenchAdverbials.place(dice);
    }
}
