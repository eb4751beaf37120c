package org.attentionworkbench.engine.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.attentionworkbench.engine.Problem;
import org.attentionworkbench.engine.corpus.Corpus;
import org.attentionworkbench.engine.corpus.Pair;
import org.attentionworkbench.engine.decoding.Beam;
import org.attentionworkbench.engine.decoding.Evaluator;
import org.attentionworkbench.engine.decoding.Translation;
import org.attentionworkbench.engine.decoding.Translator;
import org.attentionworkbench.engine.decoding.UnknownWords;
import org.attentionworkbench.engine.embeddings.Coverage;
import org.attentionworkbench.engine.embeddings.Pretrained;
import org.attentionworkbench.engine.model.ModelSpec;
import org.attentionworkbench.engine.run.RunFolder;
import org.attentionworkbench.engine.run.RunRecord;
import org.attentionworkbench.engine.text.Side;
import org.attentionworkbench.engine.text.Sides;
import org.attentionworkbench.engine.text.TokenizerSpec;
import org.attentionworkbench.engine.text.Vocabulary;
import org.attentionworkbench.engine.training.TrainingJob.TextConfig;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Runs that begin with word vectors. Sources are a verb in one of several forms and a time; the target is the verb's number and
 * the time. Each verb has one form that no training pair has, so that only its letters tell which verb it is.
 */
class PretrainedRunTest {
    private static final List<String> VERBS =
            List.of("walk", "jump", "cook", "plant", "whistle", "gather", "number", "visit");
    private static final List<String> ENDINGS = List.of("", "s", "ed", "ing", "er", "ers");
    private static final List<String> TIMES = List.of("now", "later", "soon");
    private static final int SIZE = 16;

    @TempDir
    Path directory;

    private Path vectors = Path.of("");

    @BeforeEach
    void write() throws IOException {
        vectors = vectors("words.vec", SIZE);
    }

    /** Forms of a verb lie close together; not all of them are in the file. */
    private Path vectors(String name, int size) throws IOException {
        Random random = new Random(5);
        var text = new StringBuilder();
        for (String verb : VERBS) {
            float[] centre = vector(random, size);
            for (String ending : ENDINGS.subList(0, 4)) {
                text.append(verb).append(ending);
                for (int i = 0; i < size; i++) {
                    text.append(String.format(Locale.ROOT, " %.4f", centre[i] + 0.1 * random.nextGaussian()));
                }
                text.append('\n');
            }
        }
        for (String time : TIMES.subList(0, 2)) {
            text.append(time);
            for (float value : vector(random, size)) {
                text.append(String.format(Locale.ROOT, " %.4f", value));
            }
            text.append('\n');
        }
        return Files.writeString(directory.resolve(name), text);
    }

    private static float[] vector(Random random, int size) {
        float[] vector = new float[size];
        for (int i = 0; i < size; i++) {
            vector[i] = (float) random.nextGaussian();
        }
        return vector;
    }

    /** Of each verb a form is held out, "er" counted: it is in no file and in no training pair. */
    private static Corpus corpus() {
        List<Pair> training = new ArrayList<>();
        List<Pair> heldOut = new ArrayList<>();
        for (int v = 0; v < VERBS.size(); v++) {
            for (int e = 0; e < ENDINGS.size(); e++) {
                boolean unseen = e == 1 + v % 3 || e == 4;
                for (String time : TIMES) {
                    (unseen ? heldOut : training)
                            .add(new Pair(VERBS.get(v) + ENDINGS.get(e) + " " + time, "verb" + v + " " + time));
                }
            }
        }
        return new Corpus("verbs", training, heldOut);
    }

    private TrainingJob job(String name, int epochs, Pretrained pretrained) {
        return job(name, epochs, pretrained, UnknownWords.KEEP);
    }

