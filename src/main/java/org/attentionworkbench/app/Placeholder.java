package org.attentionworkbench.app;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** What an empty stage shows: its icon, its name and what to do. */
public final class Placeholder extends VBox {
    /**
     * @param icon  Ikonli code
     * @param title what is not there yet
     * @param text  what to do
     */
    public Placeholder(String icon, ObservableValue<String> title, ObservableValue<String> text) {
        getStyleClass().add("placeholder");
        var symbol = new FontIcon(icon);
        symbol.getStyleClass().add("placeholder-icon");
        var heading = new Label();
        heading.getStyleClass().add("title-3");
        heading.textProperty().bind(title);
        var words = new Label();
        words.getStyleClass().add("text-muted");
        words.setWrapText(true);
        words.textProperty().bind(text);
        getChildren().setAll(symbol, heading, words);
    }

    /** A view for a stage that has none. */
    static Views.View of(WorkStage stage, Texts texts) {
        var root = new Placeholder(
                stage.icon(), texts.get("stage." + stage.key()), texts.get("stage." + stage.key() + ".empty"));
        return new Views.View(root, root);
    }
}
