package org.attentionworkbench.engine.corpus.samples.translation;

import java.util.List;
import org.attentionworkbench.engine.corpus.Pair;
import org.attentionworkbench.engine.corpus.samples.making.Application;
import org.attentionworkbench.engine.corpus.samples.making.Dice;
import org.attentionworkbench.engine.corpus.samples.making.DistinctPairs;
import org.attentionworkbench.engine.corpus.samples.making.Phrase;
import org.attentionworkbench.engine.corpus.samples.making.SampleCorpus;

/** English sentences from a small grammar, and French ones that say the same in another order. */
public final class EnglishFrenchSample implements SampleCorpus {
    @Override
    public String name() {
        return "english-french";
    }

    @Override
    public Application application() {
        return Application.TRANSLATION;
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
        return DistinctPairs.draw(name(), pairs, seed, EnglishFrenchSample::draw);
    }

    private static Pair draw(Dice dice) {
        int kind = dice.between(1, 100);
        Phrase sentence;
        if (kind <= 72) {
            sentence = FrenchActionSentence.draw(dice);
        } else if (kind <= 86) {
            sentence = FrenchBeingSentence.quality(dice);
        } else if (kind <= 92) {
            sentence = FrenchBeingSentence.comparison(dice);
        } else {
            sentence = FrenchBeingSentence.location(dice);
        }
        return new Phrase(sentence.source(), French.elide(sentence.target())).toPair();
    }
}
