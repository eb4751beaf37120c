package org.attentionworkbench.engine.corpus.samples.translation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.attentionworkbench.engine.corpus.samples.making.SourceWord;
import org.attentionworkbench.engine.corpus.samples.making.TargetWord;

/**
 * The verb of a sentence with its auxiliaries, in English and in French.
 *
 * @param auxiliary   English, before "not" and, in a question, before the subject: "does", "is", "did", "will", "can"
 * @param main        English, what follows: "eat", "want to eat"
 * @param finite      French, the verb that agrees with the subject: "mange", "a", "veut"
 * @param participle  French, "mangé"
 * @param infinitive  French, "manger"
 */
record FrenchVerbGroup(
        Optional<SourceWord> auxiliary,
        List<SourceWord> main,
        TargetWord finite,
        Optional<TargetWord> participle,
        Optional<TargetWord> infinitive) {
    /** How a sentence stands in time, or what the subject thinks of it. */
    enum Tense {
        PRESENT,
        PROGRESSIVE,
        PAST,
        FUTURE,
        WANT,
        CAN,
        MUST
    }

    /** @param inverted whether English needs an auxiliary: after all, in a question or with "not" */
    static FrenchVerbGroup of(FrenchVerb verb, Tense tense, FrenchPerson person, boolean inverted) {
        return switch (tense) {
            case PRESENT -> simple(verb, verb.present(person), inverted ? person.does : "", person);
            case PROGRESSIVE -> compound(verb.progressive(), person.be, verb.present(person));
            case FUTURE -> compound(verb.base(), "will", verb.future(person));
            case PAST -> past(verb, person, inverted);
            case WANT -> want(verb, person, inverted);
            case CAN -> modal(verb, "can", person.peut);
            case MUST -> modal(verb, "must", person.doit);
        };
    }

    private static FrenchVerbGroup simple(FrenchVerb verb, String french, String does, FrenchPerson person) {
        if (!does.isEmpty()) {
            return compound(verb.base(), does, french);
        }
        List<SourceWord> main = SourceWord.of(verb.english(person));
        return new FrenchVerbGroup(
                Optional.empty(), main, new TargetWord(french, main), Optional.empty(), Optional.empty());
    }

    /** One French verb stands for the auxiliary and for what follows it: "will eat", "mangera". */
    private static FrenchVerbGroup compound(String english, String auxiliary, String french) {
        SourceWord first = new SourceWord(auxiliary);
        List<SourceWord> main = SourceWord.of(english);
        List<SourceWord> both = new ArrayList<>();
        both.add(first);
        both.addAll(main);
        return new FrenchVerbGroup(
                Optional.of(first), main, new TargetWord(french, both), Optional.empty(), Optional.empty());
    }

    private static FrenchVerbGroup past(FrenchVerb verb, FrenchPerson person, boolean inverted) {
        List<SourceWord> main = SourceWord.of(inverted ? verb.base() : verb.past());
        Optional<SourceWord> did = inverted ? Optional.of(new SourceWord("did")) : Optional.empty();
        return new FrenchVerbGroup(
                did,
                main,
                new TargetWord(person.avoir, did.map(List::of).orElse(main)),
                Optional.of(new TargetWord(verb.participle(), main)),
                Optional.empty());
    }

    private static FrenchVerbGroup want(FrenchVerb verb, FrenchPerson person, boolean inverted) {
        Optional<SourceWord> does = inverted ? Optional.of(new SourceWord(person.does)) : Optional.empty();
        SourceWord want = new SourceWord(inverted ? "want" : person.wants);
        List<SourceWord> toDo = SourceWord.of("to " + verb.base());
        List<SourceWord> main = new ArrayList<>();
        main.add(want);
        main.addAll(toDo);
        return new FrenchVerbGroup(
                does,
                main,
                new TargetWord(person.veut, does.map(d -> List.of(d, want)).orElse(List.of(want))),
                Optional.empty(),
                Optional.of(new TargetWord(verb.infinitive(), toDo)));
    }

    private static FrenchVerbGroup modal(FrenchVerb verb, String english, String french) {
        SourceWord auxiliary = new SourceWord(english);
        List<SourceWord> main = SourceWord.of(verb.base());
        return new FrenchVerbGroup(
                Optional.of(auxiliary),
                main,
                new TargetWord(french, auxiliary),
                Optional.empty(),
                Optional.of(new TargetWord(verb.infinitive(), main)));
    }

    /** The same with a participle that agrees with an object in front of it. */
    FrenchVerbGroup agreeingWith(String ending) {
        return new FrenchVerbGroup(
                auxiliary, main, finite, participle.map(p -> p.respelt(p.text() + ending)), infinitive);
    }
}
