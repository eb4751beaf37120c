package org.attentionworkbench.app.corpus.pairs;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import javafx.beans.value.ObservableValue;
import javafx.scene.input.MouseEvent;
import org.attentionworkbench.app.FigureCanvas;
import org.attentionworkbench.engine.decoding.AttentionMap;
import org.attentionworkbench.figures.AlignmentLines;
import org.attentionworkbench.figures.FigureStyle;
import org.attentionworkbench.figures.GoldThumbnail;
import org.jspecify.annotations.Nullable;

/** Draws the pair that is looked at: its tokens with the gold links between them, and the same links as a small map. */
final class PairPanel {
    private final FigureCanvas lines;
    private final FigureCanvas goldMap;
    private final ObservableValue<Optional<PairView>> view;
    private final ObservableValue<FigureStyle> style;
    private @Nullable AlignmentLines drawn;

    PairPanel(
            FigureCanvas lines,
            FigureCanvas goldMap,
            ObservableValue<Optional<PairView>> view,
            ObservableValue<FigureStyle> style) {
        this.lines = lines;
        this.goldMap = goldMap;
        this.view = view;
        this.style = style;
    }

    /** Draws now, and again with every other pair and style; links of the token under the pointer are brought out. */
    void keepDrawing() {
        view.subscribe(now -> draw());
        style.subscribe(now -> draw());
        lines.setOnMouseMoved(this::bringOut);
        lines.setOnMouseExited(left -> lines.figureProperty().set(drawn));
    }

    private void draw() {
        Optional<PairView> now = view.getValue();
        drawn = now.map(this::linesOf).orElse(null);
        lines.setMinWidth(drawn == null ? 0 : drawn.legibleWidth());
        lines.figureProperty().set(drawn);
        goldMap.figureProperty()
                .set(now.filter(pair -> !pair.links().isEmpty() && pair.isDrawnWhole())
                        .map(pair -> new GoldThumbnail(map(pair), style.getValue()))
                        .orElse(null));
    }

    private AlignmentLines linesOf(PairView pair) {
        return new AlignmentLines(map(pair), style.getValue())
                .mark(pair.unknown().map(places -> places.stream()
                        .filter(place -> place < PairView.MOST_DRAWN)
                        .collect(Collectors.toSet())));
    }

    private static AttentionMap map(PairView pair) {
        return GoldThumbnail.goldMap(
                pair.drawn().source(),
                pair.drawn().target(),
                pair.links().stream()
                        .filter(link -> Math.max(link.source(), link.target()) < PairView.MOST_DRAWN)
                        .toList());
    }

    private void bringOut(MouseEvent at) {
        AlignmentLines whole = drawn;
        if (whole == null) {
            return;
        }
        OptionalInt above = whole.sourceAt(at.getX(), at.getY(), lines.getWidth(), lines.getHeight());
        OptionalInt below = whole.targetAt(at.getX(), at.getY(), lines.getWidth(), lines.getHeight());
        lines.figureProperty()
                .set(
                        above.isPresent()
                                ? whole.focusSource(above.getAsInt())
                                : below.isPresent() ? whole.focus(below.getAsInt()) : whole);
    }
}
