package org.attentionworkbench.engine.corpus.samples.translation;

import java.util.List;
import org.attentionworkbench.engine.corpus.Pair;
import org.attentionworkbench.engine.corpus.samples.making.Application;
import org.attentionworkbench.engine.corpus.samples.making.Dice;
import org.attentionworkbench.engine.corpus.samples.making.DistinctPairs;
import org.attentionworkbench.engine.corpus.samples.making.Phrase;
import org.attentionworkbench.engine.corpus.samples.making.SampleCorpus;

/** Chinese sentences from a small grammar, cut into words, and English ones that say the same in another order. */
public final class ChineseEnglishSample implements SampleCorpus {
    @Override
    public String name() {
        return "chinese-english";
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
        return DistinctPairs.draw(name(), pairs, seed, dice -> draw(dice).toPair());
    }

    private static Phrase draw(Dice dice) {
        int kind = dice.between(1, 100);
        if (kind <= 68) {
            return ChineseActionSentence.draw(dice);
        }
        if (kind <= 80) {
            return ChineseBeingSentence.quality(dice);
        }
        if (kind <= 87) {
            return ChineseBeingSentence.comparison(dice);
        }
        if (kind <= 90) {
            return ChineseBeingSentence.profession(dice);
        }
        return kind <= 96 ? ChineseBeingSentence.existence(dice) : ChineseBeingSentence.location(dice);
    }
}
