package org.attentionworkbench.app.attention;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.attentionworkbench.engine.corpus.Link;
import org.attentionworkbench.engine.decoding.AttentionMap;
import org.attentionworkbench.engine.metrics.AlignmentErrorRate;

/** Holds one attention map against gold links. */
final class GoldMatch {
    private GoldMatch() {}

    /** Alignment error rate of one map: each target token but the last is linked to what it attends to most. */
    static double errorRate(AttentionMap map, List<Link> gold) {
        Set<Link> found = new HashSet<>();
        for (int t = 0; t < map.targetTokens().size() - 1; t++) {
            if (map.argMax(t) < map.sourceTokens().size() - 1) {
                found.add(new Link(map.argMax(t), t));
            }
        }
        return AlignmentErrorRate.of(List.of(found), List.of(new HashSet<>(gold)))
                .aer();
    }
}
