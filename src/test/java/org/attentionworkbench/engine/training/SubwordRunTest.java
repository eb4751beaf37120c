package org.attentionworkbench.engine.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.attentionworkbench.engine.Problem;
import org.attentionworkbench.engine.corpus.Corpus;
import org.attentionworkbench.engine.corpus.Pair;
import org.attentionworkbench.engine.decoding.Translator;
import org.attentionworkbench.engine.decoding.UnknownWords;
import org.attentionworkbench.engine.run.RunFolder;
import org.attentionworkbench.engine.text.Dictionary;
import org.attentionworkbench.engine.text.Normalization;
import org.attentionworkbench.engine.text.Side;
import org.attentionworkbench.engine.text.Sides;
import org.attentionworkbench.engine.text.TokenizerSpec;
import org.attentionworkbench.engine.training.TrainingEvent.MergeLearnt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs whose tokenizers are learnt, from the corpus to the folder and back. */
class SubwordRunTest {
    private static final UnknownWords REPLACE =
            new UnknownWords(UnknownWords.Answer.REPLACE, new Dictionary(Map.of("chat", "cat")));

    @TempDir
    Path directory;

    private final TrainingControl control = new TrainingControl();

    /** The held-out pair has letters that no other has. */
    private static Corpus corpus() {
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            pairs.add(new Pair("Le chat numéro " + i, "the cat number " + i));
        }
        return new Corpus("cats", pairs, List.of(new Pair("Zoë", "Zoe")));
    }

    private TrainingJob job(String name, TokenizerSpec source, TokenizerSpec target, int epochs) {
        return new TrainingJob(
                directory.resolve(name),
                corpus(),
                new TrainingJob.Origin("cats.tsv", Optional.empty()),
                new TrainingJob.TextConfig(new Sides<>(source, target), 1, 10_000, REPLACE),
                DigitRuns.additive(6),
                new TrainingConfig(epochs, 4, 1e-2, 1, 3, 1),
                List.of("le chat"));
    }

    @Test
    void theFolderHasAllThatIsNeededToCutAsInTraining() {
        var source = new TokenizerSpec("bpe:20", Normalization.of(false, true, true));
        TrainingJob job = job("run", source, TokenizerSpec.of("words"), 2);
        List<MergeLearnt> merges = new ArrayList<>();

        Trainer.train(
                job,
                event -> {
                    if (event instanceof MergeLearnt merge) {
                        merges.add(merge);
                    }
                },
                control);

        assertThat(merges).hasSize(13).allMatch(merge -> merge.side() == Side.SOURCE);
        RunFolder run = RunFolder.open(job.folder());
        assertThat(RecordedSettings.text(run.record()).tokenizers())
                .isEqualTo(job.text().tokenizers());
        Translator.TextSide text = run.text();
        assertThat(text.unknown()).isEqualTo(REPLACE);
        assertThat(text.sourceTokenizer().tokenize("LE CHÀT")).containsExactly("▁le", "▁chat");
        assertThat(text.targetTokenizer().tokenize("the cat.")).containsExactly("the", "cat", ".");
        assertThat(text.sourceVocabulary().contains("z"))
                .as("of the held-out pair")
                .isFalse();
        assertThat(text.sourceVocabulary()
                        .tokens()
                        .subList(4, text.sourceVocabulary().size()))
                .isEqualTo(text.sourceTokenizer().inventory().orElseThrow());
        try (Translator translator = run.translator()) {
            assertThat(translator.unknownTokens("chat Zoë")).containsExactly("z");
        }
    }

    @Test
    void aResumedRunGoesOnAsIfItHadNotStopped() throws IOException {
        TokenizerSpec bpe = TokenizerSpec.bpe(15);
        TrainingJob whole = job("whole", bpe, bpe, 3);
        Trainer.train(whole, event -> {}, control);

        TrainingJob stopped = job("stopped", bpe, bpe, 3);
        Trainer.train(
                stopped,
                event -> {
                    if (event instanceof TrainingEvent.StepDone done && done.step() == 4) {
                        control.stop();
                    }
                },
                control);
        Trainer.resume(stopped.folder(), corpus(), event -> {}, new TrainingControl());

        assertThat(DigitRuns.isSameModel(whole.folder(), stopped.folder(), 9)).isTrue();
    }

    @Test
    void stoppingWhileMergesAreLearntLeavesNothing() {
        TrainingJob job = job("run", TokenizerSpec.bpe(20), TokenizerSpec.bpe(20), 1);

        assertThatThrownBy(() -> Trainer.train(job, event -> control.stop(), control))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("stopped before the training began");
        assertThat(job.folder()).doesNotExist();
    }

    @Test
    void anAlteredOrMissingTokenizerIsNamed() throws IOException {
        TrainingJob job = job("run", TokenizerSpec.bpe(20), TokenizerSpec.bpe(20), 1);
        Trainer.train(job, event -> {}, control);
        for (String name : List.of("source-tokenizer.json", "target-tokenizer.json", "dictionary.tsv")) {
            Path file = job.folder().resolve("vocabulary").resolve(name);
            String good = Files.readString(file);
            Files.writeString(file, good.replace("c", "k"));
            assertNamed(job.folder(), file);
            Files.delete(file);
            assertNamed(job.folder(), file);
            Files.writeString(file, good);
        }
        RunFolder.open(job.folder()).translator().close();
    }

    private static void assertNamed(Path run, Path file) {
        assertThatThrownBy(() -> RunFolder.open(run).translator())
                .isInstanceOf(Problem.class)
                .hasMessageContaining(file.toString());
    }
}
