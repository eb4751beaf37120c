package org.attentionworkbench.engine.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;

/** Holds a gradient against the loss itself, where no other library has computed it. */
final class Slope {
    private Slope() {}

    /** Along the gradient the loss grows as fast as the gradient is long; the same is dropped, as no step is taken. */
    static void assertIsGradient(Network network, Batch batch) {
        NetworkState state = network.state();
        List<NetworkState.Parameter> gradient = network.gradients(batch);
        double norm = Math.sqrt(dot(gradient, gradient));
        double step = 2e-3;
        double up = lossAt(network, batch, state, gradient, step / norm);
        double down = lossAt(network, batch, state, gradient, -step / norm);
        assertThat((up - down) / (2 * step)).isCloseTo(norm, within(norm * 0.01));
    }

    private static double lossAt(
            Network network, Batch batch, NetworkState state, List<NetworkState.Parameter> direction, double step) {
        List<NetworkState.Parameter> moved = new ArrayList<>();
        for (int p = 0; p < direction.size(); p++) {
            NetworkState.Parameter at = state.parameters().get(p);
            float[] values = at.values().clone();
            for (int i = 0; i < values.length; i++) {
                values[i] += (float) (step * direction.get(p).values()[i]);
            }
            moved.add(new NetworkState.Parameter(at.name(), at.shape(), values));
        }
        network.restore(new NetworkState(moved, state.updaterState(), state.iteration()));
        network.gradients(batch);
        return network.loss();
    }

    private static double dot(List<NetworkState.Parameter> x, List<NetworkState.Parameter> y) {
        double sum = 0;
        for (int p = 0; p < x.size(); p++) {
            for (int i = 0; i < x.get(p).values().length; i++) {
                sum += (double) x.get(p).values()[i] * y.get(p).values()[i];
            }
        }
        return sum;
    }
}
