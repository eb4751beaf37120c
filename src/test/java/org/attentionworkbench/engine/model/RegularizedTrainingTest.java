package org.attentionworkbench.engine.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Gradients and updates that no reference file covers: dropout, label smoothing, tied weights, several batches in one step. */
class RegularizedTrainingTest {
    private static final int WORDS = 11;
    private static final int[][] SOURCE = {{4, 5, 6, 7, 2}, {8, 9, 2}, {10, 4, 5, 2}};
    private static final int[][] TARGET = {{5, 4, 2}, {9, 8, 6, 7, 2}, {10, 2}};
    private static final Batch BATCH = new Batch(SOURCE, TARGET);
    private static final Regularization DROPPING = new Regularization(0.3, 0.3, 0.3, 0, 0);

    private static NetworkConfig config(Regularization regularization, Optimizer optimizer, int threads) {
        return new NetworkConfig(WORDS, WORDS, 1e-2, 1e6, 3, threads, optimizer, regularization);
    }

    private static ModelSpec spec(ModelSpec.Cell cell, ModelSpec.Attention attention, ModelSpec.Timing timing) {
        return new ModelSpec(cell, attention, timing, 8, 8);
    }

    private static Stream<ModelSpec> specs() {
        ModelSpec.Depth deep = new ModelSpec.Depth(3, false);
        ModelSpec.Depth deepBothWays = new ModelSpec.Depth(2, true);
        return Stream.of(
                spec(ModelSpec.Cell.GRU, ModelSpec.Attention.ADDITIVE, ModelSpec.Timing.BEFORE),
                spec(ModelSpec.Cell.LSTM, ModelSpec.Attention.GENERAL, ModelSpec.Timing.AFTER)
                        .with(deepBothWays),
                spec(ModelSpec.Cell.TANH, ModelSpec.Attention.DOT, ModelSpec.Timing.AFTER)
                        .with(deep)
                        .with(new ModelSpec.Readout(true, true, true)),
                spec(ModelSpec.Cell.GRU, ModelSpec.Attention.MULTI_HEAD, ModelSpec.Timing.BEFORE)
                        .with(deepBothWays)
                        .with(new ModelSpec.Readout(false, false, true)),
                spec(ModelSpec.Cell.LSTM, ModelSpec.Attention.CONCAT, ModelSpec.Timing.AFTER)
                        .with(new ModelSpec.Focus(ModelSpec.Window.LOCAL_P, 3, 1, 9))
                        .with(new ModelSpec.Readout(true, true, false)),
                spec(ModelSpec.Cell.GRU, ModelSpec.Attention.NONE, ModelSpec.Timing.AFTER)
                        .with(deepBothWays));
    }

    /** Along the gradient the loss grows as fast as the gradient is long; the same words are dropped, as no step is taken. */
    @ParameterizedTest
    @MethodSource("specs")
    void theGradientIsTheSlopeOfTheLossThatDrops(ModelSpec spec) {
        try (Network network = Network.create(spec, config(DROPPING, Optimizer.ADAM, 2))) {
            Slope.assertIsGradient(network, BATCH);
        }
    }

    @Test
    void dropoutActsInTrainingAndChangesFromStepToStepAndNotInScoring() {
        ModelSpec spec = spec(ModelSpec.Cell.GRU, ModelSpec.Attention.ADDITIVE, ModelSpec.Timing.AFTER);
        try (Network network = Network.create(spec, config(DROPPING, Optimizer.ADAM, 1));
                Network plain = Network.create(spec, config(Regularization.NONE, Optimizer.ADAM, 1))) {
            network.gradients(BATCH);
            double first = network.loss();
            NetworkState state = network.state();
            network.restore(new NetworkState(state.parameters(), state.updaterState(), state.iteration() + 1));
            network.gradients(BATCH);
            double second = network.loss();
            plain.gradients(BATCH);
            assertThat(first).isNotCloseTo(second, within(1e-4));
            assertThat(first).isNotCloseTo(plain.loss(), within(1e-4));
            try (Snapshot dropping = network.snapshot();
                    Snapshot without = plain.snapshot()) {
                assertThat(dropping.force(BATCH).get(0).lossSum())
                        .isEqualTo(without.force(BATCH).get(0).lossSum());
            }
        }
    }

