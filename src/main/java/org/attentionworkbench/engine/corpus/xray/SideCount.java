package org.attentionworkbench.engine.corpus.xray;

import java.util.BitSet;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.attentionworkbench.engine.text.CutTexts;
import org.attentionworkbench.engine.text.Side;
import org.attentionworkbench.engine.text.Tokenizer;

/**
 * One side of a corpus counted: the length of every text, every token, and how the vocabulary grows over the training pairs
 * in their order. Immutable.
 */
public final class SideCount {
    private final CutTexts texts;
    private final TokenTable tokens;
    private final Growth growth;

    private SideCount(CutTexts texts, TokenTable tokens, Growth growth) {
        this.texts = texts;
        this.tokens = tokens;
        this.growth = growth;
    }

    /** @throws java.util.concurrent.CancellationException if it is not wanted any more */
    public static SideCount of(MarkedPairs pairs, Side side, Tokenizer tokenizer, Watch watch) {
        CutTexts texts = CutTexts.of(
                pairs.size(),
                place -> pairs.text(place, side),
                tokenizer::tokenize,
                place -> watch.at(place, pairs.size()));
        return of(pairs, texts, watch);
    }

    /**
     * Counts texts that are cut.
     *
     * @param texts of these pairs
     * @throws java.util.concurrent.CancellationException if it is not wanted any more
     */
    static SideCount of(MarkedPairs pairs, CutTexts texts, Watch watch) {
        int[] training = new int[texts.distinct()];
        int[] heldOut = new int[texts.distinct()];
        var growth = new Growth.Recorder();
        CutTexts.Reader reader = texts.reader();
        long read = 0;
        int distinct = 0;
        for (int place = 0; place < texts.size(); place++) {
            watch.at(place, texts.size());
            boolean isLearnt = !pairs.isHeldOut(place);
            int[] counts = isLearnt ? training : heldOut;
            for (int i = 0; i < texts.length(place); i++) {
                if (counts[reader.next()]++ == 0 && isLearnt) {
                    distinct++;
                }
            }
            if (isLearnt) {
                read += texts.length(place);
                growth.add(read, distinct);
            }
        }
        return new SideCount(texts, TokenTable.of(texts, training, heldOut), growth.ending(read, distinct));
    }

    /** The texts as they were cut. */
    CutTexts texts() {
        return texts;
    }

    /** Number of texts. */
    public int size() {
        return texts.size();
    }

    /** Tokens of a text. */
    public int length(int pair) {
        return texts.length(pair);
    }

    /** Tokens of every text, in the order of the pairs. */
    public IntStream lengths() {
        return texts.lengths();
    }

    /** The distinct tokens. */
    public TokenTable tokens() {
        return tokens;
    }

    /** How the vocabulary grows over the training pairs. */
    public Growth growth() {
        return growth;
    }

    /**
     * The pairs of one part with such a token.
     *
     * @param heldOut whether to look among the held-out pairs, or among those to learn
     * @throws java.util.concurrent.CancellationException if it is not wanted any more
     */
    BitSet pairsWith(MarkedPairs pairs, boolean heldOut, Predicate<String> wanted, Watch watch) {
        BitSet ids = new BitSet(texts.distinct());
        IntStream.range(0, texts.distinct())
                .filter(id -> wanted.test(texts.token(id)))
                .forEach(ids::set);
        BitSet found = new BitSet(texts.size());
        CutTexts.Reader reader = texts.reader();
        for (int place = 0; place < texts.size(); place++) {
            watch.at(place, texts.size());
            boolean isLookedAt = pairs.isHeldOut(place) == heldOut;
            for (int i = 0; i < texts.length(place); i++) {
                if (ids.get(reader.next()) && isLookedAt) {
                    found.set(place);
                }
            }
        }
        return found;
    }
}
