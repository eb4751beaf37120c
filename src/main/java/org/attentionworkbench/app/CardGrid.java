package org.attentionworkbench.app;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.Pane;

/**
 * Cards of one width in as many columns as fit, each row as high as its highest card. Cards that are not managed leave no
 * hole.
 */
public final class CardGrid extends Pane {
    private static final double GAP_EM = 0.6;

    private double narrowest = 250;
    private double gap = 8;
    private double measuredWidth = -1;
    private List<Double> measuredRows = List.of();

    /** An empty grid. */
    public CardGrid() {
        getStyleClass().add("card-grid");
    }

    /** @param em size of the type in pixels @param widthEm the least width of a card in units of it */
    public void measure(double em, double widthEm) {
        narrowest = em * widthEm;
        gap = em * GAP_EM;
        requestLayout();
    }

    /** How many columns there are in that width. */
    int columns(double width) {
        return Math.max(1, (int) Math.floor((inner(width) + gap) / (narrowest + gap)));
    }

    /** A card has changed, or its texts have. */
    @Override
    public void requestLayout() {
        measuredWidth = -1;
        super.requestLayout();
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinWidth(double height) {
        return getInsets().getLeft() + getInsets().getRight();
    }

    @Override
    protected double computePrefWidth(double height) {
        return narrowest + getInsets().getLeft() + getInsets().getRight();
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefHeight(double width) {
        Insets insets = getInsets();
        List<Double> rows = rowHeights(width < 0 ? prefWidth(-1) : width);
        double height = rows.stream().mapToDouble(row -> row + gap).sum();
        return insets.getTop() + Math.max(0, Math.ceil(height - gap)) + insets.getBottom();
    }

    @Override
    protected void layoutChildren() {
        List<Node> cards = getManagedChildren();
        int columns = columns(getWidth());
        double card = cardWidth(getWidth(), columns);
        double y = getInsets().getTop();
        List<Double> rows = rowHeights(getWidth());
        for (int i = 0; i < cards.size(); i++) {
            double x = getInsets().getLeft() + i % columns * (card + gap);
            double height = rows.get(i / columns);
            cards.get(i).resizeRelocate(snapPositionX(x), snapPositionY(y), snapSizeX(card), snapSizeY(height));
            y += i % columns == columns - 1 ? height + gap : 0;
        }
    }

    /** Reckoned once for a width: breaking all the words of the cards into lines takes long. */
    private List<Double> rowHeights(double width) {
        if (width != measuredWidth) {
            List<Node> cards = getManagedChildren();
            int columns = columns(width);
            double card = cardWidth(width, columns);
            List<Double> heights = new ArrayList<>();
            for (int first = 0; first < cards.size(); first += columns) {
                heights.add(rowHeight(cards.subList(first, Math.min(cards.size(), first + columns)), card));
            }
            measuredRows = heights;
            measuredWidth = width;
        }
        return measuredRows;
    }

    private static double rowHeight(List<Node> row, double width) {
        return row.stream()
                .mapToDouble(card -> Math.ceil(card.prefHeight(width)))
                .max()
                .orElse(0);
    }

    private double cardWidth(double width, int columns) {
        return Math.floor((inner(width) - (columns - 1) * gap) / columns);
    }

    private double inner(double width) {
        return width - getInsets().getLeft() - getInsets().getRight();
    }
}
