package org.attentionworkbench.engine.corpus;

import java.util.List;

/**
 * One source sequence and its target sequence.
 *
 * @param source the source text as it was read
 * @param target the target text as it was read
 * @param gold   gold alignment links between tokens; empty when none are known
 */
public record Pair(String source, String target, List<Link> gold) {
    public Pair {
        gold = List.copyOf(gold);
    }

    /** A pair without a gold alignment. */
    public Pair(String source, String target) {
        this(source, target, List.of());
    }
}
