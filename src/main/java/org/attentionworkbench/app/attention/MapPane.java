package org.attentionworkbench.app.attention;

import java.util.function.BiConsumer;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import org.attentionworkbench.app.FigureCanvas;
import org.attentionworkbench.figures.AlignmentLines;
import org.attentionworkbench.figures.Figure;
import org.attentionworkbench.figures.Heatmap;
import org.jspecify.annotations.Nullable;

/** A figure of an attention map that fits the pane or is larger, and tells which cell is pointed at. */
public final class MapPane extends ScrollPane {
    private static final double STEP = 1.25;
    private static final double LARGEST = 6;

    private final FigureCanvas canvas = new FigureCanvas();
    private BiConsumer<Integer, Integer> pointed = (row, column) -> {};
    private BiConsumer<Integer, Integer> moved = (rows, columns) -> {};
    private double zoom = 1;

    /** An empty pane. */
    public MapPane() {
        getStyleClass().addAll("map-pane", "plain-scroll");
        canvas.setId("mapCanvas");
        setContent(canvas);
        setFocusTraversable(true);
        setPannable(false);
        viewportBoundsProperty().addListener((o, old, now) -> size());
        canvas.setOnMouseMoved(this::point);
        canvas.setOnMousePressed(press -> {
            requestFocus();
            point(press);
        });
        addEventFilter(KeyEvent.KEY_PRESSED, this::move);
        addEventFilter(ScrollEvent.SCROLL, this::zoomByWheel);
    }

    /** Shows a figure; nothing when null. */
    void show(@Nullable Figure figure) {
        canvas.figureProperty().set(figure);
    }

    /** What a screen reader says of the figure. */
    void describe(String text) {
        canvas.setAccessibleText(text);
        setAccessibleText(text);
    }

    /** Told the row and column pointed at; column -1 where a whole row is. */
    void setOnPointed(BiConsumer<Integer, Integer> action) {
        pointed = action;
    }

    /** Told how many rows and columns the arrow keys went. */
    void setOnMoved(BiConsumer<Integer, Integer> action) {
        moved = action;
    }

    /** Makes the figure larger by steps, or smaller by negative ones; never smaller than the pane. */
    void zoom(int steps) {
        zoom = Math.max(1, Math.min(LARGEST, zoom * Math.pow(STEP, steps)));
        size();
    }

    /** Makes the figure as large as the pane. */
    void fit() {
        zoom = 1;
        size();
    }

    private void size() {
        double width = Math.floor(getViewportBounds().getWidth() * zoom);
        double height = Math.floor(getViewportBounds().getHeight() * zoom);
        canvas.setMinSize(width, height);
        canvas.setPrefSize(width, height);
    }

    private void point(MouseEvent mouse) {
        Figure figure = canvas.figureProperty().get();
        double width = canvas.getWidth();
        double height = canvas.getHeight();
        if (figure instanceof Heatmap heatmap) {
            heatmap.cellAt(mouse.getX(), mouse.getY(), width, height)
                    .ifPresent(cell -> pointed.accept(cell.row(), cell.column()));
        } else if (figure instanceof AlignmentLines lines) {
            lines.targetAt(mouse.getX(), mouse.getY(), width, height).ifPresent(row -> pointed.accept(row, -1));
        }
    }

    private void move(KeyEvent key) {
        if (key.isShortcutDown() || key.isAltDown()) {
            return;
        }
        switch (key.getCode()) {
            case UP -> moved.accept(-1, 0);
            case DOWN -> moved.accept(1, 0);
            case LEFT -> moved.accept(0, -1);
            case RIGHT -> moved.accept(0, 1);
            default -> {
                return;
            }
        }
        key.consume();
    }

    private void zoomByWheel(ScrollEvent scroll) {
        if (scroll.isShortcutDown()) {
            zoom(scroll.getDeltaY() > 0 ? 1 : -1);
            scroll.consume();
        }
    }
}
