package org.attentionworkbench.engine.corpus.reading;

import java.util.Comparator;
import java.util.List;
import org.attentionworkbench.engine.corpus.Pair;
import org.attentionworkbench.engine.corpus.SkippedLine;

/**
 * What the files of one part gave.
 *
 * @param part  which one
 * @param files where it was read
 * @param pairs what was kept, in file order
 * @param rules what was found, one entry for each reason that occurred
 * @param lines lines or records read, blank ones and header rows not counted
 */
public record ImportedPart(Part part, PartFiles files, List<Pair> pairs, List<RuleCount> rules, long lines) {
    public ImportedPart {
        pairs = List.copyOf(pairs);
        rules = List.copyOf(rules);
    }

    /** How many lines were left out. */
    public long skippedCount() {
        return rules.stream()
                .filter(RuleCount::leftOut)
                .mapToLong(RuleCount::count)
                .sum();
    }

    /** The first of the lines left out, in file order. */
    public List<SkippedLine> skipped() {
        return rules.stream()
                .filter(RuleCount::leftOut)
                .flatMap(rule -> rule.first().stream())
                .sorted(Comparator.comparingLong(SkippedLine::line))
                .limit(RuleCount.MOST_LISTED)
                .toList();
    }
}
