package org.attentionworkbench.engine.corpus.reading;

import org.attentionworkbench.engine.corpus.SkippedLine.Reason;

/**
 * Which pairs an import leaves out. A rule that is switched off is still looked at: what it would leave out is counted and
 * listed, but kept.
 *
 * @param empty      a target without anything but white space; a source like that is never kept, for nothing can be decoded
 *                   from it
 * @param words      more words on a side than the number; {@link #MOST_CHARACTERS} holds whatever is chosen
 * @param ratio      one side more than so many times as long as the other, in characters (words would count Chinese as one)
 * @param badGold    gold links that cannot be read; switched off, the pair is kept without links
 * @param sameText   the target is the source
 * @param duplicates the same two texts again in the same file
 */
public record Rules(boolean empty, Limit words, Limit ratio, boolean badGold, boolean sameText, boolean duplicates) {
    /** A side with more UTF-16 units than these is too long to learn from, and is never kept. */
    public static final int MOST_CHARACTERS = 20_000;

    /**
     * What cannot be learnt from is left out: empty, damaged, longer than a thousand words. Repetitions, copies and uneven
     * lengths stay, for they are what some tasks are made of (how often a pair occurs, copying, summaries).
     */
    public static final Rules DEFAULT = new Rules(true, new Limit(true, 1000), new Limit(false, 9), true, false, false);

    public Rules {
        if (words.number() < 1) {
            throw new IllegalArgumentException("most words must be at least 1, was " + words.number());
        }
        if (ratio.number() < 1) {
            throw new IllegalArgumentException("the length ratio must be at least 1, was " + ratio.number());
        }
    }

    /**
     * A rule with a number.
     *
     * @param on     whether the rule leaves anything out
     * @param number its limit, kept while it is off
     */
    public record Limit(boolean on, double number) {
        /** Whether a value is beyond it. */
        boolean isExceededBy(double value) {
            return value > number;
        }
    }

    /** Whether what is found for that reason is left out. Damaged records always are. */
    public boolean leavesOut(Reason reason) {
        return switch (reason) {
            case EMPTY_TARGET -> empty;
            case TOO_LONG -> words.on();
            case LENGTH_RATIO -> ratio.on();
            case BAD_GOLD -> badGold;
            case SAME_AS_TARGET -> sameText;
            case DUPLICATE -> duplicates;
            case EMPTY_SOURCE,
                    NO_TAB,
                    NO_COLUMN,
                    OPEN_QUOTE,
                    BAD_JSON,
                    NO_KEY,
                    BAD_XML,
                    NO_LANGUAGE,
                    INVALID_UTF8,
                    INVALID_ENCODING -> true;
        };
    }
}
