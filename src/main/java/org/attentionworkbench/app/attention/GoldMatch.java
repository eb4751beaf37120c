package org.attentionworkbench.app.attention;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.attentionworkbench.engine.corpus.Link;
import org.attentionworkbench.engine.decoding.AttentionMap;

/** Holds one attention map against gold links. */
final class GoldMatch {
    private GoldMatch() {}

    static double errorRate(AttentionMap map, List<Link> gold) {
        Set<Link> found = new HashSet<>();
        for (int t = 0; t < map.targetTokens().size() - 1; t++) {
            if (map.argMax(t) < map.sourceTokens().size() - 1) {
                found.add(new Link(map.argMax(t), t));
            }
        }
        int size = found.size() + gold.size();
        found.retainAll(gold);
        return 1 - 2.0 * found.size() / size;
    }
}
