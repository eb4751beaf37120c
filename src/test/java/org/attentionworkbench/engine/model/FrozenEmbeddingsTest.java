package org.attentionworkbench.engine.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.attentionworkbench.engine.text.Side;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Embeddings that are given, and such that stay as they were given. */
class FrozenEmbeddingsTest {
    private static final int WORDS = 9;
    private static final ModelSpec SPEC =
            new ModelSpec(ModelSpec.Cell.GRU, ModelSpec.Attention.ADDITIVE, ModelSpec.Timing.AFTER, 4, 6);
    private static final Batch BATCH =
            new Batch(new int[][] {{4, 5, 2}, {6, 8, 7, 2}}, new int[][] {{5, 4, 2}, {8, 7, 2}});
    private static final Batch OTHER = new Batch(new int[][] {{3, 7, 2}}, new int[][] {{6, 2}});

    private static NetworkConfig config(Optimizer optimizer, double weightDecay, double clip, Set<Side> frozen) {
        var regularization = new Regularization(0, 0, 0, 0, weightDecay);
        return new NetworkConfig(WORDS, WORDS, 0.05, clip, 3, 2, optimizer, regularization, frozen);
    }

    private static float[] rows(int size) {
        float[] values = new float[WORDS * size];
        for (int i = 0; i < values.length; i++) {
            values[i] = i % 7 == 0 ? -0.0f : (float) Math.sin(i) / 3;
        }
        return values;
    }

    private static float[] parameter(Network network, String name) {
        return network.state().parameters().stream()
                .filter(p -> p.name().equals(name))
                .findFirst()
                .orElseThrow()
                .values();
    }

    private static int[] bits(float[] values) {
        int[] bits = new int[values.length];
        for (int i = 0; i < bits.length; i++) {
            bits[i] = Float.floatToRawIntBits(values[i]);
        }
        return bits;
    }

    @ParameterizedTest
    @CsvSource({"ADAM, 0", "ADAM, 0.1", "ADAMW, 0.1", "SGD, 0.1", "RMSPROP, 0", "NADAM, 0.1", "ADAGRAD, 0"})
    void frozenOnesKeepEveryBitAndTheOthersLearn(Optimizer optimizer, double weightDecay) {
        try (Network network = Network.create(SPEC, config(optimizer, weightDecay, 0.1, EnumSet.allOf(Side.class)))) {
            network.beginWith(Side.SOURCE, rows(4));
            network.beginWith(Side.TARGET, rows(4));
            float[] before = parameter(network, "decoder.outputWeights");
            for (int step = 0; step < 5; step++) {
                network.trainStep(step % 2 == 0 ? List.of(BATCH) : List.of(BATCH, OTHER));
            }

            assertThat(bits(parameter(network, "encoder.embedding"))).isEqualTo(bits(rows(4)));
            assertThat(bits(parameter(network, "decoder.embedding"))).isEqualTo(bits(rows(4)));
            assertThat(parameter(network, "decoder.outputWeights")).isNotEqualTo(before);
        }
    }

    @ParameterizedTest
    @EnumSource(Side.class)
    void oneSideMayBeFrozen(Side side) {
        try (Network network = Network.create(SPEC, config(Optimizer.ADAM, 0, 1, Set.of(side)))) {
            network.beginWith(Side.SOURCE, rows(4));
            network.beginWith(Side.TARGET, rows(4));
            network.trainStep(BATCH);

            boolean source = side == Side.SOURCE;
            assertThat(parameter(network, source ? "encoder.embedding" : "decoder.embedding"))
                    .isEqualTo(rows(4));
            assertThat(parameter(network, source ? "decoder.embedding" : "encoder.embedding"))
                    .isNotEqualTo(rows(4));
        }
    }

