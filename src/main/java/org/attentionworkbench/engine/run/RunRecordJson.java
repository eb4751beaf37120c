package org.attentionworkbench.engine.run;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.Instant;
import org.attentionworkbench.engine.Problem;

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
        TextJson.write(record.text(), root.putObject("text"));
        SpecJson.write(record.spec(), root.putObject("spec"));
        SettingsJson.write(record.settings(), root.putObject("settings"));
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
                    TextJson.read(root),
                    SpecJson.read(root.object("spec")),
                    SettingsJson.read(root.object("settings")),
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
