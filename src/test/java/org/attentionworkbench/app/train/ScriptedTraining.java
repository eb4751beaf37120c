package org.attentionworkbench.app.train;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.attentionworkbench.engine.corpus.Corpus;
import org.attentionworkbench.engine.training.TrainingControl;
import org.attentionworkbench.engine.training.TrainingEvent;
import org.attentionworkbench.engine.training.TrainingJob;

/** Says what it was told to say instead of training. */
final class ScriptedTraining implements Training {
    final List<TrainingJob> jobs = new ArrayList<>();
    final List<Path> resumed = new ArrayList<>();
    Consumer<TrainingControl> whileRunning = control -> {};
    private final List<TrainingEvent> events = new ArrayList<>();
    private Optional<Throwable> failure = Optional.empty();

    ScriptedTraining say(TrainingEvent event) {
        events.add(event);
        return this;
    }

    ScriptedTraining sayInstead(TrainingEvent event) {
        events.clear();
        return say(event);
    }

    void fail(Throwable thrown) {
        failure = Optional.of(thrown);
    }

    @Override
    public void train(TrainingJob job, Consumer<TrainingEvent> listener, TrainingControl control) {
        jobs.add(job);
        play(listener, control);
    }

    @Override
    public void resume(Path folder, Corpus corpus, Consumer<TrainingEvent> listener, TrainingControl control) {
        resumed.add(folder);
        play(listener, control);
    }

    private void play(Consumer<TrainingEvent> listener, TrainingControl control) {
        whileRunning.accept(control);
        events.forEach(listener);
        failure.ifPresent(ScriptedTraining::throwIt);
    }

    private static void throwIt(Throwable thrown) {
        if (thrown instanceof RuntimeException e) {
            throw e;
        }
        throw (Error) thrown;
    }
}
