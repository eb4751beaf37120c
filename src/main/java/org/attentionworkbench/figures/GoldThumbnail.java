package org.attentionworkbench.figures;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.attentionworkbench.engine.corpus.Link;
import org.attentionworkbench.engine.corpus.Pair;
import org.attentionworkbench.engine.decoding.AttentionMap;
import org.attentionworkbench.engine.text.Tokenizer;
import org.attentionworkbench.engine.text.Tokenizers;

/**
 * A small picture, without words, of the attention that the gold alignment of a pair asks for: each target token spreads a weight of 1
 * evenly over the source tokens it is linked to; one without links has none.
 */
public final class GoldThumbnail implements Figure {
    private static final double CELL = 8;
    private static final double MARGIN = 2;

    private final AttentionMap map;
    private final FigureStyle style;

    /**
     * @param tokenizer id of the one the pair's links count in
     * @throws IllegalArgumentException if a link is outside the pair
     */
    public GoldThumbnail(Pair pair, String tokenizer, FigureStyle style) {
        this(goldMap(pair, Tokenizers.of(tokenizer)), style);
    }

    /** @param map of gold links, as {@link #goldMap} makes it */
    public GoldThumbnail(AttentionMap map, FigureStyle style) {
        this.map = map;
        this.style = style.withNumbers(false);
    }

    private static AttentionMap goldMap(Pair pair, Tokenizer tokenizer) {
        return goldMap(tokenizer.tokenize(pair.source()), tokenizer.tokenize(pair.target()), pair.gold());
    }

    /**
     * The attention that gold links ask for.
     *
     * @throws IllegalArgumentException if a link is outside the tokens
     */
    public static AttentionMap goldMap(List<String> source, List<String> target, List<Link> gold) {
        float[][] weights = new float[target.size()][source.size()];
        for (Link link : gold) {
            if (link.target() >= target.size() || link.source() >= source.size()) {
                throw new IllegalArgumentException("the link " + link + " is outside " + source + " - " + target);
            }
            long links = gold.stream()
                    .filter(other -> other.target() == link.target())
                    .distinct()
                    .count();
            weights[link.target()][link.source()] = 1f / links;
        }
        return new AttentionMap(source, target, weights);
    }

    /** The weights that are painted. */
    AttentionMap map() {
        return map;
    }

    @Override
    public Size size() {
        return new Size(columns() * CELL + 2 * MARGIN, rows() * CELL + 2 * MARGIN);
    }

    @Override
    public void paint(Graphics2D g, double width, double height) {
        Palette palette = Palette.of(style.dark());
        double cell = Math.min((width - 2 * MARGIN) / columns(), (height - 2 * MARGIN) / rows());
        if (cell <= 0) {
            return;
        }
        var grid = new Rectangle2D.Double(
                (width - cell * columns()) / 2, (height - cell * rows()) / 2, cell * columns(), cell * rows());
        Canvas.paint(g, palette, width, height, own -> new HeatmapCells(map, style, palette, layout(grid)).paint(own));
    }

    private HeatmapLayout layout(Rectangle2D.Double grid) {
        var noBar = new Rectangle2D.Double(grid.getMaxX(), grid.y, 0, 0);
        return new HeatmapLayout(
                style.fontSize(),
                HeatmapLayout.Slant.HORIZONTAL,
                grid,
                noBar,
                map.targetTokens().stream().map(Label::token).toList(),
                map.sourceTokens().stream().map(Label::token).toList(),
                0);
    }

    private int columns() {
        return Math.max(1, map.sourceTokens().size());
    }

    private int rows() {
        return Math.max(1, map.targetTokens().size());
    }
}
