package org.attentionworkbench.app.decode;

import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** A token with a number below it; the larger the number, the more the chip is filled. */
final class TokenChip extends StackPane {
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
    private static final PseudoClass REPLACED = PseudoClass.getPseudoClass("replaced");
    private static final PseudoClass UNKNOWN = PseudoClass.getPseudoClass("unknown");

    private final Region fill = new Region();
    private final Label number = new Label();
    private String said;

    TokenChip(String token) {
        this.said = token;
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
        say(explanation);
    }

    /** Marks a token that stands for another. */
    void setReplaced(String explanation) {
        pseudoClassStateChanged(REPLACED, true);
        Tooltip.install(this, new Tooltip(explanation));
        say(said + ", " + explanation);
    }

    private void say(String text) {
        said = text;
        setAccessibleText(text);
    }

    /** @param text the number as it is written @param share how much the chip is filled, 0..1 */
    void setNumber(String text, double share) {
        number.setText(text);
        fill.setOpacity(share);
        setAccessibleText(said + " " + text);
    }

    void setSelected(boolean selected) {
        pseudoClassStateChanged(SELECTED, selected);
    }
}
