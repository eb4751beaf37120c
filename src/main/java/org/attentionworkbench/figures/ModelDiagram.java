package org.attentionworkbench.figures;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import org.attentionworkbench.engine.embeddings.Pretrained;
import org.attentionworkbench.engine.model.ModelSpec;
import org.attentionworkbench.engine.model.ModelSpec.Timing;
import org.attentionworkbench.engine.model.ModelSpec.Window;
import org.attentionworkbench.engine.text.Side;

/**
 * The network a model spec describes: embeddings, the layers and directions of the encoder, attention, decoder, the
 * attentional layer, output, and what feeds what. Attending before the update, s_{t−1} asks and the context enters the
 * lowest cell; after it, s_t asks and the context enters the attentional layer or the output. Where words are copied, p_gen
 * mixes the output with the weights themselves. Embeddings that begin with a file's word vectors have a mark below them.
 */
public final class ModelDiagram implements Figure {
    private static final double WIDTH = 728;
    private static final double HEIGHT = 346;
    private static final double[] COLUMNS = {172, 236, 300, 364};
    private static final String[] POSITIONS = {"1", "2", "…", "n"};
    /** Not computed: weights such as a trained model might have. */
    private static final float[] EXAMPLE = {1.2f, 4.5f, 2.2f, 1.2f};

    private static final double TOKENS = 318;
    private static final double EMBEDDING = 259;
    private static final double CELLS = 170;
    private static final double CAPTIONS = 203;
    private static final double LANE = 126;
    private static final double UPPER = 87;
    private static final double NEXT = 24;
    private static final double OUTPUT = 87;
    /** Room for the attentional layer, between attention and output. */
    private static final double ATTENTIONAL = 66;
    /** From one layer to the next. */
    private static final double LAYER = 58;

    private static final double QUERY_IN = 382;
    private static final double PREVIOUS_STATE = 487;
    private static final double CONTEXT = 442;
    private static final double STATE = 597;
    /** In place of the state's middle when something else enters the cell beside it. */
    private static final double ASIDE = 582;

    private static final double STATE_LEFT = 550;
    private static final double BESIDE = 566;
    private static final double FED = 650;
    private static final double MARGIN = 719;
    private static final double STATE_RIGHT = 636;

    /** Where the weights of copied words run, and meet what the output generates. */
    private static final double COPYING = 46.5;

    private final ModelSpec spec;
    private final Pretrained pretrained;
    private final Labels labels;
    private final FigureStyle style;
    private final int layers;
    /** Where the word enters the decoder. */
    private final double word;
    /** How much lower everything but the output stands, to make room for an attentional layer. */
    private final double up;
    /** How much lower the embeddings stand, to make room for more layers. */
    private final double down;

    /** With embeddings that begin at random. */
    public ModelDiagram(ModelSpec spec, Labels labels, FigureStyle style) {
        this(spec, Pretrained.NONE, labels, style);
    }

    /** @param pretrained what the embeddings begin with */
    public ModelDiagram(ModelSpec spec, Pretrained pretrained, Labels labels, FigureStyle style) {
        this.spec = spec;
        this.pretrained = pretrained;
        this.labels = labels;
        this.style = style;
        this.layers = spec.depth().layers();
        this.word = spec.readout().feeding() ? ASIDE : STATE;
        this.up = spec.readout().attentional() ? ATTENTIONAL : 0;
        this.down = up + (layers - 1) * LAYER;
    }

    @Override
    public Size size() {
        double scale = style.fontSize() / DiagramPen.TEXT;
        return new Size(Math.ceil(WIDTH * scale), Math.ceil((HEIGHT + down) * scale));
    }

