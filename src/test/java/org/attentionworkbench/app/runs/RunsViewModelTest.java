package org.attentionworkbench.app.runs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.attentionworkbench.app.Benches;
import org.attentionworkbench.app.FakeCorpora;
import org.attentionworkbench.app.LoadedCorpus;
import org.attentionworkbench.app.TrashFolder;
import org.attentionworkbench.app.Workbench;
import org.attentionworkbench.engine.Problem;
import org.attentionworkbench.engine.model.ModelSpec;
import org.attentionworkbench.engine.run.RunFolder;
import org.attentionworkbench.engine.training.NewerRun;
import org.attentionworkbench.engine.training.Trainer;
import org.attentionworkbench.engine.training.TrainingConfig;
import org.attentionworkbench.engine.training.TrainingControl;
import org.attentionworkbench.engine.training.TrainingEvent;
import org.attentionworkbench.engine.training.TrainingJob;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunsViewModelTest {
    private static final LoadedCorpus CORPUS = FakeCorpora.corpus("dates", "sample:dates:20:1", 20);

    @TempDir
    Path home;

    private Workbench workbench;
    private RunsViewModel model;

    @BeforeEach
    void makeAList() {
        workbench = Benches.direct(home);
        model = new RunsViewModel(workbench);
    }

    @Test
    void withoutAFolderTheListIsEmpty() {
        model.refresh();
        assertThat(model.rows()).isEmpty();
        assertThat(model.failureProperty().get().key()).isEmpty();
    }

    @Test
    void aCompletedRunIsListedAndCanBeOpened() {
        train("one", new TrainingControl());
        model.refresh();
        RunRow row = model.rows().get(0);
        assertThat(row.name()).isEqualTo("one");
        assertThat(row.status()).isEqualTo("COMPLETED");
        assertThat(row.exactMatch()).isPresent();
        assertThat(row.resumable()).isFalse();
        PastRun opened = open(row);
        assertThat(opened.moments()).isNotEmpty();
        assertThat(opened.corpus()).contains(CORPUS);
        assertThat(opened.translator().translate("s1 x").sourceTokens()).hasSize(3);
        opened.translator().close();
    }

    @Test
    void aStoppedRunCanBeResumed() {
        var control = new TrainingControl();
        control.stop();
        train("one", control);
        model.refresh();
        assertThat(model.rows().get(0).status()).isEqualTo("STOPPED");
        assertThat(model.rows().get(0).resumable()).isTrue();
    }

    @Test
    void aRunWhosePairsHaveChangedCanStillBeLookedAt() {
        var other = new ArrayList<>(CORPUS.pairs());
        other.remove(3);
        var changed = new LoadedCorpus(CORPUS.name(), CORPUS.origin(), other, CORPUS.heldOut(), CORPUS.leftOut());
        train("one", changed, new TrainingControl());
        model.refresh();
        PastRun opened = open(model.rows().get(0));
        assertThat(opened.corpus()).isEmpty();
        assertThat(opened.notices()).extracting(Problem::key).containsExactly("runs.corpusChanged");
        opened.translator().close();
    }

    @Test
    void aDamagedRunSaysWhatIsWrongWithIt() throws IOException {
        train("one", new TrainingControl());
        Files.writeString(folder("one").resolve("run.json"), "{");
        model.refresh();
        RunRow row = model.rows().get(0);
        assertThat(row.status()).isEqualTo("DAMAGED");
        assertThat(row.trouble().key()).isEqualTo("notice.sentence");
        assertThat(row.openable()).isFalse();
    }

    @Test
    void aRunWithoutAGoodModelSaysSoAndTheListStays() throws IOException {
        train("one", new TrainingControl());
        model.refresh();
        RunRow row = model.rows().get(0);
        try (var files = Files.walk(folder("one").resolve("checkpoints"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.write(file, new byte[] {1});
            }
        }
        List<PastRun> opened = new ArrayList<>();
        model.open(row, opened::add);
        assertThat(opened).isEmpty();
        assertThat(model.failureProperty().get().key()).isEqualTo("notice.sentence");
        assertThat(model.rows()).hasSize(1);
    }

    @Test
    void aRunOfANewerProgramIsNotOpenedButSaysWhy() {
        train("one", new TrainingControl());
        NewerRun.write(RunFolder.open(folder("one")), folder("newer"));
        model.refresh();
        List<PastRun> opened = new ArrayList<>();
        model.rows().stream().filter(row -> row.name().equals("newer")).forEach(row -> model.open(row, opened::add));
        assertThat(opened).isEmpty();
        assertThat(model.failureProperty().get().arguments())
                .first()
                .asInstanceOf(InstanceOfAssertFactories.type(Problem.class))
                .extracting(Problem::key)
                .isEqualTo("run.unknownChoice");
    }

    @Test
    void aDeletedRunIsInTheTrashAndTwoOfOneNameFitThere() {
        for (int i = 0; i < 2; i++) {
            train("one", new TrainingControl());
            model.refresh();
            model.discard(model.rows().get(0));
            assertThat(model.rows()).isEmpty();
            assertThat(folder("one")).doesNotExist();
        }
        Path trash = workbench.folders().runs().resolve(TrashFolder.NAME);
        assertThat(RunFolder.list(trash))
                .extracting(run -> run.path().getFileName().toString())
                .containsExactlyInAnyOrder("one", "one-2");
    }

    @Test
    void otherFoldersAreNotListed() throws IOException {
        Files.createDirectories(folder("holiday pictures"));
        model.refresh();
        assertThat(model.rows()).isEmpty();
    }

    private PastRun open(RunRow row) {
        List<PastRun> opened = new ArrayList<>();
        model.open(row, opened::add);
        assertThat(opened).hasSize(1);
        return opened.get(0);
    }

    private void train(String name, TrainingControl control) {
        train(name, CORPUS, control);
    }

    private void train(String name, LoadedCorpus corpus, TrainingControl control) {
        List<TrainingEvent> events = new ArrayList<>();
        Trainer.train(
                new TrainingJob(
                        folder(name),
                        corpus.split(1),
                        corpus.origin(),
                        TrainingJob.TextConfig.DEFAULT,
                        new ModelSpec(ModelSpec.Cell.GRU, ModelSpec.Attention.ADDITIVE, ModelSpec.Timing.AFTER, 4, 4),
                        new TrainingConfig(1, 8, 1e-3, 1, 1, 1),
                        List.of("s1 x")),
                events::add,
                control);
    }

    private Path folder(String name) {
        return workbench.folders().runs().resolve(name);
    }
}
