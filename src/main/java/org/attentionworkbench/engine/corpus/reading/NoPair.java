package org.attentionworkbench.engine.corpus.reading;

import java.nio.file.Path;
import java.util.List;
import org.attentionworkbench.engine.Problem;
import org.attentionworkbench.engine.corpus.SkippedLine;
import org.attentionworkbench.engine.corpus.SkippedLine.Reason;

/** Says why a file gave no pair at all. */
final class NoPair {
    private NoPair() {}

    static Problem problem(ImportedPart part, Layout layout) {
        Path file = part.files().first();
        if (part.lines() == 0) {
            return new Problem(layout instanceof Layout.Tmx ? "corpus.noUnit" : "corpus.empty", file);
        }
        List<RuleCount> leftOut =
                part.rules().stream().filter(RuleCount::leftOut).toList();
        SkippedLine first = part.skipped().get(0);
        String key = leftOut.size() == 1 ? key(first.reason()) : mixed(layout);
        return new Problem(key, file, part.lines(), first.line(), first.excerpt());
    }

    private static String mixed(Layout layout) {
        boolean plain = layout instanceof Layout.Table table && table.separator() == '\t' && !table.quoted();
        return plain ? "corpus.noPair" : "corpus.noPairOfThese";
    }

    private static String key(Reason reason) {
        return switch (reason) {
            case NO_TAB -> "corpus.allNoTab";
            case NO_COLUMN -> "corpus.allNoColumn";
            case OPEN_QUOTE -> "corpus.allOpenQuote";
            case BAD_JSON -> "corpus.allBadJson";
            case NO_KEY -> "corpus.allNoKey";
            case BAD_XML -> "corpus.allBadXml";
            case NO_LANGUAGE -> "corpus.allNoLanguage";
            case EMPTY_SOURCE -> "corpus.allEmptySource";
            case EMPTY_TARGET -> "corpus.allEmptyTarget";
            case TOO_LONG -> "corpus.allTooLong";
            case INVALID_UTF8 -> "corpus.allInvalidUtf8";
            case INVALID_ENCODING -> "corpus.allInvalidEncoding";
            case BAD_GOLD -> "corpus.allBadGold";
            case LENGTH_RATIO, SAME_AS_TARGET, DUPLICATE -> "corpus.noPairOfThese";
        };
    }
}
