package org.attentionworkbench.app;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;
import org.attentionworkbench.engine.corpus.reading.ImportOrigin;
import org.attentionworkbench.engine.corpus.samples.making.Application;
import org.attentionworkbench.engine.training.Proposal;
import org.attentionworkbench.engine.training.TrainingJob;

/** Where pairs come from; everything here takes its time and belongs on the loading thread. */
public interface CorpusSource {
    /** Names of the samples, the default first. */
    List<String> samples();

    /** What a sample is an example of. */
    Application application(String name);

    /** How many pairs a sample has. */
    int samplePairs(String name);

    /** Generates a sample. */
    LoadedCorpus sample(String name, int pairs, long seed);

    /**
     * Reads files as was chosen.
     *
     * @param progress  told the share that is read, 0..1
     * @param cancelled looked at while reading; {@link java.util.concurrent.CancellationException} is thrown then
     */
    LoadedCorpus read(ImportOrigin wanted, DoubleConsumer progress, BooleanSupplier cancelled);

    /** Reads again what an origin says, a sample apart, with the choices it was read with. */
    LoadedCorpus again(String origin);

    /** Writes pasted pairs to a file of the user's data folder, so that a run made from them can be repeated. */
    Path keep(String pasted);

    /**
     * Writes edited pairs to files of the user's data folder, so that nothing is lost and a run made from them can be
     * repeated; the same pairs to the same files.
     *
     * @return where they can be read again
     */
    TrainingJob.Origin keep(LoadedCorpus edited);

    /**
     * Puts files of edited pairs that nobody has needed for long into the trash folder of the runs.
     *
     * @param runs    the folder of runs, which need not exist; what they name stays
     * @param present where the corpus now shown was read, if there is one: it stays
     */
    void tidy(Path runs, Optional<TrainingJob.Origin> present);

    /** A model and settings that suit these pairs. */
    Proposal propose(LoadedCorpus corpus);
}
