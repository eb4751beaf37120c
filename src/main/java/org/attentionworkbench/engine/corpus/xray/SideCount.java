package org.attentionworkbench.engine.corpus.xray;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.attentionworkbench.engine.text.Side;
import org.attentionworkbench.engine.text.Tokenizer;

/**
 * One side of a corpus counted in one pass: the length of every text, every token, and how the vocabulary grows over the
 * training pairs in their order. Keeps a number a text and a row a distinct token. Immutable.
 */
public final class SideCount {
    private final int[] lengths;
    private final TokenTable tokens;
    private final Growth growth;

    private SideCount(int[] lengths, TokenTable tokens, Growth growth) {
        this.lengths = lengths;
        this.tokens = tokens;
        this.growth = growth;
    }

    /** @throws java.util.concurrent.CancellationException if it is not wanted any more */
    public static SideCount of(MarkedPairs pairs, Side side, Tokenizer tokenizer, Watch watch) {
        int[] lengths = new int[pairs.size()];
        Map<String, TokenTable.Counts> counts = new HashMap<>();
        var growth = new Growth.Recorder();
        long read = 0;
        int distinct = 0;
        for (int i = 0; i < lengths.length; i++) {
            watch.at(i, lengths.length);
            List<String> tokens = tokenizer.tokenize(pairs.text(i, side));
            lengths[i] = tokens.size();
            if (pairs.isHeldOut(i)) {
                tokens.forEach(token -> counted(counts, token).heldOut++);
            } else {
                distinct += learn(counts, tokens);
                read += tokens.size();
                growth.add(read, distinct);
            }
        }
        return new SideCount(lengths, new TokenTable(counts), growth.ending(read, distinct));
    }

    /** @return how many of the tokens no training pair had before */
    private static int learn(Map<String, TokenTable.Counts> counts, List<String> tokens) {
        int met = 0;
        for (String token : tokens) {
            if (counted(counts, token).training++ == 0) {
                met++;
            }
        }
        return met;
    }

    private static TokenTable.Counts counted(Map<String, TokenTable.Counts> counts, String token) {
        return counts.computeIfAbsent(token, first -> new TokenTable.Counts());
    }

    /** Number of texts. */
    public int size() {
        return lengths.length;
    }

    /** Tokens of a text. */
    public int length(int pair) {
        return lengths[pair];
    }

    /** Tokens of every text, in the order of the pairs. */
    public IntStream lengths() {
        return Arrays.stream(lengths);
    }

    /** The distinct tokens. */
    public TokenTable tokens() {
        return tokens;
    }

    /** How the vocabulary grows over the training pairs. */
    public Growth growth() {
        return growth;
    }
}
