package org.attentionworkbench.engine.corpus.xray;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.attentionworkbench.engine.Problem;
import org.attentionworkbench.engine.corpus.Corpus;
import org.attentionworkbench.engine.corpus.Pair;
import org.attentionworkbench.engine.text.Side;
import org.attentionworkbench.engine.text.Sides;
import org.attentionworkbench.engine.text.TokenizerSpec;
import org.attentionworkbench.engine.text.Tokenizers;
import org.junit.jupiter.api.Test;

class SidesCounterTest {
    private static final List<Pair> PAIRS = List.copyOf(IntStream.range(0, 60)
            .mapToObj(i -> new Pair("word" + i % 7 + " and word" + i, "Wort" + i % 5 + " und " + i))
            .toList());
    private static final CountedSide.Limits ALL = new CountedSide.Limits(1, 1000);
    private static final CountedSide.Limits FEW = new CountedSide.Limits(2, 5);

    private final SidesCounter counter = new SidesCounter();
    private final MarkedPairs pairs = split(1);

    @Test
    void otherLimitsOnlyChooseTheVocabularyAnew() {
        CountedSide before = count(pairs, "whitespace", ALL).source();
        CountedSide after = count(pairs, "whitespace", FEW).source();
        assertThat(after.count()).isSameAs(before.count());
        assertThat(after.vocabulary().size()).isEqualTo(4 + 5);
        assertThat(before.vocabulary().size()).isGreaterThan(4 + 5);
    }

    @Test
    void anotherSplitCutsNothingAnewAndCountsAsIfItWereTheFirst() {
        for (String tokenizer : List.of("whitespace", "words", "characters")) {
            CountedSide before = count(pairs, tokenizer, ALL).target();
            CountedSide after = count(split(2), tokenizer, FEW).target();
            assertThat(after.count().texts()).isSameAs(before.count().texts());
            assertEqual(
                    after,
                    new SidesCounter()
                            .count(split(2), specs(tokenizer), FEW, () -> false)
                            .target());
        }
    }

    @Test
    void subwordsAreLearntOnceForASplitAndAnewForAnother() {
        CountedSide before = count(pairs, "bpe:20", ALL).source();
        assertThat(count(pairs, "bpe:20", FEW).source().tokenizer()).isSameAs(before.tokenizer());
        CountedSide after = count(split(2), "bpe:20", ALL).source();
        var usual = Tokenizers.make(
                TokenizerSpec.bpe(20),
                IntStream.range(0, PAIRS.size())
                        .filter(i -> !split(2).isHeldOut(i))
                        .mapToObj(i -> PAIRS.get(i).source()));
        assertThat(after.tokenizer().inventory()).isEqualTo(usual.inventory());
        assertEqual(after, CountedSide.of(split(2), Side.SOURCE, usual, ALL, Watch.NOBODY));
    }

    @Test
    void otherPairsAreCountedAnew() {
        count(pairs, "whitespace", ALL);
        List<Pair> others = PAIRS.subList(0, 30);
        MarkedPairs marked = MarkedPairs.of(others, Corpus.split("b", others, 0.2, 1));
        assertThat(count(marked, "whitespace", ALL).source().count().size()).isEqualTo(30);
    }

    @Test
    void aSideThatCannotBeCountedIsToldAndTheNextCountingWorks() {
        var missing = new Sides<>(TokenizerSpec.of("whitespace"), TokenizerSpec.of("nowhere.json"));
        assertThatThrownBy(() -> counter.count(pairs, missing, ALL, () -> false))
                .isInstanceOf(Problem.class);
        assertThat(count(pairs, "whitespace", ALL).target().count().size()).isEqualTo(60);
    }

    @Test
    void countingThatIsNotWantedAnyMoreEnds() {
        for (String tokenizer : List.of("whitespace", "bpe:20")) {
            assertThatThrownBy(() -> counter.count(pairs, specs(tokenizer), ALL, () -> true))
                    .isInstanceOf(CancellationException.class);
        }
    }

    private Sides<CountedSide> count(MarkedPairs wanted, String tokenizer, CountedSide.Limits limits) {
        return counter.count(wanted, specs(tokenizer), limits, () -> false);
    }

    private static Sides<TokenizerSpec> specs(String tokenizer) {
        return Sides.both(TokenizerSpec.of(tokenizer));
    }

    private static MarkedPairs split(long seed) {
        return MarkedPairs.of(PAIRS, Corpus.split("a", PAIRS, 0.2, seed));
    }

    private static void assertEqual(CountedSide one, CountedSide other) {
        assertThat(one.vocabulary().tokens()).isEqualTo(other.vocabulary().tokens());
        assertThat(one.count().lengths().toArray())
                .isEqualTo(other.count().lengths().toArray());
        TokenTable table = one.count().tokens();
        assertThat(table.size()).isEqualTo(other.count().tokens().size());
        for (int place = 0; place < table.size(); place++) {
            assertThat(table.token(place)).isEqualTo(other.count().tokens().token(place));
            assertThat(table.training(place)).isEqualTo(other.count().tokens().training(place));
            assertThat(table.heldOut(place)).isEqualTo(other.count().tokens().heldOut(place));
        }
    }
}