    private TrainingJob job(String name, int epochs, Pretrained pretrained, UnknownWords unknown) {
        var spec = new ModelSpec(ModelSpec.Cell.GRU, ModelSpec.Attention.ADDITIVE, ModelSpec.Timing.AFTER, SIZE, 24);
        boolean copying = unknown.answer() == UnknownWords.Answer.COPY;
        return new TrainingJob(
                directory.resolve(name),
                corpus(),
                new TrainingJob.Origin("verbs.tsv", Optional.empty()),
                new TextConfig(Sides.both(TokenizerSpec.of("whitespace")), 1, 10_000, unknown, pretrained),
                copying ? spec.with(new ModelSpec.Readout(false, false, false, true)) : spec,
                new TrainingConfig(epochs, 16, 1e-2, 1, 3, 1),
                List.of("walking now"));
    }

    private static double exactMatch(Path run) {
        try (Translator translator = RunFolder.open(run).translator()) {
            return Evaluator.full(translator, corpus().heldOut(), 1).exactMatch();
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void unseenFormsAreUnderstoodByTheirLetters(boolean frozen) throws IOException {
        TrainingJob with = job("with", 40, Pretrained.source(vectors, frozen));
        TrainingJob without = job("without", 40, Pretrained.NONE);
        Trainer.train(with, event -> {}, new TrainingControl());
        Trainer.train(without, event -> {}, new TrainingControl());
        Files.delete(vectors);

        assertThat(exactMatch(with.folder())).isGreaterThan(0.9);
        assertThat(exactMatch(without.folder())).isLessThan(0.4);
    }

    /** Every way of decoding reads the same source. */
    @ParameterizedTest
    @ValueSource(strings = {"KEEP", "REPLACE", "COPY"})
    void everyWayOfDecodingReadsThemAlike(UnknownWords.Answer answer) {
        var unknown = new UnknownWords(answer, UnknownWords.KEEP.dictionary());
        TrainingJob job = job("run", 25, Pretrained.source(vectors, false), unknown);
        Trainer.train(job, event -> {}, new TrainingControl());
        List<String> sources = List.of("walker now", "gatherer soon", "jumped now", "walker walker later", "xyz now");
        try (Translator translator = RunFolder.open(job.folder()).translator()) {
            List<Translation> together = translator.translateAll(sources, 2);
            double lossSum = 0;
            int tokens = 0;
            for (int i = 0; i < sources.size(); i++) {
                Translation greedy = translator.translate(sources.get(i));
                Translation beam =
                        translator.translate(sources.get(i), Beam.GREEDY).get(0);
                Translation forced = translator.force(sources.get(i), greedy.target());

                assertThat(together.get(i).target()).isEqualTo(greedy.target());
                assertThat(together.get(i).logProbability()).isCloseTo(greedy.logProbability(), within(1e-4));
                assertThat(beam.target()).isEqualTo(greedy.target());
                assertThat(forced.logProbability()).isCloseTo(greedy.logProbability(), within(1e-4));
                assertThat(greedy.sourceTokens().get(0))
                        .isEqualTo(sources.get(i).split(" ")[0]);
                lossSum -= forced.logProbability();
                tokens += forced.steps().size();
            }
            List<Pair> pairs = new ArrayList<>();
            for (int i = 0; i < sources.size(); i++) {
                pairs.add(new Pair(sources.get(i), together.get(i).target()));
            }
            assertThat(Evaluator.quick(translator, pairs, 2).loss()).isCloseTo(lossSum / tokens, within(1e-4));
            assertThat(translator.translate("walker now").logProbability())
                    .as("a word is not read as another")
                    .isNotEqualTo(translator.translate("visiter now").logProbability());
        }
    }

    @Test
    void aWordWithoutAnyKnownNGramIsUnknown() {
        TrainingJob job = job("run", 2, Pretrained.source(vectors, false));
        Trainer.train(job, event -> {}, new TrainingControl());
        try (Translator translator = RunFolder.open(job.folder()).translator()) {
            assertThat(translator.translate("qqq now").logProbability())
                    .isEqualTo(translator.translate("zzz now").logProbability());
            assertThat(translator.unknownTokens("qqq walker now")).containsExactly("qqq", "walker");
        }
    }

    @Test
    void theRunKnowsWhatItBeganWith() {
        List<TrainingEvent> events = new ArrayList<>();
        var both = new Pretrained(new Sides<>(Optional.of(vectors), Optional.of(vectors)), true);
        TrainingJob job = job("run", 2, both);
        Trainer.train(job, events::add, new TrainingControl());

        RunRecord record = RunFolder.open(job.folder()).record();
        RunRecord.Embeddings source = record.text().embeddings().source().orElseThrow();
        assertThat(source.file()).isEqualTo(vectors.toAbsolutePath().normalize().toString());
        assertThat(source.fingerprint()).matches("[0-9a-f]{64}");
        assertThat(record.text().frozen()).containsExactlyInAnyOrder(Side.SOURCE, Side.TARGET);
        assertThat(RecordedSettings.text(record).pretrained()).isEqualTo(both);
        Coverage coverage = source.coverage();
        assertThat(coverage.found()).as("three forms of each, now and later").isEqualTo(3 * VERBS.size() + 2);
        assertThat(coverage.composed()).as("the ending ers").isEqualTo(VERBS.size());
        assertThat(coverage.random()).as("soon").isEqualTo(1);
        assertThat(events)
                .contains(new TrainingEvent.EmbeddingsFound(Side.SOURCE, vectors, coverage))
                .anyMatch(event -> event instanceof TrainingEvent.VectorsRead read && read.side() == Side.TARGET);
        assertThat(RunFolder.open(job.folder()).text().nGrams()).isPresent();
    }

    @Test
    void frozenOnesAreTheFilesToTheLastBitWhenTheRunEnds() throws IOException {
        TrainingJob job = job("run", 3, Pretrained.source(vectors, true));
        Trainer.train(job, event -> {}, new TrainingControl());

        Vocabulary words = RunFolder.open(job.folder()).text().sourceVocabulary();
        try (Translator translator = RunFolder.open(job.folder()).translator()) {
            for (String line : Files.readAllLines(vectors)) {
                String[] parts = line.split(" ");
                if (words.contains(parts[0])) {
                    float[] row = translator.snapshot().sourceEmbedding(words.id(parts[0]));
                    for (int i = 0; i < SIZE; i++) {
                        assertThat(row[i]).isEqualTo(Float.parseFloat(parts[1 + i]));
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aResumedRunGoesOnAsIfItHadNotStoppedAndNeedsNoFile(boolean frozen) throws IOException {
        TrainingJob whole = job("whole", 3, Pretrained.source(vectors, frozen));
        TrainingJob again = job("again", 3, Pretrained.source(vectors, frozen));
        TrainingJob stopped = job("stopped", 3, Pretrained.source(vectors, frozen));
        Trainer.train(whole, event -> {}, new TrainingControl());
        Trainer.train(again, event -> {}, new TrainingControl());
        var control = new TrainingControl();
        Trainer.train(
                stopped,
                event -> {
                    if (event instanceof TrainingEvent.StepDone done && done.step() == 7) {
                        control.stop();
                    }
                },
                control);
        Files.delete(vectors);
        Trainer.resume(stopped.folder(), corpus(), event -> {}, new TrainingControl());

        long last = RunFolder.open(whole.folder()).record().latestStep().orElseThrow();
        assertThat(DigitRuns.isSameModel(whole.folder(), again.folder(), last)).isTrue();
        assertThat(DigitRuns.isSameModel(whole.folder(), stopped.folder(), last))
                .isTrue();
    }

    @Test
    void aFileOfAnotherSizeIsRefusedAndNothingIsLeftBehind() throws IOException {
        TrainingJob job = job("run", 1, Pretrained.source(vectors("small.vec", 5), false));

        assertThatThrownBy(() -> Trainer.train(job, event -> {}, new TrainingControl()))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("small.vec has vectors of 5 numbers, and the embeddings of the model have 16");
        assertThat(job.folder()).doesNotExist();
    }

    @Test
    void stoppingWhileVectorsAreReadLeavesNothing() {
        TrainingJob job = job("run", 1, Pretrained.source(vectors, false));
        var control = new TrainingControl();
        control.stop();

        assertThatThrownBy(() -> Trainer.train(job, event -> {}, control))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("stopped before the training began");
        assertThat(job.folder()).doesNotExist();
    }

    @Test
    void withoutAFileThereIsNothingToFreeze() {
        assertThatThrownBy(() -> new Pretrained(Sides.both(Optional.empty()), true))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(RunRecord.Text.of("words").frozen()).isEqualTo(Set.of());
    }
}