    /** The smoothed gradient is (1 - ε) times the label's plus ε/V times that of every word. */
    @ParameterizedTest
    @EnumSource(ModelSpec.Timing.class)
    void smoothingMixesTheGradientsOfAllWords(ModelSpec.Timing timing) {
        double epsilon = 0.2;
        ModelSpec spec = spec(ModelSpec.Cell.GRU, ModelSpec.Attention.ADDITIVE, timing);
        try (Network smoothed =
                        Network.create(spec, config(new Regularization(0, 0, 0, epsilon, 0), Optimizer.ADAM, 2));
                Network plain = Network.create(spec, config(Regularization.NONE, Optimizer.ADAM, 2))) {
            List<NetworkState.Parameter> actual = smoothed.gradients(BATCH);
            double[][] expected = scaled(plain.gradients(BATCH), 1 - epsilon);
            assertThat(smoothed.loss()).isCloseTo(plain.loss(), within(1e-6));
            for (int word = 0; word < WORDS; word++) {
                add(expected, scaled(plain.gradients(everywhere(word)), epsilon / WORDS));
            }
            for (int p = 0; p < expected.length; p++) {
                float[] values = actual.get(p).values();
                for (int i = 0; i < values.length; i++) {
                    assertThat((double) values[i])
                            .describedAs(actual.get(p).name())
                            .isCloseTo(expected[p][i], within(2e-6));
                }
            }
        }
    }

    private static Batch everywhere(int word) {
        int[][] target = new int[TARGET.length][];
        for (int s = 0; s < target.length; s++) {
            target[s] = new int[TARGET[s].length];
            java.util.Arrays.fill(target[s], word);
        }
        return new Batch(SOURCE, target, BATCH.previous());
    }

    private static double[][] scaled(List<NetworkState.Parameter> gradient, double factor) {
        double[][] scaled = new double[gradient.size()][];
        for (int p = 0; p < scaled.length; p++) {
            scaled[p] = new double[gradient.get(p).values().length];
            for (int i = 0; i < scaled[p].length; i++) {
                scaled[p][i] = factor * gradient.get(p).values()[i];
            }
        }
        return scaled;
    }

    private static void add(double[][] into, double[][] x) {
        for (int p = 0; p < into.length; p++) {
            for (int i = 0; i < into[p].length; i++) {
                into[p][i] += x[p][i];
            }
        }
    }

