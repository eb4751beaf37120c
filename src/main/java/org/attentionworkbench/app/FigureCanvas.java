package org.attentionworkbench.app;

import java.awt.RenderingHints;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.layout.Region;
import org.attentionworkbench.figures.Figure;
import org.jfree.fx.FXGraphics2D;
import org.jspecify.annotations.Nullable;

/**
 * A region filled by a {@link Figure}, painted again when the figure or the size changes; sharp on any screen. Painted when
 * it is laid out, so what is in no window costs nothing, and several changes are one painting.
 */
public final class FigureCanvas extends Region {
    private final Canvas canvas = new Canvas();
    private final ObjectProperty<@Nullable Figure> figure = new SimpleObjectProperty<>(this, "figure");

    /** Whether another figure was painted last. */
    private boolean stale;

    /** An empty canvas. */
    public FigureCanvas() {
        getStyleClass().add("figure-canvas");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setMinSize(0, 0);
        getChildren().add(canvas);
        figure.addListener((property, before, now) -> {
            stale = true;
            requestLayout();
        });
    }

    /** What is painted; nothing when null. A new theme, language or selection is a new figure. */
    public ObjectProperty<@Nullable Figure> figureProperty() {
        return figure;
    }

    @Override
    protected double computePrefWidth(double height) {
        Figure shown = figure.get();
        return shown == null ? 0 : Math.ceil(shown.size().width());
    }

    @Override
    protected double computePrefHeight(double width) {
        Figure shown = figure.get();
        return shown == null ? 0 : Math.ceil(shown.size().height());
    }

    @Override
    protected void layoutChildren() {
        if (stale || canvas.getWidth() != getWidth() || canvas.getHeight() != getHeight()) {
            canvas.setWidth(getWidth());
            canvas.setHeight(getHeight());
            paint();
            stale = false;
        }
    }

    private void paint() {
        double width = canvas.getWidth();
        double height = canvas.getHeight();
        var context = canvas.getGraphicsContext2D();
        context.clearRect(0, 0, width, height);
        Figure shown = figure.get();
        if (shown == null || width < 1 || height < 1) {
            return;
        }
        context.save();
        context.setImageSmoothing(false); // cells of a heatmap are an image of one pixel each
        var graphics = new FXGraphics2D(context);
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        shown.paint(graphics, width, height);
        context.restore();
    }
}
