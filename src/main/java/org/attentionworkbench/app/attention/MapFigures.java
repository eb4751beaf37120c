package org.attentionworkbench.app.attention;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.attentionworkbench.app.Texts;
import org.attentionworkbench.engine.corpus.Link;
import org.attentionworkbench.engine.decoding.AttentionMap;
import org.attentionworkbench.figures.AlignmentLines;
import org.attentionworkbench.figures.Figure;
import org.attentionworkbench.figures.FigureGrid;
import org.attentionworkbench.figures.FigureStyle;
import org.attentionworkbench.figures.Heatmap;
import org.jspecify.annotations.Nullable;

/** Draws the map of an {@link AttentionViewModel}; of several heads side by side each. */
final class MapFigures {
    private final AttentionViewModel model;
    private final Texts texts;
    private @Nullable Drawn last;

    /**
     * How maps are drawn.
     *
     * @param lines as lines between the tokens rather than as heatmaps
     * @param gold  with the cells of the gold links marked; heatmaps only
     * @param style colours and sizes
     */
    record Look(boolean lines, boolean gold, FigureStyle style) {}

    /** A figure without marks, and what it was drawn of: the pointer asks for the same one with other marks again and again. */
    private record Drawn(AttentionMap map, Look look, List<String> titles, Figure figure) {
        boolean isOf(AttentionMap other, Look otherLook, List<String> otherTitles) {
            return map == other && look.equals(otherLook) && titles.equals(otherTitles);
        }
    }

    MapFigures(AttentionViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
    }

    /** The picture; empty without a map. @param withCell with the cell looked at brought out */
    Optional<Figure> of(Look look, boolean withCell) {
        Optional<Reading> cell = model.readingProperty().get().filter(r -> withCell);
        return model.map().map(map -> {
            Figure plain = plain(map, look);
            return cell.map(r -> marked(plain, r)).orElse(plain);
        });
    }

    private static Figure marked(Figure figure, Reading cell) {
        if (figure instanceof FigureGrid grid) {
            return grid.map(panel -> marked(panel, cell));
        }
        return figure instanceof Heatmap heatmap
                ? heatmap.select(cell.row(), cell.column())
                : ((AlignmentLines) figure).focus(cell.row());
    }

    private Figure plain(AttentionMap map, Look look) {
        List<String> titles = model.headsProperty().get().isAll() ? titles(map) : List.of();
        Drawn known = last;
        if (known == null || !known.isOf(map, look, titles)) {
            known = new Drawn(map, look, titles, draw(map, look, titles));
            last = known;
        }
        return known.figure();
    }

    private Figure draw(AttentionMap map, Look look, List<String> titles) {
        boolean grid = !titles.isEmpty();
        if (look.lines()) {
            return grid ? FigureGrid.lines(map, titles, look.style()) : new AlignmentLines(map, look.style());
        }
        Figure plain = grid ? FigureGrid.heatmaps(map, titles, look.style()) : new Heatmap(map, look.style());
        List<Link> gold = look.gold()
                ? model.subjectProperty().get().map(MapSubject::gold).orElse(List.of())
                : List.of();
        return gold.isEmpty() ? plain : withGold(plain, gold);
    }

    private static Figure withGold(Figure figure, List<Link> gold) {
        return figure instanceof FigureGrid grid
                ? grid.map(panel -> withGold(panel, gold))
                : ((Heatmap) figure).withGold(gold);
    }

    private List<String> titles(AttentionMap map) {
        return IntStream.range(0, map.heads().size())
                .mapToObj(head -> title(head, model.errorRate(map.heads().get(head))))
                .toList();
    }

    private String title(int head, OptionalDouble errorRate) {
        return errorRate.isPresent()
                ? texts.now("attention.head.aer", head + 1, errorRate.getAsDouble())
                : texts.now("attention.head", head + 1);
    }
}
