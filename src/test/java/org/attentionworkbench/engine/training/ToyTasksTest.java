package org.attentionworkbench.engine.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.attentionworkbench.engine.model.Batch;
import org.attentionworkbench.engine.model.DecodeSession;
import org.attentionworkbench.engine.model.ModelSpec;
import org.attentionworkbench.engine.model.Network;
import org.attentionworkbench.engine.model.NetworkConfig;
import org.attentionworkbench.engine.model.Snapshot;
import org.attentionworkbench.engine.text.Vocabulary;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Small tasks that have to be learnt from fresh random strings of digits, within a limit of steps and with a fixed seed. What
 * is asked for is exact match on 500 strings that were never seen.
 */
@Tag("slow")
class ToyTasksTest {
    private static final int FIRST = 4;
    private static final int WORDS = FIRST + 10;
    private static final int THREADS = 2;
    private static final int TESTED = 500;

    /** What becomes of a string. */
    private enum Task {
        COPY(0.99, digits -> digits),
        REVERSE(0.99, ToyTasksTest::reversed),
        SORT(0.97, ToyTasksTest::sorted);

        private final double wanted;
        private final UnaryOperator<int[]> target;

        Task(double wanted, UnaryOperator<int[]> target) {
            this.wanted = wanted;
            this.target = target;
        }
    }

    /** What is learnt and for how long. */
    private record Lesson(Task task, int shortest, int longest, int steps, double learningRate) {}

    private static int[] reversed(int[] digits) {
        int[] reversed = new int[digits.length];
        for (int i = 0; i < digits.length; i++) {
            reversed[i] = digits[digits.length - 1 - i];
        }
        return reversed;
    }

    private static int[] sorted(int[] digits) {
        int[] sorted = digits.clone();
        Arrays.sort(sorted);
        return sorted;
    }

    private static Stream<Arguments> lessons() {
        return Arrays.stream(ModelSpec.Cell.values())
                .flatMap(cell -> Arrays.stream(Task.values()).map(task -> Arguments.of(cell, task)));
    }

    @ParameterizedTest
    @MethodSource("lessons")
    void everyCellWithAttentionLearns(ModelSpec.Cell cell, Task task) {
        double exact = exact(
                cell, ModelSpec.Attention.ADDITIVE, new Lesson(task, 3, 8, task == Task.SORT ? 2500 : 1500, 2e-3));
        assertThat(exact).isGreaterThanOrEqualTo(task.wanted);
    }

    private static double exact(ModelSpec.Cell cell, ModelSpec.Attention attention, Lesson lesson) {
        ModelSpec spec = new ModelSpec(cell, attention, ModelSpec.Timing.AFTER, 32, 64);
        try (Network network =
                Network.create(spec, new NetworkConfig(WORDS, WORDS, lesson.learningRate, 1, 1, THREADS))) {
            for (int step = 0; step < lesson.steps; step++) {
                double rest = 1 - (double) step / lesson.steps;
                network.setLearningRate(lesson.learningRate * Math.min(1, 3 * rest + 0.02));
                network.trainStep(batch(lesson, step, 64));
            }
            return score(network, lesson);
        }
    }

    private static Batch batch(Lesson lesson, long seed, int pairs) {
        SplittableRandom random = new SplittableRandom(seed);
        int[][] source = new int[pairs][];
        int[][] target = new int[pairs][];
        for (int p = 0; p < pairs; p++) {
            int length = random.nextInt(lesson.shortest, lesson.longest + 1);
            int[] digits = random.ints(length, FIRST, WORDS).toArray();
            source[p] = ended(digits);
            target[p] = ended(lesson.task.target.apply(digits));
        }
        return new Batch(source, target);
    }

    private static int[] ended(int[] digits) {
        int[] ended = Arrays.copyOf(digits, digits.length + 1);
        ended[digits.length] = Vocabulary.EOS;
        return ended;
    }

    private static double score(Network network, Lesson lesson) {
        Batch batch = batch(lesson, -1, TESTED);
        try (Snapshot snapshot = network.snapshot();
                DecodeSession session = snapshot.open(batch.source())) {
            boolean[] right = new boolean[TESTED];
            Arrays.fill(right, true);
            int[] words = new int[TESTED];
            Arrays.fill(words, Vocabulary.BOS);
            for (int t = 0; t <= lesson.longest; t++) {
                session.step(words);
                for (int s = 0; s < TESTED; s++) {
                    words[s] = session.argMax(s);
                    int[] wanted = batch.target()[s];
                    right[s] &= t >= wanted.length || words[s] == wanted[t];
                }
            }
            int count = 0;
            for (boolean each : right) {
                count += each ? 1 : 0;
            }
            return (double) count / TESTED;
        }
    }

    /** The lesson: what one vector cannot hold, attention looks up. The shares of right strings are reported. */
    @ParameterizedTest
    @EnumSource(names = {"GRU", "TANH"})
    void withoutAttentionLongStringsAreNotReversed(ModelSpec.Cell cell, TestReporter reporter) {
        Lesson lesson = new Lesson(Task.REVERSE, 15, 15, 1500, 2e-3);
        double with = exact(cell, ModelSpec.Attention.ADDITIVE, lesson);
        double without = exact(cell, ModelSpec.Attention.NONE, lesson);
        reporter.publishEntry(Map.of(
                "cell", cell.name(),
                "right with attention", Double.toString(with),
                "right without", Double.toString(without)));
        assertThat(with).isGreaterThan(without + 0.5);
    }
}
