package org.attentionworkbench.engine.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.SplittableRandom;
import org.attentionworkbench.engine.text.Vocabulary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NetworkTest {
    private static final int WORDS = 20;

    private static ModelSpec spec(ModelSpec.Attention attention, ModelSpec.Timing timing) {
        return new ModelSpec(ModelSpec.Cell.GRU, attention, timing, 12, 20);
    }

    private static Network network(ModelSpec.Timing timing, int threads) {
        return Network.create(
                spec(ModelSpec.Attention.ADDITIVE, timing), new NetworkConfig(WORDS, WORDS, 1e-2, 1, 3, threads));
    }

    /** Rows of random length; the target is the source reversed. */
    private static Batch batch(long seed, int pairs) {
        SplittableRandom random = new SplittableRandom(seed);
        int[][] source = new int[pairs][];
        int[][] target = new int[pairs][];
        for (int p = 0; p < pairs; p++) {
            int length = random.nextInt(2, 7);
            source[p] = new int[length + 1];
            target[p] = new int[length + 1];
            for (int i = 0; i < length; i++) {
                source[p][i] = random.nextInt(4, WORDS);
                target[p][length - 1 - i] = source[p][i];
            }
            source[p][length] = Vocabulary.EOS;
            target[p][length] = Vocabulary.EOS;
        }
        return new Batch(source, target);
    }

    /** Its embeddings and weights are matrices of one column, which are no vectors. */
    @ParameterizedTest
    @EnumSource(ModelSpec.Attention.class)
    void aModelOfStatesAndEmbeddingsOfOneNumberLearns(ModelSpec.Attention attention) {
        var one = new ModelSpec(
                ModelSpec.Cell.GRU,
                attention,
                ModelSpec.Timing.AFTER,
                1,
                1,
                ModelSpec.Depth.PLAIN,
                new ModelSpec.Focus(ModelSpec.Window.GLOBAL, 1, 1, 10),
                ModelSpec.Readout.PLAIN);
        try (Network network = Network.create(one, new NetworkConfig(WORDS, WORDS, 1e-2, 1, 3, 2))) {
            double before = network.trainStep(batch(1, 16)).lossPerToken();
            for (int step = 0; step < 30; step++) {
                network.trainStep(batch(1, 16));
            }
            assertTrue(network.trainStep(batch(1, 16)).lossPerToken() < before);
            NetworkState.Parameter embedding = network.state().parameters().get(0);
            assertEquals(List.of(WORDS, 1), embedding.shape());
        }
    }

    private static void train(Network network, int from, int to) {
        for (int step = from; step < to; step++) {
            network.trainStep(batch(step, 16));
        }
    }

    @ParameterizedTest
    @EnumSource(ModelSpec.Timing.class)
    void sameSeedAndThreadsGiveTheSameBits(ModelSpec.Timing timing) {
        for (int threads = 1; threads <= 2; threads++) {
            try (Network one = network(timing, threads);
                    Network other = network(timing, threads)) {
                train(one, 0, 5);
                train(other, 0, 5);
                assertSameBits(one.state(), other.state());
            }
        }
    }

    private static void assertSameBits(NetworkState one, NetworkState other) {
        for (int p = 0; p < one.parameters().size(); p++) {
            assertArrayEquals(
                    one.parameters().get(p).values(),
                    other.parameters().get(p).values(),
                    0f,
                    one.parameters().get(p).name());
        }
        assertArrayEquals(one.updaterState(), other.updaterState(), 0f);
        assertEquals(one.iteration(), other.iteration());
    }

    @Test
    void aRestoredNetworkGoesOnAsIfNothingHadHappened() {
        try (Network whole = network(ModelSpec.Timing.AFTER, 2);
                Network first = network(ModelSpec.Timing.AFTER, 2);
                Network second = network(ModelSpec.Timing.AFTER, 2)) {
            train(whole, 0, 8);
            train(first, 0, 3);
            second.restore(first.state());
            train(second, 3, 8);
            assertSameBits(whole.state(), second.state());
        }
    }

    @Test
    void numberOfThreadsDoesNotMatterBeyondRounding() {
        try (Network one = network(ModelSpec.Timing.BEFORE, 1);
                Network three = network(ModelSpec.Timing.BEFORE, 3)) {
            Batch batch = batch(1, 16);
            var expected = one.gradients(batch);
            var actual = three.gradients(batch);
            for (int p = 0; p < expected.size(); p++) {
                assertArrayEquals(
                        expected.get(p).values(),
                        actual.get(p).values(),
                        1e-5f,
                        expected.get(p).name());
            }
        }
    }

    @ParameterizedTest
    @EnumSource(ModelSpec.Timing.class)
    void orderAndCompanyInABatchDoNotMatterBeyondRounding(ModelSpec.Timing timing) {
        Batch batch = batch(5, 9);
        try (Network network = network(timing, 1);
                Snapshot snapshot = network.snapshot()) {
            var together = snapshot.force(batch);
            for (int p = 0; p < batch.size(); p++) {
                Batch alone = new Batch(new int[][] {batch.source()[p]}, new int[][] {batch.target()[p]});
                Forced single = snapshot.force(alone).get(0);
                assertArrayEquals(
                        single.tokenLogProbabilities(), together.get(p).tokenLogProbabilities(), 2e-5f);
                assertArrayEquals(single.attention()[0], together.get(p).attention()[0], 2e-5f);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(ModelSpec.Timing.class)
    void attentionRowsSumToOne(ModelSpec.Timing timing) {
        try (Network network = network(timing, 1);
                Snapshot snapshot = network.snapshot()) {
            for (Forced forced : snapshot.force(batch(2, 8))) {
                for (float[] row : forced.attention()) {
                    float sum = 0;
                    for (float weight : row) {
                        assertTrue(weight >= 0 && weight <= 1);
                        sum += weight;
                    }
                    assertEquals(1f, sum, 1e-5f);
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(ModelSpec.Timing.class)
    void steppingGivesWhatTeacherForcingGives(ModelSpec.Timing timing) {
        Batch batch = batch(9, 5);
        try (Network network = network(timing, 1);
                Snapshot snapshot = network.snapshot();
                DecodeSession session = snapshot.open(batch.source())) {
            float[][][] expected = snapshot.distributions(batch);
            var forced = snapshot.force(batch);
            float[] actual = new float[WORDS];
            int[] tokens = {Vocabulary.BOS, Vocabulary.BOS, Vocabulary.BOS, Vocabulary.BOS, Vocabulary.BOS};
            for (int t = 0; t < 3; t++) {
                session.step(tokens);
                for (int row = 0; row < 5; row++) {
                    session.logProbabilities(row, actual);
                    assertArrayEquals(expected[row][t], actual, 2e-5f);
                    assertArrayEquals(forced.get(row).attention()[t], session.attention(row), 2e-5f);
                    tokens[row] = batch.target()[row][t];
                }
            }
        }
    }

    @Test
    void reorderedRowsCarryTheirStateAndSource() {
        Batch batch = batch(4, 3);
        try (Network network = network(ModelSpec.Timing.BEFORE, 1);
                Snapshot snapshot = network.snapshot();
                DecodeSession straight = snapshot.open(batch.source());
                DecodeSession shuffled = snapshot.open(batch.source())) {
            int[] bos = {Vocabulary.BOS, Vocabulary.BOS, Vocabulary.BOS};
            straight.step(bos);
            shuffled.step(bos);
            straight.step(new int[] {4, 5, 6});
            shuffled.reorder(new int[] {2, 2, 0, 1});
            shuffled.step(new int[] {6, 6, 4, 5});
            float[] expected = new float[WORDS];
            float[] actual = new float[WORDS];
            int[] parents = {2, 2, 0, 1};
            for (int row = 0; row < 4; row++) {
                straight.logProbabilities(parents[row], expected);
                shuffled.logProbabilities(row, actual);
                assertArrayEquals(expected, actual, 1e-6f);
                assertEquals(parents[row], shuffled.source(row));
                assertEquals(straight.argMax(parents[row]), shuffled.argMax(row));
            }
        }
    }

    @Test
    void aSnapshotDoesNotFollowTraining() {
        Batch batch = batch(1, 4);
        try (Network network = network(ModelSpec.Timing.AFTER, 1);
                Snapshot snapshot = network.snapshot()) {
            double before = snapshot.force(batch).get(0).lossSum();
            train(network, 0, 3);
            assertEquals(before, snapshot.force(batch).get(0).lossSum());
        }
    }

    @Test
    void aLossThatIsNotFiniteChangesNothing() {
        try (Network network = network(ModelSpec.Timing.AFTER, 2)) {
            train(network, 0, 2);
            NetworkState broken = network.state();
            NetworkState good = network.state();
            broken.parameters().get(0).values()[5 * 12] = Float.NaN;
            network.restore(broken);
            StepResult result =
                    network.trainStep(new Batch(new int[][] {{5, Vocabulary.EOS}}, new int[][] {{5, Vocabulary.EOS}}));
            assertFalse(Double.isFinite(result.lossSum()));
            assertArrayEquals(
                    good.parameters().get(1).values(),
                    network.state().parameters().get(1).values(),
                    0f);
            network.restore(good);
            assertTrue(Double.isFinite(network.trainStep(batch(3, 4)).lossSum()));
        }
    }

    @Test
    void clippingBoundsTheStepAndReportsTheNormBefore() {
        Batch batch = batch(1, 8);
        NetworkConfig gentle = new NetworkConfig(WORDS, WORDS, 1e-2, 1e-12, 3, 1);
        try (Network clipped = Network.create(spec(ModelSpec.Attention.ADDITIVE, ModelSpec.Timing.AFTER), gentle);
                Network free = network(ModelSpec.Timing.AFTER, 1)) {
            assertEquals(
                    free.trainStep(batch).gradientNorm(),
                    clipped.trainStep(batch).gradientNorm(),
                    1e-4);
            assertTrue(clipped.trainStep(batch).lossPerToken()
                    > free.trainStep(batch).lossPerToken());
        }
    }

    @Test
    void anIdOutsideTheVocabularyIsRefused() {
        try (Network network = network(ModelSpec.Timing.AFTER, 2)) {
            Batch bad = new Batch(new int[][] {{WORDS}}, new int[][] {{4}});
            var refusal = assertThrows(IllegalArgumentException.class, () -> network.trainStep(bad));
            assertTrue(String.valueOf(refusal.getMessage()).contains("20"));
            assertTrue(Double.isFinite(network.trainStep(batch(1, 4)).lossSum()), "and the network is still usable");
        }
    }

    @Test
    void aStateOfAnotherShapeIsRefused() {
        try (Network network = network(ModelSpec.Timing.AFTER, 1);
                Network other = network(ModelSpec.Timing.BEFORE, 1)) {
            assertThrows(IllegalArgumentException.class, () -> network.restore(other.state()));
        }
    }

    @Test
    void withoutAttentionThereAreNoWeights() {
        try (Network network = Network.create(
                        spec(ModelSpec.Attention.NONE, ModelSpec.Timing.AFTER),
                        new NetworkConfig(WORDS, WORDS, 1e-2, 1, 3, 2));
                Snapshot snapshot = network.snapshot()) {
            assertEquals(0, snapshot.force(batch(1, 2)).get(0).attention()[0].length);
        }
    }
}
