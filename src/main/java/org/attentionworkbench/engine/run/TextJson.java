package org.attentionworkbench.engine.run;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.attentionworkbench.engine.decoding.UnknownWords;
import org.attentionworkbench.engine.text.Normalization;
import org.attentionworkbench.engine.text.Sides;
import org.attentionworkbench.engine.text.TokenizerSpec;

/** {@link RunRecord.Text} in {@code run.json}. The first runs had one field in its place, the tokenizer of both sides. */
final class TextJson {
    private static final String NORMALIZATION = "normalization";

    private TextJson() {}

    static void write(RunRecord.Text text, ObjectNode into) {
        write(text.tokenizers().source(), into.putObject("source"));
        write(text.tokenizers().target(), into.putObject("target"));
        into.put("unknown", text.unknown().name());
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
                text.choice("unknown", UnknownWords.Answer.class, UnknownWords.Answer.KEEP));
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
