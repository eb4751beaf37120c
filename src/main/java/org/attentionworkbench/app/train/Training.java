package org.attentionworkbench.app.train;

import java.nio.file.Path;
import java.util.function.Consumer;
import org.attentionworkbench.engine.corpus.Corpus;
import org.attentionworkbench.engine.training.Trainer;
import org.attentionworkbench.engine.training.TrainingControl;
import org.attentionworkbench.engine.training.TrainingEvent;
import org.attentionworkbench.engine.training.TrainingJob;

/** What carries out a training on the calling thread: the {@link Trainer}, or what a test puts in its place. */
public interface Training {
    /** Trains from the start. */
    void train(TrainingJob job, Consumer<TrainingEvent> events, TrainingControl control);

    /** Goes on from the last checkpoint of a run. */
    void resume(Path folder, Corpus corpus, Consumer<TrainingEvent> events, TrainingControl control);

    /** The engine's. */
    static Training byTrainer() {
        return new Training() {
            @Override
            public void train(TrainingJob job, Consumer<TrainingEvent> events, TrainingControl control) {
                Trainer.train(job, events, control);
            }

            @Override
            public void resume(Path folder, Corpus corpus, Consumer<TrainingEvent> events, TrainingControl control) {
                Trainer.resume(folder, corpus, events, control);
            }
        };
    }
}
