package org.attentionworkbench.engine.run;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.attentionworkbench.engine.decoding.UnknownWords;
import org.attentionworkbench.engine.embeddings.Coverage;
import org.attentionworkbench.engine.text.Normalization;
import org.attentionworkbench.engine.text.Sides;
import org.attentionworkbench.engine.text.TokenizerSpec;

/** {@link RunRecord.Text} in {@code run.json}. The first runs had one field in its place, the tokenizer of both sides. */
final class TextJson {
    private static final String NORMALIZATION = "normalization";
    private static final String EMBEDDINGS = "embeddings";

    private TextJson() {}

    static void write(RunRecord.Text text, ObjectNode into) {
        write(text.tokenizers().source(), into.putObject("source"));
        write(text.tokenizers().target(), into.putObject("target"));
        into.put("unknown", text.unknown().name());
        text.embeddings().source().ifPresent(e -> write(e, into, "source"));
        text.embeddings().target().ifPresent(e -> write(e, into, "target"));
    }

    private static void write(RunRecord.Embeddings embeddings, ObjectNode text, String side) {
        ObjectNode into = text.withObject("/" + side).putObject(EMBEDDINGS);
        into.put("file", embeddings.file()).put("fingerprint", embeddings.fingerprint());
        into.put("frozen", embeddings.frozen());
        Coverage coverage = embeddings.coverage();
        into.put("found", coverage.found()).put("composed", coverage.composed());
        into.put("random", coverage.random());
    }

    private static void write(TokenizerSpec spec, ObjectNode into) {
        into.put("tokenizer", spec.name());
        ArrayNode steps = into.putArray(NORMALIZATION);
        spec.normalization().steps().forEach(step -> steps.add(step.name()));
    }

    /** @param root the whole of {@code run.json} @throws Problem naming the file and the field, if one is not as expected */
    static RunRecord.Text read(Fields root) {
        if (!root.has("text")) {
            return RunRecord.Text.of(root.text("tokenizer"));
        }
        Fields text = root.object("text");
        return new RunRecord.Text(
                new Sides<>(spec(text.object("source")), spec(text.object("target"))),
                text.choice("unknown", UnknownWords.Answer.class, UnknownWords.Answer.KEEP),
                new Sides<>(embeddings(text.object("source")), embeddings(text.object("target"))));
    }

    private static Optional<RunRecord.Embeddings> embeddings(Fields side) {
        return side.optionalObject(EMBEDDINGS)
                .map(fields -> new RunRecord.Embeddings(
                        fields.text("file"),
                        fields.text("fingerprint"),
                        fields.bool("frozen", false),
                        new Coverage(fields.integer("found"), fields.integer("composed"), fields.integer("random"))));
    }

    private static TokenizerSpec spec(Fields fields) {
        List<Normalization.Step> steps = new ArrayList<>();
        for (String name : fields.texts(NORMALIZATION)) {
            steps.add(step(name, fields));
        }
        return new TokenizerSpec(fields.text("tokenizer"), new Normalization(steps));
    }

    private static Normalization.Step step(String name, Fields fields) {
        try {
            return Normalization.Step.valueOf(name);
        } catch (IllegalArgumentException e) {
            throw fields.unexpected(NORMALIZATION);
        }
    }
}
