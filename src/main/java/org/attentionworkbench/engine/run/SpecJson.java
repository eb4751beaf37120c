package org.attentionworkbench.engine.run;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.attentionworkbench.engine.model.ModelSpec;
import org.attentionworkbench.engine.model.ModelSpec.Depth;
import org.attentionworkbench.engine.model.ModelSpec.Focus;
import org.attentionworkbench.engine.model.ModelSpec.Readout;

/** A {@link ModelSpec} in {@code run.json}. The first runs had five fields; what is missing is as plain as it was then. */
final class SpecJson {
    private SpecJson() {}

    static void write(ModelSpec spec, ObjectNode into) {
        into.put("cell", spec.cell().name());
        into.put("attention", spec.attention().name());
        into.put("timing", spec.timing().name());
        into.put("embedding", spec.embedding());
        into.put("hidden", spec.hidden());
        into.put("layers", spec.depth().layers());
        into.put("bidirectional", spec.depth().bidirectional());
        into.put("window", spec.focus().window().name());
        into.put("halfWidth", spec.focus().halfWidth());
        into.put("heads", spec.focus().heads());
        into.put("positions", spec.focus().positions());
        into.put("attentional", spec.readout().attentional());
        into.put("feeding", spec.readout().feeding());
        into.put("tied", spec.readout().tied());
        into.put("copying", spec.readout().copying());
    }

    /** @throws IllegalArgumentException if the choices do not go together */
    static ModelSpec read(Fields fields) {
        return new ModelSpec(
                fields.choice("cell", ModelSpec.Cell.class),
                fields.choice("attention", ModelSpec.Attention.class),
                fields.choice("timing", ModelSpec.Timing.class),
                fields.integer("embedding"),
                fields.integer("hidden"),
                depth(fields),
                focus(fields),
                readout(fields));
    }

    private static Depth depth(Fields fields) {
        return new Depth(
                fields.integer("layers", Depth.PLAIN.layers()),
                fields.bool("bidirectional", Depth.PLAIN.bidirectional()));
    }

    private static Focus focus(Fields fields) {
        return new Focus(
                fields.choice("window", ModelSpec.Window.class, Focus.PLAIN.window()),
                fields.integer("halfWidth", Focus.PLAIN.halfWidth()),
                fields.integer("heads", Focus.PLAIN.heads()),
                fields.integer("positions", Focus.PLAIN.positions()));
    }

    private static Readout readout(Fields fields) {
        return new Readout(
                fields.bool("attentional", Readout.PLAIN.attentional()),
                fields.bool("feeding", Readout.PLAIN.feeding()),
                fields.bool("tied", Readout.PLAIN.tied()),
                fields.bool("copying", Readout.PLAIN.copying()));
    }
}
