package org.attentionworkbench.engine.corpus.samples.basics;

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

/** Three to ten digits, and the same digits backwards: the smallest task that cannot be done without reordering. */
public final class ReverseSample implements SampleCorpus {
    private static final int LEAST_DIGITS = 3;
    private static final int MOST_DIGITS = 10;

    @Override
    public String name() {
        return "reverse";
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
        return 10_000;
    }

    @Override
    public List<Pair> generate(int pairs, long seed) {
        return DistinctPairs.draw(name(), pairs, seed, ReverseSample::draw);
    }

    private static Pair draw(Dice dice) {
        int length = dice.between(LEAST_DIGITS, MOST_DIGITS);
        List<SourceWord> digits = new ArrayList<>();
        List<TargetWord> backwards = new ArrayList<>();
        for (int i = 0; i < length; i++) {
            SourceWord digit = new SourceWord(Integer.toString(dice.between(0, 9)));
            digits.add(digit);
            backwards.add(0, new TargetWord(digit.toString(), digit));
        }
        return new Phrase(digits, backwards).toPair();
    }
}
