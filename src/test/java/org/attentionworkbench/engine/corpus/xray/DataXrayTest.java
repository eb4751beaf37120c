package org.attentionworkbench.engine.corpus.xray;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.attentionworkbench.engine.corpus.Corpus;
import org.attentionworkbench.engine.corpus.Pair;
import org.attentionworkbench.engine.text.Side;
import org.attentionworkbench.engine.text.Sides;
import org.attentionworkbench.engine.text.Tokenizer;
import org.attentionworkbench.engine.text.TokenizerSpec;
import org.attentionworkbench.engine.text.Tokenizers;
import org.junit.jupiter.api.Test;

/** Six training pairs and four held-out ones, counted by hand. */
class DataXrayTest {
    private static final List<Pair> TRAINING = List.of(
            new Pair("the cat", "le chat"), // 0
            new Pair("the dog", "le chien"), // 1
            new Pair("the cat", "le chat"), // 2: 0 again
            new Pair("the cat", "la chatte"), // 3: another target
            new Pair("The cat sleeps.", "le chat dort ."), // 4
            new Pair("a very long source indeed", "bref")); // 5
    private static final List<Pair> HELD_OUT = List.of(
            new Pair("the cat", "le chat"), // 6: leaked
            new Pair("the dog", "le cabot"), // 7: its source leaked
            new Pair("the  cat, sleeps", "il dort"), // 8: nearly leaked (4)
            new Pair("a zebra zebra", "un zèbre")); // 9

    private final DataXray xray = xray(2, 1000, "whitespace");

    @Test
    void tokensAreCountedInTheTrainingPairs() {
        assertThat(xray.tokens(Side.SOURCE).mostFrequent(3))
                .containsExactly(new TokenCount("cat", 4), new TokenCount("the", 4), new TokenCount("The", 1));
        assertThat(xray.tokens(Side.TARGET).mostFrequent(2))
                .containsExactly(new TokenCount("le", 4), new TokenCount("chat", 3));
        assertThat(xray.tokens(Side.SOURCE).rarest(2))
                .containsExactly(new TokenCount("very", 1), new TokenCount("source", 1));
    }

    @Test
    void unknownIsWhatTheVocabularyDoesNotHaveOfTheHeldOutTexts() {
        UnknownTokens unknown = xray.unknown(Side.SOURCE); // known: the, cat
        // the cat | the dog | the cat, sleeps | a zebra zebra
        assertThat(unknown.tokens()).isEqualTo(10);
        assertThat(unknown.unknown()).isEqualTo(6); // dog, "cat,", sleeps, a, zebra, zebra
        assertThat(unknown.distinct()).isEqualTo(7);
        assertThat(unknown.distinctUnknown()).isEqualTo(5);
        assertThat(unknown.rate()).isCloseTo(0.6, within(1e-12));
        assertThat(unknown.distinctRate()).isCloseTo(5 / 7.0, within(1e-12));
        assertThat(unknown.most()).startsWith(new TokenCount("zebra", 2), new TokenCount("a", 1));
        assertThat(xray.withUnknown(Side.SOURCE).pairs()).containsExactly(7, 8, 9);
        assertThat(xray.withUnknown(Side.SOURCE).count()).isEqualTo(3);
    }

    @Test
    void aLearntTokenizersInventoryIsItsVocabulary() {
        DataXray subwords = xray(1, 1, "bpe:20");
        assertThat(subwords.unknown(Side.SOURCE).tokens()).isPositive();
        assertThat(subwords.unknown(Side.SOURCE).rate()).isLessThan(0.5);
    }

    @Test
    void repetitionsAreOfAllPairs() {
        assertThat(xray.finding(Finding.Kind.DUPLICATE).pairs()).containsExactly(0, 2, 6);
        assertThat(xray.finding(Finding.Kind.SEVERAL_TARGETS).pairs()).containsExactly(0, 1, 2, 3, 6, 7);
    }

    @Test
    void leaksCountHeldOutPairsAndListTheTrainingPairsWithThem() {
        Finding pairs = xray.finding(Finding.Kind.LEAKED_PAIR);
        assertThat(pairs.count()).isEqualTo(1);
        assertThat(pairs.pairs()).containsExactly(0, 2, 6);
        Finding sources = xray.finding(Finding.Kind.LEAKED_SOURCE);
        assertThat(sources.count()).isEqualTo(2);
        assertThat(sources.pairs()).containsExactly(0, 1, 2, 3, 6, 7);
        Finding near = xray.finding(Finding.Kind.NEARLY_LEAKED);
        assertThat(near.count()).isEqualTo(1);
        assertThat(near.pairs()).containsExactly(4, 8);
    }

