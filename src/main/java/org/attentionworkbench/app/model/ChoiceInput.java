package org.attentionworkbench.app.model;

import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.property.Property;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.attentionworkbench.app.Texts;
import org.attentionworkbench.app.Wording;

/** A labelled choice between a few things, all in sight, with a line that explains the one chosen. */
public final class ChoiceInput extends VBox {
    private final StringProperty label = new SimpleStringProperty(this, "label", "");
    private final HBox buttons = new HBox();
    private final Label explanation = new Label();

    /** Without anything to choose from. */
    public ChoiceInput() {
        getStyleClass().add("choice-input");
        var caption = new Label();
        caption.getStyleClass().add("input-label");
        caption.textProperty().bind(label);
        explanation.getStyleClass().add("input-hint");
        explanation.setWrapText(true);
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var line = new HBox(caption, space, buttons);
        line.getStyleClass().add("choice-line");
        getChildren().setAll(line, explanation);
    }

    /** What is chosen. */
    public StringProperty labelProperty() {
        return label;
    }

    public String getLabel() {
        return label.get();
    }

    public void setLabel(String text) {
        label.set(text);
    }

    /**
     * Chooses the value of that property from now on.
     *
     * @param values what there is to choose from
     * @param key    of a value's name; with {@code .why} added, of its explanation
     */
    <T> void choose(Property<T> chosen, List<T> values, Function<T, String> key, Texts texts) {
        var group = new ToggleGroup();
        for (T value : values) {
            var button = new ToggleButton();
            button.setUserData(value);
            button.setToggleGroup(group);
            button.textProperty().bind(texts.get(key.apply(value)));
            button.setOnAction(event -> {
                chosen.setValue(value);
                button.setSelected(true); // one is always chosen
            });
            chosen.subscribe(now -> button.setSelected(value.equals(now)));
            buttons.getChildren().add(button);
        }
        shape();
        explanation
                .textProperty()
                .bind(texts.get(
                        Bindings.createObjectBinding(() -> Wording.of(key.apply(chosen.getValue()) + ".why"), chosen)));
    }

    private void shape() {
        int last = buttons.getChildren().size() - 1;
        if (last < 1) {
            return;
        }
        buttons.getChildren().get(0).getStyleClass().add(Styles.LEFT_PILL);
        buttons.getChildren().get(last).getStyleClass().add(Styles.RIGHT_PILL);
        buttons.getChildren().subList(1, last).forEach(middle -> middle.getStyleClass()
                .add(Styles.CENTER_PILL));
    }
}
