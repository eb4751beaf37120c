package org.attentionworkbench.engine.corpus;

/**
 * One gold alignment link, Pharaoh notation {@code source-target}.
 *
 * @param source position of a source token, from 0, without {@code <eos>}
 * @param target position of a target token, from 0, without {@code <eos>}
 */
public record Link(int source, int target) {
    public Link {
        if (source < 0 || target < 0) {
            throw new IllegalArgumentException("positions count from 0, was " + source + "-" + target);
        }
    }

    @Override
    public String toString() {
        return source + "-" + target;
    }
}
