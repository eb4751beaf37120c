package org.attentionworkbench.engine.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.Stream;
import org.attentionworkbench.engine.model.ModelSpec.Attention;
import org.attentionworkbench.engine.model.ModelSpec.Cell;
import org.attentionworkbench.engine.model.ModelSpec.Depth;
import org.attentionworkbench.engine.model.ModelSpec.Focus;
import org.attentionworkbench.engine.model.ModelSpec.Readout;
import org.attentionworkbench.engine.model.ModelSpec.Timing;
import org.attentionworkbench.engine.model.ModelSpec.Window;
import org.attentionworkbench.engine.text.Vocabulary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Copying with everything it can be combined with; the reference files hold it with the default model. */
class CopyingTest {
    private static final int WORDS = 11;
    private static final int[][] SOURCE = {{4, 5, 3, 7, 2}, {3, 9, 2}, {10, 3, 3, 2}};
    private static final int[][] COPIES = {{4, 5, 11, 7, 2}, {11, 9, 2}, {10, 11, 12, 2}};
    private static final int[][] TARGET = {{5, 11, 2}, {9, 8, 11, 7, 2}, {12, 2}};
    private static final Batch BATCH = Batch.copying(SOURCE, COPIES, TARGET, WORDS);
    private static final Readout COPYING = new Readout(false, false, false, true);

    private static ModelSpec spec(Cell cell, Attention attention, Timing timing) {
        return new ModelSpec(cell, attention, timing, 8, 8).with(COPYING);
    }

    private static Stream<ModelSpec> specs() {
        return Stream.of(
                spec(Cell.GRU, Attention.ADDITIVE, Timing.BEFORE),
                spec(Cell.LSTM, Attention.GENERAL, Timing.AFTER).with(new Depth(2, true)),
                spec(Cell.TANH, Attention.DOT, Timing.AFTER).with(new Readout(true, true, true, true)),
                spec(Cell.GRU, Attention.LOCATION, Timing.AFTER).with(new Readout(true, false, false, true)),
                spec(Cell.GRU, Attention.CONCAT, Timing.AFTER)
                        .with(new Focus(Window.LOCAL_M, 2, 1, 9))
                        .with(new Readout(true, true, false, true)));
    }

    private static Network network(ModelSpec spec, Regularization regularization, int threads) {
        return Network.create(
                spec, new NetworkConfig(WORDS, WORDS, 1e-2, 1e6, 3, threads, Optimizer.ADAM, regularization));
    }

    @ParameterizedTest
    @MethodSource("specs")
    void theGradientIsTheSlopeOfTheLoss(ModelSpec spec) {
        try (Network network = network(spec, new Regularization(0.3, 0, 0.3, 0, 0), 2)) {
            Slope.assertIsGradient(network, BATCH);
        }
    }

    @ParameterizedTest
    @MethodSource("specs")
    void aSessionGivesTheWordsOfTheSourceTheProbabilitiesOfTeacherForcing(ModelSpec spec) {
        try (Network network = network(spec, Regularization.NONE, 1);
                Snapshot snapshot = network.snapshot();
                DecodeSession session = snapshot.open(SOURCE, COPIES)) {
            float[][][] forced = snapshot.distributions(BATCH);
            session.step(new int[] {Vocabulary.BOS, Vocabulary.BOS, Vocabulary.BOS});
            for (int row = 0; row < SOURCE.length; row++) {
                float[] logs = new float[session.words(row)];
                session.logProbabilities(row, logs);
                double sum = 0;
                for (int word = 0; word < logs.length; word++) {
                    sum += Math.exp(logs[word]);
                    assertThat(Math.exp(logs[word])).isCloseTo(Math.exp(forced[row][0][word]), within(1e-5));
                }
                assertThat(sum).isCloseTo(1, within(1e-5));
            }
            assertThat(session.words(0)).isEqualTo(WORDS + 1);
            assertThat(session.words(2)).isEqualTo(WORDS + 2);
        }
    }

    /** Only copying can know which of the words that are unknown to the model a source began with. */
    @Test
    void whatIsOutsideTheVocabularyIsLearntToBeCopied() {
        ModelSpec spec = spec(Cell.GRU, Attention.ADDITIVE, Timing.AFTER);
        int[][] source = {{3, 5, 3, 2}, {5, 3, 3, 2}};
        int[][] copies = {{11, 5, 12, 2}, {5, 11, 12, 2}};
        int[][] target = {{11, 5, 12, 2}, {5, 11, 12, 2}};
        Batch batch = Batch.copying(source, copies, target, WORDS);
        try (Network network = network(spec, Regularization.NONE, 2)) {
            for (int step = 0; step < 300; step++) {
                network.trainStep(batch);
            }
            try (Snapshot snapshot = network.snapshot();
                    DecodeSession session = snapshot.open(source, copies)) {
                int[] words = {Vocabulary.BOS, Vocabulary.BOS};
                for (int t = 0; t < 4; t++) {
                    session.step(words);
                    if (target[0][t] >= WORDS) {
                        assertThat(session.generated(0))
                                .as("share generated of what only the source holds")
                                .isBetween(0f, 0.1f);
                    }
                    words = new int[] {session.argMax(0), session.argMax(1)};
                    assertThat(words).containsExactly(target[0][t], target[1][t]);
                }
            }
        }
    }

    @Test
    void copyingNeedsOneAttentionMapAndNoSmoothing() {
        assertThatThrownBy(() -> spec(Cell.GRU, Attention.NONE, Timing.AFTER)).hasMessageContaining("choose a score");
        assertThatThrownBy(() -> spec(Cell.GRU, Attention.MULTI_HEAD, Timing.AFTER))
                .hasMessageContaining("one attention map");
        ModelSpec additive = spec(Cell.GRU, Attention.ADDITIVE, Timing.AFTER);
        assertThatThrownBy(() -> additive.with(new Focus(Window.LOCAL_P, 2, 1, 9)))
                .hasMessageContaining("do not sum to 1");
        assertThatThrownBy(() ->
                        network(spec(Cell.GRU, Attention.DOT, Timing.AFTER), new Regularization(0, 0, 0, 0.1, 0), 1))
                .hasMessageContaining("label smoothing");
    }
}
