package org.attentionworkbench.engine.corpus.xray;

import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.attentionworkbench.engine.text.Side;
import org.attentionworkbench.engine.text.Sides;

/**
 * What the pairs of a corpus are like as a whole, under tokenizers, vocabularies and a split. Counts of tokens are of the
 * training pairs, from which a vocabulary is learnt; unknown tokens are of the held-out pairs; lengths and repetitions are
 * of all. Pairs are numbered from 0. Immutable; safe for use by several threads.
 */
public final class DataXray {
    /** How many tokens are listed by name. */
    public static final int LISTED = 12;

    /** The last bar of {@link #countsOfCounts} has the tokens that come as often or more often. */
    public static final int RARE = 10;

    private static final int PARTS = 3;

    private final MarkedPairs pairs;
    private final Sides<CountedSide> sides;
    private final LengthBins lengths;
    private final Sides<int[]> lengthCounts;
    private final RatioBins ratios;
    private final int[] ratioCounts;
    private final Sides<int[]> countsOfCounts;
    private final Sides<UnknownTokens> unknown;
    private final Sides<Finding> withUnknown;
    private final Map<Finding.Kind, Finding> findings;

    private DataXray(MarkedPairs pairs, Sides<CountedSide> sides, Watch watch) {
        this.pairs = pairs;
        this.sides = sides;
        this.lengths = LengthBins.of(IntStream.concat(
                sides.source().count().lengths(), sides.target().count().lengths()));
        this.lengthCounts = sides.map(side -> lengths.counts(side.count().lengths()));
        this.ratios = RatioBins.of(ratiosOfPairs());
        this.ratioCounts = new int[ratios.count()];
        ratiosOfPairs().forEach(k -> ratioCounts[k - ratios.first()]++);
        this.countsOfCounts = sides.map(side -> side.count().tokens().countsOfCounts(RARE));
        this.unknown = sides.map(side -> UnknownTokens.of(side.count().tokens(), side::knows, LISTED));
        this.withUnknown = new Sides<>(
                withUnknown(sides.source(), watch.part(0, PARTS)), withUnknown(sides.target(), watch.part(1, PARTS)));
        this.findings = Map.copyOf(Findings.of(pairs, watch.part(2, PARTS)));
    }

    /**
     * Looks at pairs whose sides were counted.
     *
     * @throws java.util.concurrent.CancellationException if it is not wanted any more
     */
    public static DataXray of(MarkedPairs pairs, Sides<CountedSide> sides, Watch watch) {
        return new DataXray(pairs, sides, watch);
    }

    private Finding withUnknown(CountedSide side, Watch watch) {
        return Finding.of(side.count().pairsWith(pairs, true, token -> !side.knows(token), watch));
    }

    /** Number of pairs. */
    public int size() {
        return pairs.size();
    }

    /** Number of held-out pairs. */
    public int heldOutSize() {
        return pairs.heldOutSize();
    }

    /** The distinct tokens of a side. */
    public TokenTable tokens(Side side) {
        return counted(side).count().tokens();
    }

    /** How the vocabulary of a side grows over the training pairs. */
    public Growth growth(Side side) {
        return counted(side).count().growth();
    }

    /** The bins of the lengths, the same for both sides. */
    public LengthBins lengthBins() {
        return lengths;
    }

    /** How many texts of a side each bin has. */
    public int[] lengthCounts(Side side) {
        return lengthCounts.of(side).clone();
    }

    /** The pairs of a bin. */
    public IntStream pairsOfLength(Side side, int bin) {
        SideCount count = counted(side).count();
        return IntStream.range(0, pairs.size()).filter(i -> lengths.of(count.length(i)) == bin);
    }

    /** The bins of the ratios of target length to source length. */
    public RatioBins ratioBins() {
        return ratios;
    }

    /** How many pairs each bin has. */
    public int[] ratioCounts() {
        return ratioCounts.clone();
    }

    /** The pairs of a bin. */
    public IntStream pairsOfRatio(int bin) {
        return IntStream.range(0, pairs.size()).filter(i -> ratio(i) == ratios.first() + bin);
    }

    private IntStream ratiosOfPairs() {
        return IntStream.range(0, pairs.size()).map(this::ratio);
    }

    private int ratio(int pair) {
        return RatioBins.k(
                sides.source().count().length(pair), sides.target().count().length(pair));
    }

    /** What a side's vocabulary does not have of the held-out texts. */
    public UnknownTokens unknown(Side side) {
        return unknown.of(side);
    }

    /** The held-out pairs with an unknown token on a side. */
    public Finding withUnknown(Side side) {
        return withUnknown.of(side);
    }

    /** Repetitions and leaks. */
    public Finding finding(Finding.Kind kind) {
        return Objects.requireNonNull(findings.get(kind));
    }

    /**
     * Of a side, how many distinct tokens come exactly 1, 2, ... times in the training pairs; the last number is of those
     * that come {@link #RARE} times or more, [{@link #RARE}].
     */
    public int[] countsOfCounts(Side side) {
        return countsOfCounts.of(side).clone();
    }

    /** The training pairs with a token. @throws java.util.concurrent.CancellationException if it is not wanted any more */
    public IntStream trainingPairsWith(Side side, String token, Watch watch) {
        return counted(side).count().pairsWith(pairs, false, token::equals, watch).stream();
    }

    /** The held-out pairs with a token; likewise. */
    public IntStream heldOutPairsWith(Side side, String token, Watch watch) {
        return counted(side).count().pairsWith(pairs, true, token::equals, watch).stream();
    }

    /** The training pairs with a token of that count, {@link #RARE} standing for more, too; likewise. */
    public IntStream trainingPairsWithCount(Side side, int count, Watch watch) {
        TokenTable table = tokens(side);
        Set<String> wanted = new HashSet<>();
        for (int place = 0; place < table.learntSize(); place++) {
            if (Math.min(RARE, table.training(place)) == count) {
                wanted.add(table.token(place));
            }
        }
        return counted(side).count().pairsWith(pairs, false, wanted::contains, watch).stream();
    }

    private CountedSide counted(Side side) {
        return sides.of(side);
    }
}
