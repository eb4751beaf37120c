package org.attentionworkbench.engine.corpus.reading;

/** What gold links call the first token. */
public enum GoldBase {
    /** {@code 0-0}, as Pharaoh wrote them. */
    ZERO,
    /** {@code 1-1}. */
    ONE;

    /** The number of the first token. */
    public int first() {
        return ordinal();
    }
}
