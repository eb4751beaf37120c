package org.attentionworkbench.engine.corpus;

/**
 * A line an import left out, or found wanting.
 *
 * @param line    its number in the file, from 1; of several lines that belong together the first
 * @param reason  why
 * @param excerpt how it begins, at most 80 characters
 */
public record SkippedLine(long line, Reason reason, String excerpt) {
    private static final int EXCERPT_CHARACTERS = 80;

    /** Why a line is left out. Each has a sentence in the bundles under {@code skip.} and its name. */
    public enum Reason {
        /** No tab between source and target. */
        NO_TAB,
        /** Fewer columns than the ones chosen. */
        NO_COLUMN,
        /** A quotation mark that is never closed. */
        OPEN_QUOTE,
        /** Not a JSON object. */
        BAD_JSON,
        /** A JSON object without text under a chosen key. */
        NO_KEY,
        /** XML that is not well formed. */
        BAD_XML,
        /** A translation unit without one of the chosen languages. */
        NO_LANGUAGE,
        /** Bytes that are not UTF-8. */
        INVALID_UTF8,
        /** Bytes that have no meaning in the chosen encoding. */
        INVALID_ENCODING,
        /** Nothing on the source side. */
        EMPTY_SOURCE,
        /** Nothing on the target side. */
        EMPTY_TARGET,
        /** More words or characters than the limit. */
        TOO_LONG,
        /** Links that cannot be read, or that point beyond the text. */
        BAD_GOLD,
        /** One side many times as long as the other. */
        LENGTH_RATIO,
        /** The target is the source. */
        SAME_AS_TARGET,
        /** The same pair stands further up. */
        DUPLICATE
    }

    /** The line with as much of it as is shown. @param text all of it, or its beginning */
    public static SkippedLine of(long line, Reason reason, String text) {
        return new SkippedLine(line, reason, excerpt(text));
    }

    private static String excerpt(String text) {
        if (text.length() <= EXCERPT_CHARACTERS) {
            return text;
        }
        boolean splitsAPair = Character.isHighSurrogate(text.charAt(EXCERPT_CHARACTERS - 2));
        return text.substring(0, EXCERPT_CHARACTERS - (splitsAPair ? 2 : 1)) + "…";
    }
}
