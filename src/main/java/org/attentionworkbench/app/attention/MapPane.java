package org.attentionworkbench.app.attention;

import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.IntPredicate;
import javafx.scene.Cursor;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import org.attentionworkbench.app.FigureCanvas;
import org.attentionworkbench.figures.AlignmentLines;
import org.attentionworkbench.figures.Figure;
import org.attentionworkbench.figures.FigureGrid;
import org.attentionworkbench.figures.Heatmap;
import org.jspecify.annotations.Nullable;

/** A figure of an attention map that fits the pane or is larger, and tells which cell is pointed at. */
public final class MapPane extends ScrollPane {
    private static final double STEP = 1.25;
    private static final double LARGEST = 6;

    private final FigureCanvas canvas = new FigureCanvas();
    private BiConsumer<Integer, Integer> pointed = (row, column) -> {};
    private BiConsumer<Integer, Integer> moved = (rows, columns) -> {};
    private IntPredicate headChosen = head -> false;
    private int headPointed = -1;
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
            openPointed();
        });
        canvas.setOnMouseExited(exit -> headPointed = -1);
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

    /** Told which of several figures side by side is to be enlarged; -1: all are wanted again. It says whether it was so. */
    void setOnHead(IntPredicate action) {
        headChosen = action;
    }

    private void openPointed() {
        boolean several = canvas.figureProperty().get() instanceof FigureGrid;
        if (several && headPointed >= 0 && headChosen.test(headPointed)) {
            headPointed = -1;
        }
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
        if (figure instanceof FigureGrid grid) {
            Optional<FigureGrid.Place> place =
                    grid.at(mouse.getX(), mouse.getY(), canvas.getWidth(), canvas.getHeight());
            headPointed = place.map(FigureGrid.Place::panel).orElse(-1);
            canvas.setCursor(headPointed >= 0 ? Cursor.HAND : Cursor.DEFAULT);
            place.ifPresent(p -> point(grid.panels().get(p.panel()).figure(), p));
        } else if (figure != null) {
            canvas.setCursor(Cursor.DEFAULT);
            point(figure, new FigureGrid.Place(0, mouse.getX(), mouse.getY(), canvas.getWidth(), canvas.getHeight()));
        }
    }

    private void point(Figure figure, FigureGrid.Place at) {
        if (figure instanceof Heatmap heatmap) {
            heatmap.cellAt(at.x(), at.y(), at.width(), at.height())
                    .ifPresent(cell -> pointed.accept(cell.row(), cell.column()));
        } else if (figure instanceof AlignmentLines lines) {
            lines.targetAt(at.x(), at.y(), at.width(), at.height()).ifPresent(row -> pointed.accept(row, -1));
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
                chooseHead(key);
                return;
            }
        }
        key.consume();
    }

    /** 1 to 9 for a head, Esc for all; keys that mean nothing here are left to others. */
    private void chooseHead(KeyEvent key) {
        boolean all = key.getCode() == KeyCode.ESCAPE;
        int head = key.getCode().isDigitKey()
                ? Character.digit(key.getText().isEmpty() ? ' ' : key.getText().charAt(0), 10)
                : 0;
        if ((all || head > 0) && headChosen.test(all ? -1 : head - 1)) {
            key.consume();
        }
    }

    private void zoomByWheel(ScrollEvent scroll) {
        if (scroll.isShortcutDown()) {
            zoom(scroll.getDeltaY() > 0 ? 1 : -1);
            scroll.consume();
        }
    }
}
