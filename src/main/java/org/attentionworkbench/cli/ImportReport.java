package org.attentionworkbench.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.attentionworkbench.engine.corpus.SkippedLine;
import org.attentionworkbench.engine.corpus.reading.CorpusImport;
import org.attentionworkbench.engine.corpus.reading.ImportedPart;
import org.attentionworkbench.engine.corpus.reading.RuleCount;

/** What an import kept and left out, as text or JSON; one entry for each part. */
record ImportReport(CorpusImport read) {
    List<String> asText() {
        return read.parts().stream().map(this::asText).toList();
    }

    List<String> asJson() {
        return read.parts().stream().map(part -> asJson(part).toString()).toList();
    }

    private String asText(ImportedPart part) {
        List<String> text = new ArrayList<>();
        text.add(String.format(
                Locale.ROOT,
                "%s: %d lines, %d pairs kept, %d lines left out",
                CorpusFile.name(part),
                part.lines(),
                part.pairs().size(),
                part.skippedCount()));
        text.add("  " + (read.parts().size() > 1 ? CorpusFile.words(part.part()) + ", " : "")
                + ChoiceWords.of(read.choices(), goldPairs(part) > 0));
        for (RuleCount rule : part.rules()) {
            text.add(String.format(
                    Locale.ROOT,
                    "  %s: %d %s",
                    CorpusFile.words(rule.reason()),
                    rule.count(),
                    rule.leftOut() ? "left out" : "kept, the rule is off"));
        }
        List<SkippedLine> listed = part.skipped();
        for (SkippedLine line : listed) {
            text.add(String.format(
                    Locale.ROOT, "  line %d, %s: %s", line.line(), CorpusFile.words(line.reason()), line.excerpt()));
        }
        long unlisted = part.skippedCount() - listed.size();
        if (unlisted > 0) {
            text.add("  and " + unlisted + " more");
        }
        return String.join(System.lineSeparator(), text);
    }

    private JsonLine asJson(ImportedPart part) {
        return new JsonLine()
                .with("file", CorpusFile.name(part))
                .with("part", CorpusFile.words(part.part()))
                .with("format", ChoiceWords.format(read.choices().layout()))
                .with("encoding", read.choices().encoding().name())
                .with("read_as", ChoiceWords.of(read.choices(), goldPairs(part) > 0))
                .with("gold_base", read.choices().goldBase().first())
                .with("gold_pairs", goldPairs(part))
                .with("lines", part.lines())
                .with("kept", part.pairs().size())
                .with("skipped", part.skippedCount())
                .with("reasons", counts(part, true))
                .with("kept_though", counts(part, false))
                .with(
                        "skipped_lines",
                        part.skipped().stream().map(ImportReport::asMap).toList());
    }

    private static long goldPairs(ImportedPart part) {
        return part.pairs().stream().filter(pair -> !pair.gold().isEmpty()).count();
    }

    private static Map<String, Long> counts(ImportedPart part, boolean leftOut) {
        Map<String, Long> counts = new LinkedHashMap<>();
        part.rules().stream()
                .filter(rule -> rule.leftOut() == leftOut)
                .forEach(rule -> counts.put(CorpusFile.words(rule.reason()), rule.count()));
        return counts;
    }

    private static Map<String, Object> asMap(SkippedLine line) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("line", line.line());
        fields.put("reason", CorpusFile.words(line.reason()));
        fields.put("excerpt", line.excerpt());
        return fields;
    }
}
