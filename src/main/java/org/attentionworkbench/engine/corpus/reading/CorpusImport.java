package org.attentionworkbench.engine.corpus.reading;

import java.util.List;
import java.util.Optional;
import org.attentionworkbench.engine.corpus.Corpus;
import org.attentionworkbench.engine.corpus.Pair;
import org.attentionworkbench.engine.corpus.SkippedLine;

/**
 * What an import gave.
 *
 * @param files   what was read
 * @param choices how
 * @param parts   one for each part of the corpus the files hold, at least one, in the order of {@link Part}
 */
public record CorpusImport(CorpusFiles files, ImportChoices choices, List<ImportedPart> parts) {
    public CorpusImport {
        parts = List.copyOf(parts);
    }

    /** The pairs of the first part: those to learn, unless the files hold test pairs only. */
    public List<Pair> pairs() {
        return parts.get(0).pairs();
    }

    /** A part by its name, if the files hold it. */
    public Optional<ImportedPart> part(Part part) {
        return parts.stream().filter(p -> p.part() == part).findFirst();
    }

    /** Pairs to test on that came in a file of their own: the validation pairs, or else the test pairs. */
    public Optional<List<Pair>> heldOut() {
        return part(Part.VALIDATION)
                .or(() -> part(Part.TEST))
                .filter(part -> parts.size() > 1)
                .map(ImportedPart::pairs);
    }

    /** The pairs to measure on: the test pairs, or else the validation pairs, or else all. */
    public List<Pair> forMeasuring() {
        return part(Part.TEST)
                .or(() -> part(Part.VALIDATION))
                .map(ImportedPart::pairs)
                .orElseGet(this::pairs);
    }

    /** The corpus to train with: the held-out file if there is one, or else what {@link ImportChoices#split} holds out. */
    public Corpus corpus(long seed) {
        return heldOut()
                .map(held -> new Corpus(files.name(), pairs(), held))
                .orElseGet(() -> Corpus.split(files.name(), pairs(), choices.split(), seed));
    }

    /** The first of the lines left out, in file order, one part after the other. */
    public List<SkippedLine> skipped() {
        return parts.stream().flatMap(part -> part.skipped().stream()).toList();
    }

    /** How many lines were left out in all. */
    public long skippedCount() {
        return parts.stream().mapToLong(ImportedPart::skippedCount).sum();
    }

    /** Lines or records read, blank ones not counted. */
    public long lines() {
        return parts.stream().mapToLong(ImportedPart::lines).sum();
    }

    /** How to get the same again. */
    public ImportOrigin origin() {
        return new ImportOrigin(files, choices);
    }
}