    @Test
    void severalBatchesInOneStepAreOneLargeBatch() {
        ModelSpec spec = spec(ModelSpec.Cell.LSTM, ModelSpec.Attention.ADDITIVE, ModelSpec.Timing.AFTER);
        Batch first = new Batch(new int[][] {SOURCE[0]}, new int[][] {TARGET[0]});
        Batch rest = new Batch(new int[][] {SOURCE[1], SOURCE[2]}, new int[][] {TARGET[1], TARGET[2]});
        try (Network one = Network.create(spec, config(Regularization.NONE, Optimizer.SGD, 1));
                Network two = Network.create(spec, config(Regularization.NONE, Optimizer.SGD, 1))) {
            StepResult large = one.trainStep(BATCH);
            StepResult parts = two.trainStep(List.of(first, rest));
            assertThat(parts.tokens()).isEqualTo(large.tokens());
            assertThat(parts.lossSum()).isCloseTo(large.lossSum(), within(1e-5));
            assertThat(parts.gradientNorm()).isCloseTo(large.gradientNorm(), within(1e-5));
            List<NetworkState.Parameter> expected = one.state().parameters();
            List<NetworkState.Parameter> actual = two.state().parameters();
            for (int p = 0; p < expected.size(); p++) {
                assertThat(actual.get(p).values())
                        .containsExactly(expected.get(p).values(), within(1e-6f));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Optimizer.class)
    void everyOptimizerLearnsAndGoesOnFromItsState(Optimizer optimizer) {
        ModelSpec spec = spec(ModelSpec.Cell.GRU, ModelSpec.Attention.DOT, ModelSpec.Timing.AFTER);
        Regularization decaying = new Regularization(0, 0, 0, 0, 1e-3);
        try (Network network = Network.create(spec, config(decaying, optimizer, 1));
                Network resumed = Network.create(spec, config(decaying, optimizer, 1))) {
            double before = network.trainStep(BATCH).lossPerToken();
            for (int i = 0; i < 20; i++) {
                network.trainStep(BATCH);
            }
            resumed.restore(network.state());
            double after = network.trainStep(BATCH).lossPerToken();
            assertThat(after).isLessThan(before);
            assertThat(resumed.trainStep(BATCH).lossPerToken()).isEqualTo(after);
            for (int p = 0; p < network.state().parameters().size(); p++) {
                assertThat(resumed.state().parameters().get(p).values())
                        .containsExactly(network.state().parameters().get(p).values());
            }
        }
    }

    @Test
    void weightDecayShrinksWeightsAndNotBiases() {
        ModelSpec spec = spec(ModelSpec.Cell.GRU, ModelSpec.Attention.ADDITIVE, ModelSpec.Timing.AFTER);
        Regularization decaying = new Regularization(0, 0, 0, 0, 0.5);
        try (Network network = Network.create(spec, config(decaying, Optimizer.ADAMW, 1));
                Network plain = Network.create(spec, config(Regularization.NONE, Optimizer.ADAM, 1))) {
            NetworkState start = network.state();
            network.trainStep(BATCH);
            plain.trainStep(BATCH);
            for (int p = 0; p < start.parameters().size(); p++) {
                NetworkState.Parameter before = start.parameters().get(p);
                float[] decayed = network.state().parameters().get(p).values();
                float[] not = plain.state().parameters().get(p).values();
                double share = before.name().contains("Bias") ? 0 : 0.5 * 1e-2;
                for (int i = 0; i < decayed.length; i++) {
                    double expected = not[i] - share * before.values()[i];
                    assertThat((double) decayed[i]).describedAs(before.name()).isCloseTo(expected, within(1e-6));
                }
            }
        }
    }

    @Test
    void aLearningRateSetFromOutsideIsTheOneUsed() {
        ModelSpec spec = spec(ModelSpec.Cell.TANH, ModelSpec.Attention.NONE, ModelSpec.Timing.AFTER);
        try (Network network = Network.create(spec, config(Regularization.NONE, Optimizer.SGD, 1))) {
            NetworkState start = network.state();
            List<NetworkState.Parameter> gradient = network.gradients(BATCH);
            network.setLearningRate(0.25);
            network.trainStep(BATCH);
            for (int p = 0; p < gradient.size(); p++) {
                float[] after = network.state().parameters().get(p).values();
                for (int i = 0; i < after.length; i++) {
                    float expected = start.parameters().get(p).values()[i]
                            - 0.25f * gradient.get(p).values()[i];
                    assertThat(after[i]).isCloseTo(expected, within(1e-6f));
                }
            }
        }
    }

    @Test
    void ownWordsAreThoseOfGreedyDecoding() {
        ModelSpec spec = spec(ModelSpec.Cell.LSTM, ModelSpec.Attention.GENERAL, ModelSpec.Timing.AFTER)
                .with(new ModelSpec.Readout(true, true, false));
        try (Network network = Network.create(spec, config(Regularization.NONE, Optimizer.ADAM, 2))) {
            for (int i = 0; i < 30; i++) {
                network.trainStep(BATCH);
            }
            assertThat(network.readingOwnWords(BATCH, () -> false).previous()).isDeepEqualTo(BATCH.previous());
            int[][] own = network.readingOwnWords(BATCH, () -> true).previous();
            try (Snapshot snapshot = network.snapshot();
                    DecodeSession session = snapshot.open(SOURCE)) {
                int[] words = {1, 1, 1};
                for (int t = 0; t < 5; t++) {
                    for (int s = 0; s < own.length; s++) {
                        if (t < own[s].length) {
                            assertThat(own[s][t]).isEqualTo(words[s]);
                        }
                    }
                    session.step(words);
                    for (int s = 0; s < words.length; s++) {
                        words[s] = session.argMax(s);
                    }
                }
            }
        }
    }

    /** A session steps through what teacher forcing does at once, whatever the model carries from step to step. */
    @ParameterizedTest
    @MethodSource("specs")
    void steppingGivesWhatForcingGives(ModelSpec spec) {
        try (Network network = Network.create(spec, config(Regularization.NONE, Optimizer.ADAM, 1));
                Snapshot snapshot = network.snapshot();
                DecodeSession session = snapshot.open(SOURCE)) {
            List<Forced> forced = snapshot.force(BATCH);
            float[] logs = new float[WORDS];
            for (int t = 0; t < 5; t++) {
                int[] words = new int[SOURCE.length];
                for (int s = 0; s < words.length; s++) {
                    words[s] = BATCH.previous()[s][Math.min(t, TARGET[s].length - 1)];
                }
                session.step(words);
                for (int s = 0; s < words.length; s++) {
                    if (t < TARGET[s].length) {
                        session.logProbabilities(s, logs);
                        assertThat(logs[TARGET[s][t]])
                                .isCloseTo(forced.get(s).tokenLogProbabilities()[t], within(1e-5f));
                        assertThat(session.attention(s))
                                .containsExactly(forced.get(s).attention()[t], within(1e-5f));
                    }
                }
            }
        }
    }

    @Test
    void randomBatchesOfEverySpecLearn() {
        SplittableRandom random = new SplittableRandom(5);
        specs().forEach(spec -> {
            try (Network network = Network.create(spec, config(Regularization.NONE, Optimizer.ADAM, 2))) {
                int[][] ids = new int[6][];
                for (int s = 0; s < ids.length; s++) {
                    ids[s] = random.ints(2 + s, 4, WORDS).toArray();
                }
                Batch batch = new Batch(ids, ids);
                double first = network.trainStep(batch).lossPerToken();
                for (int i = 0; i < 60; i++) {
                    network.trainStep(batch);
                }
                assertThat(network.trainStep(batch).lossPerToken())
                        .describedAs("%s", spec)
                        .isLessThan(first / 2);
            }
        });
    }
}
