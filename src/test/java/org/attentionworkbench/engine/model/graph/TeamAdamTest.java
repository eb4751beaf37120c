package org.attentionworkbench.engine.model.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.attentionworkbench.engine.model.kernel.Team;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.GradientUpdater;
import org.nd4j.linalg.learning.config.Adam;

class TeamAdamTest {
    private static final int NUMBERS = 5_003;

    private static INDArray gradient(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        float[] values = new float[NUMBERS];
        for (int i = 0; i < NUMBERS; i++) {
            values[i] = (float) random.nextGaussian();
        }
        return Nd4j.createFromArray(values);
    }

    @Test
    void takesTheStepsOfDl4j() {
        INDArray ours = Nd4j.zeros(1, 2 * NUMBERS);
        INDArray theirs = Nd4j.zeros(1, 2 * NUMBERS);
        GradientUpdater<?> adam = new TeamAdam(new SetRate(0.01), new Team(2)).instantiate(ours, true);
        GradientUpdater<?> stock = new Adam(0.01).instantiate(theirs, true);
        for (int step = 0; step < 5; step++) {
            INDArray update = gradient(step);
            INDArray expected = gradient(step);
            adam.applyUpdater(update, step, 0);
            stock.applyUpdater(expected, step, 0);
            assertThat(update.toFloatVector()).containsExactly(expected.toFloatVector(), within(1e-7f));
        }
        assertThat(ours.toFloatVector()).containsExactly(theirs.toFloatVector(), within(1e-6f));
    }

    @Test
    void takingAtOnceIsScalingUpdatingAndSubtracting() {
        INDArray state = Nd4j.zeros(1, 2 * NUMBERS);
        INDArray other = Nd4j.zeros(1, 2 * NUMBERS);
        TeamAdam config = new TeamAdam(new SetRate(0.01), new Team(2));
        TeamAdam.Updater once = (TeamAdam.Updater) config.instantiate(state, true);
        GradientUpdater<?> stock = new Adam(0.01).instantiate(other, true);
        INDArray parameters = gradient(99);
        INDArray expected = gradient(99);
        for (int step = 0; step < 3; step++) {
            once.take(step, 0.25f, KernelLayerImpl.floats(gradient(step)), KernelLayerImpl.floats(parameters));
            INDArray update = gradient(step).muli(0.25);
            stock.applyUpdater(update, step, 0);
            expected.subi(update);
        }
        assertThat(parameters.toFloatVector()).containsExactly(expected.toFloatVector(), within(1e-6f));
    }
}
