package org.attentionworkbench.engine.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;

/**
 * What byte-pair encoding has learnt, and how it cuts a word: of all pairs of neighbours that are a merge, the one that was
 * learnt first is joined, the leftmost of several, until none is left. A character it has never seen stays a token of its
 * own. Immutable.
 */
final class Bpe {
    private static final int UNSEEN = -1;

    private final List<String> tokens;
    private final List<Merge> merges;
    private final boolean wholeWords;
    private final Map<String, Integer> ids;
    private final Map<Long, Rule> rules;

    /** @param rank the place among the merges, from 0 @param joined id of what the two become */
    private record Rule(int rank, int joined) {}

    /**
     * @param tokens     all there are, no two the same
     * @param merges     in the order they were learnt; parts and results are tokens
     * @param wholeWords whether a word that is a token is not cut at all, even where the merges would not lead to it
     * @throws IllegalArgumentException naming a merge of something that is no token
     */
    Bpe(List<String> tokens, List<Merge> merges, boolean wholeWords) {
        this.tokens = List.copyOf(tokens);
        this.merges = List.copyOf(merges);
        this.wholeWords = wholeWords;
        ids = new HashMap<>(tokens.size() * 2);
        for (String token : tokens) {
            if (ids.put(token, ids.size()) != null) {
                throw new IllegalArgumentException("the token " + token + " is there twice");
            }
        }
        rules = new HashMap<>(merges.size() * 2);
        for (Merge merge : merges) {
            rules.putIfAbsent(key(id(merge.left()), id(merge.right())), new Rule(rules.size(), id(merge.joined())));
        }
    }

    /** The characters the merges begin with, then what each merge makes. Two merges may make the same token. */
    static Bpe of(List<String> alphabet, List<Merge> merges) {
        Map<String, Integer> tokens = new LinkedHashMap<>();
        alphabet.forEach(character -> tokens.putIfAbsent(character, tokens.size()));
        merges.forEach(merge -> tokens.putIfAbsent(merge.joined(), tokens.size()));
        return new Bpe(List.copyOf(tokens.keySet()), merges, false);
    }

    private int id(String token) {
        Integer id = ids.get(token);
        if (id == null) {
            throw new IllegalArgumentException(token);
        }
        return id;
    }

    List<String> tokens() {
        return tokens;
    }

    List<Merge> merges() {
        return merges;
    }

    boolean wholeWords() {
        return wholeWords;
    }

    boolean knows(String token) {
        return ids.containsKey(token);
    }

    /** The tokens of one word; together they are the word. */
    List<String> cut(String word) {
        return wholeWords && knows(word) ? List.of(word) : new Cut(word).tokens();
    }

    private static long key(int left, int right) {
        return ((long) left << 32) | (right & 0xFFFF_FFFFL);
    }

    /** A pair of neighbours that can be joined. @param at where the left one begins @param end where the right one ends */
    private record Candidate(int at, int middle, int end, Rule rule) {}

    /** One word being cut. Places are UTF-16 units of the word; a token is known by the place where it begins. */
    private final class Cut {
        private final String word;
        private final int[] idAt;
        private final int[] endAt;
        private final int[] beforeAt;
        private final PriorityQueue<Candidate> queue = new PriorityQueue<>(
                Comparator.comparingInt((Candidate c) -> c.rule().rank()).thenComparingInt(Candidate::at));

        Cut(String word) {
            this.word = word;
            idAt = new int[word.length()];
            endAt = new int[word.length()];
            beforeAt = new int[word.length()];
            int before = -1;
            for (int at = 0; at < word.length(); at = endAt[at]) {
                endAt[at] = word.offsetByCodePoints(at, 1);
                idAt[at] = ids.getOrDefault(word.substring(at, endAt[at]), UNSEEN);
                beforeAt[at] = before;
                before = at;
            }
        }

        List<String> tokens() {
            for (int at = 0; at < word.length(); at = endAt[at]) {
                consider(at);
            }
            for (Candidate next; (next = queue.poll()) != null; ) {
                if (isThere(next)) {
                    join(next);
                }
            }
            List<String> cut = new ArrayList<>();
            for (int at = 0; at < word.length(); at = endAt[at]) {
                cut.add(word.substring(at, endAt[at]));
            }
            return cut;
        }

        private void consider(int at) {
            int middle = endAt[at];
            if (middle < word.length() && idAt[at] != UNSEEN && idAt[middle] != UNSEEN) {
                Rule rule = rules.get(key(idAt[at], idAt[middle]));
                if (rule != null) {
                    queue.add(new Candidate(at, middle, endAt[middle], rule));
                }
            }
        }

        /** Neither of the two has been joined with another since. */
        private boolean isThere(Candidate pair) {
            return endAt[pair.at()] == pair.middle()
                    && endAt[pair.middle()] == pair.end()
                    && beforeAt[pair.middle()] == pair.at();
        }

        private void join(Candidate pair) {
            int at = pair.at();
            idAt[at] = pair.rule().joined();
            endAt[at] = pair.end();
            beforeAt[pair.middle()] = -1;
            if (pair.end() < word.length()) {
                beforeAt[pair.end()] = at;
                consider(at);
            }
            if (at > 0) {
                consider(beforeAt[at]);
            }
        }
    }
}
