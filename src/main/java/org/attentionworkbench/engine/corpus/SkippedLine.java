package org.attentionworkbench.engine.corpus;

/**
 * A line an import left out.
 *
 * @param line    its number in the file, from 1
 * @param reason  why
 * @param excerpt how it begins, at most 80 characters
 */
public record SkippedLine(long line, Reason reason, String excerpt) {
    /** Why a line is left out. Each has a sentence in the bundles under {@code skip.} and its name. */
    public enum Reason {
        NO_TAB,
        EMPTY_SOURCE,
        EMPTY_TARGET,
        TOO_LONG,
        INVALID_UTF8,
        BAD_GOLD
    }
}
