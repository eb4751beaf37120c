package org.attentionworkbench.app.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.attentionworkbench.app.Benches;
import org.attentionworkbench.app.CorpusFacts;
import org.attentionworkbench.app.FakeCorpora;
import org.attentionworkbench.app.Session;
import org.attentionworkbench.app.Wording;
import org.attentionworkbench.engine.model.ModelSpec;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelViewModelTest {
    @TempDir
    Path home;

    private Session session;
    private ModelViewModel model;

    @BeforeEach
    void start() {
        var bench = Benches.direct(home);
        session = bench.session();
        model = new ModelViewModel(bench, (spec, source, target) -> spec.hidden() * 1000L + source);
        bench.corpora().openSample("dates");
    }

    @Test
    void theProposalIsShown() {
        assertThat(model.epochs().textProperty().get()).isEqualTo("3");
        assertThat(model.learningRate().textProperty().get()).isEqualTo("0.001");
        assertThat(model.seed().textProperty().get()).isEqualTo("7");
        assertThat(model.asProposed().getValue()).isTrue();
    }

    @Test
    void whatIsTypedGoesIntoTheSession() {
        model.hidden().textProperty().set(" 64 ");
        model.learningRate().textProperty().set("5e-4");
        model.timingProperty().set(ModelSpec.Timing.BEFORE);
        assertThat(session.specProperty().get())
                .isEqualTo(new ModelSpec(
                        ModelSpec.Cell.GRU, ModelSpec.Attention.ADDITIVE, ModelSpec.Timing.BEFORE, 128, 64));
        assertThat(session.trainingConfigProperty().get().learningRate()).isEqualTo(5e-4);
        assertThat(model.hidden().textProperty().get())
                .as("typing is not disturbed")
                .isEqualTo(" 64 ");
        assertThat(model.asProposed().getValue()).isFalse();
    }

    @Test
    void whatCannotBeUsedIsExplainedAndHoldsTrainingBack() {
        for (String bad : new String[] {"0", "", "x", "1.5", "4097", "99999999999"}) {
            model.hidden().textProperty().set(bad);
            assertThat(model.hidden().faultProperty().get())
                    .as(bad)
                    .isEqualTo(Wording.of("field.whole", 1, ModelSpec.MAX_SIZE));
            assertThat(session.choicesValidProperty().get()).as(bad).isFalse();
            assertThat(session.specProperty().get().hidden()).as(bad).isEqualTo(128);
        }
        model.hidden().textProperty().set("32");
        assertThat(model.hidden().faultProperty().get()).isEqualTo(Wording.NOTHING);
        assertThat(session.choicesValidProperty().get()).isTrue();
        assertThat(session.specProperty().get().hidden()).isEqualTo(32);
    }

    @Test
    void aRateMustBeAFiniteNumberAboveNothing() {
        for (String bad : new String[] {"0", "-1", "NaN", "Infinity", "1e999"}) {
            model.learningRate().textProperty().set(bad);
            assertThat(model.learningRate().value()).as(bad).isEmpty();
        }
    }

    @Test
    void withoutAttentionThereIsNoTimingAndItComesBackWithIt() {
        model.timingProperty().set(ModelSpec.Timing.BEFORE);
        model.attentionProperty().set(ModelSpec.Attention.NONE);
        assertThat(model.hasTiming().get()).isFalse();
        assertThat(session.specProperty().get().timing()).isEqualTo(ModelSpec.Timing.AFTER);
        model.attentionProperty().set(ModelSpec.Attention.ADDITIVE);
        assertThat(session.specProperty().get().timing()).isEqualTo(ModelSpec.Timing.BEFORE);
    }

    @Test
    void resettingUndoesEverythingEvenWhatCannotBeUsed() {
        model.epochs().textProperty().set("many");
        model.attentionProperty().set(ModelSpec.Attention.NONE);
        model.reset();
        assertThat(model.epochs().textProperty().get()).isEqualTo("3");
        assertThat(session.specProperty().get()).isEqualTo(FakeCorpora.PROPOSAL.spec());
        assertThat(session.choicesValidProperty().get()).isTrue();
        assertThat(model.asProposed().getValue()).isTrue();
    }

    @Test
    void theParametersAreCountedForTheVocabularyOfTheCorpus() {
        session.factsProperty()
                .set(CorpusFacts.of(
                        session.corpusProperty().get(), session.textProperty().get(), 1));
        int source = session.factsProperty().get().sourceVocabulary();
        model.hidden().textProperty().set("64");
        assertThat(model.parametersProperty().get()).isEqualTo(Wording.of("model.parameters", 64_000L + source));
    }
}
