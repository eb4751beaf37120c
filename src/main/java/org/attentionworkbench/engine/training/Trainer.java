package org.attentionworkbench.engine.training;

import java.nio.file.Path;
import java.util.function.Consumer;
import org.attentionworkbench.engine.corpus.Corpus;

/** Carries out training runs on the calling thread. */
public final class Trainer {
    private Trainer() {}

    /**
     * Trains from the start and writes the run folder as it goes.
     *
     * @throws org.attentionworkbench.engine.Problem if the folder exists or cannot be written, the corpus is too small, or
     *     the loss stops being finite (the last good checkpoint stays)
     */
    public static void train(TrainingJob job, Consumer<TrainingEvent> events, TrainingControl control) {
        throw new UnsupportedOperationException();
    }

    /**
     * Goes on from the last checkpoint of a run that was stopped or cut off; the result has the same bits as a run that
     * was not.
     *
     * @param corpus what the run was started with; refused if its fingerprint differs
     */
    public static void resume(Path folder, Corpus corpus, Consumer<TrainingEvent> events, TrainingControl control) {
        throw new UnsupportedOperationException();
    }
}
