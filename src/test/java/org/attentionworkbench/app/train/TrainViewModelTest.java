package org.attentionworkbench.app.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.attentionworkbench.app.CorpusFacts;
import org.attentionworkbench.app.LoadedCorpus;
import org.attentionworkbench.app.Wording;
import org.attentionworkbench.app.train.TrainViewModel.Phase;
import org.attentionworkbench.engine.Problem;
import org.attentionworkbench.engine.corpus.Pair;
import org.attentionworkbench.engine.embeddings.Coverage;
import org.attentionworkbench.engine.model.ModelSpec;
import org.attentionworkbench.engine.text.LearntMerge;
import org.attentionworkbench.engine.text.Merge;
import org.attentionworkbench.engine.text.Side;
import org.attentionworkbench.engine.training.TrainingEvent;
import org.attentionworkbench.engine.training.TrainingJob;
import org.junit.jupiter.api.Test;

/** What a training reports and how it ends. */
class TrainViewModelTest extends TrainBench {
    @Test
    void withoutACorpusNothingCanStart() {
        assertThat(model().startable().get()).isFalse();
    }

    @Test
    void theJobIsWhatTheSessionAndTheFormSay() {
        TrainViewModel model = ready();
        model.form().probes().get(1).set("  ");
        model.form().probes().get(2).set("another");
        model.start();
        work();
        TrainingJob job = training.jobs.get(0);
        assertThat(job.folder()).isEqualTo(runs.resolve("2026-11-22-toy-gru-additive-1"));
        assertThat(job.spec())
                .isEqualTo(
                        new ModelSpec(ModelSpec.Cell.GRU, ModelSpec.Attention.ADDITIVE, ModelSpec.Timing.AFTER, 8, 8));
        assertThat(job.probes()).containsExactly("a b", "another");
        assertThat(job.corpus().heldOut()).containsExactly(new Pair("x y", "y x"));
    }

    @Test
    void editedPairsAreTrainedOnFromTheFilesTheyAreKeptIn() {
        TrainViewModel model = ready();
        LoadedCorpus before = session.corpusProperty().get();
        session.openEdited(before.edited(List.of(
                new CorpusFacts.Row(1, new Pair("edited", "pair"), false),
                new CorpusFacts.Row(2, new Pair("x y", "y x"), true))));
        model.start();
        work();
        TrainingJob job = training.jobs.get(0);
        assertThat(job.corpus().training()).containsExactly(new Pair("edited", "pair"));
        assertThat(job.origin().pairs()).isEqualTo("kept.tsv");
        assertThat(job.origin().heldOut()).contains("kept-held-out.tsv");
        assertThat(job.folder()).isEqualTo(runs.resolve("2026-11-22-toy-edited-gru-additive-1"));
    }

    @Test
    void whatIsReportedIsKeptInOrder() {
        training.say(new TrainingEvent.Started(0, 10, 20))
                .say(step(1, 2.5))
                .say(step(2, 2.0))
                .say(new TrainingEvent.ProbesDecoded(2, List.of(translation("b"))))
                .say(epoch(1, 10, 1.5, 0.25));
        TrainViewModel model = ready();
        model.start();
        work();
        assertThat(model.report().losses().training())
                .containsExactly(new LossHistory.Point(1, 2.5), new LossHistory.Point(2, 2.0));
        assertThat(model.report().losses().validation()).containsExactly(new LossHistory.Point(10, 1.5));
        assertThat(model.report().epochs())
                .extracting(TrainingEvent.EpochDone::exactMatch)
                .containsExactly(0.25);
        assertThat(model.report().probes().shownProperty().get().orElseThrow().step())
                .isEqualTo(2);
        assertThat(model.report().progress().epochsProperty().get()).isEqualTo(2);
        assertThat(model.report().progress().doneProperty().get()).isEqualTo(0.1);
    }

