package org.attentionworkbench.engine.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** What stands behind the end of a sequence has no influence on anything. */
class PaddingTest {
    private static final int WORDS = 9;
    private static final int[][] SOURCE = {{4, 5, 6, 2}, {7, 2}, {8, 4, 2}};
    private static final int[][] TARGET = {{5, 2}, {6, 7, 8, 2}, {4, 4, 2}};

    private static Stream<ModelSpec> specs() {
        List<ModelSpec> specs = new ArrayList<>();
        for (ModelSpec.Cell cell : ModelSpec.Cell.values()) {
            specs.add(new ModelSpec(cell, ModelSpec.Attention.ADDITIVE, ModelSpec.Timing.BEFORE, 4, 8));
        }
        for (ModelSpec.Attention attention : ModelSpec.Attention.values()) {
            ModelSpec plain = new ModelSpec(ModelSpec.Cell.LSTM, attention, ModelSpec.Timing.AFTER, 4, 8)
                    .with(new ModelSpec.Focus(ModelSpec.Window.GLOBAL, 1, 2, 7));
            boolean dot = attention == ModelSpec.Attention.DOT || attention == ModelSpec.Attention.SCALED_DOT;
            specs.add(plain.with(new ModelSpec.Depth(2, !dot)));
            if (attention != ModelSpec.Attention.NONE && attention != ModelSpec.Attention.MULTI_HEAD) {
                specs.add(plain.with(new ModelSpec.Focus(ModelSpec.Window.LOCAL_P, 1, 1, 7))
                        .with(new ModelSpec.Readout(true, true, false)));
                specs.add(plain.with(new ModelSpec.Focus(ModelSpec.Window.LOCAL_M, 1, 1, 7)));
            }
        }
        return specs.stream();
    }

    @ParameterizedTest
    @MethodSource("specs")
    void otherWordsAtPaddedPositionsChangeNoBitAndMoreOfThemOnlyRounding(ModelSpec spec) {
        try (Network network = Network.create(spec, new NetworkConfig(WORDS, WORDS, 1e-2, 1, 3, 2))) {
            float[] expected = gradient(network.graph(), 0, 4);
            double score = network.graph().score();
            assertThat(gradient(network.graph(), 8, 4)).containsExactly(expected);
            assertThat(network.graph().score()).isEqualTo(score);
            assertThat(gradient(network.graph(), 3, 6))
                    .containsExactly(expected, within(1e-6f)); // sums in other blocks
            assertThat(network.graph().score()).isCloseTo(score, within(1e-6));
        }
    }

    private static float[] gradient(ComputationGraph graph, int padding, int width) {
        int[][] previous = new Batch(SOURCE, TARGET).previous();
        graph.setInputs(ids(SOURCE, padding, width), ids(previous, padding, width));
        graph.setLabels(ids(TARGET, padding, width));
        graph.setLayerMaskArrays(
                new INDArray[] {mask(SOURCE, width), mask(TARGET, width)}, new INDArray[] {mask(TARGET, width)});
        graph.computeGradientAndScore();
        graph.clearLayerMaskArrays();
        return graph.gradient().gradient().toFloatVector();
    }

    private static INDArray ids(int[][] rows, int padding, int width) {
        int[] flat = new int[rows.length * width];
        java.util.Arrays.fill(flat, padding);
        for (int r = 0; r < rows.length; r++) {
            System.arraycopy(rows[r], 0, flat, r * width, rows[r].length);
        }
        return Nd4j.createFromArray(flat).reshape('c', rows.length, width);
    }

    private static INDArray mask(int[][] rows, int width) {
        float[] flat = new float[rows.length * width];
        for (int r = 0; r < rows.length; r++) {
            java.util.Arrays.fill(flat, r * width, r * width + rows[r].length, 1f);
        }
        return Nd4j.createFromArray(flat).reshape('c', rows.length, width);
    }

    @ParameterizedTest
    @MethodSource("specs")
    void theOrderOfTheBatchDoesNotMatterBeyondRounding(ModelSpec spec) {
        try (Network network = Network.create(spec, new NetworkConfig(WORDS, WORDS, 1e-2, 1, 3, 2))) {
            List<NetworkState.Parameter> expected = network.gradients(new Batch(SOURCE, TARGET));
            List<NetworkState.Parameter> actual = network.gradients(new Batch(
                    new int[][] {SOURCE[2], SOURCE[0], SOURCE[1]}, new int[][] {TARGET[2], TARGET[0], TARGET[1]}));
            for (int p = 0; p < expected.size(); p++) {
                assertThat(actual.get(p).values())
                        .containsExactly(expected.get(p).values(), within(1e-5f));
            }
        }
    }
}
