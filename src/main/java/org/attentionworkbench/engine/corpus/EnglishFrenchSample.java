package org.attentionworkbench.engine.corpus;

import java.util.List;

/** English sentences from a small grammar, and French ones that say the same in another order. */
final class EnglishFrenchSample implements SampleCorpus {
    @Override
    public String name() {
        return "english-french";
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
