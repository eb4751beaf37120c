package org.attentionworkbench.app.corpus.xray;

import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import javafx.beans.property.StringProperty;
import javafx.scene.Cursor;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.attentionworkbench.app.FigureCanvas;
import org.attentionworkbench.figures.BarFigure;
import org.attentionworkbench.figures.TableFigure;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** A figure with its title and what it means; bars in it can be pointed at and chosen, by mouse and by keys. */
public final class FigureCard extends VBox {
    private final Label title = new Label();
    private final Label about = new Label();
    private final Label reading = new Label();
    private final Button export = new Button();
    private final VBox extras = new VBox();
    private final FigureCanvas canvas = new FigureCanvas();
    private final StackPane pane = new StackPane(canvas);
    private @Nullable TableFigure figure;
    private IntFunction<String> says = bar -> "";
    private IntConsumer chosen = bar -> {};
    private int selected = -1;
    private String name = "figure";

    /** A card without a figure. */
    public FigureCard() {
        getStyleClass().addAll("panel", "xray-card");
        title.getStyleClass().add("panel-title");
        title.setWrapText(true);
        title.setMinHeight(USE_PREF_SIZE);
        HBox.setHgrow(title, Priority.ALWAYS);
        about.getStyleClass().add("xray-about");
        about.setWrapText(true);
        about.setMinHeight(USE_PREF_SIZE);
        reading.getStyleClass().add("xray-reading");
        reading.setWrapText(true);
        extras.getStyleClass().add("xray-extras");
        export.getStyleClass().addAll("button-icon", "flat", "small");
        export.setGraphic(new FontIcon("mdomz-save_alt"));
        pane.getStyleClass().add("xray-figure");
        getChildren().addAll(header(), about, extras, pane, reading);
        VBox.setVgrow(pane, Priority.ALWAYS);
        pane.setOnMouseMoved(mouse -> select(barAt(mouse)));
        pane.setOnMouseExited(mouse -> select(-1));
        pane.setOnMouseClicked(this::clicked);
        pane.setOnKeyPressed(this::pressed);
        pane.focusedProperty().addListener((focused, was, is) -> select(is && selected < 0 && bars() > 0 ? 0 : -1));
    }

    private HBox header() {
        title.setMaxWidth(Double.MAX_VALUE);
        var header = new HBox(title, export);
        header.getStyleClass().add("toolbar-line");
        return header;
    }

    /** The heading. */
    public StringProperty titleProperty() {
        return title.textProperty();
    }

    /** One line on what the figure means. */
    public StringProperty aboutProperty() {
        return about.textProperty();
    }

    public String getTitle() {
        return title.getText();
    }

    public void setTitle(String text) {
        title.setText(text);
    }

    public String getAbout() {
        return about.getText();
    }

    public void setAbout(String text) {
        about.setText(text);
    }

    /** What the file is called when the figure is saved. */
    public String getName() {
        return name;
    }

    public void setName(String text) {
        name = text;
    }

    /** What stands between the explanation and the figure. */
    VBox extras() {
        return extras;
    }

    /** What saves the figure. */
    Button export() {
        return export;
    }

    /** The figure as it is without a bar marked; null if there is none. */
    @Nullable
    TableFigure figure() {
        return figure;
    }

    /** Shows a figure that cannot be pointed at. */
    void show(@Nullable TableFigure shown) {
        figure = shown;
        selected = -1;
        canvas.figureProperty().set(shown);
        boolean pointable = shown instanceof BarFigure;
        pane.setFocusTraversable(pointable);
        reading.setVisible(pointable);
        reading.setManaged(pointable);
        say();
    }

    /**
     * Shows bars.
     *
     * @param words  what a bar says; of -1, what can be done
     * @param action told which bar was chosen, of those that are not empty
     */
    void show(BarFigure bars, IntFunction<String> words, IntConsumer action) {
        says = words;
        chosen = action;
        show(bars);
    }

    private void say() {
        String words = figure instanceof BarFigure bars && bars.bars() > 0 ? says.apply(selected) : "";
        reading.setText(words);
        pane.setAccessibleText(getTitle() + ". " + words);
        canvas.setAccessibleText(getTitle());
    }

    private int bars() {
        return figure instanceof BarFigure bars ? bars.bars() : 0;
    }

    private void select(int bar) {
        if (figure instanceof BarFigure bars && bar != selected) {
            selected = bar;
            canvas.figureProperty().set(bars.select(bar));
            pane.setCursor(standsForSomething(bar) ? Cursor.HAND : Cursor.DEFAULT);
            say();
        }
    }

    private int barAt(MouseEvent mouse) {
        return figure instanceof BarFigure bars
                ? bars.barAt(
                                mouse.getX() - canvas.getLayoutX(),
                                mouse.getY() - canvas.getLayoutY(),
                                canvas.getWidth(),
                                canvas.getHeight())
                        .orElse(-1)
                : -1;
    }

    private void clicked(MouseEvent mouse) {
        int bar = barAt(mouse);
        if (bar >= 0) {
            select(bar);
            choose(bar);
        }
    }

    private void choose(int bar) {
        if (standsForSomething(bar)) {
            chosen.accept(bar);
        }
    }

    private boolean standsForSomething(int bar) {
        return bar >= 0 && figure instanceof BarFigure bars && bars.count(bar) > 0;
    }

    private void pressed(KeyEvent key) {
        int last = bars() - 1;
        if (last < 0 || key.isShortcutDown() || key.isAltDown()) {
            return;
        }
        switch (key.getCode()) {
            case LEFT, UP -> select(Math.max(0, selected - 1));
            case RIGHT, DOWN -> select(Math.min(last, selected + 1));
            case HOME -> select(0);
            case END -> select(last);
            case ENTER, SPACE -> choose(Math.max(0, selected));
            default -> {
                return;
            }
        }
        key.consume();
    }
}
