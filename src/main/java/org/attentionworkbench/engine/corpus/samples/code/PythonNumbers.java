package org.attentionworkbench.engine.corpus.samples.code;

import java.util.ArrayList;
import java.util.List;
import org.attentionworkbench.engine.corpus.samples.making.Dice;
import org.attentionworkbench.engine.corpus.samples.making.Phrase;
import org.attentionworkbench.engine.corpus.samples.making.SourceWord;
import org.attentionworkbench.engine.corpus.samples.making.TargetWord;

/**
 * Some numbers in words and the parts of the comprehension {@code value for x in range if condition} that makes them.
 *
 * @param words     "the squares of the even ones among the first three numbers"
 * @param value     {@code x * x}
 * @param range     {@code xs [ : 3 ]}
 * @param condition {@code x % 2 == 0}; empty for none
 */
record PythonNumbers(
        List<SourceWord> words, List<TargetWord> value, List<TargetWord> range, List<TargetWord> condition) {
    private static final List<String> COUNTS =
            List.of("", "", "two", "three", "four", "five", "six", "seven", "eight", "nine");
    private static final List<String> STEPS = List.of("second", "third", "fourth");

    private static final double PLAIN_RANGE = 0.4;
    private static final double UNCHANGED = 0.4;
    private static final double UNCONDITIONAL = 0.35;

    static PythonNumbers draw(Dice dice) {
        boolean isWhole = dice.chance(PLAIN_RANGE);
        PythonNumbers range = isWhole ? ranged(Phrase.linked("the numbers", "xs:1")) : ranged(part(dice));
        PythonNumbers chosen = dice.chance(UNCONDITIONAL) ? range : range.where(dice, isWhole);
        return dice.chance(UNCHANGED) ? chosen : chosen.changed(dice);
    }

    private static PythonNumbers ranged(Phrase phrase) {
        return new PythonNumbers(phrase.source(), List.of(new TargetWord("x")), phrase.target(), List.of());
    }

    private static Phrase part(Dice dice) {
        int count = dice.between(2, COUNTS.size() - 1);
        String word = COUNTS.get(count);
        return switch (dice.between(1, 5)) {
            case 1 -> Phrase.linked("the first " + word + " numbers", "xs:3 [:1 ::1 " + count + ":2 ]");
            case 2 -> Phrase.linked("the last " + word + " numbers", "xs:3 [:1 -:1 " + count + ":2 ::1 ]");
            case 3 -> Phrase.linked("all but the first " + word + " numbers", "xs:5 [:3 " + count + ":4 ::0,1 ]");
            case 4 -> Phrase.linked("all but the last " + word + " numbers", "xs:5 [:3 ::0,1 -:3 " + count + ":4 ]");
            default -> {
                int step = dice.between(2, 4);
                yield Phrase.linked("every " + STEPS.get(step - 2) + " number", "xs:2 [:0 ::0 ::0 " + step + ":1 ]");
            }
        };
    }

    /** Only those that meet a condition. */
    private PythonNumbers where(Dice dice, boolean isWhole) {
        Phrase test = dice.chance(0.5) ? adjective(dice) : comparison(dice);
        boolean isAdjective = test.source().size() == 1;
        List<SourceWord> all = new ArrayList<>();
        all.add(isWhole ? words.get(0) : new SourceWord("the"));
        SourceWord noun = isWhole ? words.get(1) : new SourceWord("ones");
        if (isAdjective) {
            all.addAll(test.source());
        }
        all.add(noun);
        if (!isAdjective) {
            all.addAll(test.source());
        }
        if (!isWhole) {
            all.add(new SourceWord("among"));
            all.addAll(words);
        }
        return new PythonNumbers(all, value, range, test.target());
    }

    private static Phrase adjective(Dice dice) {
        return dice.one(List.of(
                Phrase.linked("even", "x %:0 2:0 ==:0 0:0"),
                Phrase.linked("odd", "x %:0 2:0 ==:0 1:0"),
                Phrase.linked("positive", "x >:0 0:0"),
                Phrase.linked("negative", "x <:0 0:0")));
    }

    private static Phrase comparison(Dice dice) {
        int divisor = dice.between(3, 9);
        int bound = dice.between(-9, 20);
        return dice.one(List.of(
                Phrase.linked("divisible by " + divisor, "x %:0 " + divisor + ":2 ==:0 0:0"),
                Phrase.linked("greater than " + bound, "x >:0 " + bound + ":2"),
                Phrase.linked("less than " + bound, "x <:0 " + bound + ":2"),
                Phrase.linked("different from " + bound, "x !=:0 " + bound + ":2")));
    }

    /** Each made into another one. */
    private PythonNumbers changed(Dice dice) {
        int by = dice.between(2, 12);
        return switch (dice.between(1, 8)) {
            case 1 -> changed(Phrase.linked("the squares of", "x *:1 x:1"), true);
            case 2 -> changed(Phrase.linked("the cubes of", "x *:1 x:1 *:1 x:1"), true);
            case 3 -> changed(Phrase.linked("the doubles of", "x *:1 2:1"), true);
            case 4 -> changed(Phrase.linked("the opposites of", "-:1 x"), true);
            case 5 -> changed(Phrase.linked("each increased by " + by, "x +:1 " + by + ":3"), false);
            case 6 -> changed(Phrase.linked("each reduced by " + by, "x -:1 " + by + ":3"), false);
            case 7 -> changed(Phrase.linked("each multiplied by " + by, "x *:1 " + by + ":3"), false);
            default -> changed(Phrase.linked("each subtracted from " + by, by + ":3 -:1 x"), false);
        };
    }

    private PythonNumbers changed(Phrase change, boolean isInFront) {
        List<SourceWord> all = new ArrayList<>(isInFront ? change.source() : words);
        all.addAll(isInFront ? words : change.source());
        return new PythonNumbers(all, change.target(), range, condition);
    }

    private boolean isPlain() {
        return value.size() == 1 && condition.isEmpty();
    }

    /** {@code for x in range if condition}. */
    List<TargetWord> loop() {
        List<TargetWord> loop = new ArrayList<>(code("for x in"));
        loop.addAll(range);
        if (!condition.isEmpty()) {
            loop.addAll(code("if"));
            loop.addAll(condition);
        }
        return loop;
    }

    /** What stands between the brackets of a function. */
    List<TargetWord> argument() {
        if (isPlain()) {
            return range;
        }
        List<TargetWord> all = new ArrayList<>(value);
        all.addAll(loop());
        return all;
    }

    /** The list of them. */
    List<TargetWord> list() {
        if (isPlain()) {
            return range;
        }
        List<TargetWord> all = new ArrayList<>(code("["));
        all.addAll(argument());
        all.addAll(code("]"));
        return all;
    }

    private static List<TargetWord> code(String tokens) {
        return SourceWord.of(tokens).stream()
                .map(token -> new TargetWord(token.toString()))
                .toList();
    }
}
