package org.attentionworkbench.engine.corpus.samples.translation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.attentionworkbench.engine.corpus.samples.making.Dice;
import org.attentionworkbench.engine.corpus.samples.making.Phrase;
import org.attentionworkbench.engine.corpus.samples.making.SourceWord;
import org.attentionworkbench.engine.corpus.samples.making.TargetWord;

/**
 * A noun with all that belongs to it, in English and in French.
 *
 * @param phrase   the words
 * @param person   how a verb agrees with it
 * @param feminine how a French adjective agrees with it
 * @param noun     its noun, English; empty for a pronoun or a name
 */
record FrenchNounPhrase(Phrase phrase, FrenchPerson person, boolean feminine, String noun) {
    private static final List<String> WOMEN = List.of("Marie", "Sophie", "Claire", "Emma", "Alice");
    private static final List<String> MEN = List.of("Paul", "Pierre", "Lucas", "Antoine", "Thomas");
    private static final double PLURAL_SHARE = 0.3;
    private static final double ADJECTIVE_SHARE = 0.45;
    private static final double OWNER_SHARE = 0.12;

    /** What may stand where the phrase is to go. */
    enum Place {
        /** Anything. */
        SUBJECT,
        /** Only what is known already: "the cat", not "a cat". */
        TOPIC,
        OBJECT,
        /** After a negation, where "un", "des" and "du" become "de". */
        NEGATED_OBJECT
    }

    boolean isPlural() {
        return person == FrenchPerson.WE || person == FrenchPerson.THEY;
    }

    /** A first name. */
    static FrenchNounPhrase name(Dice dice) {
        boolean woman = dice.chance(0.5);
        String name = dice.one(woman ? WOMEN : MEN);
        return new FrenchNounPhrase(Phrase.of(name, name), FrenchPerson.HE, woman, "");
    }

    /** A noun with a determiner, and now and then adjectives or an owner. */
    static FrenchNounPhrase draw(Dice dice, FrenchNoun noun, Place place) {
        boolean plural = noun.isCounted() && dice.chance(PLURAL_SHARE);
        Core core = Core.draw(dice, noun, plural);
        Phrase phrase = noun.owned() && dice.chance(OWNER_SHARE) ? owned(dice, core) : determined(dice, core, place);
        FrenchPerson person = plural ? FrenchPerson.THEY : FrenchPerson.HE;
        return new FrenchNounPhrase(phrase, person, noun.feminine(), noun.singular());
    }

    /** A noun and its adjectives, without determiner. */
    private record Core(FrenchNoun noun, boolean plural, boolean adjectiveFirst, Phrase phrase) {
        static Core draw(Dice dice, FrenchNoun noun, boolean plural) {
            List<FrenchAdjective> suitable = FrenchAdjective.of(noun.kind());
            Optional<FrenchAdjective> before = pick(
                    dice, suitable.stream().filter(FrenchAdjective::precedes).toList());
            Optional<FrenchAdjective> after = pick(
                    dice,
                    suitable.stream()
                            .filter(a -> !a.precedes() && (before.isEmpty() || !a.isCompared()))
                            .toList());
            return assemble(noun, plural, before, after);
        }

        private static Optional<FrenchAdjective> pick(Dice dice, List<FrenchAdjective> adjectives) {
            return adjectives.isEmpty() || !dice.chance(ADJECTIVE_SHARE / 2)
                    ? Optional.empty()
                    : Optional.of(dice.one(adjectives));
        }

