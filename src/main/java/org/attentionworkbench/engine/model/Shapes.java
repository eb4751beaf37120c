package org.attentionworkbench.engine.model;

import org.attentionworkbench.engine.model.kernel.AttentionShape;
import org.attentionworkbench.engine.model.kernel.DecoderShape;
import org.attentionworkbench.engine.model.kernel.EncoderShape;
import org.attentionworkbench.engine.model.kernel.Noise;

/** What the kernels are built from, made of the choices in a model spec. */
final class Shapes {
    private Shapes() {}

    static EncoderShape encoder(ModelSpec spec, int words) {
        return new EncoderShape(
                words, spec.embedding(), layers(spec), spec.depth().bidirectional());
    }

    static DecoderShape decoder(ModelSpec spec, int words) {
        ModelSpec.Readout readout = spec.readout();
        return new DecoderShape(
                words,
                spec.embedding(),
                layers(spec),
                attention(spec),
                spec.timing() == ModelSpec.Timing.BEFORE,
                readout.attentional(),
                readout.feeding(),
                readout.tied(),
                readout.copying());
    }

    private static DecoderShape.Layers layers(ModelSpec spec) {
        return new DecoderShape.Layers(
                spec.cell().name(), spec.hidden(), spec.depth().layers());
    }

    private static AttentionShape attention(ModelSpec spec) {
        if (!spec.attends()) {
            return AttentionShape.NONE;
        }
        ModelSpec.Focus focus = spec.focus();
        return new AttentionShape(
                spec.attention().name(),
                focus.window().name(),
                spec.hidden(),
                spec.memorySize(),
                focus.halfWidth(),
                focus.heads(),
                focus.positions());
    }

    static Noise noise(Regularization regularization) {
        return new Noise(
                regularization.inputDropout(),
                regularization.layerDropout(),
                regularization.recurrentDropout(),
                regularization.labelSmoothing());
    }
}
