package org.attentionworkbench.engine.run;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.Instant;
import org.attentionworkbench.engine.Problem;
import org.attentionworkbench.engine.model.ModelSpec;

/** {@link RunRecord} as {@code run.json}. */
final class RunRecordJson {
    private RunRecordJson() {}

    static ObjectNode write(RunRecord record) {
        ObjectNode root = SealedJson.object();
        root.put("program", record.program());
        root.put("created", record.created().toString());
        root.put("status", record.status().name());
        record.bestStep().ifPresent(step -> root.put("bestStep", step));
        record.latestStep().ifPresent(step -> root.put("latestStep", step));
        write(record.corpus(), root.putObject("corpus"));
        root.put("tokenizer", record.tokenizer());
        write(record.spec(), root.putObject("spec"));
        write(record.settings(), root.putObject("settings"));
        record.probes().forEach(root.putArray("probes")::add);
        ArrayNode epochs = root.putArray("epochs");
        record.epochs().forEach(epoch -> write(epoch, epochs.addObject()));
        return root;
    }

    private static void write(RunRecord.CorpusReference corpus, ObjectNode into) {
        into.put("name", corpus.name());
        into.put("origin", corpus.origin());
        corpus.testOrigin().ifPresent(origin -> into.put("testOrigin", origin));
        into.put("fingerprint", corpus.fingerprint());
        into.put("trainingPairs", corpus.trainingPairs());
        into.put("heldOutPairs", corpus.heldOutPairs());
    }

    private static void write(ModelSpec spec, ObjectNode into) {
        into.put("cell", spec.cell().name());
        into.put("attention", spec.attention().name());
        into.put("timing", spec.timing().name());
        into.put("embedding", spec.embedding());
        into.put("hidden", spec.hidden());
    }

    private static void write(RunRecord.Settings settings, ObjectNode into) {
        into.put("epochs", settings.epochs());
        into.put("batchSize", settings.batchSize());
        into.put("learningRate", settings.learningRate());
        into.put("clip", settings.clip());
        into.put("seed", settings.seed());
        into.put("threads", settings.threads());
        into.put("minCount", settings.minCount());
        into.put("maxVocabulary", settings.maxVocabulary());
    }

    static void write(RunRecord.EpochRecord epoch, ObjectNode into) {
        into.put("epoch", epoch.epoch());
        into.put("step", epoch.step());
        into.put("trainLoss", epoch.trainLoss());
        into.put("testLoss", epoch.testLoss());
        into.put("exactMatch", epoch.exactMatch());
        into.put("trainSeconds", epoch.trainSeconds());
    }

    /** @throws Problem naming the file and the field, if one is not as expected */
    static RunRecord read(Fields root) {
        try {
            return new RunRecord(
                    root.integer("format"),
                    root.text("program"),
                    Instant.parse(root.text("created")),
                    corpus(root.object("corpus")),
                    root.text("tokenizer"),
                    spec(root.object("spec")),
                    settings(root.object("settings")),
                    root.texts("probes"),
                    root.choice("status", RunRecord.Status.class),
                    root.objects("epochs", RunRecordJson::epoch),
                    root.optionalWhole("bestStep"),
                    root.optionalWhole("latestStep"));
        } catch (DateTimeException e) {
            throw root.unexpected("created");
        } catch (IllegalArgumentException e) {
            throw new Problem(e, "run.misfit", root.file(), String.valueOf(e.getMessage()));
        }
    }

    private static RunRecord.CorpusReference corpus(Fields fields) {
        return new RunRecord.CorpusReference(
                fields.text("name"),
                fields.text("origin"),
                fields.optionalText("testOrigin"),
                fields.text("fingerprint"),
                fields.integer("trainingPairs"),
                fields.integer("heldOutPairs"));
    }

    private static ModelSpec spec(Fields fields) {
        return new ModelSpec(
                fields.choice("cell", ModelSpec.Cell.class),
                fields.choice("attention", ModelSpec.Attention.class),
                fields.choice("timing", ModelSpec.Timing.class),
                fields.integer("embedding"),
                fields.integer("hidden"));
    }

    private static RunRecord.Settings settings(Fields fields) {
        return new RunRecord.Settings(
                fields.integer("epochs"),
                fields.integer("batchSize"),
                fields.number("learningRate"),
                fields.number("clip"),
                fields.whole("seed"),
                fields.integer("threads"),
                fields.integer("minCount"),
                fields.integer("maxVocabulary"));
    }

    private static RunRecord.EpochRecord epoch(Fields fields) {
        return new RunRecord.EpochRecord(
                fields.integer("epoch"),
                fields.whole("step"),
                fields.number("trainLoss"),
                fields.number("testLoss"),
                fields.number("exactMatch"),
                fields.number("trainSeconds"));
    }
}
