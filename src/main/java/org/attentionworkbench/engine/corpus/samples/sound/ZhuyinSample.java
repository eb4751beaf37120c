package org.attentionworkbench.engine.corpus.samples.sound;

import java.util.List;
import org.attentionworkbench.engine.corpus.Pair;
import org.attentionworkbench.engine.corpus.samples.making.Application;
import org.attentionworkbench.engine.corpus.samples.making.Dice;
import org.attentionworkbench.engine.corpus.samples.making.DistinctPairs;
import org.attentionworkbench.engine.corpus.samples.making.SampleCorpus;

/** One to four syllables of Mandarin in pinyin with tone marks, and the same in zhuyin (bopomofo). */
public final class ZhuyinSample implements SampleCorpus {
    private static final double NEUTRAL_SHARE = 0.1;

    @Override
    public String name() {
        return "zhuyin";
    }

    @Override
    public Application application() {
        return Application.SOUND;
    }

    @Override
    public String tokenizer() {
        return "characters";
    }

    @Override
    public int defaultPairs() {
        return 20_000;
    }

    @Override
    public List<Pair> generate(int pairs, long seed) {
        return DistinctPairs.draw(name(), pairs, seed, ZhuyinSample::draw);
    }

    private static Pair draw(Dice dice) {
        SyllableWriter word = new SyllableWriter();
        int syllables = dice.weighted(List.of(1, 2, 3, 4), n -> n == 1 ? 1 : 5);
        for (int i = 0; i < syllables; i++) {
            boolean isNeutral = i > 0 && dice.chance(NEUTRAL_SHARE);
            word.add(dice.one(Syllable.ALL), isNeutral ? SyllableWriter.NEUTRAL : dice.between(1, 4));
        }
        return word.toPair();
    }
}
