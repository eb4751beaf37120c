package org.attentionworkbench.engine.corpus.xray;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.attentionworkbench.engine.text.CodePointOrder;
import org.attentionworkbench.engine.text.CutTexts;

/**
 * The distinct tokens of one side of a corpus in the order of a vocabulary: by falling count in the training pairs, ties in
 * code point order. Those that only held-out pairs have come last. Immutable.
 */
public final class TokenTable {
    private final String[] tokens;
    private final int[] training;
    private final int[] heldOut;
    private final int learnt;

    private TokenTable(String[] tokens, int[] training, int[] heldOut) {
        this.tokens = tokens;
        this.training = training;
        this.heldOut = heldOut;
        learnt = (int) Arrays.stream(training).filter(count -> count > 0).count();
    }

    /**
     * @param texts    whose tokens they are
     * @param training how often each token comes in the training pairs, by its number
     * @param heldOut  likewise in the held-out ones
     */
    static TokenTable of(CutTexts texts, int[] training, int[] heldOut) {
        int[] order = IntStream.range(0, texts.distinct())
                .boxed()
                .sorted(Comparator.<Integer>comparingInt(id -> -training[id])
                        .thenComparing(texts::token, CodePointOrder::compare))
                .mapToInt(Integer::intValue)
                .toArray();
        return new TokenTable(
                Arrays.stream(order).mapToObj(texts::token).toArray(String[]::new),
                Arrays.stream(order).map(id -> training[id]).toArray(),
                Arrays.stream(order).map(id -> heldOut[id]).toArray());
    }

    /** Number of distinct tokens, those of held-out pairs alone included. */
    public int size() {
        return tokens.length;
    }

    /** Number of distinct tokens in the training pairs; they are the first ones. */
    public int learntSize() {
        return learnt;
    }

    /** A token by its place. */
    public String token(int place) {
        return tokens[place];
    }

    /** Its occurrences in the training pairs. */
    public int training(int place) {
        return training[place];
    }

    /** Its occurrences in the held-out pairs. */
    public int heldOut(int place) {
        return heldOut[place];
    }

    /**
     * What a vocabulary keeps, in the order of its ids.
     *
     * @param minCount tokens seen less often in the training pairs are left out
     * @param maxSize  most tokens kept
     */
    public List<String> kept(int minCount, int maxSize) {
        int kept = 0;
        while (kept < Math.min(learnt, maxSize) && training[kept] >= minCount) {
            kept++;
        }
        return List.of(tokens).subList(0, kept);
    }

    /** The tokens that come most often in the training pairs. */
    public List<TokenCount> mostFrequent(int most) {
        List<TokenCount> found = new ArrayList<>();
        for (int place = 0; place < Math.min(most, learnt); place++) {
            found.add(new TokenCount(tokens[place], training[place]));
        }
        return found;
    }

    /** The last tokens a vocabulary without limits would take in, rarest first. */
    public List<TokenCount> rarest(int most) {
        List<TokenCount> found = new ArrayList<>();
        for (int place = learnt - 1; place >= Math.max(0, learnt - most); place--) {
            found.add(new TokenCount(tokens[place], training[place]));
        }
        return found;
    }

    /**
     * How many distinct tokens come exactly 1, 2, ... times in the training pairs; the last number is of all that come as
     * often or more often.
     */
    public int[] countsOfCounts(int length) {
        int[] found = new int[length];
        for (int place = 0; place < learnt; place++) {
            found[Math.min(training[place], length) - 1]++;
        }
        return found;
    }
}
