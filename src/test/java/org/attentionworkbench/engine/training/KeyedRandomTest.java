package org.attentionworkbench.engine.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.attentionworkbench.engine.training.KeyedRandom.Purpose;
import org.junit.jupiter.api.Test;

class KeyedRandomTest {
    @Test
    void everyPartOfTheKeyMatters() {
        int[] one = draw(new KeyedRandom(1, Purpose.PAIR_ORDER, 1));

        assertThat(draw(new KeyedRandom(1, Purpose.PAIR_ORDER, 1))).containsExactly(one);
        assertThat(draw(new KeyedRandom(2, Purpose.PAIR_ORDER, 1))).isNotEqualTo(one);
        assertThat(draw(new KeyedRandom(1, Purpose.BATCH_ORDER, 1))).isNotEqualTo(one);
        assertThat(draw(new KeyedRandom(1, Purpose.PAIR_ORDER, 2))).isNotEqualTo(one);
        assertThat(draw(new KeyedRandom(0, Purpose.PAIR_ORDER, 2))).isNotEqualTo(one);
    }

    private static int[] draw(KeyedRandom random) {
        return IntStream.range(0, 20).map(i -> random.nextInt(1000)).toArray();
    }

    @Test
    void everyNumberBelowTheBoundIsAboutAsFrequent() {
        int[] counts = new int[7];
        KeyedRandom random = new KeyedRandom(3, Purpose.PAIR_ORDER, 0);
        for (int i = 0; i < 70_000; i++) {
            counts[random.nextInt(7)]++;
        }
        assertThat(IntStream.of(counts).boxed()).allMatch(count -> Math.abs(count - 10_000) < 400);
    }

    @Test
    void everyOrderOfThreeIsAboutAsFrequent() {
        int[] counts = new int[27];
        for (int epoch = 0; epoch < 6000; epoch++) {
            int[] values = {0, 1, 2};
            new KeyedRandom(3, Purpose.PAIR_ORDER, epoch).shuffle(values);
            counts[values[0] * 9 + values[1] * 3 + values[2]]++;
        }
        assertThat(IntStream.of(counts).boxed().filter(count -> count > 0))
                .hasSize(6)
                .allMatch(count -> Math.abs(count - 1000) < 130);
    }
}
