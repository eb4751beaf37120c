package org.attentionworkbench.engine.corpus;

/**
 * How pairs to test on are held out.
 *
 * @param kind  what is drawn
 * @param share how much of it is held out, above 0 and below 1
 */
public record Split(Kind kind, double share) {
    /** A tenth of the sources, with all their pairs. */
    public static final Split DEFAULT = new Split(Kind.SOURCES, Corpus.HELD_OUT_SHARE);

    public Split {
        if (!(share > 0 && share < 1)) {
            throw new IllegalArgumentException("the share held out must be between 0 and 1, was " + share);
        }
    }

    /** What is drawn. */
    public enum Kind {
        /** Sources: no source stands in both parts, so that nothing is tested that was learnt. */
        SOURCES,
        /** Pairs one by one: a source with several targets may stand in both parts. */
        PAIRS
    }

    @Override
    public String toString() {
        return share + " of the " + (kind == Kind.SOURCES ? "sources" : "pairs");
    }
}
