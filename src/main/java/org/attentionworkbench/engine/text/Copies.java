package org.attentionworkbench.engine.text;

import java.util.ArrayList;
import java.util.List;

/**
 * The tokens of one source as words of the target: those of its vocabulary by their ids, the others behind it, V, V + 1, and
 * so on in the order they first occur. This is how a model that copies can name what it does not know (See, Liu and Manning
 * 2017, arXiv:1704.04368, section 2.2: the extended vocabulary). Immutable.
 */
public final class Copies {
    private final Vocabulary vocabulary;
    private final List<String> outside;
    private final int[] ids;

    private Copies(Vocabulary vocabulary, List<String> outside, int[] ids) {
        this.vocabulary = vocabulary;
        this.outside = outside;
        this.ids = ids;
    }

    /**
     * @param source     its tokens, written as the target's tokenizer writes them, without {@code <eos>}
     * @param vocabulary the target's
     */
    public static Copies of(List<String> source, Vocabulary vocabulary) {
        List<String> outside = new ArrayList<>();
        int[] ids = new int[source.size() + 1];
        for (int i = 0; i < source.size(); i++) {
            String token = source.get(i);
            if (!vocabulary.contains(token) && !outside.contains(token)) {
                outside.add(token);
            }
            ids[i] = vocabulary.contains(token) ? vocabulary.id(token) : vocabulary.size() + outside.indexOf(token);
        }
        ids[source.size()] = Vocabulary.EOS;
        return new Copies(vocabulary, List.copyOf(outside), ids);
    }

    /** An id for each token of the source and for its {@code <eos>}, a copy. */
    public int[] ids() {
        return ids.clone();
    }

    /** A target as ids, ending with {@code <eos>}: words of the source outside the vocabulary have ids, other ones are unknown. */
    public int[] encode(List<String> target) {
        int[] encoded = vocabulary.encode(target);
        for (int t = 0; t < target.size(); t++) {
            int place = encoded[t] == Vocabulary.UNK ? outside.indexOf(target.get(t)) : -1;
            if (place >= 0) {
                encoded[t] = vocabulary.size() + place;
            }
        }
        return encoded;
    }

    /** The token of an id of the vocabulary or behind it. */
    public String token(int id) {
        return id < vocabulary.size() ? vocabulary.token(id) : outside.get(id - vocabulary.size());
    }
}
