package org.attentionworkbench.engine.model.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MostProbableTest {
    private static final float[] VALUES = {9, -2, -1, -3, -1, -2, -0.5f, 9};

    private static int[] best(int count) {
        return MostProbable.of(VALUES, 1, 6, count);
    }

    @Test
    void theSmallerWordComesFirstAmongEquals() {
        assertThat(best(4)).containsExactly(5, 1, 3, 0);
        assertThat(best(1)).containsExactly(5);
        assertThat(MostProbable.of(new float[] {3, 3, 3}, 0, 3, 2)).containsExactly(0, 1);
    }

    @Test
    void noMoreWordsAreFoundThanThereAre() {
        assertThat(best(9)).containsExactly(5, 1, 3, 0, 4, 2);
        assertThat(MostProbable.of(new float[] {7}, 0, 1, 5)).containsExactly(0);
    }
}
