package org.attentionworkbench.engine.corpus.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.attentionworkbench.engine.Problem;
import org.attentionworkbench.engine.corpus.Link;
import org.attentionworkbench.engine.corpus.Pair;
import org.attentionworkbench.engine.corpus.SkippedLine;
import org.attentionworkbench.engine.corpus.SkippedLine.Reason;
import org.attentionworkbench.engine.text.WhiteSpace;

/** Applies the rules to what a part holds, and keeps account of everything that is not kept. */
final class PartCollector {
    private final PartFiles files;
    private final ImportChoices choices;
    private final HeapBudget budget;
    private final List<Pair> pairs = new ArrayList<>();
    private final PairIndex index = new PairIndex(pairs);
    private final Map<Reason, Tally> leftOut = new EnumMap<>(Reason.class);
    private final Map<Reason, Tally> foundOnly = new EnumMap<>(Reason.class);
    private long lines;

    PartCollector(PartFiles files, ImportChoices choices, HeapBudget budget) {
        this.files = files;
        this.choices = choices;
        this.budget = budget;
    }

    private static final class Tally {
        private long count;
        private final List<SkippedLine> first = new ArrayList<>();
    }

    /** @throws Problem if there is no memory for more pairs */
    void add(Candidates at) {
        Candidate candidate = at.candidate();
        if (candidate instanceof Candidate.Blank) {
            return;
        }
        lines++;
        if (candidate instanceof Candidate.Unusable unusable) {
            count(leftOut, unusable.reason(), at);
        } else if (candidate instanceof Candidate.Texts texts) {
            add(texts, at);
        }
    }

    private void add(Candidate.Texts texts, Candidates at) {
        Optional<List<Link>> links = links(texts);
        if (isLeftOut(texts, links.isEmpty(), at)) {
            return;
        }
        Pair pair = new Pair(texts.source(), texts.target(), links.orElse(List.of()));
        pairs.add(pair);
        if (!budget.spend(pair)) {
            throw new Problem("corpus.tooLarge", files.first(), at.line());
        }
        index.addLast();
    }

    /** Looks at every rule in turn until one leaves the pair out. */
    private boolean isLeftOut(Candidate.Texts texts, boolean badLinks, Candidates at) {
        String source = texts.source();
        String target = texts.target();
        boolean noSource = WhiteSpace.isBlank(source);
        boolean noTarget = WhiteSpace.isBlank(target);
        boolean uneven = !noSource && !noTarget && choices.rules().ratio().isExceededBy(ratio(source, target));
        return finds(noSource, Reason.EMPTY_SOURCE, at)
                || finds(noTarget, Reason.EMPTY_TARGET, at)
                || isTooLong(source, target, at)
                || finds(badLinks, Reason.BAD_GOLD, at)
                || finds(source.equals(target), Reason.SAME_AS_TARGET, at)
                || finds(uneven, Reason.LENGTH_RATIO, at)
                || finds(index.contains(source, target), Reason.DUPLICATE, at);
    }

    private boolean isTooLong(String source, String target, Candidates at) {
        if (Math.max(source.length(), target.length()) > Rules.MOST_CHARACTERS) {
            count(leftOut, Reason.TOO_LONG, at);
            return true;
        }
        Rules.Limit words = choices.rules().words();
        boolean tooMany = hasMoreWords(source, words) || hasMoreWords(target, words);
        return finds(tooMany, Reason.TOO_LONG, at);
    }

    private static boolean hasMoreWords(String text, Rules.Limit words) {
        return words.isExceededBy(text.length()) && words.isExceededBy(WhiteSpace.countWords(text));
    }

    private static double ratio(String source, String target) {
        double shorter = Math.min(source.length(), target.length());
        return Math.max(source.length(), target.length()) / shorter;
    }

    /** Empty if they are damaged. */
    private Optional<List<Link>> links(Candidate.Texts texts) {
        if (texts.links().isEmpty()) {
            return Optional.of(List.of());
        }
        boolean backwards = choices.layout().isLinkedBackwards();
        String first = backwards ? texts.target() : texts.source();
        String second = backwards ? texts.source() : texts.target();
        Optional<List<Link>> written =
                GoldColumn.parse(texts.links(), choices.goldBase(), first.length(), second.length());
        Optional<List<Link>> links = backwards ? written.map(PartCollector::turned) : written;
        boolean isSomethingElse =
                links.isPresent() && links.get().isEmpty() && !texts.links().isBlank();
        return texts.linksOnly() && isSomethingElse ? Optional.empty() : links;
    }

    private static List<Link> turned(List<Link> links) {
        return links.stream()
                .map(link -> new Link(link.target(), link.source()))
                .toList();
    }

    private boolean finds(boolean found, Reason reason, Candidates at) {
        boolean out = found && choices.rules().leavesOut(reason);
        if (found) {
            count(out ? leftOut : foundOnly, reason, at);
        }
        return out;
    }

    private static void count(Map<Reason, Tally> tallies, Reason reason, Candidates at) {
        Tally tally = tallies.computeIfAbsent(reason, r -> new Tally());
        tally.count++;
        if (tally.first.size() < RuleCount.MOST_LISTED) {
            tally.first.add(SkippedLine.of(at.line(), reason, at.text()));
        }
    }

    /** The first pair kept so far. */
    Optional<Pair> kept() {
        return pairs.stream().findFirst();
    }

    /** The first line left out so far. */
    Optional<SkippedLine> leftOut() {
        return leftOut.values().stream().flatMap(tally -> tally.first.stream()).findFirst();
    }

    /** @throws Problem if not a single pair was kept */
    ImportedPart collected(Part part) {
        List<RuleCount> rules = new ArrayList<>();
        leftOut.forEach((reason, tally) -> rules.add(new RuleCount(reason, true, tally.count, tally.first)));
        foundOnly.forEach((reason, tally) -> rules.add(new RuleCount(reason, false, tally.count, tally.first)));
        rules.sort(Comparator.comparing(RuleCount::reason));
        var collected = new ImportedPart(part, files, pairs, rules, lines);
        if (pairs.isEmpty()) {
            throw NoPair.problem(collected, choices.layout());
        }
        return collected;
    }
}
