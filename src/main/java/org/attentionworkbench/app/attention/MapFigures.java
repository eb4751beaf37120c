package org.attentionworkbench.app.attention;

import java.util.List;
import java.util.Optional;
import org.attentionworkbench.engine.decoding.AttentionMap;
import org.attentionworkbench.figures.AlignmentLines;
import org.attentionworkbench.figures.Figure;
import org.attentionworkbench.figures.FigureStyle;
import org.attentionworkbench.figures.Heatmap;

/**
 * How the map of an {@link AttentionViewModel} is drawn.
 *
 * @param lines as lines between the tokens rather than as a heatmap
 * @param gold  with the cells of the gold links marked; heatmaps only
 * @param style colours and sizes
 */
record MapFigures(boolean lines, boolean gold, FigureStyle style) {
    /** The picture; empty without a map. @param withCell with the cell looked at brought out */
    Optional<Figure> of(AttentionViewModel model, boolean withCell) {
        Optional<Reading> cell = model.readingProperty().get().filter(r -> withCell);
        return model.map().map(weights -> lines ? lines(weights, cell) : heatmap(weights, model, cell));
    }

    private Figure lines(AttentionMap weights, Optional<Reading> cell) {
        var all = new AlignmentLines(weights, style);
        return cell.map(r -> all.focus(r.row())).orElse(all);
    }

    private Figure heatmap(AttentionMap weights, AttentionViewModel model, Optional<Reading> cell) {
        var plain = new Heatmap(weights, style);
        var marked = gold
                ? plain.withGold(
                        model.subjectProperty().get().map(MapSubject::gold).orElse(List.of()))
                : plain;
        return cell.map(r -> marked.select(r.row(), r.column())).orElse(marked);
    }
}
