package org.attentionworkbench.engine.training;

import java.nio.file.Path;
import java.util.List;
import org.attentionworkbench.engine.model.Network;
import org.attentionworkbench.engine.model.NetworkConfig;
import org.attentionworkbench.engine.run.Checkpoint;
import org.attentionworkbench.engine.run.NamedNumbers;
import org.attentionworkbench.engine.run.Progress;
import org.attentionworkbench.engine.run.RunFolder;
import org.attentionworkbench.engine.run.RunRecord;
import org.attentionworkbench.engine.run.RunRecord.Method;
import org.attentionworkbench.engine.run.RunRecord.Settings;
import org.attentionworkbench.engine.run.RunWriter;

/** A run as a newer program might have written it. */
public final class NewerRun {
    private NewerRun() {}

    /** Writes a run like another one that has just begun, with a learning rate schedule called {@code cosine}. */
    public static void write(RunFolder like, Path folder) {
        RunRecord record = withCosine(like.record());
        var text = like.text();
        var config = new NetworkConfig(
                text.sourceVocabulary().size(), text.targetVocabulary().size(), 1e-3, 1, 1, 1);
        try (Network network = Network.create(record.spec(), config)) {
            var first = new Checkpoint(Progress.START, network.state(), List.of());
            RunWriter.create(folder, record, text, first).close();
        }
    }

    private static RunRecord withCosine(RunRecord record) {
        return new RunRecord(
                record.format(),
                record.program(),
                record.created(),
                record.corpus(),
                record.text(),
                record.spec(),
                withCosine(record.settings()),
                record.probes(),
                record.status(),
                List.of(),
                record.bestStep(),
                record.latestStep());
    }

    private static Settings withCosine(Settings settings) {
        Method method = settings.method();
        return new Settings(
                settings.epochs(),
                settings.batchSize(),
                settings.learningRate(),
                settings.clip(),
                settings.seed(),
                settings.threads(),
                settings.minCount(),
                settings.maxVocabulary(),
                new Method(
                        method.optimizer(),
                        method.regularization(),
                        NamedNumbers.of("cosine"),
                        method.sampling(),
                        method.accumulation()));
    }
}