    @Test
    void everyPairIsInOneBarOfEachHistogram() {
        for (Side side : Side.values()) {
            int[] counts = xray.lengthCounts(side);
            for (int bin = 0; bin < counts.length; bin++) {
                assertThat(xray.pairsOfLength(side, bin)).hasSize(counts[bin]);
            }
            assertThat(IntStream.of(counts).sum()).isEqualTo(10);
        }
        int[] ratios = xray.ratioCounts();
        assertThat(IntStream.of(ratios).sum()).isEqualTo(10);
        assertThat(xray.pairsOfRatio(0)).containsExactly(5); // 1 to 5 is the least
        assertThat(xray.pairsOfLength(Side.TARGET, 0)).containsExactly(5);
    }

    @Test
    void thePairsOfATokenAreFound() {
        assertThat(xray.trainingPairsWith(Side.TARGET, "chat", Watch.NOBODY)).containsExactly(0, 2, 4);
        assertThat(xray.heldOutPairsWith(Side.TARGET, "chat", Watch.NOBODY)).containsExactly(6);
        assertThat(xray.trainingPairsWithCount(Side.SOURCE, 1, Watch.NOBODY)).containsExactly(1, 4, 5);
        assertThat(xray.countsOfCounts(Side.TARGET)).startsWith(6, 0, 1, 1); // la chatte chien dort . bref | chat | le
    }

    @Test
    void theVocabularyGrowsOverTheTrainingPairsAlone() {
        Growth growth = xray.growth(Side.SOURCE);
        assertThat(growth.size()).isEqualTo(7);
        assertThat(growth.read(0)).isZero();
        assertThat(growth.read(2)).isEqualTo(4);
        assertThat(growth.distinct(2)).isEqualTo(3);
        assertThat(growth.read(6)).isEqualTo(16);
        assertThat(growth.distinct(6)).isEqualTo(xray.tokens(Side.SOURCE).learntSize());
    }

    @Test
    void growthOfManyTextsKeepsFewPointsAndItsEnd() {
        var recorder = new Growth.Recorder();
        for (int text = 1; text <= 100_001; text++) {
            recorder.add(3L * text, text);
        }
        Growth growth = recorder.ending(300_003, 100_001);
        assertThat(growth.size()).isBetween(150, 400);
        assertThat(growth.read(growth.size() - 1)).isEqualTo(300_003);
        for (int point = 1; point < growth.size(); point++) {
            assertThat(growth.read(point)).isGreaterThan(growth.read(point - 1));
            assertThat(growth.read(point)).isEqualTo(3L * growth.distinct(point));
        }
    }

    @Test
    void whatIsNotWantedAnyMoreEnds() {
        var dropped = new Watch(share -> {}, () -> true);
        assertThatThrownBy(() -> xray.trainingPairsWith(Side.SOURCE, "the", dropped))
                .isInstanceOf(CancellationException.class);
    }

    @Test
    void thePartOfAPairIsToldByItsPlaceNotItsSource() {
        List<Pair> all = new ArrayList<>(TRAINING);
        all.addAll(2, HELD_OUT);
        MarkedPairs marked = MarkedPairs.of(all, new Corpus("a", TRAINING, HELD_OUT));
        assertThat(IntStream.range(0, 10).filter(marked::isHeldOut)).containsExactly(2, 3, 4, 5);
        assertThatThrownBy(() -> MarkedPairs.of(TRAINING, new Corpus("a", HELD_OUT, TRAINING)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void noHeldOutPairsIsNoFault() {
        MarkedPairs pairs = MarkedPairs.of(new Corpus("a", TRAINING, List.of()));
        DataXray alone = xray(pairs, TRAINING, 1, 10, "whitespace");
        assertThat(alone.unknown(Side.SOURCE).rate()).isZero();
        assertThat(alone.finding(Finding.Kind.LEAKED_PAIR).count()).isZero();
    }

    private static DataXray xray(int minCount, int maxSize, String tokenizer) {
        return xray(MarkedPairs.of(new Corpus("a", TRAINING, HELD_OUT)), TRAINING, minCount, maxSize, tokenizer);
    }

    private static DataXray xray(MarkedPairs pairs, List<Pair> training, int minCount, int maxSize, String tokenizer) {
        Tokenizer source =
                Tokenizers.make(TokenizerSpec.of(tokenizer), training.stream().map(Pair::source));
        Tokenizer target =
                Tokenizers.make(TokenizerSpec.of(tokenizer), training.stream().map(Pair::target));
        var limits = new CountedSide.Limits(minCount, maxSize);
        return DataXray.of(
                pairs,
                new Sides<>(
                        CountedSide.of(pairs, Side.SOURCE, source, limits, Watch.NOBODY),
                        CountedSide.of(pairs, Side.TARGET, target, limits, Watch.NOBODY)),
                Watch.NOBODY);
    }
}
