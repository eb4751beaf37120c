package org.attentionworkbench.engine.training;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.attentionworkbench.engine.Problem;
import org.attentionworkbench.engine.decoding.UnknownWords;
import org.attentionworkbench.engine.embeddings.Pretrained;
import org.attentionworkbench.engine.run.RunFolder;
import org.attentionworkbench.engine.run.RunRecord;
import org.attentionworkbench.engine.text.Dictionary;

/** A {@link TrainingConfig} as the plain data that is stored with a run, and back. */
public final class RecordedSettings {
    private RecordedSettings() {}

    /** What is stored. */
    public static RunRecord.Settings of(TrainingConfig config, TrainingJob.TextConfig text) {
        TrainingConfig.Method method = config.method();
        return new RunRecord.Settings(
                config.epochs(),
                config.batchSize(),
                config.learningRate(),
                config.clip(),
                config.seed(),
                config.threads(),
                text.minCount(),
                text.maxVocabulary(),
                new RunRecord.Method(
                        method.optimizer(),
                        method.regularization(),
                        method.schedule().named(),
                        method.sampling().named(),
                        method.accumulation()));
    }

    /**
     * What it was made of.
     *
     * @throws IllegalArgumentException if a number is wrong or a choice unknown, as in a run of a newer program
     */
    public static TrainingConfig config(RunRecord.Settings settings) {
        RunRecord.Method method = settings.method();
        return new TrainingConfig(
                settings.epochs(),
                settings.batchSize(),
                settings.learningRate(),
                settings.clip(),
                settings.seed(),
                settings.threads(),
                new TrainingConfig.Method(
                        method.optimizer(),
                        method.regularization(),
                        LearningSchedule.of(method.schedule()),
                        ScheduledSampling.of(method.sampling()),
                        method.accumulation()));
    }

    /** How a run was trained. @throws Problem naming the choice this program does not know, or the number that is wrong */
    public static TrainingConfig config(RunFolder run) {
        try {
            return config(run.record().settings());
        } catch (UnknownChoice unknown) {
            throw new Problem(unknown, "run.unknownChoice", run.path(), unknown.kind(), unknown.name());
        } catch (IllegalArgumentException e) {
            throw new Problem(e, "run.misfit", run.path(), String.valueOf(e.getMessage()));
        }
    }

    /**
     * How the texts became ids; without the dictionary for unknown words, if there is one: it is in the run folder. Files of
     * word vectors are where they were then, if they still are.
     */
    public static TrainingJob.TextConfig text(RunRecord record) {
        return text(record, Dictionary.EMPTY);
    }

    /** The same with the dictionary the run has. */
    public static TrainingJob.TextConfig text(RunRecord record, Dictionary dictionary) {
        RunRecord.Settings settings = record.settings();
        return new TrainingJob.TextConfig(
                record.text().tokenizers(),
                settings.minCount(),
                settings.maxVocabulary(),
                new UnknownWords(record.text().unknown(), dictionary),
                new Pretrained(
                        record.text().embeddings().map(side -> side.map(e -> path(e.file()))),
                        !record.text().frozen().isEmpty()));
    }

    /** A path that was written on another machine may not be one here: then one that does not exist. */
    private static Path path(String file) {
        try {
            return Path.of(file);
        } catch (InvalidPathException e) {
            return Path.of(file.replaceAll("[^\\p{L}\\p{N}.-]+", "-"));
        }
    }
}
