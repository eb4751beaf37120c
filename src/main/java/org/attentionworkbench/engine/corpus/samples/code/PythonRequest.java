package org.attentionworkbench.engine.corpus.samples.code;

import java.util.List;
import org.attentionworkbench.engine.corpus.samples.making.Dice;
import org.attentionworkbench.engine.corpus.samples.making.Phrase;
import org.attentionworkbench.engine.corpus.samples.making.SentenceParts;
import org.attentionworkbench.engine.corpus.samples.making.SourceWord;

/** Draws what is asked of the numbers: a question about, or a list of, {@link PythonNumbers}. */
final class PythonRequest {
    /** In front of the numbers, and the function; the numbers are its only argument. */
    private static final List<Phrase> FUNCTIONS = List.of(
            Phrase.linked("the sum of", "sum:1"),
            Phrase.linked("add up", "sum:0,1"),
            Phrase.linked("the largest of", "max:1"),
            Phrase.linked("the maximum of", "max:1"),
            Phrase.linked("the smallest of", "min:1"),
            Phrase.linked("the minimum of", "min:1"),
            Phrase.linked("sort", "sorted:0"));

    private static final List<String> RANKS = List.of("second", "third", "fourth");

    private final Dice dice;

    PythonRequest(Dice dice) {
        this.dice = dice;
    }

    Phrase draw() {
        PythonNumbers numbers = PythonNumbers.draw(dice);
        return switch (dice.between(1, 10)) {
            case 1, 2, 3, 4 -> function(numbers);
            case 5 -> list(numbers);
            case 6, 7 -> count(numbers);
            case 8 -> descending(numbers);
            case 9 -> rank(numbers);
            default -> test(numbers);
        };
    }

    private Phrase function(PythonNumbers numbers) {
        return new SentenceParts()
                .both(dice.one(FUNCTIONS))
                .target("(", List.of())
                .source(numbers.words())
                .target(numbers.argument())
                .target(")", List.of())
                .toPhrase();
    }

    private static Phrase list(PythonNumbers numbers) {
        SourceWord list = new SourceWord("list");
        return new SentenceParts()
                .source(List.of(list))
                .source(numbers.words())
                .target(numbers.list())
                .toPhrase();
    }

    private Phrase count(PythonNumbers numbers) {
        Phrase words =
                dice.chance(0.5) ? Phrase.linked("count", "len:0") : Phrase.linked("how many are there of", "len:0,1");
        return new SentenceParts()
                .both(words)
                .target("(", List.of())
                .source(numbers.words())
                .target(numbers.list())
                .target(")", List.of())
                .toPhrase();
    }

    private static Phrase descending(PythonNumbers numbers) {
        Phrase order = Phrase.linked("in descending order", ", reverse:1 = True:1");
        return new SentenceParts()
                .both(Phrase.linked("sort", "sorted:0 ("))
                .source(numbers.words())
                .target(numbers.list()) // a generator cannot stand beside another argument
                .both(order)
                .target(")", List.of())
                .toPhrase();
    }

    /** "the third largest of": the ranks count from 1, Python from 0. */
    private Phrase rank(PythonNumbers numbers) {
        boolean isLargest = dice.chance(0.5);
        String rank = dice.one(RANKS);
        List<SourceWord> words = SourceWord.of("the " + rank + (isLargest ? " largest" : " smallest") + " of");
        SourceWord which = words.get(2);
        SentenceParts parts = new SentenceParts()
                .source(words)
                .target("sorted", which)
                .target("(", List.of())
                .source(numbers.words())
                .target(isLargest ? numbers.list() : numbers.argument());
        if (isLargest) {
            parts.target(",", List.of())
                    .target("reverse", which)
                    .target("=", List.of())
                    .target("True", which);
        }
        return parts.target(")", List.of())
                .target("[", words.get(1))
                .target(String.valueOf(RANKS.indexOf(rank) + 1), words.get(1))
                .target("]", List.of())
                .toPhrase();
    }

    /** "is any of ... greater than 5 ?": the value stands before the numbers it is compared with. */
    private Phrase test(PythonNumbers numbers) {
        boolean isAny = dice.chance(0.5);
        boolean isGreater = dice.chance(0.5);
        List<SourceWord> words = SourceWord.of(isAny ? "is any of" : "are all of");
        List<SourceWord> than =
                SourceWord.of((isGreater ? "greater" : "less") + " than " + dice.between(-9, 20) + " ?");
        return new SentenceParts()
                .source(words)
                .source(numbers.words())
                .source(than)
                .target(isAny ? "any" : "all", words.get(1))
                .target("(", List.of())
                .target(numbers.value())
                .target(isGreater ? ">" : "<", than.get(0))
                .target(than.get(2).toString(), than.get(2))
                .target(numbers.loop())
                .target(")", List.of())
                .toPhrase();
    }
}