        private static Core assemble(
                FrenchNoun noun, boolean plural, Optional<FrenchAdjective> before, Optional<FrenchAdjective> after) {
            List<SourceWord> english = new ArrayList<>();
            List<TargetWord> french = new ArrayList<>();
            before.ifPresent(adjective -> {
                SourceWord word = new SourceWord(adjective.english());
                english.add(word);
                french.add(
                        new TargetWord(adjective.agreeingBefore(noun.french(plural), noun.feminine(), plural), word));
            });
            after.ifPresent(adjective -> english.add(new SourceWord(adjective.english())));
            SourceWord noun2 = new SourceWord(noun.english(plural));
            french.add(new TargetWord(noun.french(plural), noun2));
            after.ifPresent(adjective -> french.add(
                    new TargetWord(adjective.agreeing(noun.feminine(), plural), english.get(english.size() - 1))));
            english.add(noun2);
            return new Core(noun, plural, before.isPresent(), new Phrase(english, french));
        }

        String firstFrench() {
            return phrase.target().get(0).text();
        }
    }

    private static Phrase determined(Dice dice, Core core, Place place) {
        FrenchDeterminer determiner = FrenchDeterminer.draw(
                dice, core.plural(), place == Place.TOPIC, core.noun().owned());
        boolean indefinite = determiner.isIndefinite();
        boolean negated = place == Place.NEGATED_OBJECT && indefinite;
        boolean uncounted = !core.noun().isCounted();
        SourceWord english = new SourceWord(englishDeterminer(determiner, core, negated));
        List<TargetWord> french;
        if (negated || (indefinite && core.plural() && core.adjectiveFirst())) {
            french = List.of(new TargetWord("de", english));
        } else if (indefinite && uncounted) {
            String article = core.noun().feminine() ? "la" : "le";
            List<TargetWord> noun = List.of(
                    new TargetWord(article, english), core.phrase().target().get(0));
            List<TargetWord> partitive = French.contract(new TargetWord("de", english), noun);
            french = partitive.subList(0, partitive.size() - 1);
        } else {
            String form = determiner.french(core.noun().feminine(), core.plural(), core.firstFrench());
            french = List.of(new TargetWord(form, english));
        }
        return join(new Phrase(List.of(english), french), core.phrase());
    }

    private static String englishDeterminer(FrenchDeterminer determiner, Core core, boolean negated) {
        boolean manyOrMuch = core.plural() || !core.noun().isCounted();
        if (!determiner.isIndefinite()) {
            return determiner.english(core.plural());
        }
        if (manyOrMuch) {
            return negated ? "any" : "some";
        }
        String next = core.phrase().source().get(0).toString();
        return "aeiou".indexOf(Character.toLowerCase(next.charAt(0))) >= 0 ? "an" : "a";
    }

    /** "Marie 's black cat", "le chat noir de Marie": the article of the thing owned stands for no English word. */
    private static Phrase owned(Dice dice, Core core) {
        Phrase owner = dice.chance(0.5) ? name(dice).phrase() : theNeighbour(dice, core.noun());
        SourceWord genitive = new SourceWord("'s");
        List<SourceWord> english = new ArrayList<>(owner.source());
        english.add(genitive);
        english.addAll(core.phrase().source());
        String article = core.noun().feminine() ? "la" : "le";
        List<TargetWord> french = new ArrayList<>();
        french.add(new TargetWord(core.plural() ? "les" : article));
        french.addAll(core.phrase().target());
        french.addAll(French.contract(new TargetWord("de", genitive), owner.target()));
        return new Phrase(english, french);
    }

    private static Phrase theNeighbour(Dice dice, FrenchNoun owned) {
        List<FrenchNoun> others = FrenchNoun.ALL.stream()
                .filter(noun -> noun.kind() == Kind.PERSON && noun != owned)
                .toList();
        FrenchNoun noun = dice.one(others);
        return join(Phrase.of("the", noun.feminine() ? "la" : "le"), Phrase.of(noun.singular(), noun.french()));
    }

    private static Phrase join(Phrase first, Phrase second) {
        List<SourceWord> source = new ArrayList<>(first.source());
        source.addAll(second.source());
        List<TargetWord> target = new ArrayList<>(first.target());
        target.addAll(second.target());
        return new Phrase(source, target);
    }
}