    @Override
    public void paint(Graphics2D g, double width, double height) {
        Palette palette = Palette.of(style.dark());
        double tall = HEIGHT + down;
        double scale = Math.min(width / WIDTH, height / tall);
        AffineTransform fitted =
                AffineTransform.getTranslateInstance((width - WIDTH * scale) / 2, (height - tall * scale) / 2);
        fitted.scale(scale, scale);
        Canvas.paint(
                g,
                palette,
                width,
                height,
                own -> Canvas.placed(own, fitted, inside -> {
                    DiagramPen pen = new DiagramPen(inside, palette);
                    encoder(pen, palette);
                    decoder(pen, palette);
                    if (spec.attends()) {
                        attention(pen, palette);
                    }
                    output(pen, palette);
                    if (spec.readout().feeding()) {
                        feeding(pen, palette);
                    }
                    if (spec.readout().copying()) {
                        copying(pen, palette);
                    }
                    vectors(pen, palette);
                }));
    }

    /** The middle of a layer, counted from the highest. */
    private double row(int below) {
        return CELLS + up + below * LAYER;
    }

    private double lowest() {
        return row(layers - 1);
    }

    private void encoder(DiagramPen pen, Palette palette) {
        pen.box(area(20, 140 + up, 400, 216 + down), palette.box(), palette.line(), false);
        pen.caption(labels.encoder, 30, row(0) - 9, 112);
        pen.caption(cell(), 30, row(0) + 9, 112);
        pen.box(area(20, 244 + down, 400, 274 + down), palette.box(), palette.line(), false);
        pen.words(labels.embedding + " (" + spec.embedding() + ")", 210, EMBEDDING + down, 360);
        pen.caption(labels.source, 30, TOKENS + down, 118);
        for (int k = 0; k < COLUMNS.length; k++) {
            double x = COLUMNS[k];
            pen.arrow(palette.subdued(), 1.3f, false, x, TOKENS - 13 + down, x, 275 + down);
            pen.arrow(palette.subdued(), 1.3f, false, x, 244 + down, x, lowest() + 21);
            for (int below = 0; below < layers; below++) {
                encoderCell(pen, palette, k, below);
            }
            pen.token(dots(k) ? "⋯" : "x_" + POSITIONS[k], x, TOKENS + down);
        }
    }

    private void encoderCell(DiagramPen pen, Palette palette, int k, int below) {
        double x = COLUMNS[k];
        double y = row(below);
        if (k > 0) {
            double before = COLUMNS[k - 1];
            boolean both = spec.depth().bidirectional();
            pen.arrow(palette.subdued(), 1.3f, false, before + 22, both ? y - 7 : y, x - 23, both ? y - 7 : y);
            if (both) {
                pen.arrow(palette.subdued(), 1.3f, false, x - 22, y + 7, before + 23, y + 7);
            }
        }
        pen.box(around(x, y, 44, 40), palette.ground(), palette.subdued(), false);
        if (below == 0) {
            pen.symbol(dots(k) ? "⋯" : "h_" + POSITIONS[k], x, y);
        } else {
            pen.arrow(palette.subdued(), 1.3f, false, x, y - 20, x, y - LAYER + 21);
        }
    }

    private static boolean dots(int column) {
        return POSITIONS[column].equals("…");
    }

    private void decoder(DiagramPen pen, Palette palette) {
        pen.box(area(447, 140 + up, 708, 216 + down), palette.box(), palette.line(), false);
        pen.caption(labels.decoder + ": " + decoderCells(), 457, CAPTIONS + down, 200);
        double left = spec.readout().feeding() ? 508 : 522;
        double right = spec.readout().feeding() ? 638 : 672;
        pen.box(area(left, 244 + down, right, 274 + down), palette.box(), palette.line(), false);
        pen.words(
                labels.embedding + (spec.readout().tied() ? " E" : "") + " (" + spec.embedding() + ")",
                (left + right) / 2,
                EMBEDDING + down,
                right - left - 6);
        pen.captionLeftOf(labels.previous, word - 36, TOKENS + down, 140);
        pen.arrow(palette.subdued(), 1.3f, false, word, TOKENS - 13 + down, word, 275 + down);
        pen.arrow(palette.subdued(), 1.3f, false, word, 244 + down, word, lowest() + 21);
        pen.token("y_{t−1}", word, TOKENS + down);
        for (int below = 0; below < layers; below++) {
            decoderCell(pen, palette, below);
        }
        if (spec.depth().bidirectional()) {
            pen.formula("s_0 = tanh(W [h_n ; h_1])", 447, 230 + down);
        } else {
            pen.formula("s_0 = h_n", 423.5, row(0) - 15);
        }
    }