    @Test
    void ofATiedTargetTheOutputWeightsAreFrozen() {
        var tied = new ModelSpec(ModelSpec.Cell.GRU, ModelSpec.Attention.ADDITIVE, ModelSpec.Timing.BEFORE, 6, 6)
                .with(new ModelSpec.Readout(false, false, true));
        try (Network network = Network.create(tied, config(Optimizer.ADAM, 0, 1, Set.of(Side.TARGET)))) {
            network.beginWith(Side.TARGET, rows(6));
            double first = network.trainStep(BATCH).lossPerToken();
            for (int step = 0; step < 20; step++) {
                network.trainStep(BATCH);
            }
            assertThat(parameter(network, "decoder.embedding")).isEqualTo(rows(6));
            assertThat(network.trainStep(BATCH).lossPerToken()).isLessThan(first);
        }
    }

    /** The norm that is reported, and clipped by, is that of what is learnt. */
    @Test
    void frozenGradientsCountForNothingInTheNorm() {
        try (Network whole = Network.create(SPEC, config(Optimizer.ADAM, 0, 1, Set.of()));
                Network frozen = Network.create(SPEC, config(Optimizer.ADAM, 0, 1, EnumSet.allOf(Side.class)))) {
            double squares = 0;
            double ofEmbeddings = 0;
            for (NetworkState.Parameter gradient : whole.gradients(BATCH)) {
                for (float value : gradient.values()) {
                    squares += (double) value * value;
                    ofEmbeddings += gradient.name().endsWith("embedding") ? (double) value * value : 0;
                }
            }
            assertThat(ofEmbeddings).isGreaterThan(squares / 100);
            assertThat(whole.trainStep(BATCH).gradientNorm()).isCloseTo(Math.sqrt(squares), relative());
            assertThat(frozen.trainStep(BATCH).gradientNorm()).isCloseTo(Math.sqrt(squares - ofEmbeddings), relative());
        }
    }

    private static org.assertj.core.data.Percentage relative() {
        return org.assertj.core.data.Percentage.withPercentage(0.01);
    }

    @Test
    void asManyNumbersAsThereAreAreNeeded() {
        try (Network network = Network.create(SPEC, config(Optimizer.ADAM, 0, 1, Set.of()))) {
            assertThatThrownBy(() -> network.beginWith(Side.SOURCE, rows(3)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("27 numbers for embeddings of 9 words and 4 numbers each");
        }
    }

    /** A word beyond the vocabulary that has the embedding of one in it is read as that one, in every way of reading. */
    @Test
    void wordsBeyondTheVocabularyAreReadAsTheRowsThatAreGiven() {
        try (Network network = Network.create(SPEC, config(Optimizer.ADAM, 0, 1, Set.of()));
                Snapshot snapshot = network.snapshot()) {
            float[][] beyond = {new float[4], snapshot.sourceEmbedding(7), snapshot.sourceEmbedding(4)};
            int[][] known = {{4, 5, 7, 2}, {7, 2}};
            int[][] unknown = {{WORDS + 2, 5, WORDS + 1, 2}, {WORDS + 1, 2}};
            int[][] target = {{5, 2}, {6, 2}};

            assertThat(snapshot.force(new Batch(unknown, target).with(beyond))
                            .get(0)
                            .tokenLogProbabilities())
                    .containsExactly(
                            snapshot.force(new Batch(known, target)).get(0).tokenLogProbabilities());
            float[] one = new float[WORDS];
            float[] other = new float[WORDS];
            try (DecodeSession with = snapshot.open(unknown, new int[0][], beyond);
                    DecodeSession without = snapshot.open(known)) {
                with.step(new int[] {1, 1});
                without.step(new int[] {1, 1});
                with.logProbabilities(1, one);
                without.logProbabilities(1, other);
            }
            assertThat(one).containsExactly(other);
            assertThatThrownBy(() -> snapshot.open(unknown)).hasMessageContaining("is not in a vocabulary of 9");
            assertThatThrownBy(() -> snapshot.sourceEmbedding(WORDS)).isInstanceOf(IllegalArgumentException.class);
        }
    }
}
