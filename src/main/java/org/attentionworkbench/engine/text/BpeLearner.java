package org.attentionworkbench.engine.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * Learns byte-pair encoding from counted words: Sennrich, Haddow and Birch 2016, arXiv:1508.07909, algorithm 1. Every word
 * starts as its characters; the pair of neighbours that is most frequent in all words becomes one token, again and again.
 *
 * <p>Unlike the paper's listing it does not count anew after each merge: a queue holds the pairs, an index says which words
 * each is in, and a merge changes the counts of those words alone. Among equally frequent pairs the one that comes first in
 * code point order is taken, so the same words give the same merges. A pair that is there only once is not worth a token.
 * Used once, by one thread.
 */
final class BpeLearner {
    /** Pairs rarer than this are not merged. */
    private static final long FEWEST = 2;

    private final List<String> tokens = new ArrayList<>();
    private final List<Word> words = new ArrayList<>();
    private final Map<Long, Pair> pairs = new HashMap<>();
    private final PriorityQueue<Candidate> queue;

    /** A word as it is cut so far. {@code count}: how often it is in the texts. */
    private static final class Word {
        private final int[] tokens;
        private final long count;
        private int length;

        Word(int[] tokens, long count) {
            this.tokens = tokens;
            this.count = count;
            this.length = tokens.length;
        }
    }

    /** How often a pair is in the texts now, and the places of the words that have it or once had it, some more than once. */
    private static final class Pair {
        private int[] words = new int[2];
        private int size;
        private long count;

        void addWord(int word) {
            if (size > 0 && words[size - 1] == word) {
                return;
            }
            if (size == words.length) {
                words = Arrays.copyOf(words, size + size / 2 + 1);
            }
            words[size++] = word;
        }
    }

    /** A pair with a count it had; out of date if it has another one now. */
    private record Candidate(int left, int right, long count) {}

    /** @param alphabet the characters of all words; tokens of their own, in this order */
    BpeLearner(Map<String, Long> counted, List<String> alphabet) {
        Map<String, Integer> ids = new HashMap<>();
        for (String character : alphabet) {
            ids.put(character, tokens.size());
            tokens.add(character);
        }
        queue = new PriorityQueue<>(Comparator.comparingLong(Candidate::count)
                .reversed()
                .thenComparing(c -> tokens.get(c.left()), CodePointOrder::compare)
                .thenComparing(c -> tokens.get(c.right()), CodePointOrder::compare));
        counted.forEach((word, count) -> add(word, count, ids));
        pairs.forEach((key, pair) -> enqueue(key, pair));
    }

    private void add(String word, long count, Map<String, Integer> ids) {
        int[] characters =
                word.codePoints().map(c -> ids.get(Character.toString(c))).toArray();
        Word cut = new Word(characters, count);
        words.add(cut);
        for (int i = 0; i + 1 < cut.length; i++) {
            Pair pair = pairs.computeIfAbsent(key(characters[i], characters[i + 1]), k -> new Pair());
            pair.count += count;
            pair.addWord(words.size() - 1);
        }
    }

    /**
     * @param most   merges wanted; fewer if nothing is left to merge
     * @param events told of every merge as it is learnt
     * @param stop   looked at before every merge
     * @throws CancellationException if it is to stop
     */
    List<Merge> learn(int most, Consumer<LearntMerge> events, BooleanSupplier stop) {
        List<Merge> merges = new ArrayList<>();
        while (merges.size() < most) {
            if (stop.getAsBoolean()) {
                throw new CancellationException("stopped after " + merges.size() + " merges");
            }
            Candidate best = best();
            if (best.count() < FEWEST) {
                break;
            }
            Merge merge = new Merge(tokens.get(best.left()), tokens.get(best.right()));
            merges.add(merge);
            carryOut(best, merge.joined());
            events.accept(new LearntMerge(merges.size(), most, merge, best.count()));
        }
        return merges;
    }

    /** The most frequent pair; a count of 0 if there is none. */
    private Candidate best() {
        for (Candidate next; (next = queue.poll()) != null; ) {
            Pair pair = pairs.get(key(next.left(), next.right()));
            if (pair != null && pair.count == next.count()) {
                return next;
            }
            if (pair != null && pair.count < next.count()) {
                enqueue(key(next.left(), next.right()), pair);
            }
        }
        return new Candidate(0, 0, 0);
    }

    private void carryOut(Candidate merged, String joined) {
        int token = tokens.size();
        tokens.add(joined);
        Pair done = pairs.remove(key(merged.left(), merged.right()));
        if (done == null) {
            throw new IllegalStateException("a pair of the queue is always counted");
        }
        Map<Long, Long> changes = new HashMap<>();
        for (int i = 0; i < done.size; i++) {
            merge(done.words[i], merged, token, changes);
        }
        changes.forEach((key, change) -> {
            Pair pair = pairs.get(key);
            if (pair != null) {
                pair.count += change;
                if (change > 0) {
                    enqueue(key, pair);
                }
            }
        });
    }

    /** Joins the pair in one word, and notes how that changes the counts of the pairs beside it. */
    private void merge(int place, Candidate merged, int token, Map<Long, Long> changes) {
        Word word = words.get(place);
        int kept = 0;
        for (int i = 0; i < word.length; i++) {
            if (i + 1 == word.length || word.tokens[i] != merged.left() || word.tokens[i + 1] != merged.right()) {
                word.tokens[kept++] = word.tokens[i];
                continue;
            }
            if (kept > 0) {
                int before = word.tokens[kept - 1];
                changes.merge(key(before, merged.left()), -word.count, Long::sum);
                add(key(before, token), place, changes);
            }
            if (i + 2 < word.length) {
                int after = word.tokens[i + 2];
                changes.merge(key(merged.right(), after), -word.count, Long::sum);
                add(key(token, after), place, changes);
            }
            word.tokens[kept++] = token;
            i++;
        }
        word.length = kept;
    }

    private void add(long key, int place, Map<Long, Long> changes) {
        changes.merge(key, words.get(place).count, Long::sum);
        pairs.computeIfAbsent(key, k -> new Pair()).addWord(place);
    }

    private void enqueue(long key, Pair pair) {
        if (pair.count >= FEWEST) {
            queue.add(new Candidate((int) (key >>> 32), (int) key, pair.count));
        }
    }

    private static long key(int left, int right) {
        return ((long) left << 32) | right;
    }
}
