package org.attentionworkbench.engine.corpus;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.attentionworkbench.engine.Problem;
import org.attentionworkbench.engine.corpus.SkippedLine.Reason;

/** Says why a file gave no pair at all. */
final class NoPair {
    private NoPair() {}

    /**
     * @param lines    lines that are not blank
     * @param skipped  the first of them, in file order
     * @param byReason how many were left out for which reason
     */
    static Problem problem(Path file, long lines, List<SkippedLine> skipped, Map<Reason, Long> byReason) {
        if (lines == 0) {
            return new Problem("corpus.empty", file);
        }
        SkippedLine first = skipped.get(0);
        if (byReason.size() > 1) {
            return new Problem("corpus.noPair", file, lines, first.line(), first.excerpt());
        }
        return new Problem(key(first.reason()), file, lines, first.line(), first.excerpt());
    }

    private static String key(Reason reason) {
        return switch (reason) {
            case NO_TAB -> "corpus.allNoTab";
            case EMPTY_SOURCE -> "corpus.allEmptySource";
            case EMPTY_TARGET -> "corpus.allEmptyTarget";
            case TOO_LONG -> "corpus.allTooLong";
            case INVALID_UTF8 -> "corpus.allInvalidUtf8";
            case BAD_GOLD -> "corpus.allBadGold";
        };
    }
}
