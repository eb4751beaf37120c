package org.attentionworkbench.engine.corpus.samples.basics;

import java.util.List;
import org.attentionworkbench.engine.corpus.Pair;
import org.attentionworkbench.engine.corpus.samples.making.Application;
import org.attentionworkbench.engine.corpus.samples.making.Dice;
import org.attentionworkbench.engine.corpus.samples.making.DistinctPairs;
import org.attentionworkbench.engine.corpus.samples.making.SampleCorpus;

/** Numbers below a million in English words, and their digits. Without hyphens, so that each word is a token. */
public final class NumbersSample implements SampleCorpus {
    private static final int MOST_DIGITS = 6;
    private static final double BRITISH_SHARE = 0.5;
    private static final double LEADING_A_SHARE = 0.2;

    @Override
    public String name() {
        return "numbers";
    }

    @Override
    public Application application() {
        return Application.BASICS;
    }

    @Override
    public String tokenizer() {
        return "whitespace";
    }

    @Override
    public int defaultPairs() {
        return 20_000;
    }

    @Override
    public List<Pair> generate(int pairs, long seed) {
        return DistinctPairs.draw(name(), pairs, seed, NumbersSample::draw);
    }

    private static Pair draw(Dice dice) {
        int digits = dice.between(1, MOST_DIGITS);
        int least = digits == 1 ? 0 : power(digits - 1);
        int number = dice.between(least, power(digits) - 1);
        return NumberWords.of(number, dice.chance(BRITISH_SHARE), dice.chance(LEADING_A_SHARE))
                .toPair();
    }

    private static int power(int exponent) {
        int power = 1;
        for (int i = 0; i < exponent; i++) {
            power *= 10;
        }
        return power;
    }
}
