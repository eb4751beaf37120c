package org.attentionworkbench.app;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.layout.Region;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CardGridTest {
    private final CardGrid grid = new CardGrid();

    @BeforeEach
    void fiveCardsOfDifferentHeights() {
        grid.measure(10, 20); // 200 wide, gaps of 6
        for (double height : new double[] {30, 50, 40, 20, 60}) {
            var card = new Region();
            card.setPrefHeight(height);
            grid.getChildren().add(card);
        }
    }

    private Region card(int index) {
        return (Region) grid.getChildren().get(index);
    }

    @Test
    void asManyColumnsAsFitShareTheWidth() {
        assertThat(grid.columns(650)).isEqualTo(3);
        assertThat(grid.columns(611)).isEqualTo(2);
        assertThat(grid.columns(50)).isEqualTo(1);
        grid.resize(650, 500);
        grid.layout();
        assertThat(card(0).getWidth()).isEqualTo(212); // (650 - 2 * 6) / 3
        assertThat(card(4).getLayoutX()).isEqualTo(218);
    }

    @Test
    void aRowIsAsHighAsItsHighestCard() {
        assertThat(grid.prefHeight(650)).isEqualTo(50 + 6 + 60);
        grid.resize(650, 500);
        grid.layout();
        assertThat(card(0).getHeight()).isEqualTo(50);
        assertThat(card(3).getLayoutY()).isEqualTo(56);
        assertThat(card(3).getHeight()).isEqualTo(60);
    }

    @Test
    void cardsThatAreNotManagedLeaveNoHole() {
        card(1).setManaged(false);
        grid.resize(650, 500);
        grid.layout();
        assertThat(card(2).getLayoutX()).isEqualTo(218);
        assertThat(grid.prefHeight(650)).isEqualTo(40 + 6 + 60);
    }

    @Test
    void aCardThatGrowsIsMeasuredAgain() {
        grid.resize(650, 500);
        grid.layout();
        card(0).setPrefHeight(90);
        assertThat(grid.prefHeight(650)).isEqualTo(90 + 6 + 60);
    }
}
