package org.attentionworkbench.engine.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Many texts cut into tokens, so that whatever is asked of the tokens later nothing has to be cut again. Tokens are numbered
 * in the order they are first met, so frequent ones have small numbers, which are kept in as few bytes as they need: a
 * million sentences take some twenty megabytes. Immutable; safe for use by several threads.
 */
public final class CutTexts {
    private final String[] tokens;
    private final int[] lengths;
    private final byte[][] blocks;

    private CutTexts(String[] tokens, int[] lengths, byte[][] blocks) {
        this.tokens = tokens;
        this.lengths = lengths;
        this.blocks = blocks;
    }

    /**
     * Cuts texts.
     *
     * @param size   how many there are
     * @param text   one of them, by its place from 0
     * @param cutter gives the tokens of a text
     * @param before told of every place before its text is cut; what it throws ends the cutting
     */
    public static CutTexts of(
            int size, IntFunction<String> text, Function<String, List<String>> cutter, IntConsumer before) {
        var ids = new TokenIds();
        var writer = new Writer();
        int[] lengths = new int[size];
        for (int place = 0; place < size; place++) {
            before.accept(place);
            List<String> cut = cutter.apply(text.apply(place));
            lengths[place] = cut.size();
            for (int i = 0; i < cut.size(); i++) {
                writer.write(ids.of(cut.get(i)));
            }
        }
        return new CutTexts(ids.tokens(), lengths, writer.blocks());
    }

    /**
     * The same texts, every token of which is cut further.
     *
     * @param before likewise
     */
    CutTexts finer(Function<String, List<String>> cutter, IntConsumer before) {
        var ids = new TokenIds();
        int[][] parts = new int[tokens.length][];
        for (int id = 0; id < tokens.length; id++) {
            parts[id] = cutter.apply(tokens[id]).stream().mapToInt(ids::of).toArray();
        }
        var writer = new Writer();
        int[] finer = new int[lengths.length];
        Reader reader = reader();
        for (int place = 0; place < lengths.length; place++) {
            before.accept(place);
            for (int i = 0; i < lengths[place]; i++) {
                int[] cut = parts[reader.next()];
                finer[place] += cut.length;
                for (int id : cut) {
                    writer.write(id);
                }
            }
        }
        return new CutTexts(ids.tokens(), finer, writer.blocks());
    }

    /** Number of texts. */
    public int size() {
        return lengths.length;
    }

    /** Tokens of a text. */
    public int length(int place) {
        return lengths[place];
    }

    /** Tokens of every text, in their order. */
    public IntStream lengths() {
        return Arrays.stream(lengths);
    }

    /** Number of distinct tokens: they are numbered from 0. */
    public int distinct() {
        return tokens.length;
    }

    /** A token by its number. */
    public String token(int id) {
        return tokens[id];
    }

    /** How often each token comes in some of the texts, [{@link #distinct}]. @param wanted by place */
    public int[] counts(IntPredicate wanted) {
        int[] counts = new int[tokens.length];
        Reader reader = reader();
        for (int place = 0; place < lengths.length; place++) {
            boolean counted = wanted.test(place);
            for (int i = 0; i < lengths[place]; i++) {
                counts[reader.next()] += counted ? 1 : 0;
            }
        }
        return counts;
    }

    /** Reads the tokens of all texts one after the other. */
    public Reader reader() {
        return new Reader(blocks);
    }

    /** Reads token by token; for one thread. */
    public static final class Reader {
        private final byte[][] blocks;
        private int block;
        private int at;

        private Reader(byte[][] blocks) {
            this.blocks = blocks;
        }

        /** The number of the next token, of which there is one. */
        public int next() {
            if (at == blocks[block].length) {
                block++;
                at = 0;
            }
            byte[] bytes = blocks[block];
            int id = 0;
            for (int shift = 0; ; shift += 7) {
                byte next = bytes[at++];
                id |= (next & 0x7F) << shift;
                if (next >= 0) {
                    return id;
                }
            }
        }
    }

    /** Seven bits a byte, the lowest first, a negative byte when more follow; no number crosses from a block to the next. */
    private static final class Writer {
        private static final int BLOCK = 1 << 20;
        private static final int LONGEST = 5;

        private final List<byte[]> full = new ArrayList<>();
        private final byte[] block = new byte[BLOCK];
        private int at;

        void write(int id) {
            if (at > BLOCK - LONGEST) {
                full.add(Arrays.copyOf(block, at));
                at = 0;
            }
            int rest = id;
            while (rest > 0x7F) {
                block[at++] = (byte) (rest | 0x80);
                rest >>>= 7;
            }
            block[at++] = (byte) rest;
        }

        byte[][] blocks() {
            full.add(Arrays.copyOf(block, at));
            at = 0;
            return full.toArray(byte[][]::new);
        }
    }
}