    @Test
    void aProblemIsSaidInWordsAndWhatWasReachedStays() {
        training.say(new TrainingEvent.Started(0, 10, 20))
                .say(step(1, 2.5))
                .fail(new Problem("notAvailableYet", "LSTM"));
        TrainViewModel model = ready();
        model.start();
        work();
        assertThat(model.phaseProperty().get()).isEqualTo(Phase.FAILED);
        assertThat(model.failureProperty().get().key()).isEqualTo("notice.sentence");
        assertThat(model.report().losses().training()).hasSize(1);
        assertThat(session.trainingProperty().get()).isFalse();
        assertThat(model.startable().get()).isTrue();
    }

    @Test
    void aNoticeOfTheTrainingIsToldAndTheRunGoesOn() {
        training.say(new TrainingEvent.Started(0, 10, 20))
                .say(new TrainingEvent.Notice(new Problem("notAvailableYet", "LSTM")))
                .say(step(1, 2.5));
        TrainViewModel model = ready();
        model.start();
        work();
        assertThat(workbench.notices().currentProperty().get()).isNotNull();
        assertThat(model.report().losses().training()).hasSize(1);
    }

    @Test
    void evenAnErrorOfTheMachineEndsTheRunOnly() {
        training.fail(new OutOfMemoryError("too large"));
        TrainViewModel model = ready();
        model.start();
        work();
        assertThat(model.failureProperty().get()).isEqualTo(Wording.of("notice.fault.text"));
        assertThat(model.phaseProperty().get()).isEqualTo(Phase.FAILED);
    }

    @Test
    void oneRunAtATime() {
        TrainViewModel model = ready();
        model.start();
        model.start();
        work();
        assertThat(training.jobs).hasSize(1);
    }

    @Test
    void whileSubwordsAreLearntItSaysHowFarThatIs() {
        for (int n = 1; n <= 150; n++) {
            training.say(
                    new TrainingEvent.MergeLearnt(Side.TARGET, new LearntMerge(n, 2_000, new Merge("a" + n, "b"), 9L)));
        }
        TrainViewModel model = ready();
        model.start();
        List<Wording> said = new ArrayList<>();
        model.statusProperty().subscribe(wording -> said.add(wording));
        work();
        assertThat(said)
                .contains(
                        Wording.of("train.status.RUNNING", Wording.of("train.merges.TARGET", 1, 2_000)),
                        Wording.of("train.status.RUNNING", Wording.of("train.merges.TARGET", 100, 2_000)))
                .hasSizeLessThan(10);
    }

    @Test
    void whileWordVectorsAreReadItSaysHowFarAndThenHowManyWereFound() {
        training.say(new TrainingEvent.VectorsRead(Side.SOURCE, 0.4))
                .say(new TrainingEvent.EmbeddingsFound(Side.SOURCE, Path.of("a.vec"), new Coverage(9_400, 597, 0)))
                .say(new TrainingEvent.Started(0, 10, 20))
                .say(step(1, 2.5));
        TrainViewModel model = ready();
        model.start();
        List<Wording> said = new ArrayList<>();
        model.statusProperty().subscribe(wording -> said.add(wording));
        work();
        assertThat(said).contains(Wording.of("train.status.RUNNING", Wording.of("train.vectors.SOURCE", 0.4)));
        assertThat(model.report().found().getValue()).isEqualTo(Wording.of("train.found.SOURCE", 9_400, 9_997, 597, 0));
        model.start();
        assertThat(model.report().found().getValue()).isEqualTo(Wording.NOTHING);
    }

    @Test
    void aChoiceThatCannotBeUsedIsTheReasonNotToStart() {
        TrainViewModel model = ready();
        assertThat(model.heldBack().getValue()).isEqualTo(Wording.NOTHING);
        session.choicesValidProperty().set(false);
        assertThat(model.heldBack().getValue()).isEqualTo(Wording.of("train.choices"));
        assertThat(model.statusProperty().getValue()).as("it is not ready").isEqualTo(Wording.NOTHING);
        session.choicesFaultProperty().set(Wording.of("field.vectorSizes", 3, 2));
        assertThat(model.heldBack().getValue()).isEqualTo(Wording.of("field.vectorSizes", 3, 2));
        model.form().nameProperty().set(" ");
        assertThat(model.heldBack().getValue()).isEqualTo(Wording.of("train.name.BLANK"));
    }
}
