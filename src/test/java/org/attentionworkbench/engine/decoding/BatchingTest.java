package org.attentionworkbench.engine.decoding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How many sequences become batches and are spread over threads. */
class BatchingTest {
    @Test
    void everySequenceIsInOneBatchAndBatchesAscendInLength() {
        int[] lengths = IntStream.range(0, 333).map(i -> 1 + (i * 7919) % 97).toArray();
        List<int[]> batches = LengthBatches.of(lengths.length, 64, i -> lengths[i]);
        int[] places = batches.stream().flatMapToInt(Arrays::stream).toArray();
        assertThat(places).hasSize(333).doesNotHaveDuplicates();
        assertThat(Arrays.stream(places).map(i -> lengths[i]).toArray()).isSorted();
        assertThat(batches).allMatch(batch -> batch.length <= 64).hasSize(6);
    }

    @Test
    void longSequencesShareABatchWithFewOthers() {
        int[] lengths = {10_000, 3, 8000, 8000, 9000, 20_000};
        List<int[]> batches = LengthBatches.of(lengths.length, 64, i -> lengths[i]);
        assertThat(batches.stream().mapToInt(batch -> batch.length).toArray()).containsExactly(2, 1, 1, 1, 1);
        assertThat(LengthBatches.of(0, 64, i -> 1)).isEmpty();
    }

    @Test
    void resultsAreInTheOrderOfTheItems() {
        List<Integer> items = IntStream.range(0, 500).boxed().toList();
        assertThat(InOrder.map(items, 3, i -> i * i))
                .isEqualTo(items.stream().map(i -> i * i).toList());
    }

    @Test
    void whatFailsInAThreadFailsHere() {
        assertThatThrownBy(() -> InOrder.map(List.of(1, 0, 2), 2, i -> 1 / i)).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void resultsOfBatchesAreInTheOrderOfTheSequences() {
        int[] lengths = IntStream.range(0, 100).map(i -> 1 + (i * 37) % 11).toArray();
        List<int[]> batches = LengthBatches.of(lengths.length, 7, i -> lengths[i]);
        List<Integer> found = LengthBatches.map(
                batches, 3, batch -> Arrays.stream(batch).mapToObj(i -> 2 * i).toList());
        assertThat(batches).allMatch(batch -> batch.length <= 7);
        assertThat(found).isEqualTo(IntStream.range(0, 100).mapToObj(i -> 2 * i).toList());
        assertThat(LengthBatches.map(List.of(), 2, batch -> List.of())).isEmpty();
    }

    @Test
    void aTargetMayBecomeTwiceItsSourceAndTwentyButNotEndless() {
        assertThat(TargetLength.limit(1)).isEqualTo(22);
        assertThat(TargetLength.limit(100)).isEqualTo(220);
        assertThat(TargetLength.limit(20_000)).isEqualTo(1000);
    }
}
