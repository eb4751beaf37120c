package org.attentionworkbench.engine.corpus.samples.sound;

import java.util.List;
import org.attentionworkbench.engine.corpus.Pair;
import org.attentionworkbench.engine.corpus.samples.making.Application;
import org.attentionworkbench.engine.corpus.samples.making.Dice;
import org.attentionworkbench.engine.corpus.samples.making.DistinctPairs;
import org.attentionworkbench.engine.corpus.samples.making.SampleCorpus;

/** Invented words that look English, and how they would be read aloud, in phonetic signs. */
public final class SoundsSample implements SampleCorpus {
    private static final List<String> BEGINNINGS =
            words("b br c ch cl cr d dr f fl g gl gr h j kn l m n p ph pl pr qu r s"
                    + " sh sl sm sn sp st str t th tr tw v w wh wr y z");
    private static final List<String> MIDDLES =
            words("b bb ck ct d dd ff g ld ll lt m mm mp n nd nn nt p pp rt sh sk ss st t" + " tch th tt v x c ph");
    private static final List<String> VOWELS =
            words("a a a e e e i i i o o o u u u y ai ay ar ea ee er igh ir oa oi oo or ou" + " ow oy ur");
    private static final List<String> ENDINGS =
            words("b ch ck d ff g ld ll lt m mp n nd ng nt p sh sk ss st t tch th x y");
    private static final List<String> SINGLE = words("b c d f g k l m n p r s t v z");

    @Override
    public String name() {
        return "sounds";
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
        return DistinctPairs.draw(name(), pairs, seed, dice -> LetterToSound.read(word(dice)));
    }

    private static String word(Dice dice) {
        StringBuilder word = new StringBuilder(dice.one(BEGINNINGS));
        for (int syllables = dice.between(0, 2); syllables > 0; syllables--) {
            word.append(dice.one(VOWELS)).append(dice.one(MIDDLES));
        }
        word.append(dice.one(VOWELS));
        return (dice.chance(0.4) ? word.append(dice.one(SINGLE)).append("e") : word.append(dice.one(ENDINGS)))
                .toString();
    }

    private static List<String> words(String text) {
        return List.of(text.split(" "));
    }
}
