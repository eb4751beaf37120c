package org.attentionworkbench.cli;

import org.attentionworkbench.engine.model.ModelSpec;
import org.attentionworkbench.engine.model.ModelSpec.Attention;
import org.attentionworkbench.engine.model.ModelSpec.Cell;
import org.attentionworkbench.engine.model.ModelSpec.Timing;
import picocli.CommandLine.Option;

/** The options that make a model spec. */
final class ModelOptions {
    private static final Choice CELL = new Choice("--cell", "gru", "lstm", "tanh", "relu");
    private static final Choice ATTENTION =
            new Choice("--attention", "none", "dot", "scaled-dot", "general", "additive", "concat", "location");
    private static final Choice ATTEND = new Choice("--attend", "before", "after");
    private static final Choice WINDOW = new Choice("--window", "global", "local-m", "local-p");

    @Option(
            names = "--cell",
            paramLabel = "gru|lstm|tanh|relu",
            description = "recurrent cell of encoder and decoder; default: ${DEFAULT-VALUE}")
    private String cell = Choice.word(ModelSpec.DEFAULT.cell());

    @Option(
            names = "--attention",
            paramLabel = "none|dot|scaled-dot|general|additive|concat|location",
            description = "how source positions are scored; default: ${DEFAULT-VALUE}")
    private String attention = Choice.word(ModelSpec.DEFAULT.attention());

    @Option(
            names = "--attend",
            paramLabel = "before|after",
            description = "score before or after the decoder's update; default: ${DEFAULT-VALUE}")
    private String attend = Choice.word(ModelSpec.DEFAULT.timing());

    @Option(
            names = "--window",
            paramLabel = "global|local-m|local-p",
            description = "which source positions are looked at; default: ${DEFAULT-VALUE}")
    private String window = "global";

    @Option(names = "--bidirectional", description = "read the source in both directions")
    private boolean bidirectional;

    @Option(names = "--layers", paramLabel = "N", description = "recurrent layers; default: ${DEFAULT-VALUE}")
    private int layers = 1;

    @Option(names = "--embedding", paramLabel = "N", description = "size of embeddings; default: ${DEFAULT-VALUE}")
    private int embedding = ModelSpec.DEFAULT.embedding();

    @Option(names = "--hidden", paramLabel = "N", description = "size of hidden states; default: ${DEFAULT-VALUE}")
    private int hidden = ModelSpec.DEFAULT.hidden();

    @Option(names = "--dropout", paramLabel = "X", description = "share dropped in training; default: ${DEFAULT-VALUE}")
    private double dropout;

    /** @throws BadArgument if a value is wrong @throws org.attentionworkbench.engine.Problem if one is not there yet */
    ModelSpec spec() {
        Cell chosenCell = CELL.among(Cell.values(), cell);
        Attention chosenAttention = ATTENTION.among(Attention.values(), attention);
        Timing timing = ATTEND.among(Timing.values(), attend);
        WINDOW.only("global", window);
        checkNumbers();
        try {
            return new ModelSpec(chosenCell, chosenAttention, timing, embedding, hidden);
        } catch (IllegalArgumentException e) {
            throw new BadArgument("Wrong model: " + e.getMessage());
        }
    }

    private void checkNumbers() {
        if (layers < 1) {
            throw new BadArgument("--layers must be at least 1, was " + layers);
        }
        if (!(dropout >= 0 && dropout < 1)) {
            throw new BadArgument("--dropout must be at least 0 and less than 1, was " + dropout);
        }
        NotYet.unless(layers == 1, "--layers " + layers);
        NotYet.unless(dropout == 0, "--dropout " + dropout);
        NotYet.unless(!bidirectional, "--bidirectional");
    }
}