    private void decoderCell(DiagramPen pen, Palette palette, int below) {
        double y = row(below);
        boolean aside = before() && below < layers - 1; // the context goes past it, down to the lowest
        double left = aside ? BESIDE : 535;
        pen.box(around(PREVIOUS_STATE, y, 56, 40), palette.ground(), palette.subdued(), true);
        pen.arrow(palette.subdued(), 1.3f, false, PREVIOUS_STATE + 28, y, left - 1, y);
        pen.box(area(left, y - 20, 660, y + 20), palette.ground(), palette.text(), false);
        pen.arrow(palette.subdued(), 1.3f, true, 660, y, 700, y);
        if (below == 0) {
            pen.symbol("s_{t−1}", PREVIOUS_STATE, y);
            pen.symbol("s_t", (left + 660) / 2, y);
        } else {
            pen.arrow(palette.subdued(), 1.3f, false, word, y - 20, word, y - LAYER + 21);
        }
        boolean alone = !spec.attends();
        Color start = alone ? palette.first() : palette.subdued();
        double from = COLUMNS[COLUMNS.length - 1] + 22;
        pen.arrow(start, alone ? 3 : 1.3f, !alone, from, y, PREVIOUS_STATE - 29, y);
    }

    private void attention(DiagramPen pen, Palette palette) {
        Color weights = palette.first();
        double upper = UPPER + up;
        int seen = spec.focus().window() == Window.GLOBAL ? COLUMNS.length : COLUMNS.length - 1;
        for (int k = 0; k < seen; k++) {
            pen.arrow(weights, EXAMPLE[k], false, COLUMNS[k], row(0) - 20, COLUMNS[k], 113 + up);
        }
        for (int head = Math.min(spec.maps(), 4) - 1; head > 0; head--) {
            pen.box(
                    area(20 + 5 * head, 62 + up - 5 * head, 400 + 5 * head, 112 + up - 5 * head),
                    palette.ground(),
                    weights,
                    false);
        }
        pen.box(area(20, 62 + up, 400, 112 + up), palette.ground(), weights, false);
        pen.words(labels.attention, 210, 78 + up, 370);
        pen.formula(ScoreFormula.weights(spec), 210, 98 + up);
        double asking = before() ? PREVIOUS_STATE : STATE_LEFT;
        double lane = LANE + up;
        pen.arrow(palette.second(), 1.8f, true, asking, row(0) - 20, asking, lane, QUERY_IN, lane, QUERY_IN, 113 + up);
        if (before()) {
            pen.arrow(weights, 2.4f, false, 400, upper, STATE_LEFT, upper, STATE_LEFT, lowest() - 21);
        } else {
            pen.arrow(weights, 2.4f, false, 400, upper, 567, upper);
        }
        pen.circle(CONTEXT, upper, 17, weights, "c_t");
        pen.caption(labels.context, CONTEXT - 17, upper - 29, 120);
    }

    private void output(DiagramPen pen, Palette palette) {
        pen.arrow(palette.subdued(), 1.3f, false, STATE_RIGHT, row(0) - 20, STATE_RIGHT, 113 + up);
        if (spec.readout().attentional()) {
            pen.box(area(568, 62 + up, 708, 112 + up), palette.ground(), palette.first(), false);
            pen.words(labels.attentional, 638, 78 + up, 132);
            pen.formula("o_t = tanh(V [c_t ; s_t])", 638, 98 + up);
            pen.arrow(palette.subdued(), 1.3f, false, STATE_RIGHT, 62 + up, STATE_RIGHT, 113);
        }
        pen.arrow(palette.subdued(), 1.3f, false, STATE_RIGHT, 62, STATE_RIGHT, NEXT + 14);
        pen.box(area(568, 62, 708, 112), palette.ground(), palette.text(), false);
        pen.words(labels.output, 638, OUTPUT - 9, 132);
        pen.formula("softmax(" + (spec.readout().tied() ? "E " : "W ") + read() + ")", 638, OUTPUT + 11);
        pen.token("y_t", STATE_RIGHT, NEXT);
        pen.captionLeftOf(labels.next, STATE_RIGHT - 28, NEXT, 140);
    }

