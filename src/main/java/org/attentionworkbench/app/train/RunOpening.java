package org.attentionworkbench.app.train;

import java.util.Optional;
import org.attentionworkbench.app.LoadedCorpus;
import org.attentionworkbench.app.Session;
import org.attentionworkbench.app.Workbench;
import org.attentionworkbench.app.runs.PastRun;
import org.attentionworkbench.engine.run.RunRecord;
import org.attentionworkbench.engine.text.Dictionary;
import org.attentionworkbench.engine.training.Proposal;
import org.attentionworkbench.engine.training.RecordedSettings;

/** Puts a run of the past in the place of what the window works on: its model, its pairs, its choices, its curves. */
final class RunOpening {
    private final Workbench workbench;
    private final TrainViewModel model;

    RunOpening(Workbench workbench, TrainViewModel model) {
        this.workbench = workbench;
        this.model = model;
    }

    void open(PastRun run) {
        Session session = workbench.session();
        RunRecord record = run.folder().record();
        run.corpus().ifPresent(corpus -> session.open(corpus, choices(record, dictionary(run))));
        session.runProperty().set(run.folder());
        session.setTranslator(run.translator());
        model.show(record, run.losses(), run.moments(), resumable(run));
        workbench.notices().failed(run.notices());
    }

    private static Optional<TrainViewModel.Resumable> resumable(PastRun run) {
        long seed = run.folder().record().settings().seed();
        return run.corpus()
                .filter(corpus -> run.folder().isResumable())
                .map(corpus -> new TrainViewModel.Resumable(run.folder().path(), () -> split(corpus, seed)));
    }

    private static org.attentionworkbench.engine.corpus.Corpus split(LoadedCorpus corpus, long seed) {
        return corpus.split(seed);
    }

    private static Dictionary dictionary(PastRun run) {
        return run.translator().text().unknown().dictionary();
    }

    /** How the run was made, so that the next one can be made alike. */
    static Proposal choices(RunRecord record, Dictionary dictionary) {
        return new Proposal(
                RecordedSettings.text(record, dictionary),
                record.spec(),
                RecordedSettings.config(record.settings()),
                record.probes());
    }
}
