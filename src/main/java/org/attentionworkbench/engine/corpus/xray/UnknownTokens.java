package org.attentionworkbench.engine.corpus.xray;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.attentionworkbench.engine.text.CodePointOrder;

/**
 * Out-of-vocabulary tokens of the held-out texts of one side: each of them becomes {@code <unk>}.
 *
 * @param tokens         tokens of the held-out texts, repetitions counted
 * @param unknown        of these, the ones that are not in the vocabulary
 * @param distinct       distinct tokens of the held-out texts
 * @param distinctUnknown of these, the ones that are not in the vocabulary
 * @param most           the most frequent unknown ones by their count in the held-out texts, ties in code point order
 */
public record UnknownTokens(long tokens, long unknown, int distinct, int distinctUnknown, List<TokenCount> most) {
    public UnknownTokens {
        if (unknown < 0 || unknown > tokens || distinctUnknown < 0 || distinctUnknown > distinct) {
            throw new IllegalArgumentException("not more can be unknown than there are, were " + unknown + " of "
                    + tokens + " and " + distinctUnknown + " of " + distinct);
        }
        most = List.copyOf(most);
    }

    /**
     * @param known whether the vocabulary has a token
     * @param most  how many of the most frequent ones are kept
     */
    static UnknownTokens of(TokenTable table, Predicate<String> known, int most) {
        long tokens = 0;
        long unknown = 0;
        int distinct = 0;
        List<TokenCount> found = new ArrayList<>();
        for (int place = 0; place < table.size(); place++) {
            int count = table.heldOut(place);
            if (count > 0) {
                tokens += count;
                distinct++;
                if (!known.test(table.token(place))) {
                    unknown += count;
                    found.add(new TokenCount(table.token(place), count));
                }
            }
        }
        int distinctUnknown = found.size();
        found.sort(Comparator.comparingInt((TokenCount one) -> -one.count())
                .thenComparing(TokenCount::token, CodePointOrder::compare));
        return new UnknownTokens(
                tokens, unknown, distinct, distinctUnknown, found.subList(0, Math.min(most, distinctUnknown)));
    }

    /** The OOV rate: the share of the tokens that is unknown, 0..1; 0 if there are none. */
    public double rate() {
        return tokens == 0 ? 0 : (double) unknown / tokens;
    }

    /** The share of the distinct tokens that is unknown, 0..1; 0 if there are none. */
    public double distinctRate() {
        return distinct == 0 ? 0 : (double) distinctUnknown / distinct;
    }
}