    /** A word is generated with probability p_gen, otherwise one of the source is taken by its weight. */
    private void copying(DiagramPen pen, Palette palette) {
        double from = 330;
        pen.arrow(palette.first(), 2.4f, false, from, 62 + up, from, COPYING, STATE_RIGHT - 11, COPYING);
        pen.plus(STATE_RIGHT, COPYING, 9, palette.first());
        pen.formula("(1 − p_{gen}) α_{ti}", from + 54, COPYING - 14);
        pen.formula("p_{gen}", STATE_RIGHT + 30, COPYING);
        pen.captionLeftOf(labels.copied, from + 4, COPYING - 14, 240);
    }

    private void vectors(DiagramPen pen, Palette palette) {
        double y = 291 + down;
        if (pretrained.file(Side.SOURCE).isPresent()) {
            pen.caption(mark(), 46, y, 122);
            mark(pen, palette, 36, y);
        }
        if (pretrained.file(Side.TARGET).isPresent()) {
            double right = word - 10;
            pen.captionLeftOf(mark(), right, y, 128);
            mark(pen, palette, right - pen.captionWidth(mark(), 128) - 10, y);
        }
    }

    private String mark() {
        return pretrained.frozen() ? labels.frozen : labels.vectors;
    }

    private void mark(DiagramPen pen, Palette palette, double x, double y) {
        if (pretrained.frozen()) {
            pen.snowflake(x, y, 6, palette.second());
        } else {
            pen.table(x, y, 10, palette.second());
        }
    }

    /** What the output layer reads. */
    private String read() {
        if (spec.readout().attentional()) {
            return "o_t";
        }
        return spec.attends() && !before() ? "[s_t ; c_t]" : "s_t";
    }

    /** The attentional layer's value goes into the lowest cell at the next step. */
    private void feeding(DiagramPen pen, Palette palette) {
        Color fed = palette.first();
        double tokens = TOKENS + down;
        double beside = UPPER + up;
        pen.arrow(fed, 1.8f, true, 708, beside, MARGIN, beside, MARGIN, tokens, FED + 27, tokens);
        pen.arrow(fed, 1.8f, false, FED, tokens - 13, FED, lowest() + 21);
        pen.token("o_{t−1}", FED, tokens);
    }

    private boolean before() {
        return spec.timing() == Timing.BEFORE;
    }

    /** Without the size where there are several: it stands on the encoder, and there is little room. */
    private String decoderCells() {
        return layers > 1 ? layers + " × " + labels.cell : cell();
    }

    private String cell() {
        return (layers > 1 ? layers + " × " : "") + labels.cell + " (" + spec.hidden() + ")";
    }

    private static Rectangle2D area(double left, double top, double right, double bottom) {
        return new Rectangle2D.Double(left, top, right - left, bottom - top);
    }

    private static Rectangle2D around(double x, double y, double width, double height) {
        return new Rectangle2D.Double(x - width / 2, y - height / 2, width, height);
    }

    /**
     * The words in the picture, in the reader's language.
     *
     * @param source    the source tokens
     * @param embedding the embedding layers
     * @param encoder   the encoder
     * @param attention the attention, its score named, such as "additive attention"; unused without attention
     * @param context   the context vector
     * @param attentional the attentional layer
     * @param decoder   the decoder
     * @param output    the output layer
     * @param previous  the target token of the step before
     * @param next      the target token of this step
     * @param cell      the recurrent cell
     * @param copied    what the weights do where words are copied
     * @param vectors   embeddings that begin as word vectors
     * @param frozen    the same where they are not learnt on
     */
    public record Labels(
            String source,
            String embedding,
            String encoder,
            String attention,
            String context,
            String attentional,
            String decoder,
            String output,
            String previous,
            String next,
            String cell,
            String copied,
            String vectors,
            String frozen) {}
}
