package org.attentionworkbench.engine.text;

import java.nio.file.Path;
import java.util.List;

/** Token to id and back; ids 0..3 are {@code <pad> <bos> <eos> <unk>}. Immutable. */
public final class Vocabulary {
    public static final int PAD = 0;
    public static final int BOS = 1;
    public static final int EOS = 2;
    public static final int UNK = 3;

    private Vocabulary() {}

    /**
     * The most frequent tokens, ties in code point order.
     *
     * @param minCount tokens seen less often are left out
     * @param maxSize  most tokens kept, the four special ones not counted
     */
    public static Vocabulary of(Iterable<List<String>> sequences, int minCount, int maxSize) {
        throw new UnsupportedOperationException();
    }

    /** Number of ids, the four special ones included. */
    public int size() {
        throw new UnsupportedOperationException();
    }

    /** The id of a token, {@link #UNK} if it is not here. */
    public int id(String token) {
        throw new UnsupportedOperationException();
    }

    public boolean contains(String token) {
        throw new UnsupportedOperationException();
    }

    public String token(int id) {
        throw new UnsupportedOperationException();
    }

    /** The tokens' ids, {@link #EOS} added at the end. */
    public int[] encode(List<String> tokens) {
        throw new UnsupportedOperationException();
    }

    /** One token a line, the line number is the id. */
    public void write(Path file) {
        throw new UnsupportedOperationException();
    }

    /** @throws org.attentionworkbench.engine.Problem naming the file, if it is missing or not a vocabulary */
    public static Vocabulary read(Path file) {
        throw new UnsupportedOperationException();
    }
}
