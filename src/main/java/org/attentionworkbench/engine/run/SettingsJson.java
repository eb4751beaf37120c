package org.attentionworkbench.engine.run;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.attentionworkbench.engine.model.Optimizer;
import org.attentionworkbench.engine.model.Regularization;

/** {@link RunRecord.Settings} in {@code run.json}. The first runs had no method; they used the plain one. */
final class SettingsJson {
    private SettingsJson() {}

    static void write(RunRecord.Settings settings, ObjectNode into) {
        into.put("epochs", settings.epochs());
        into.put("batchSize", settings.batchSize());
        into.put("learningRate", settings.learningRate());
        into.put("clip", settings.clip());
        into.put("seed", settings.seed());
        into.put("threads", settings.threads());
        into.put("minCount", settings.minCount());
        into.put("maxVocabulary", settings.maxVocabulary());
        write(settings.method(), into);
    }

    private static void write(RunRecord.Method method, ObjectNode into) {
        into.put("optimizer", method.optimizer().name());
        into.put("accumulation", method.accumulation());
        write(method.schedule(), into.putObject("schedule"));
        write(method.sampling(), into.putObject("sampling"));
        Regularization regularization = method.regularization();
        ObjectNode node = into.putObject("regularization");
        node.put("inputDropout", regularization.inputDropout());
        node.put("layerDropout", regularization.layerDropout());
        node.put("recurrentDropout", regularization.recurrentDropout());
        node.put("labelSmoothing", regularization.labelSmoothing());
        node.put("weightDecay", regularization.weightDecay());
    }

    private static void write(NamedNumbers choice, ObjectNode into) {
        into.put("name", choice.name());
        choice.numbers().forEach(into::put);
    }

    /** @throws IllegalArgumentException if a share is out of its bounds */
    static RunRecord.Settings read(Fields fields) {
        return new RunRecord.Settings(
                fields.integer("epochs"),
                fields.integer("batchSize"),
                fields.number("learningRate"),
                fields.number("clip"),
                fields.whole("seed"),
                fields.integer("threads"),
                fields.integer("minCount"),
                fields.integer("maxVocabulary"),
                method(fields));
    }

    private static RunRecord.Method method(Fields fields) {
        RunRecord.Method plain = RunRecord.Method.PLAIN;
        return new RunRecord.Method(
                fields.choice("optimizer", Optimizer.class, plain.optimizer()),
                fields.optionalObject("regularization")
                        .map(SettingsJson::regularization)
                        .orElse(plain.regularization()),
                fields.optionalObject("schedule").map(SettingsJson::choice).orElse(plain.schedule()),
                fields.optionalObject("sampling").map(SettingsJson::choice).orElse(plain.sampling()),
                fields.integer("accumulation", plain.accumulation()));
    }

    private static NamedNumbers choice(Fields fields) {
        return new NamedNumbers(fields.text("name"), fields.numbers());
    }

    private static Regularization regularization(Fields fields) {
        return new Regularization(
                fields.number("inputDropout"),
                fields.number("layerDropout"),
                fields.number("recurrentDropout"),
                fields.number("labelSmoothing"),
                fields.number("weightDecay"));
    }
}
