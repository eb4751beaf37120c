package org.attentionworkbench.engine.text;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Token to id and back; ids 0..3 are {@code <pad> <bos> <eos> <unk>}. Immutable.
 *
 * <p>The four are marks, not words: a token of the text that happens to be spelt {@code <eos>} gets an id of its own like
 * any other, so {@link #id} never answers 0, 1 or 2.
 */
public final class Vocabulary {
    public static final int PAD = 0;
    public static final int BOS = 1;
    public static final int EOS = 2;
    public static final int UNK = 3;

    static final List<String> SPECIAL = List.of("<pad>", "<bos>", "<eos>", "<unk>");

    private final String[] tokens;
    private final Map<String, Integer> ids;

    /** @param words the tokens from id 4 on, no two the same */
    Vocabulary(List<String> words) {
        tokens = new String[SPECIAL.size() + words.size()];
        ids = new HashMap<>(words.size() * 2);
        for (int i = 0; i < SPECIAL.size(); i++) {
            tokens[i] = SPECIAL.get(i);
        }
        for (int i = 0; i < words.size(); i++) {
            int id = SPECIAL.size() + i;
            tokens[id] = words.get(i);
            if (ids.put(words.get(i), id) != null) {
                throw new IllegalArgumentException("the token " + words.get(i) + " is there twice");
            }
        }
    }

    /**
     * The most frequent tokens, ties in code point order.
     *
     * @param minCount tokens seen less often are left out
     * @param maxSize  most tokens kept, the four special ones not counted
     */
    public static Vocabulary of(Iterable<List<String>> sequences, int minCount, int maxSize) {
        if (minCount < 1 || maxSize < 0) {
            throw new IllegalArgumentException(
                    "minCount must be at least 1 and maxSize at least 0, were " + minCount + " and " + maxSize);
        }
        Map<String, Integer> counts = new HashMap<>();
        for (List<String> sequence : sequences) {
            for (String token : sequence) {
                counts.merge(token, 1, Integer::sum);
            }
        }
        Comparator<Map.Entry<String, Integer>> order = Map.Entry.<String, Integer>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry::getKey, CodePointOrder::compare);
        return new Vocabulary(counts.entrySet().stream()
                .filter(entry -> entry.getValue() >= minCount)
                .sorted(order)
                .limit(maxSize)
                .map(Map.Entry::getKey)
                .toList());
    }

    /** Every token a learnt tokenizer can give, in its order. */
    public static Vocabulary of(List<String> inventory) {
        return new Vocabulary(inventory);
    }

    /** Number of ids, the four special ones included. */
    public int size() {
        return tokens.length;
    }

    /** The id of a token, {@link #UNK} if it is not here. */
    public int id(String token) {
        return ids.getOrDefault(token, UNK);
    }

    /** Whether the token has an id of its own; false for the four marks unless the text itself contained them. */
    public boolean contains(String token) {
        return ids.containsKey(token);
    }

    /** @throws IllegalArgumentException if there is no such id */
    public String token(int id) {
        if (id < 0 || id >= tokens.length) {
            throw new IllegalArgumentException("ids are 0 to " + (tokens.length - 1) + ", was " + id);
        }
        return tokens[id];
    }

    /** Every token in the order of its id, the four special ones first. */
    public List<String> tokens() {
        return List.of(tokens);
    }

    /** The tokens' ids, {@link #EOS} added at the end. */
    public int[] encode(List<String> sequence) {
        int[] encoded = new int[sequence.size() + 1];
        for (int i = 0; i < sequence.size(); i++) {
            encoded[i] = id(sequence.get(i));
        }
        encoded[sequence.size()] = EOS;
        return encoded;
    }

    /**
     * One token a line in UTF-8, the line number counted from 0 is the id; in a token a line feed, a carriage return and a
     * backslash are written {@code \n}, {@code \r} and {@code \\}.
     *
     * @throws org.attentionworkbench.engine.Problem naming the file, if it cannot be written
     */
    public void write(Path file) {
        VocabularyFile.write(tokens(), file);
    }

    /** @throws org.attentionworkbench.engine.Problem naming the file and the line, if it is missing or not a vocabulary */
    public static Vocabulary read(Path file) {
        List<String> tokens = VocabularyFile.read(file);
        return new Vocabulary(tokens.subList(SPECIAL.size(), tokens.size()));
    }
}
