package org.attentionworkbench.engine.training;

import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.attentionworkbench.engine.Problem;
import org.attentionworkbench.engine.corpus.Corpus;
import org.attentionworkbench.engine.corpus.reading.ImportOrigin;
import org.attentionworkbench.engine.decoding.Translation;
import org.attentionworkbench.engine.decoding.Translator;
import org.attentionworkbench.engine.model.Network;
import org.attentionworkbench.engine.model.NetworkConfig;
import org.attentionworkbench.engine.run.Checkpoint;
import org.attentionworkbench.engine.run.Progress;
import org.attentionworkbench.engine.run.RunFolder;
import org.attentionworkbench.engine.run.RunRecord;
import org.attentionworkbench.engine.run.RunWriter;

/**
 * Carries out training runs on the calling thread. After every epoch at most {@value LearningData#MAX_EVALUATED_PAIRS}
 * held-out pairs are evaluated. Checkpoints are written before the first step, after every epoch, at a stop, and in
 * between after ten seconds of training, then less and less often, but at least every minute.
 */
public final class Trainer {
    private Trainer() {}

    /**
     * Trains from the start and writes the run folder as it goes.
     *
     * @throws Problem if the folder exists or cannot be written, the corpus is too small, a source is longer than the
     *     table of location attention, a file of word vectors cannot be used, it is stopped while a tokenizer is learnt or such a
     *     file is read, the memory does not suffice, or the loss stops being finite (the last good checkpoint stays)
     */
    public static void train(TrainingJob job, Consumer<TrainingEvent> events, TrainingControl control) {
        train(job, events, control, System::nanoTime);
    }

    static void train(TrainingJob job, Consumer<TrainingEvent> events, TrainingControl control, LongSupplier nanoTime) {
        RunWriter.requireFree(job.folder());
        EmbeddingLoading.requireUsable(job);
        TrainingConfig config = job.config();
        LearningData data = learningData(job, events, control);
        EmbeddingLoading embeddings = EmbeddingLoading.load(job, data.text(), events, control::isStopped);
        RunRecord record = record(job, embeddings);
        try (Network network = Network.create(job.spec(), networkConfig(data.text(), config, record.text()))) {
            embeddings.putInto(network);
            Checkpoint first =
                    new Checkpoint(Progress.START, network.state(), decode(job.probes(), network, data.text()));
            try (RunWriter writer = RunWriter.create(job.folder(), record, data.text(), first)) {
                var parts = new TrainingRun.Parts(network, data, config, job.probes(), writer, nanoTime);
                begin(parts, first, List.of(), events);
                events.accept(new TrainingEvent.CheckpointWritten(first.step()));
                new TrainingRun(parts, first, events, control).run();
            }
        } catch (OutOfMemoryError e) {
            throw new Problem(e, "training.outOfMemory", config.batchSize());
        }
    }

    private static LearningData learningData(TrainingJob job, Consumer<TrainingEvent> events, TrainingControl control) {
        Corpus corpus = job.corpus();
        LearningData.requirePairs(corpus);
        Translator.TextSide text = new TextLearning(corpus.training(), job.text(), events, control::isStopped).learn();
        LongestSource.requireWithinTable(job.spec(), corpus, text.sourceTokenizer());
        return LearningData.of(
                corpus, text, job.spec().readout().copying(), job.config().seed());
    }

    /**
     * Goes on from the last checkpoint of a run that was stopped or cut off; the result has the same bits as a run that
     * was not.
     *
     * @param corpus what the run was started with; refused if its fingerprint differs
     * @throws Problem as {@link #train}, and if the folder is no run, or damaged, or has finished
     */
    public static void resume(Path folder, Corpus corpus, Consumer<TrainingEvent> events, TrainingControl control) {
        resume(folder, corpus, events, control, System::nanoTime);
    }

    static void resume(
            Path folder,
            Corpus corpus,
            Consumer<TrainingEvent> events,
            TrainingControl control,
            LongSupplier nanoTime) {
        RunFolder run = RunFolder.open(folder);
        RunRecord record = run.record();
        if (!record.corpus().fingerprint().equals(corpus.fingerprint())) {
            throw new Problem(
                    "training.otherCorpus",
                    folder,
                    ImportOrigin.describe(record.corpus().origin()));
        }
        TrainingConfig config = RecordedSettings.config(run);
        LearningData data = LearningData.of(
                corpus, run.text(), run.record().spec().readout().copying(), config.seed());
        List<Problem> notices = new ArrayList<>();
        RunWriter.Resumed resumed = RunWriter.resume(folder, notices::add);
        try (RunWriter writer = resumed.writer();
                Network network = Network.create(record.spec(), networkConfig(data.text(), config, record.text()))) {
            restore(network, resumed.checkpoint(), folder);
            var parts = new TrainingRun.Parts(network, data, config, record.probes(), writer, nanoTime);
            begin(parts, resumed.checkpoint(), notices, events);
            new TrainingRun(parts, resumed.checkpoint(), events, control).run();
        } catch (OutOfMemoryError e) {
            throw new Problem(e, "training.outOfMemory", config.batchSize());
        }
    }

    private static void restore(Network network, Checkpoint checkpoint, Path folder) {
        try {
            network.restore(checkpoint.state());
        } catch (IllegalArgumentException e) {
            throw new Problem(e, "run.misfit", folder, String.valueOf(e.getMessage()));
        }
    }

    private static void begin(
            TrainingRun.Parts parts, Checkpoint start, List<Problem> notices, Consumer<TrainingEvent> events) {
        LearningData data = parts.data();
        events.accept(new TrainingEvent.Started(
                start.step(), data.stepsPerEpoch(parts.config()), data.totalSteps(parts.config())));
        notices.forEach(notice -> events.accept(new TrainingEvent.Notice(notice)));
        events.accept(new TrainingEvent.ProbesDecoded(start.step(), start.probes()));
    }

    private static List<Translation> decode(List<String> probes, Network network, Translator.TextSide text) {
        try (Translator translator = new Translator(network.snapshot(), text)) {
            return probes.stream().map(translator::translate).toList();
        }
    }

    private static NetworkConfig networkConfig(
            Translator.TextSide text, TrainingConfig config, RunRecord.Text recorded) {
        return new NetworkConfig(
                text.sourceVocabulary().size(),
                text.targetVocabulary().size(),
                config.learningRate(),
                config.clip(),
                config.seed(),
                config.threads(),
                config.method().optimizer(),
                config.method().regularization(),
                recorded.frozen());
    }

    private static RunRecord record(TrainingJob job, EmbeddingLoading embeddings) {
        Corpus corpus = job.corpus();
        return new RunRecord(
                RunRecord.FORMAT,
                Objects.requireNonNullElse(Trainer.class.getPackage().getImplementationVersion(), "development"),
                Instant.now().truncatedTo(ChronoUnit.MILLIS),
                new RunRecord.CorpusReference(
                        corpus.name(),
                        job.origin().pairs(),
                        job.origin().heldOut(),
                        corpus.fingerprint(),
                        corpus.training().size(),
                        corpus.heldOut().size()),
                new RunRecord.Text(job.text().tokenizers(), job.text().unknown().answer(), embeddings.record()),
                job.spec(),
                RecordedSettings.of(job.config(), job.text()),
                job.probes(),
                RunRecord.Status.RUNNING,
                List.of(),
                Optional.empty(),
                Optional.empty());
    }
}
