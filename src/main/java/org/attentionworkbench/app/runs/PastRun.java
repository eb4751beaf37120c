package org.attentionworkbench.app.runs;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.attentionworkbench.app.LoadedCorpus;
import org.attentionworkbench.app.ProbeHistory.Moment;
import org.attentionworkbench.engine.Problem;
import org.attentionworkbench.engine.decoding.Translator;
import org.attentionworkbench.engine.run.LossPoint;
import org.attentionworkbench.engine.run.RunFolder;
import org.attentionworkbench.engine.training.RecordedSettings;
import org.attentionworkbench.engine.training.TrainingJob;

/**
 * A run of the past with everything the window shows of it.
 *
 * @param folder     where it is
 * @param translator its best model
 * @param losses     its training curve
 * @param moments    its probes at its checkpoints
 * @param corpus     its pairs, if they could be had again
 * @param notices    what was damaged or missing without keeping the run from being opened
 */
public record PastRun(
        RunFolder folder,
        Translator translator,
        List<LossPoint> losses,
        List<Moment> moments,
        Optional<LoadedCorpus> corpus,
        List<Problem> notices) {
    public PastRun {
        losses = List.copyOf(losses);
        moments = List.copyOf(moments);
        notices = List.copyOf(notices);
    }

    /**
     * Reads all of it; takes seconds where the pairs have to be made again.
     *
     * @throws Problem if there is no good model, or it was trained in a way this program does not know
     */
    static PastRun read(RunFolder folder, Function<TrainingJob.Origin, LoadedCorpus> reader) {
        RecordedSettings.config(folder); // what cannot be taken over is told before anything is
        List<Problem> notices = new ArrayList<>();
        Translator translator = folder.translator(notices::add);
        Optional<LoadedCorpus> corpus = Optional.empty();
        try {
            corpus = Optional.of(CorpusOrigin.load(folder.record(), reader));
        } catch (Problem gone) {
            notices.add(gone);
        }
        return new PastRun(folder, translator, folder.losses(), moments(folder, notices), corpus, notices);
    }

    private static List<Moment> moments(RunFolder folder, List<Problem> notices) {
        List<Moment> moments = new ArrayList<>();
        for (long step : folder.checkpoints()) {
            try {
                moments.add(new Moment(step, folder.probes(step)));
            } catch (Problem damaged) {
                notices.add(damaged);
            }
        }
        return moments;
    }
}
