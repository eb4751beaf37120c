package org.attentionworkbench.engine.model;

import org.attentionworkbench.engine.text.Vocabulary;

/**
 * Sentences as token ids, for one training step or one scoring. Rows have their own lengths: there is no padding to get
 * wrong. The arrays are not copied; do not change them while the batch is in use.
 *
 * @param source   [pairs][source length], each ending with {@code <eos>} by convention, none empty
 * @param target   [pairs][target length], what is to be produced, each ending with {@code <eos>}, none empty
 * @param previous [pairs][target length], what the decoder reads before each of them
 * @param copies   [pairs][source length], for a model that copies: the source's tokens as ids of the target vocabulary, of V
 *     words, or V, V + 1, ... for those outside it, which the target may use too; otherwise empty
 * @param beyond   [words][E], for scoring only: what source ids from the source vocabulary's size on are read as; they may be more
 *     than this batch has
 */
@SuppressWarnings("ArrayRecordComponent") // handed straight to the kernels, thousands of times a minute
public record Batch(int[][] source, int[][] target, int[][] previous, int[][] copies, float[][] beyond) {
    private static final int[][] NO_COPIES = new int[0][];
    private static final float[][] NOTHING = new float[0][];

    public Batch {
        if (source.length == 0 || source.length != target.length || target.length != previous.length) {
            throw new IllegalArgumentException("a batch needs as many sources as targets and at least one, was "
                    + source.length + " and " + target.length);
        }
    }

    /** Teacher forcing: the decoder reads {@code <bos>} and all words but the last. */
    public Batch(int[][] source, int[][] target) {
        this(source, target, before(target), NO_COPIES);
    }

    /** Without copying. */
    public Batch(int[][] source, int[][] target, int[][] previous) {
        this(source, target, previous, NO_COPIES);
    }

    /** With source words of the vocabulary only. */
    public Batch(int[][] source, int[][] target, int[][] previous, int[][] copies) {
        this(source, target, previous, copies, NOTHING);
    }

    /**
     * Teacher forcing where words are copied; the decoder reads {@code <unk>} for those outside the vocabulary.
     *
     * @param vocabulary V
     */
    public static Batch copying(int[][] source, int[][] copies, int[][] target, int vocabulary) {
        int[][] previous = before(target);
        for (int[] row : previous) {
            for (int t = 0; t < row.length; t++) {
                row[t] = row[t] < vocabulary ? row[t] : Vocabulary.UNK;
            }
        }
        return new Batch(source, target, previous, copies);
    }

    /** The same pairs, with what source words outside the vocabulary are read as. */
    public Batch with(float[][] wordsBeyond) {
        return new Batch(source, target, previous, copies, wordsBeyond);
    }

    private static int[][] before(int[][] target) {
        int[][] before = new int[target.length][];
        for (int s = 0; s < before.length; s++) {
            before[s] = new int[target[s].length];
            before[s][0] = Vocabulary.BOS;
            System.arraycopy(target[s], 0, before[s], 1, target[s].length - 1);
        }
        return before;
    }

    /** Some of the pairs. */
    public Batch chosen(int[] pairs) {
        return new Batch(
                chosen(source, pairs),
                chosen(target, pairs),
                chosen(previous, pairs),
                copies.length == 0 ? copies : chosen(copies, pairs),
                beyond);
    }

    /** The rows at these places, not copied. */
    public static int[][] chosen(int[][] rows, int[] places) {
        int[][] some = new int[places.length][];
        for (int i = 0; i < places.length; i++) {
            some[i] = rows[places[i]];
        }
        return some;
    }

    /** Number of pairs. */
    public int size() {
        return source.length;
    }

    /** Target tokens in all. */
    public int targetTokens() {
        int tokens = 0;
        for (int[] row : target) {
            tokens += row.length;
        }
        return tokens;
    }
}
