package org.attentionworkbench.engine.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BatchPlanTest {
    private static final int PAIRS = 1003;
    private static final int[] SOURCE =
            IntStream.range(0, PAIRS).map(i -> 1 + i * 7919 % 37).toArray();
    private static final int[] TARGET =
            IntStream.range(0, PAIRS).map(i -> 1 + i * 104729 % 29).toArray();

    @ParameterizedTest
    @CsvSource({"1, 1003", "16, 63", "1002, 2", "1003, 1", "5000, 1", "2147483647, 1"})
    void everyPairComesExactlyOnceInAnEpoch(int batchSize, int batches) {
        BatchPlan plan = BatchPlan.of(SOURCE, TARGET, batchSize, 1, 1);

        assertThat(plan.size()).isEqualTo(batches).isEqualTo(BatchPlan.batches(PAIRS, batchSize));
        int[] seen = IntStream.range(0, plan.size())
                .flatMap(i -> Arrays.stream(plan.batch(i)))
                .sorted()
                .toArray();
        assertThat(seen).containsExactly(IntStream.range(0, PAIRS).toArray());
    }

    @Test
    void onlyOneBatchIsSmaller() {
        BatchPlan plan = BatchPlan.of(SOURCE, TARGET, 16, 1, 1);

        assertThat(IntStream.range(0, plan.size()).filter(i -> plan.batch(i).length != 16))
                .hasSize(1)
                .allMatch(i -> plan.batch(i).length == 1003 % 16);
    }

    @ParameterizedTest
    @CsvSource({"1, 63, 1", "4, 16, 3", "63, 1, 63", "100, 1, 63"})
    void groupsTakeTheBatchesInOrderAndOnlyTheLastMayBeSmaller(int most, int groups, int last) {
        BatchPlan plan = BatchPlan.of(SOURCE, TARGET, 16, 1, 1);
        List<List<int[]>> all = new ArrayList<>();
        List<int[]> batches = new ArrayList<>();
        while (batches.size() < plan.size()) {
            all.add(plan.group(batches.size(), most));
            batches.addAll(all.get(all.size() - 1));
        }

        assertThat(all).hasSize(groups);
        assertThat(all.subList(0, groups - 1)).allMatch(group -> group.size() == most);
        assertThat(all.get(groups - 1)).hasSize(last);
        for (int i = 0; i < plan.size(); i++) {
            assertThat(batches.get(i)).containsExactly(plan.batch(i));
        }
    }

    @Test
    void theSeedAndTheEpochDecideTheOrder() {
        assertThat(order(1, 1)).containsExactly(order(1, 1));
        assertThat(order(1, 2)).isNotEqualTo(order(1, 1));
        assertThat(order(2, 1)).isNotEqualTo(order(1, 1));
    }

    private static int[] order(long seed, int epoch) {
        BatchPlan plan = BatchPlan.of(SOURCE, TARGET, 16, seed, epoch);
        return IntStream.range(0, plan.size())
                .flatMap(i -> Arrays.stream(plan.batch(i)))
                .toArray();
    }

    @Test
    void thePairsOfABatchAreMoreAlikeInLengthThanByChance() {
        BatchPlan plan = BatchPlan.of(SOURCE, TARGET, 16, 1, 1);
        int padded = 0;
        int byChance = 0;
        for (int i = 0; i < plan.size(); i++) {
            int[] batch = plan.batch(i);
            padded += batch.length * longest(batch);
            byChance += batch.length
                    * longest(IntStream.range(i * 16, Math.min(i * 16 + 16, SOURCE.length))
                            .toArray());
        }
        assertThat(padded).isLessThan(byChance * 95 / 100);
    }

    private static int longest(int[] pairs) {
        return Arrays.stream(pairs).map(p -> SOURCE[p]).max().orElseThrow();
    }

    @Test
    void batchesDoNotComeInTheOrderOfTheirLengths() {
        BatchPlan plan = BatchPlan.of(SOURCE, TARGET, 16, 1, 1);
        int longer = 0;
        for (int i = 1; i < plan.size(); i++) {
            longer += SOURCE[plan.batch(i)[0]] >= SOURCE[plan.batch(i - 1)[0]] ? 1 : 0;
        }
        assertThat(longer).isBetween(plan.size() / 4, plan.size() * 3 / 4);
    }

    @Test
    void theCompanyOfAPairChangesFromEpochToEpoch() {
        int[] lengths = new int[4000];
        Arrays.fill(lengths, 5);
        BatchPlan first = BatchPlan.of(lengths, lengths, 10, 1, 1);
        BatchPlan second = BatchPlan.of(lengths, lengths, 10, 1, 2);

        int[] company = companyOf(0, first);
        assertThat(companyOf(0, second)).isNotEqualTo(company);
    }

    private static int[] companyOf(int pair, BatchPlan plan) {
        return IntStream.range(0, plan.size())
                .mapToObj(plan::batch)
                .filter(batch -> Arrays.stream(batch).anyMatch(p -> p == pair))
                .findFirst()
                .map(batch -> Arrays.stream(batch).sorted().toArray())
                .orElseThrow();
    }
}
