package org.attentionworkbench.app.corpus.leftout;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.attentionworkbench.app.LeftOut;
import org.attentionworkbench.app.Wording;
import org.attentionworkbench.app.corpus.importing.SwitchableRule;
import org.attentionworkbench.engine.corpus.SkippedLine;
import org.attentionworkbench.engine.corpus.SkippedLine.Reason;
import org.attentionworkbench.engine.corpus.reading.RuleCount;
import org.attentionworkbench.engine.corpus.reading.Rules;

/**
 * A reason for leaving lines out, and what it came to.
 *
 * @param reason why
 * @param out    how many lines were left out
 * @param would  how many more would be if the rule were on
 * @param lines  the first of both, one part after the other
 */
record RuleRow(Reason reason, long out, long would, List<Line> lines) {
    RuleRow {
        lines = List.copyOf(lines);
    }

    /**
     * A line an import found.
     *
     * @param where   the part it stands in
     * @param line    which one, and how it begins
     * @param leftOut whether it was left out
     */
    record Line(LeftOut where, SkippedLine line, boolean leftOut) {}

    /** One row for each rule that can be switched, and for each other reason that occurred. */
    static List<RuleRow> of(List<LeftOut> parts) {
        return Stream.of(Reason.values())
                .map(reason -> of(reason, parts))
                .filter(row -> row.rule().isPresent() || row.out + row.would > 0)
                .toList();
    }

    private static RuleRow of(Reason reason, List<LeftOut> parts) {
        long out = 0;
        long would = 0;
        Stream.Builder<Line> lines = Stream.builder();
        for (LeftOut part : parts) {
            for (RuleCount count : part.rules()) {
                if (count.reason() == reason) {
                    out += count.leftOut() ? count.count() : 0;
                    would += count.leftOut() ? 0 : count.count();
                    count.first().forEach(line -> lines.add(new Line(part, line, count.leftOut())));
                }
            }
        }
        return new RuleRow(
                reason, out, would, lines.build().limit(RuleCount.MOST_LISTED).toList());
    }

    /** The rule, if it can be switched. */
    Optional<SwitchableRule> rule() {
        return SwitchableRule.of(reason);
    }

    /** What it came to, in words. */
    Wording count(Rules rules) {
        if (would == 0) {
            boolean off = rule().map(rule -> !rule.isOn(rules)).orElse(false) && out == 0;
            return Wording.of(off ? "leftOut.would" : "leftOut.out", out);
        }
        return out == 0 ? Wording.of("leftOut.would", would) : Wording.of("leftOut.both", out, would);
    }
}
