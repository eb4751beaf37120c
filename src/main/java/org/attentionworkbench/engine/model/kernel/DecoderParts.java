package org.attentionworkbench.engine.model.kernel;

/** What a {@link RecurrentDecoder} is put together from, by its {@link DecoderShape}. */
final class DecoderParts {
    private DecoderParts() {}

    static Stack stack(DecoderShape shape, Dropouts dropouts, Parameters parameters, Team team) {
        int count = shape.layers().count();
        Recurrence[] layers = new Recurrence[count];
        Dropout[] between = new Dropout[count];
        for (int l = 0; l < count; l++) {
            between[l] = dropouts.below(l);
            layers[l] = new Recurrence(
                    Cells.named(shape.layers().cell()),
                    shape.hidden(),
                    team,
                    Recurrence.Names.of(Stack.name(l)),
                    parameters,
                    dropouts.recurrent(l));
        }
        return new Stack(layers, between);
    }

    static Timing timing(DecoderShape shape, Stack stack, Copying copying, Parameters parameters, Team team) {
        if (!shape.attention().attends()) {
            return new AttendNever(stack);
        }
        int contextSize = shape.attention().contextSize();
        Attention attention = new Attention(shape.attention(), parameters, copying, team);
        if (shape.before()) {
            return new AttendBefore(stack, attention, shape.embedding(), contextSize);
        }
        if (!shape.attentional()) {
            return new AttendAfter(stack, attention, new PlainReadout(shape.hidden(), contextSize));
        }
        AttentionalLayer layer = new AttentionalLayer(parameters, team);
        return shape.feeding()
                ? new InputFeeding(stack, attention, layer, shape.embedding())
                : new AttendAfter(stack, attention, layer);
    }
}
