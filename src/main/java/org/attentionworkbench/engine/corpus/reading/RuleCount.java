package org.attentionworkbench.engine.corpus.reading;

import java.util.List;
import org.attentionworkbench.engine.corpus.SkippedLine;
import org.attentionworkbench.engine.corpus.SkippedLine.Reason;

/**
 * What one rule found in a file.
 *
 * @param reason  the rule
 * @param leftOut whether the pairs were left out; if not, the rule is off and they were kept
 * @param count   how many
 * @param first   the first of them, in file order; at most {@link #MOST_LISTED}
 */
public record RuleCount(Reason reason, boolean leftOut, long count, List<SkippedLine> first) {
    /** No more lines than these are kept for showing; all are counted. */
    public static final int MOST_LISTED = 1000;

    public RuleCount {
        first = List.copyOf(first);
    }
}
