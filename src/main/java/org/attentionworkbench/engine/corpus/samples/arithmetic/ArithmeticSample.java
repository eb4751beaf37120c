package org.attentionworkbench.engine.corpus.samples.arithmetic;

import java.util.ArrayList;
import java.util.List;
import org.attentionworkbench.engine.corpus.Pair;
import org.attentionworkbench.engine.corpus.samples.making.Application;
import org.attentionworkbench.engine.corpus.samples.making.Dice;
import org.attentionworkbench.engine.corpus.samples.making.DistinctPairs;
import org.attentionworkbench.engine.corpus.samples.making.Phrase;
import org.attentionworkbench.engine.corpus.samples.making.SampleCorpus;
import org.attentionworkbench.engine.corpus.samples.making.SourceWord;
import org.attentionworkbench.engine.corpus.samples.making.TargetWord;

/** Sums and differences of numbers of one to three digits: {@code 347+58=} and {@code 405}. Results are never negative. */
public final class ArithmeticSample implements SampleCorpus {
    private static final int MOST_DIGITS = 3;

    @Override
    public String name() {
        return "arithmetic";
    }

    @Override
    public Application application() {
        return Application.ARITHMETIC;
    }

    @Override
    public String tokenizer() {
        return "characters";
    }

    @Override
    public int defaultPairs() {
        return 50_000;
    }

    @Override
    public List<Pair> generate(int pairs, long seed) {
        return DistinctPairs.draw(name(), pairs, seed, ArithmeticSample::draw);
    }

    private static Pair draw(Dice dice) {
        int one = number(dice);
        int other = number(dice);
        return dice.chance(0.5) ? of(one, '+', other) : of(Math.max(one, other), '-', Math.min(one, other));
    }

    private static int number(Dice dice) {
        int most = 1;
        for (int digits = dice.weighted(List.of(1, 2, MOST_DIGITS), d -> d * d); digits > 0; digits--) {
            most *= 10;
        }
        return dice.between(0, most - 1);
    }

    /** The task and its result; each digit of the result is linked to the digits of its own place. */
    static Pair of(int first, char operation, int second) {
        List<SourceWord> one = digits(first);
        List<SourceWord> other = digits(second);
        List<SourceWord> task = new ArrayList<>(one);
        task.add(new SourceWord(String.valueOf(operation)));
        task.addAll(other);
        task.add(new SourceWord("="));
        String result = Integer.toString(operation == '+' ? first + second : first - second);
        List<TargetWord> written = new ArrayList<>();
        for (int i = 0; i < result.length(); i++) {
            int place = result.length() - 1 - i;
            List<SourceWord> from = new ArrayList<>(at(one, place));
            from.addAll(at(other, place));
            written.add(new TargetWord(result.substring(i, i + 1), from));
        }
        return new Phrase(task, written).toCharacters();
    }

    private static List<SourceWord> digits(int number) {
        return Integer.toString(number)
                .chars()
                .mapToObj(digit -> new SourceWord(Character.toString(digit)))
                .toList();
    }

    /** The digit at a place, the units being place 0; none where the number is too short. */
    private static List<SourceWord> at(List<SourceWord> digits, int place) {
        int index = digits.size() - 1 - place;
        return index < 0 ? List.of() : List.of(digits.get(index));
    }
}
