package org.attentionworkbench.app.runs;

import java.util.function.Function;
import org.attentionworkbench.app.LoadedCorpus;
import org.attentionworkbench.engine.Problem;
import org.attentionworkbench.engine.corpus.reading.ImportOrigin;
import org.attentionworkbench.engine.run.RunRecord;
import org.attentionworkbench.engine.training.TrainingJob;

/** Gets the pairs of a run again from where they came. */
final class CorpusOrigin {
    private CorpusOrigin() {}

    /**
     * @param reader reads what is at an origin
     * @throws Problem if they are gone, cannot be read, or are no longer the same pairs
     */
    static LoadedCorpus load(RunRecord record, Function<TrainingJob.Origin, LoadedCorpus> reader) {
        RunRecord.CorpusReference reference = record.corpus();
        LoadedCorpus corpus = reader.apply(new TrainingJob.Origin(reference.origin(), reference.testOrigin()));
        if (!corpus.split(record.settings().seed()).fingerprint().equals(reference.fingerprint())) {
            throw new Problem("runs.corpusChanged", ImportOrigin.describe(reference.origin()));
        }
        return corpus;
    }
}
