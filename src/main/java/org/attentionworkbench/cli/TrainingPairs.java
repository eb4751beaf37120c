package org.attentionworkbench.cli;

import java.util.Optional;
import org.attentionworkbench.engine.corpus.Corpus;
import org.attentionworkbench.engine.corpus.reading.CorpusFiles;
import org.attentionworkbench.engine.corpus.reading.CorpusImport;
import org.attentionworkbench.engine.corpus.reading.ImportChoices;
import org.attentionworkbench.engine.corpus.reading.ImportOrigin;
import org.attentionworkbench.engine.training.TrainingJob;

/**
 * The pairs of a run.
 *
 * @param pairs what is learnt, and perhaps what is tested on
 * @param test  what is tested on, if it was named apart
 */
record TrainingPairs(CorpusImport pairs, Optional<CorpusImport> test) {
    /** Decides how files are read. */
    @FunctionalInterface
    interface Reading {
        ImportChoices choices(CorpusFiles files);
    }

    /** As they seem, but for what the options say. */
    static Reading asDetected(ImportOptions options) {
        return options::choices;
    }

    /**
     * As a run that is resumed read them.
     *
     * @param origin as the run remembers it; one that is no import (a sample) says nothing
     * @throws BadArgument when reading, if the options ask for something else
     */
    static Reading asRecorded(String origin, ImportOptions options) {
        if (origin.isEmpty() || origin.startsWith("sample:")) {
            return options::choices;
        }
        ImportChoices recorded = ImportOrigin.parse(origin).choices();
        return files -> {
            if (options.isGiven() && !options.choices(files).equals(recorded)) {
                throw new BadArgument(
                        "A resumed run reads its corpus as it did before; leave the options out that say how");
            }
            return recorded;
        };
    }

    Corpus corpus(long seed) {
        return test.map(held -> new Corpus(
                        pairs.files().name(), pairs.pairs(), held.heldOut().orElse(held.pairs())))
                .orElseGet(() -> pairs.corpus(seed));
    }

    TrainingJob.Origin origin() {
        return new TrainingJob.Origin(
                pairs.origin().text(), test.map(held -> held.origin().text()));
    }
}
