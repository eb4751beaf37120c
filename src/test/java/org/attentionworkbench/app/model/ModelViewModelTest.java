package org.attentionworkbench.app.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.attentionworkbench.app.Benches;
import org.attentionworkbench.app.CorpusFacts;
import org.attentionworkbench.app.FakeCorpora;
import org.attentionworkbench.app.LoadedCorpus;
import org.attentionworkbench.app.Session;
import org.attentionworkbench.app.Wording;
import org.attentionworkbench.engine.corpus.Link;
import org.attentionworkbench.engine.corpus.Pair;
import org.attentionworkbench.engine.decoding.UnknownWords;
import org.attentionworkbench.engine.decoding.UnknownWords.Answer;
import org.attentionworkbench.engine.model.ModelSpec;
import org.attentionworkbench.engine.model.Optimizer;
import org.attentionworkbench.engine.model.Regularization;
import org.attentionworkbench.engine.text.Dictionary;
import org.attentionworkbench.engine.text.Normalization;
import org.attentionworkbench.engine.text.Side;
import org.attentionworkbench.engine.text.Sides;
import org.attentionworkbench.engine.text.TokenizerFile;
import org.attentionworkbench.engine.text.TokenizerSpec;
import org.attentionworkbench.engine.text.Tokenizers;
import org.attentionworkbench.engine.training.LearningSchedule;
import org.attentionworkbench.engine.training.LongestSource;
import org.attentionworkbench.engine.training.Proposal;
import org.attentionworkbench.engine.training.ScheduledSampling;
import org.attentionworkbench.engine.training.TrainingConfig;
import org.attentionworkbench.engine.training.TrainingJob;
import org.attentionworkbench.engine.training.TrainingJob.TextConfig;
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
        assertThat(model.training().epochs().textProperty().get()).isEqualTo("3");
        assertThat(model.training().learningRate().textProperty().get()).isEqualTo("0.001");
        assertThat(model.training().seed().textProperty().get()).isEqualTo("7");
        assertThat(model.asProposed().getValue()).isTrue();
    }

    @Test
    void whatIsTypedGoesIntoTheSession() {
        model.network().hidden().textProperty().set(" 64 ");
        model.training().learningRate().textProperty().set("5e-4");
        model.network().timing().choose(ModelSpec.Timing.BEFORE);
        assertThat(session.specProperty().get())
                .isEqualTo(new ModelSpec(
                        ModelSpec.Cell.GRU, ModelSpec.Attention.ADDITIVE, ModelSpec.Timing.BEFORE, 128, 64));
        assertThat(session.trainingConfigProperty().get().learningRate()).isEqualTo(5e-4);
        assertThat(model.network().hidden().textProperty().get())
                .as("typing is not disturbed")
                .isEqualTo(" 64 ");
        assertThat(model.asProposed().getValue()).isFalse();
    }

    @Test
    void whatCannotBeUsedIsExplainedAndHoldsTrainingBack() {
        for (String bad : new String[] {"0", "", "x", "1.5", "4097", "99999999999"}) {
            model.network().hidden().textProperty().set(bad);
            assertThat(model.network().hidden().faultProperty().get())
                    .as(bad)
                    .isEqualTo(Wording.of("field.whole", 1, ModelSpec.MAX_SIZE));
            assertThat(session.choicesValidProperty().get()).as(bad).isFalse();
            assertThat(session.specProperty().get().hidden()).as(bad).isEqualTo(128);
        }
        model.network().hidden().textProperty().set("32");
        assertThat(model.network().hidden().faultProperty().get()).isEqualTo(Wording.NOTHING);
        assertThat(session.choicesValidProperty().get()).isTrue();
        assertThat(session.specProperty().get().hidden()).isEqualTo(32);
    }

    @Test
    void aRateMustBeAFiniteNumberAboveNothing() {
        for (String bad : new String[] {"0", "-1", "NaN", "Infinity", "1e999"}) {
            model.training().learningRate().textProperty().set(bad);
            assertThat(model.training().learningRate().value()).as(bad).isEmpty();
        }
    }

    @Test
    void withoutAttentionThereIsNoTimingAndItComesBackWithIt() {
        model.network().timing().choose(ModelSpec.Timing.BEFORE);
        model.network().attention().choose(ModelSpec.Attention.NONE);
        assertThat(model.network().timing().refusalsProperty().get())
                .isEqualTo(Map.of(ModelSpec.Timing.BEFORE, Wording.of("refused.timing")));
        assertThat(session.specProperty().get().timing()).isEqualTo(ModelSpec.Timing.AFTER);
        model.network().attention().choose(ModelSpec.Attention.ADDITIVE);
        assertThat(session.specProperty().get().timing()).isEqualTo(ModelSpec.Timing.BEFORE);
    }

    @Test
    void resettingUndoesEverythingEvenWhatCannotBeUsed() {
        model.training().epochs().textProperty().set("many");
        model.network().attention().choose(ModelSpec.Attention.NONE);
        model.reset();
        assertThat(model.training().epochs().textProperty().get()).isEqualTo("3");
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
        model.network().hidden().textProperty().set("64");
        assertThat(model.parametersProperty().get()).isEqualTo(Wording.of("model.parameters", 64_000L + source));
    }

    @Test
    void theTableOfLocationAttentionIsAsLongAsTheLongestSource() {
        model.network().attention().choose(ModelSpec.Attention.LOCATION);
        int characters = LongestSource.tokens(session.corpusProperty().get().split(7), TokenizerSpec.of("characters"));
        int words = LongestSource.tokens(session.corpusProperty().get().split(7), TokenizerSpec.of("whitespace"));
        assertThat(words).isNotEqualTo(characters);
        model.text().side(Side.SOURCE).kind().choose("characters");
        assertThat(session.specProperty().get().focus().positions()).isEqualTo(characters);
        model.text().side(Side.SOURCE).kind().choose("whitespace");
        assertThat(session.specProperty().get().focus().positions()).isEqualTo(words);
        model.network().attention().choose(ModelSpec.Attention.ADDITIVE);
        assertThat(session.specProperty().get().focus()).isEqualTo(ModelSpec.Focus.PLAIN);
    }

    @Test
    void aLongerTableOfAnOpenedRunIsKept() {
        var opened = new ModelSpec(ModelSpec.Cell.LSTM, ModelSpec.Attention.LOCATION, ModelSpec.Timing.AFTER, 16, 16)
                .with(new ModelSpec.Focus(ModelSpec.Window.GLOBAL, 2, 4, 5000));
        session.specProperty().set(opened);
        model.training().epochs().textProperty().set("4");
        assertThat(session.specProperty().get()).isEqualTo(opened);
    }

    @Test
    void headsThatDoNotDivideTheStateHoldTrainingBackAndKeepTheLastNetwork() {
        ModelSpec before = session.specProperty().get();
        model.network().heads().textProperty().set("3");
        assertThat(session.choicesValidProperty().get())
                .as("heads do not matter yet")
                .isTrue();
        model.network().attention().choose(ModelSpec.Attention.MULTI_HEAD);
        assertThat(session.choicesValidProperty().get()).isFalse();
        assertThat(session.specProperty().get()).isEqualTo(before);
        assertThat(model.network().heads().faultProperty().get()).isEqualTo(Wording.of("field.heads", 128));
        model.network().hidden().textProperty().set("96");
        assertThat(model.network().heads().faultProperty().get()).isEqualTo(Wording.NOTHING);
        assertThat(session.specProperty().get().maps()).isEqualTo(3);
    }

    @Test
    void howARunWasTrainedIsShownAndComesBackUnchanged() {
        var method = new TrainingConfig.Method(
                Optimizer.NADAM,
                new Regularization(0.1, 0.2, 0.3, 0.05, 0.01),
                new LearningSchedule.Plateau(0.25, 3),
                new ScheduledSampling.Linear(0.4),
                2);
        TrainingConfig opened = session.trainingConfigProperty().get().with(method);
        session.trainingConfigProperty().set(opened);
        assertThat(model.training().schedule().name().get()).isEqualTo("plateau");
        assertThat(model.training().inputDropout().textProperty().get()).isEqualTo("0.1");
        model.network().layers().choose(2);
        assertThat(session.trainingConfigProperty().get()).isEqualTo(opened);
        assertThat(session.specProperty().get().depth().layers()).isEqualTo(2);
    }

    @Test
    void everyTextChoiceOfAnOpenedRunIsShownAndComesBackUnchanged() {
        var odd = new Normalization(List.of(Normalization.Step.NFD, Normalization.Step.LOWERCASE));
        var tokenizers = new Sides<>(
                new TokenizerSpec("bpe:321", odd), new TokenizerSpec("/tmp/tokenizer.json", Normalization.NONE));
        var words = new Dictionary(Map.of("chat", "cat"));
        var opened = new TextConfig(tokenizers, 3, 77, new UnknownWords(Answer.REPLACE, words));
        open(opened, ModelSpec.DEFAULT);
        assertThat(model.text().apart().get()).isTrue();
        assertThat(model.text().side(Side.SOURCE).merges().textProperty().get()).isEqualTo("321");
        assertThat(model.text().side(Side.SOURCE).lowercase().get()).isTrue();
        assertThat(model.text().side(Side.TARGET).kind().get()).isEqualTo("file");
        assertThat(model.network().unknown().get()).isEqualTo(Answer.REPLACE);
        assertThat(model.asProposed().getValue()).isTrue();
        model.training().epochs().textProperty().set("4");
        assertThat(session.textProperty().get()).isEqualTo(opened);
        assertThat(session.choicesValidProperty().get()).isTrue();
    }

    @Test
    void aRunThatCopiesIsShownAndNothingIsSmoothedBesideIt() {
        model.training().labelSmoothing().textProperty().set("0.1");
        ModelSpec copying = ModelSpec.DEFAULT.with(new ModelSpec.Readout(false, false, false, true));
        var opened = new TextConfig(
                Sides.both(TokenizerSpec.of("words")), 1, 9, new UnknownWords(Answer.COPY, Dictionary.EMPTY));
        open(opened, copying);
        assertThat(model.network().unknown().get()).isEqualTo(Answer.COPY);
        assertThat(model.asProposed().getValue()).isTrue();
        model.training().labelSmoothing().textProperty().set("0.1");
        assertThat(session.trainingConfigProperty().get().method().regularization())
                .isEqualTo(Regularization.NONE);
        assertThat(session.specProperty().get()).isEqualTo(copying);
        assertThat(session.textProperty().get()).isEqualTo(opened);
        model.network().unknown().choose(Answer.KEEP);
        assertThat(session.specProperty().get()).isEqualTo(ModelSpec.DEFAULT);
        assertThat(session.textProperty().get().unknown()).isEqualTo(UnknownWords.KEEP);
        assertThat(session.trainingConfigProperty()
                        .get()
                        .method()
                        .regularization()
                        .labelSmoothing())
                .as("as it was typed")
                .isEqualTo(0.1);
    }

    @Test
    void whatWasWishedForBeforeARunWasOpenedDoesNotComeBack() {
        model.network().unknown().choose(Answer.REPLACE);
        model.network().attention().choose(ModelSpec.Attention.NONE);
        open(TextConfig.DEFAULT, ModelSpec.DEFAULT);
        model.training().epochs().textProperty().set("4");
        assertThat(session.textProperty().get()).isEqualTo(TextConfig.DEFAULT);
    }

    @Test
    void theTargetHasTheSourcesTokensUntilEachHasItsOwn() {
        SideForm source = model.text().side(Side.SOURCE);
        source.kind().choose("bpe");
        source.merges().textProperty().set("50");
        source.nfkc().choose(true);
        var subwords = new TokenizerSpec("bpe:50", Normalization.of(true, false, false));
        assertThat(session.textProperty().get().tokenizers()).isEqualTo(Sides.both(subwords));
        model.text().apart().choose(true);
        model.text().side(Side.TARGET).nfkc().choose(false);
        assertThat(session.textProperty().get().tokenizers()).isEqualTo(new Sides<>(subwords, TokenizerSpec.bpe(50)));
        model.text().apart().choose(false);
        assertThat(session.textProperty().get().tokenizers()).isEqualTo(Sides.both(subwords));
    }

    @Test
    void withoutItsFileOrANumberOfMergesATokenizerHoldsTrainingBack() throws IOException {
        SideForm source = model.text().side(Side.SOURCE);
        source.kind().choose("bpe");
        source.merges().textProperty().set("0");
        assertThat(session.choicesValidProperty().get()).isFalse();
        source.kind().choose("file");
        assertThat(session.choicesValidProperty().get()).isFalse();
        Path broken = Files.writeString(home.resolve("broken.json"), "{");
        model.readTokenizer(broken, source);
        assertThat(source.fileProperty().get())
                .as("one that cannot be used is not taken")
                .isEmpty();
        Path file = home.resolve("tokenizer.json");
        TokenizerFile.write(Tokenizers.make(TokenizerSpec.bpe(5), Stream.of("ab ab", "abc")), file);
        model.readTokenizer(file, source);
        assertThat(session.textProperty().get().tokenizers().source().name()).isEqualTo(file.toString());
        assertThat(session.choicesValidProperty().get()).isTrue();
    }

    @Test
    void goldLinksThatCountOtherTokensAreNoted() {
        var pair = new Pair("one two", "un deux", List.of(new Link(0, 0), new Link(1, 1)));
        var linked = new LoadedCorpus(
                "linked",
                new TrainingJob.Origin("linked.tsv", Optional.empty()),
                List.of(pair, new Pair("three", "trois")),
                Optional.of(List.of(new Pair("two", "deux"))));
        session.open(linked, FakeCorpora.PROPOSAL);
        assertThat(model.goldNoteProperty().get()).isEqualTo(Wording.NOTHING);
        model.text().side(Side.SOURCE).kind().choose("characters");
        assertThat(model.goldNoteProperty().get()).isEqualTo(Wording.of("model.gold"));
        model.text().side(Side.SOURCE).kind().choose("words");
        assertThat(model.goldNoteProperty().get()).isEqualTo(Wording.NOTHING);
        model.text().side(Side.SOURCE).kind().choose("bpe");
        assertThat(model.goldNoteProperty().get()).isEqualTo(Wording.of("model.gold"));
    }

    private void open(TextConfig text, ModelSpec spec) {
        session.open(
                FakeCorpora.corpus("opened", "opened.tsv", 20),
                new Proposal(text, spec, FakeCorpora.PROPOSAL.training(), List.of()));
    }

    @Test
    void everyScheduleAndSamplingCanBeChosenWithItsUsualNumbers() {
        for (String name : model.training().schedule().name().values()) {
            model.training().schedule().name().choose(name);
            assertThat(session.trainingConfigProperty()
                            .get()
                            .method()
                            .schedule()
                            .named()
                            .name())
                    .isEqualTo(name);
        }
        for (String name : model.training().sampling().name().values()) {
            model.training().sampling().name().choose(name);
            assertThat(session.trainingConfigProperty()
                            .get()
                            .method()
                            .sampling()
                            .named()
                            .name())
                    .isEqualTo(name);
        }
        assertThat(session.trainingConfigProperty().get().method().sampling())
                .isEqualTo(ScheduledSampling.InverseSigmoid.DEFAULT);
    }

    @Test
    void aWrongNumberOfAScheduleIsExplainedAndOnlyMattersWhileItIsChosen() {
        model.training().schedule().name().choose("one-cycle");
        NumberField<Double> rise = model.training().schedule().number("one-cycle", "rise");
        rise.textProperty().set("0.7");
        assertThat(rise.faultProperty().get()).isEqualTo(Wording.of("model.schedule.one-cycle.rise.range"));
        assertThat(session.choicesValidProperty().get()).isFalse();
        model.training().schedule().name().choose("constant");
        assertThat(session.choicesValidProperty().get()).isTrue();
    }
}
