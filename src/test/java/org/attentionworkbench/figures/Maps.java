package org.attentionworkbench.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.attentionworkbench.engine.decoding.AttentionMap;

/** Attention maps to draw. */
final class Maps {
    static final AttentionMap ENGLISH_FRENCH = random(
            words("the agreement on the European Economic Area was signed in August 1992 . <eos>"),
            words("l' accord sur la zone économique européenne a été signé en août 1992 . <eos>"),
            1);
    static final AttentionMap CHINESE_ENGLISH =
            random(words("我 不 喜 欢 红 色 的 汽 车 <eos>"), words("i don't like the red car . <eos>"), 2);
    static final AttentionMap DATE =
            random(words("T h u r s d a y , 5 t h o f M a y 2 0 1 9 <eos>"), words("2 0 1 9 - 0 5 - 0 5 <eos>"), 3);

    private Maps() {}

    static AttentionMap random(List<String> source, List<String> target, long seed) {
        Random random = new Random(seed);
        float[][] weights = new float[target.size()][source.size()];
        for (float[] row : weights) {
            float sum = 0;
            for (int i = 0; i < row.length; i++) {
                row[i] = (float) Math.pow(random.nextDouble(), 8);
                sum += row[i];
            }
            for (int i = 0; i < row.length; i++) {
                row[i] /= sum;
            }
        }
        return new AttentionMap(source, target, weights);
    }

    /** Short and long tokens of several scripts. */
    static AttentionMap square(int size) {
        List<String> some = words("la maison bleue est très petite mais internationalisation 中文 chat");
        List<String> tokens = new ArrayList<>();
        for (int k = 0; k < size; k++) {
            tokens.add(some.get(k * 7 % some.size()));
        }
        return random(tokens, tokens, size);
    }

    static List<String> words(String text) {
        return List.of(text.split(" "));
    }
}
