package org.attentionworkbench.cli;

import org.attentionworkbench.engine.model.ModelSpec;
import org.attentionworkbench.engine.model.ModelSpec.Attention;
import org.attentionworkbench.engine.model.ModelSpec.Cell;
import org.attentionworkbench.engine.model.ModelSpec.Depth;
import org.attentionworkbench.engine.model.ModelSpec.Focus;
import org.attentionworkbench.engine.model.ModelSpec.Readout;
import org.attentionworkbench.engine.model.ModelSpec.Timing;
import org.attentionworkbench.engine.model.ModelSpec.Window;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The options that make a model spec, but for its sizes. */
final class ModelOptions {
    private static final Choice CELL = new Choice("--cell", "gru", "lstm", "tanh", "relu");
    private static final Choice ATTENTION = new Choice(
            "--attention", "none", "dot", "scaled-dot", "general", "additive", "concat", "location", "multi-head");
    private static final Choice ATTEND = new Choice("--attend", "before", "after");
    private static final Choice WINDOW = new Choice("--window", "global", "local-m", "local-p");

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command = CommandSpec.create();

    @Option(
            names = "--cell",
            paramLabel = "gru|lstm|tanh|relu",
            description = "recurrent cell of encoder and decoder; default: ${DEFAULT-VALUE}")
    private String cell = Choice.word(ModelSpec.DEFAULT.cell());

    @Option(
            names = "--attention",
            paramLabel = "SCORE",
            description =
                    "how source positions are scored: none, dot, scaled-dot, general, additive, concat, location or "
                            + "multi-head; default: ${DEFAULT-VALUE}")
    private String attention = Choice.word(ModelSpec.DEFAULT.attention());

    @Option(
            names = "--attend",
            paramLabel = "before|after",
            description = "score before or after the decoder's update; default: ${DEFAULT-VALUE}")
    private String attend;

    @Option(
            names = "--window",
            paramLabel = "global|local-m|local-p",
            description = "which source positions are looked at: all, those around the target position, "
                    + "or those around a predicted one; default: ${DEFAULT-VALUE}")
    private String window = Choice.word(Focus.PLAIN.window());

    @Option(
            names = "--half-width",
            paramLabel = "N",
            description = "positions to each side of the middle of a local window; default: ${DEFAULT-VALUE}")
    private int halfWidth = Focus.PLAIN.halfWidth();

    @Option(
            names = "--heads",
            paramLabel = "N",
            description = "heads of multi-head attention, which must divide the hidden size; default: ${DEFAULT-VALUE}")
    private int heads = Focus.PLAIN.heads();

    @Option(
            names = "--positions",
            paramLabel = "N",
            description = "longest source of location attention, in tokens with its <eos>; "
                    + "default: the longest there is")
    private @Nullable Integer positions;

    @Option(names = "--bidirectional", description = "read the source in both directions")
    private boolean bidirectional = Depth.PLAIN.bidirectional();

    @Option(
            names = "--layers",
            paramLabel = "N",
            description = "recurrent layers, 1 to " + Depth.MAX_LAYERS + "; default: ${DEFAULT-VALUE}")
    private int layers = Depth.PLAIN.layers();

    @Option(
            names = "--attentional",
            description = "a layer tanh(W [context; state]) between attention and output (Luong et al. 2015)")
    private boolean attentional = Readout.PLAIN.attentional();

    @Option(names = "--input-feeding", description = "the cell reads that layer's last value too; with --attentional")
    private boolean feeding = Readout.PLAIN.feeding();

    @Option(names = "--tied", description = "the output layer uses the target embedding as its weights")
    private boolean tied = Readout.PLAIN.tied();

    /** @param timing what {@code --attend} is when it is not given */
    ModelOptions(Timing timing) {
        attend = Choice.word(timing);
    }

    /**
     * @param longestSource tokens of the longest source, {@code <eos>} included, as far as it is known: the length of a
     *     table of positions that was not given
     * @param copying whether the model is to learn to copy words of the source
     * @throws BadArgument if a value is wrong, has no effect or does not go with another
     */
    ModelSpec spec(int embedding, int hidden, int longestSource, boolean copying) {
        Cell chosenCell = CELL.among(Cell.values(), cell);
        Attention score = ATTENTION.among(Attention.values(), attention);
        Timing timing = ATTEND.among(Timing.values(), attend);
        Window around = WINDOW.among(Window.values(), window);
        var given = new GivenOptions(command);
        given.require("--half-width", around != Window.GLOBAL, "--window local-m or local-p");
        given.require("--heads", score == Attention.MULTI_HEAD, "--attention multi-head");
        given.require("--positions", score == Attention.LOCATION, "--attention location");
        try {
            var depth = new Depth(layers, bidirectional);
            int table = positions == null ? longestSource : positions;
            var focus =
                    new Focus(around, halfWidth, heads, score == Attention.LOCATION ? table : Focus.PLAIN.positions());
            var readout = new Readout(attentional, feeding, tied, copying);
            return new ModelSpec(chosenCell, score, timing, embedding, hidden, depth, focus, readout);
        } catch (IllegalArgumentException e) {
            throw new BadArgument("Wrong model: " + e.getMessage());
        }
    }

    /** Whether the spec depends on the longest source. */
    boolean needsLongestSource() {
        return positions == null && attention.equals(Choice.word(Attention.LOCATION));
    }
}
