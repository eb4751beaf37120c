package org.attentionworkbench.figures;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import org.attentionworkbench.engine.model.ModelSpec;
import org.attentionworkbench.engine.model.ModelSpec.Attention;
import org.attentionworkbench.engine.model.ModelSpec.Timing;

/**
 * The network a model spec describes: embeddings, encoder, attention, decoder and output, and what feeds what. Attending
 * before the update, s_{t−1} asks and the context enters the cell; after it, s_t asks and the context enters the output.
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
    private static final double QUERY_IN = 382;
    private static final double PREVIOUS_STATE = 487;
    private static final double CONTEXT = 442;
    private static final double STATE = 597;
    private static final double STATE_LEFT = 550;
    private static final double STATE_RIGHT = 636;

    private final ModelSpec spec;
    private final Labels labels;
    private final FigureStyle style;

    public ModelDiagram(ModelSpec spec, Labels labels, FigureStyle style) {
        this.spec = spec;
        this.labels = labels;
        this.style = style;
    }

    @Override
    public Size size() {
        double scale = style.fontSize() / DiagramPen.TEXT;
        return new Size(Math.ceil(WIDTH * scale), Math.ceil(HEIGHT * scale));
    }

    @Override
    public void paint(Graphics2D g, double width, double height) {
        Palette palette = Palette.of(style.dark());
        double scale = Math.min(width / WIDTH, height / HEIGHT);
        AffineTransform fitted =
                AffineTransform.getTranslateInstance((width - WIDTH * scale) / 2, (height - HEIGHT * scale) / 2);
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
                    if (spec.attention() != Attention.NONE) {
                        attention(pen, palette);
                    }
                    output(pen, palette);
                }));
    }

    private void encoder(DiagramPen pen, Palette palette) {
        pen.box(area(20, 140, 400, 216), palette.box(), palette.line(), false);
        pen.caption(labels.encoder, 30, CELLS - 9, 112);
        pen.caption(cell(), 30, CELLS + 9, 112);
        pen.box(area(20, 244, 400, 274), palette.box(), palette.line(), false);
        pen.words(labels.embedding + " (" + spec.embedding() + ")", 210, EMBEDDING, 360);
        pen.caption(labels.source, 30, TOKENS, 118);
        for (int k = 0; k < COLUMNS.length; k++) {
            double x = COLUMNS[k];
            pen.arrow(palette.subdued(), 1.3f, false, x, TOKENS - 13, x, 275);
            pen.arrow(palette.subdued(), 1.3f, false, x, 244, x, CELLS + 21);
            if (k > 0) {
                pen.arrow(palette.subdued(), 1.3f, false, COLUMNS[k - 1] + 22, CELLS, x - 23, CELLS);
            }
            boolean dots = POSITIONS[k].equals("…");
            pen.box(around(x, CELLS, 44, 40), palette.ground(), palette.subdued(), false);
            pen.symbol(dots ? "⋯" : "h_" + POSITIONS[k], x, CELLS);
            pen.token(dots ? "⋯" : "x_" + POSITIONS[k], x, TOKENS);
        }
    }

    private void decoder(DiagramPen pen, Palette palette) {
        pen.box(area(447, 140, 708, 216), palette.box(), palette.line(), false);
        pen.caption(labels.decoder + ": " + cell(), 457, CAPTIONS, 132);
        pen.box(area(522, 244, 672, 274), palette.box(), palette.line(), false);
        pen.words(labels.embedding + " (" + spec.embedding() + ")", STATE, EMBEDDING, 144);
        pen.captionLeftOf(labels.previous, STATE - 36, TOKENS, 140);
        pen.arrow(palette.subdued(), 1.3f, false, STATE, TOKENS - 13, STATE, 275);
        pen.arrow(palette.subdued(), 1.3f, false, STATE, 244, STATE, CELLS + 21);
        pen.token("y_{t−1}", STATE, TOKENS);
        pen.box(around(PREVIOUS_STATE, CELLS, 56, 40), palette.ground(), palette.subdued(), true);
        pen.symbol("s_{t−1}", PREVIOUS_STATE, CELLS);
        pen.arrow(palette.subdued(), 1.3f, false, PREVIOUS_STATE + 28, CELLS, 534, CELLS);
        pen.box(area(535, CELLS - 20, 660, CELLS + 20), palette.ground(), palette.text(), false);
        pen.symbol("s_t", STATE, CELLS);
        pen.arrow(palette.subdued(), 1.3f, true, 660, CELLS, 700, CELLS);
        boolean alone = spec.attention() == Attention.NONE;
        Color start = alone ? palette.first() : palette.subdued();
        double from = COLUMNS[COLUMNS.length - 1] + 22;
        pen.arrow(start, alone ? 3 : 1.3f, !alone, from, CELLS, PREVIOUS_STATE - 29, CELLS);
        pen.formula("s_0 = h_n", 423.5, CELLS - 15);
    }

    private void attention(DiagramPen pen, Palette palette) {
        Color weights = palette.first();
        for (int k = 0; k < COLUMNS.length; k++) {
            pen.arrow(weights, EXAMPLE[k], false, COLUMNS[k], CELLS - 20, COLUMNS[k], 113);
        }
        pen.box(area(20, 62, 400, 112), palette.ground(), weights, false);
        pen.words(labels.attention, 210, 78, 370);
        String query = before() ? "s_{t−1}" : "s_t";
        pen.formula("α_{ti} = softmax_i score(" + query + ", h_i)", 210, 98);
        double asking = before() ? PREVIOUS_STATE : STATE_LEFT;
        pen.arrow(palette.second(), 1.8f, true, asking, CELLS - 20, asking, LANE, QUERY_IN, LANE, QUERY_IN, 113);
        if (before()) {
            pen.arrow(weights, 2.4f, false, 400, UPPER, STATE_LEFT, UPPER, STATE_LEFT, CELLS - 21);
        } else {
            pen.arrow(weights, 2.4f, false, 400, UPPER, 567, UPPER);
        }
        pen.circle(CONTEXT, UPPER, 17, weights, "c_t");
        pen.caption(labels.context, CONTEXT - 17, UPPER - 29, 120);
    }

    private void output(DiagramPen pen, Palette palette) {
        boolean both = spec.attention() != Attention.NONE && !before();
        pen.arrow(palette.subdued(), 1.3f, false, STATE_RIGHT, CELLS - 20, STATE_RIGHT, 113);
        pen.arrow(palette.subdued(), 1.3f, false, STATE_RIGHT, 62, STATE_RIGHT, NEXT + 14);
        pen.box(area(568, 62, 708, 112), palette.ground(), palette.text(), false);
        pen.words(labels.output, 638, 78, 132);
        pen.formula(both ? "softmax(W [s_t ; c_t])" : "softmax(W s_t)", 638, 98);
        pen.token("y_t", STATE_RIGHT, NEXT);
        pen.captionLeftOf(labels.next, STATE_RIGHT - 28, NEXT, 140);
    }

    private boolean before() {
        return spec.timing() == Timing.BEFORE;
    }

    private String cell() {
        return spec.cell().name() + " (" + spec.hidden() + ")";
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
     * @param decoder   the decoder
     * @param output    the output layer
     * @param previous  the target token of the step before
     * @param next      the target token of this step
     */
    public record Labels(
            String source,
            String embedding,
            String encoder,
            String attention,
            String context,
            String decoder,
            String output,
            String previous,
            String next) {}
}
