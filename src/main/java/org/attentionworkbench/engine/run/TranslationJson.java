package org.attentionworkbench.engine.run;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.attentionworkbench.engine.decoding.AttentionMap;
import org.attentionworkbench.engine.decoding.Translation;

/** {@link Translation}s as JSON, exact to the last bit of every weight. */
final class TranslationJson {
    private TranslationJson() {}

    static ObjectNode write(List<Translation> translations) {
        ObjectNode root = SealedJson.object();
        ArrayNode array = root.putArray("translations");
        translations.forEach(t -> write(t, array.addObject()));
        return root;
    }

    private static void write(Translation translation, ObjectNode into) {
        into.put("source", translation.source());
        into.put("target", translation.target());
        into.put("logProbability", translation.logProbability());
        translation.sourceTokens().forEach(into.putArray("sourceTokens")::add);
        ArrayNode steps = into.putArray("steps");
        for (Translation.Step step : translation.steps()) {
            ObjectNode node = steps.addObject();
            node.put("token", step.token()).put("logProbability", step.logProbability());
            if (step.generated() < 1) {
                node.put("generated", step.generated());
            }
            step.replacement().ifPresent(r -> node.putObject("replacement")
                    .put("source", r.source())
                    .put("token", r.token()));
            ArrayNode alternatives = node.putArray("alternatives");
            step.alternatives()
                    .forEach(a ->
                            alternatives.addObject().put("token", a.token()).put("probability", a.probability()));
        }
        translation.attention().ifPresent(map -> writeAttention(map, into));
    }

    /** The mean of several heads comes first, where readers that know no heads look for it. */
    private static void writeAttention(AttentionMap map, ObjectNode into) {
        write(map, into.putArray("attention"));
        if (!map.heads().isEmpty()) {
            ArrayNode heads = into.putArray("heads");
            map.heads().forEach(head -> write(head, heads.addArray()));
        }
    }

    private static void write(AttentionMap map, ArrayNode rows) {
        for (int t = 0; t < map.targetTokens().size(); t++) {
            ArrayNode row = rows.addArray();
            for (int i = 0; i < map.sourceTokens().size(); i++) {
                row.add(map.weight(t, i));
            }
        }
    }

    static List<Translation> read(Fields root) {
        return root.objects("translations", TranslationJson::translation);
    }

    private static Translation translation(Fields fields) {
        List<String> sourceTokens = fields.texts("sourceTokens");
        List<Translation.Step> steps = fields.objects("steps", TranslationJson::step);
        return new Translation(
                fields.text("source"),
                fields.text("target"),
                sourceTokens,
                steps,
                fields.number("logProbability"),
                attention(fields, sourceTokens, steps));
    }

    private static Translation.Step step(Fields fields) {
        return new Translation.Step(
                fields.text("token"),
                fields.number("logProbability"),
                fields.has("generated") ? fields.number("generated") : 1,
                fields.objects(
                        "alternatives", a -> new Translation.Alternative(a.text("token"), a.number("probability"))),
                fields.optionalObject("replacement")
                        .map(r -> new Translation.Replacement(r.integer("source"), r.text("token"))));
    }

    private static Optional<AttentionMap> attention(
            Fields fields, List<String> sourceTokens, List<Translation.Step> steps) {
        if (!fields.has("attention")) {
            return Optional.empty();
        }
        List<String> targetTokens = steps.stream().map(Translation.Step::token).toList();
        try {
            return Optional.of(
                    fields.has("heads")
                            ? AttentionMap.ofHeads(sourceTokens, targetTokens, fields.blocks("heads"))
                            : new AttentionMap(sourceTokens, targetTokens, fields.rows("attention")));
        } catch (IllegalArgumentException e) {
            throw fields.unexpected(fields.has("heads") ? "heads" : "attention");
        }
    }
}
