package org.attentionworkbench.app.train;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.attentionworkbench.app.Session;
import org.attentionworkbench.app.Workbench;
import org.attentionworkbench.engine.decoding.Translator;
import org.attentionworkbench.engine.run.RunFolder;

/**
 * Makes what a run has learnt the session's model: the newest checkpoint while it trains, the best one when it has ended.
 * Checkpoints that come while an earlier one is being read are skipped but the last.
 */
final class NewestModel implements Consumer<Path> {
    private final Workbench workbench;
    private final AtomicInteger asked = new AtomicInteger();

    NewestModel(Workbench workbench) {
        this.workbench = workbench;
    }

    @Override
    public void accept(Path folder) {
        int number = asked.incrementAndGet();
        boolean training = workbench.session().trainingProperty().get();
        workbench.background().loading().execute(() -> {
            if (number == asked.get()) {
                load(folder, training);
            }
        });
    }

    private void load(Path folder, boolean newest) {
        try {
            RunFolder run = RunFolder.open(folder);
            Translator translator = run.record()
                    .latestStep()
                    .filter(step -> newest)
                    .map(run::translator)
                    .orElseGet(run::translator);
            workbench.background().ui().execute(() -> {
                Session session = workbench.session();
                session.runProperty().set(run);
                session.setTranslator(translator);
            });
        } catch (RuntimeException | Error thrown) {
            workbench.notices().failed(thrown);
        }
    }
}
