package org.attentionworkbench.app.decode;

import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** A token with a number below it; the larger the number, the more the chip is filled. */
final class TokenChip extends StackPane {
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
    private static final PseudoClass UNKNOWN = PseudoClass.getPseudoClass("unknown");

    private final Region fill = new Region();
    private final Label number = new Label();
    private final String token;

    TokenChip(String token) {
        this.token = token;
        getStyleClass().add("chip");
        fill.getStyleClass().add("chip-fill");
        fill.setOpacity(0);
        var word = new Label(token);
        word.getStyleClass().add("chip-token");
        number.getStyleClass().add("chip-number");
        var content = new VBox(word, number);
        content.getStyleClass().add("chip-content");
        getChildren().addAll(fill, content);
        setAccessibleRole(AccessibleRole.TEXT);
        setAccessibleText(token);
    }

    /** Marks a token that the vocabulary lacks. */
    void setUnknown(String explanation) {
        pseudoClassStateChanged(UNKNOWN, true);
        number.setGraphic(new FontIcon("mdmz-warning"));
        setAccessibleText(explanation);
    }

    /** @param text the number as it is written @param share how much the chip is filled, 0..1 */
    void setNumber(String text, double share) {
        number.setText(text);
        fill.setOpacity(share);
        setAccessibleText(token + " " + text);
    }

    void setSelected(boolean selected) {
        pseudoClassStateChanged(SELECTED, selected);
    }
}
