package org.attentionworkbench.app.model;

import javafx.beans.property.StringProperty;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.attentionworkbench.app.Texts;

/** A labelled choice between ways to do something, with the numbers of the way chosen below it. */
public final class NamedInput extends VBox {
    private final ChoiceInput choice = new ChoiceInput();

    /** Without anything to choose from. */
    public NamedInput() {
        getStyleClass().add("named-input");
        getChildren().setAll(choice);
    }

    /** What is chosen. */
    public StringProperty labelProperty() {
        return choice.labelProperty();
    }

    public String getLabel() {
        return choice.getLabel();
    }

    public void setLabel(String text) {
        choice.setLabel(text);
    }

    /**
     * Makes that choice from now on.
     *
     * @param prefix of the keys of the ways' names; with a number's name added, of its label and, with {@code .why}, its hint
     */
    void edit(NamedForm<?> form, String prefix, Texts texts) {
        choice.editInList(form.name(), name -> prefix + "." + name, texts);
        form.numbers().forEach((name, fields) -> {
            if (fields.isEmpty()) {
                return;
            }
            var row = new HBox();
            row.getStyleClass().add("input-row");
            fields.forEach((number, field) -> {
                String key = prefix + "." + name + "." + number;
                var input = new NumberInput();
                input.labelProperty().bind(texts.get(key));
                input.hintProperty().bind(texts.get(key + ".why"));
                input.edit(field, texts);
                HBox.setHgrow(input, Priority.ALWAYS);
                row.getChildren().add(input);
            });
            row.visibleProperty().bind(form.name().chosenProperty().isEqualTo(name));
            row.managedProperty().bind(row.visibleProperty());
            getChildren().add(row);
        });
    }
}
