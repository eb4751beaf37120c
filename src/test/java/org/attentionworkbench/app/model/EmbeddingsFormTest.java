package org.attentionworkbench.app.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.attentionworkbench.app.Background;
import org.attentionworkbench.app.Benches;
import org.attentionworkbench.app.CorpusFacts;
import org.attentionworkbench.app.Session;
import org.attentionworkbench.app.Wording;
import org.attentionworkbench.app.Workbench;
import org.attentionworkbench.engine.Problem;
import org.attentionworkbench.engine.embeddings.Pretrained;
import org.attentionworkbench.engine.text.Side;
import org.attentionworkbench.engine.text.Sides;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files of word vectors chosen in the Model stage. */
class EmbeddingsFormTest {
    @TempDir
    Path home;

    private final Deque<Runnable> loading = new ArrayDeque<>();
    private Session session;
    private ModelViewModel model;

    @BeforeEach
    void start() {
        Workbench bench = Benches.with(new Background(loading::add, Runnable::run, Runnable::run, Runnable::run), home);
        session = bench.session();
        model = new ModelViewModel(bench, (spec, source, target) -> 10_000);
        bench.corpora().openSample("dates");
        load();
    }

    @Test
    void aFileSetsTheSizeOfTheEmbeddingsAndItsRemovalBringsTheFormerBack() throws IOException {
        Path three = vectors("three.vec", "un 1 2 3");
        model.embeddings().side(Side.SOURCE).choose(three);
        load();
        assertThat(model.network().embedding().textProperty().get()).isEqualTo("3");
        assertThat(model.embeddings().sizeReasonProperty().get()).isEqualTo(Wording.of("refused.embedding", 3));
        assertThat(session.specProperty().get().embedding()).isEqualTo(3);
        assertThat(session.textProperty().get().pretrained()).isEqualTo(Pretrained.source(three, false));
        model.embeddings().side(Side.SOURCE).drop();
        assertThat(model.network().embedding().textProperty().get()).isEqualTo("128");
        assertThat(model.embeddings().sizeReasonProperty().get()).isEqualTo(Wording.NOTHING);
        assertThat(session.specProperty().get().embedding()).isEqualTo(128);
        assertThat(session.textProperty().get().pretrained()).isEqualTo(Pretrained.NONE);
        assertThat(model.asProposed().getValue()).isTrue();
    }

    @Test
    void nothingIsTrainedWithAFileThatIsStillLookedAt() throws IOException {
        model.embeddings().side(Side.TARGET).choose(vectors("two.vec", "un 1 2"));
        assertThat(session.choicesValidProperty().get()).isFalse();
        assertThat(session.choicesFaultProperty().get()).isEqualTo(Wording.NOTHING);
        load();
        assertThat(session.choicesValidProperty().get()).isTrue();
    }

    @Test
    void aDamagedFileSaysWhyAndHoldsTrainingBackUntilItIsDropped() throws IOException {
        Path damaged = vectors("damaged.vec", "no numbers here");
        model.embeddings().side(Side.SOURCE).choose(damaged);
        load();
        assertThat(problem(Side.SOURCE)).isEqualTo("vectors.notVectors");
        assertThat(session.choicesValidProperty().get()).isFalse();
        assertThat(session.choicesFaultProperty().get())
                .isEqualTo(model.embeddings().side(Side.SOURCE).faultProperty().get());
        assertThat(model.network().embedding().textProperty().get()).isEqualTo("128");
        model.embeddings().side(Side.SOURCE).drop();
        assertThat(session.choicesValidProperty().get()).isTrue();
        assertThat(session.choicesFaultProperty().get()).isEqualTo(Wording.NOTHING);
    }

    @Test
    void filesOfTwoSizesClash() throws IOException {
        model.embeddings().side(Side.SOURCE).choose(vectors("three.vec", "un 1 2 3"));
        model.embeddings().side(Side.TARGET).choose(vectors("two.vec", "one 1 2"));
        load();
        Wording clash = Wording.of("field.vectorSizes", 3, 2);
        assertThat(model.embeddings().clashProperty().get()).isEqualTo(clash);
        assertThat(session.choicesFaultProperty().get()).isEqualTo(clash);
        assertThat(session.choicesValidProperty().get()).isFalse();
        model.embeddings().side(Side.SOURCE).drop();
        assertThat(model.embeddings().clashProperty().get()).isEqualTo(Wording.NOTHING);
        assertThat(session.specProperty().get().embedding()).isEqualTo(2);
    }

    @Test
    void frozenHoldsForFilesOnlyAndIsTakenFromTheNumbersToLearn() throws IOException {
        session.factsProperty().set(facts());
        load();
        model.embeddings().frozen().choose(true);
        assertThat(session.textProperty().get().pretrained()).isEqualTo(Pretrained.NONE);
        model.embeddings().side(Side.SOURCE).choose(vectors("three.vec", "un 1 2 3"));
        load();
        assertThat(session.textProperty().get().pretrained().frozen()).isTrue();
        long frozen = 3L * facts().sourceVocabulary();
        assertThat(model.parametersProperty().get())
                .isEqualTo(Wording.of("model.parameters.frozen", 10_000 - frozen, frozen));
        model.embeddings().frozen().choose(false);
        load();
        assertThat(model.parametersProperty().get()).isEqualTo(Wording.of("model.parameters", 10_000L));
    }

    @Test
    void aRunShowsItsFilesAndOneThatIsGoneSaysSo() throws IOException {
        Path there = vectors("there.vec", "one 1 2 3");
        Path gone = home.resolve("gone.vec");
        session.textProperty()
                .set(session.textProperty()
                        .get()
                        .with(new Pretrained(new Sides<>(Optional.of(gone), Optional.of(there)), true)));
        load();
        assertThat(model.embeddings().side(Side.TARGET).sizeProperty().get()).contains(3);
        assertThat(model.embeddings().side(Side.SOURCE).fileProperty().get()).contains(gone);
        assertThat(model.embeddings().frozen().get()).isTrue();
        assertThat(problem(Side.SOURCE)).isEqualTo("vectors.missing");
        assertThat(session.choicesValidProperty().get()).isFalse();
        model.reset();
        load();
        assertThat(model.embeddings().side(Side.SOURCE).fileProperty().get()).isEmpty();
        assertThat(session.choicesValidProperty().get()).isTrue();
        assertThat(session.specProperty().get().embedding()).isEqualTo(128);
    }

    private String problem(Side side) {
        Wording fault = model.embeddings().side(side).faultProperty().get();
        return ((Problem) fault.arguments().get(0)).key();
    }

    private CorpusFacts facts() {
        return CorpusFacts.of(
                session.corpusProperty().get(),
                session.textProperty().get(),
                session.trainingConfigProperty().get().seed());
    }

    private void load() {
        while (!loading.isEmpty()) {
            loading.remove().run();
        }
    }

    private Path vectors(String name, String lines) throws IOException {
        return Files.writeString(home.resolve(name), lines + "\n");
    }
}
