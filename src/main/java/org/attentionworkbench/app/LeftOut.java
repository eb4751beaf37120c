package org.attentionworkbench.app;

import java.util.List;
import java.util.stream.Collectors;
import org.attentionworkbench.engine.corpus.reading.ImportedPart;
import org.attentionworkbench.engine.corpus.reading.Part;
import org.attentionworkbench.engine.corpus.reading.RuleCount;

/**
 * What an import left out of one part, and why.
 *
 * @param part  which one
 * @param files the names of the files it was read from
 * @param lines lines or records read
 * @param rules what was found, one entry for each reason that occurred, those included whose rule is off
 */
public record LeftOut(Part part, String files, long lines, List<RuleCount> rules) {
    public LeftOut {
        rules = List.copyOf(rules);
    }

    static LeftOut of(ImportedPart read) {
        String files = read.files().files().stream()
                .map(file -> String.valueOf(file.getFileName()))
                .collect(Collectors.joining(" + "));
        return new LeftOut(read.part(), files, read.lines(), read.rules());
    }

    /** The same of a part that serves as another one. */
    LeftOut as(Part other) {
        return new LeftOut(other, files, lines, rules);
    }

    /** How many lines were left out. */
    public long count() {
        return rules.stream()
                .filter(RuleCount::leftOut)
                .mapToLong(RuleCount::count)
                .sum();
    }
}
